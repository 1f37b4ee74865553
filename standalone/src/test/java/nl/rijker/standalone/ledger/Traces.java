package nl.rijker.standalone.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rijker.standalone.database.Account;

/** Looks for what must not be found: in every file on disk and in every row of every table. */
final class Traces {
    private Traces() {}

    /** The files that hold any of these words, with the word. */
    static Set<String> inFiles(Collection<String> words) throws IOException {
        return search(
                words.stream()
                        .collect(
                                Collectors.toMap(
                                        word -> word,
                                        word -> new String(word.getBytes(UTF_8), ISO_8859_1))));
    }

    /** The same for bytes, given in hexadecimal digits. */
    static Set<String> ofBytesInFiles(Collection<String> hex) throws IOException {
        return search(
                hex.stream()
                        .collect(
                                Collectors.toMap(
                                        digits -> digits,
                                        digits ->
                                                new String(
                                                        HexFormat.of().parseHex(digits),
                                                        ISO_8859_1))));
    }

    private static Set<String> search(Map<String, String> wanted) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(TestServer.one().directory().path())) {
            files = all.filter(Files::isRegularFile).toList();
        }
        assertThat(files)
                .contains(
                        TestServer.one().directory().applicationLog(),
                        TestServer.one().directory().postgresLog())
                .anyMatch(file -> file.toString().contains("pg_wal"));
        Set<String> found = new TreeSet<>();
        for (Path file : files) {
            String content = content(file);
            wanted.forEach(
                    (word, bytes) -> {
                        if (content.contains(bytes)) {
                            found.add(file + ": " + word);
                        }
                    });
        }
        return found;
    }

    private static String content(Path file) throws IOException {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1);
        } catch (NoSuchFileException removedMeanwhile) {
            return "";
        }
    }

    /** Long values are compressed on disk, where a search of bytes might miss them. */
    static Set<String> inTables(Platform platform, Collection<String> words) {
        return inTables(sql -> platform.ask(Account.OWNER, sql), words);
    }

    /** The same in any database, of which somebody who sees every row asks the first column. */
    static Set<String> inTables(Function<String, List<String>> asking, Collection<String> words) {
        Set<String> found = new TreeSet<>();
        String any =
                words.stream()
                        .flatMap(word -> Stream.of(word, hex(word)))
                        .map(word -> "t::text LIKE '%" + word + "%'")
                        .collect(Collectors.joining(" OR "));
        for (String table :
                asking.apply(
                        """
                        SELECT c.oid::regclass::text FROM pg_class c
                        JOIN pg_namespace s ON s.oid = c.relnamespace
                        WHERE s.nspname IN ('command', 'ledger') AND c.relkind IN ('r', 'p')
                        """)) {
            String count = "SELECT count(*) FROM " + table + " AS t WHERE " + any;
            if (!asking.apply(count).equals(List.of("0"))) {
                found.add(table);
            }
        }
        return found;
    }

    private static String hex(String word) {
        return HexFormat.of().formatHex(word.getBytes(UTF_8));
    }
}

package nl.rijker.standalone.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.rijker.standalone.UserError;

/** The subjects that were erased, from lists that lie outside all back-ups. */
public final class ErasedList {
    private static final Pattern LINE = Pattern.compile("(\\S+) (\\S+)");
    private static final int SHOWN = 3;

    private final Map<String, String> erased = new LinkedHashMap<>();

    private ErasedList() {}

    /** All lists together: who stands in one of them was erased. */
    public static ErasedList of(List<Path> files) {
        var list = new ErasedList();
        files.forEach(list::add);
        return list;
    }

    static UserError isMissing(Path file) {
        return new UserError(
                """
                De lijst van gewiste deelnemers ontbreekt (%s). Zonder die lijst kan wie gewist is \
                terugkomen, en daarom wordt er niets teruggezet. Geef de nieuwste lijst van dit \
                systeem met --erased."""
                        .formatted(file));
    }

    private void add(Path file) {
        try {
            var number = 0;
            for (var line : Files.readAllLines(file)) {
                number++;
                var parts = LINE.matcher(line);
                if (!parts.matches()) {
                    throw new UserError(
                            "Regel %d van de lijst van gewiste deelnemers (%s) is niet te lezen; een regel is: deelnemer, spatie, tijdstip."
                                    .formatted(number, file));
                }
                erased.putIfAbsent(parts.group(1), parts.group(2));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean contains(String subject) {
        return erased.containsKey(subject);
    }

    public Set<String> subjects() {
        return Set.copyOf(erased.keySet());
    }

    /** Whether somebody was added who was erased then. */
    public boolean addAll(Map<String, String> erasures) {
        var before = erased.size();
        erasures.forEach(erased::putIfAbsent);
        return erased.size() > before;
    }

    /**
     * @throws UserError if the list lacks somebody of whom the back-up knows the erasure: it is not
     *     the list of this system, or an older one
     */
    void mustCover(BackupFolder folder) throws SQLException {
        var missing = folder.read(Backup.ERASED, this::missing);
        if (!missing.isEmpty()) {
            throw new UserError(
                    "In de lijst van gewiste deelnemers ontbreken er %d die vóór deze reservekopie zijn gewist, zoals %s. Geef met --erased de nieuwste lijst van dit systeem."
                            .formatted(
                                    missing.size(),
                                    missing.stream()
                                            .limit(SHOWN)
                                            .collect(Collectors.joining(", "))));
        }
    }

    private List<String> missing(InputStream content) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8));
        List<String> missing = new ArrayList<>();
        for (var subject = reader.readLine(); subject != null; subject = reader.readLine()) {
            if (!contains(subject)) {
                missing.add(subject);
            }
        }
        return missing;
    }

    /** As a file again. */
    public String text() {
        return erased.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }
}

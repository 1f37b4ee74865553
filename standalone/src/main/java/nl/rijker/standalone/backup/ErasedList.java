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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.rijker.command.platform.ErasureProof;
import nl.rijker.standalone.UserError;

/**
 * The subjects that were erased, from lists that lie outside all back-ups. Each line proves that
 * this installation wrote it; one that doesn't erases nobody, and is refused unless the erasure is
 * known anyhow.
 */
public final class ErasedList {
    private static final Pattern LINE = Pattern.compile("(\\S+) (\\S+)(?: (\\S+))?");
    private static final int SHOWN = 3;

    private final Map<String, String> erased = new LinkedHashMap<>();
    private final ErasureProof proof;
    private final Set<String> known;

    private ErasedList(ErasureProof proof, Set<String> known) {
        this.proof = proof;
        this.known = known;
    }

    /**
     * All lists together: who stands in one of them was erased.
     *
     * @param known subjects of whom a log or a back-up shows the erasure
     * @throws UserError if a line can't be read, or wasn't written by this installation
     */
    public static ErasedList of(List<Path> files, ErasureProof proof, Set<String> known) {
        var list = new ErasedList(proof, known);
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
                add(line, number, file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void add(String line, int number, Path file) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new UserError(
                    "Regel %d van de lijst van gewiste deelnemers (%s) is niet te lezen; een regel is: deelnemer, spatie, tijdstip, spatie, bewijs."
                            .formatted(number, file));
        }
        if (!isProved(parts) && !known.contains(parts.group(1))) {
            throw new UserError(
                    "Regel %d van de lijst van gewiste deelnemers (%s) is niet door deze installatie geschreven: deelnemer %s. Er is niemand gewist en niets veranderd. Haal de regel weg. Moet deze deelnemer toch worden gewist, doe dat dan met ./rijker subject erase."
                            .formatted(number, file, parts.group(1)));
        }
        erased.putIfAbsent(parts.group(1), parts.group(2));
    }

    private boolean isProved(Matcher parts) {
        var given = parts.group(3);
        return given != null && proof.holds(parts.group(1), parts.group(2), given);
    }

    boolean contains(String subject) {
        return erased.containsKey(subject);
    }

    public Set<String> subjects() {
        return Set.copyOf(erased.keySet());
    }

    public void addAll(Map<String, String> erasures) {
        erasures.forEach(erased::putIfAbsent);
    }

    /**
     * @throws UserError if the list lacks somebody of whom the back-up knows the erasure: it is not
     *     the list of this system, or an older one
     */
    void mustCoverWhatIsKnown() {
        var missing = known.stream().filter(subject -> !contains(subject)).sorted().toList();
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

    /** Whose erasure a back-up knows of. */
    static Set<String> knownTo(BackupFolder folder) throws SQLException {
        return folder.read(Backup.ERASED, ErasedList::names);
    }

    private static Set<String> names(InputStream content) throws IOException {
        return new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))
                .lines()
                .collect(Collectors.toSet());
    }

    /** As a file again. */
    public String text() {
        return erased.entrySet().stream()
                .map(entry -> proof.line(entry.getKey(), entry.getValue()) + "\n")
                .collect(Collectors.joining());
    }
}

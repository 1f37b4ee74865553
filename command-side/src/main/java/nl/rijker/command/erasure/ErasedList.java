package nl.rijker.command.erasure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.rijker.command.platform.ErasureProof;
import org.jspecify.annotations.Nullable;

/**
 * The subjects that were erased, from lists that lie outside all back-ups. The first line says
 * since when the list has been kept: it names every erasure since. Each line proves that this
 * installation wrote it; one that doesn't erases nobody, and is refused unless the erasure is known
 * anyhow.
 */
public final class ErasedList {
    private static final Pattern LINE = Pattern.compile("(\\S+) (\\S+)(?: (\\S+))?");

    /** In the place of a subject; no subject has this id. */
    private static final String BEGUN = "begun";

    private static final int SHOWN = 3;

    private final Map<String, String> erased = new LinkedHashMap<>();
    private final List<Path> withoutBegin = new ArrayList<>();
    private final ErasureProof proof;
    private final Set<String> known;
    private @Nullable Instant begun;

    private ErasedList(ErasureProof proof, Set<String> known) {
        this.proof = proof;
        this.known = known;
    }

    /**
     * All lists together: who stands in one of them was erased.
     *
     * @param known subjects of whom a log or a back-up shows the erasure
     * @throws UnfitList if a line can't be read, or wasn't written by this installation
     */
    public static ErasedList of(List<Path> files, ErasureProof proof, Set<String> known) {
        var list = new ErasedList(proof, known);
        files.forEach(list::add);
        return list;
    }

    private void add(Path file) {
        var begins = false;
        var number = 0;
        for (var line : lines(file)) {
            var parts = LINE.matcher(line);
            mustBeWhole(parts, ++number, file);
            if (parts.group(1).equals(BEGUN)) {
                begins = true;
                begin(parts, number, file);
            } else {
                add(parts, number, file);
            }
        }
        if (!begins) {
            withoutBegin.add(file);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void mustBeWhole(Matcher parts, int number, Path file) {
        if (!parts.matches()) {
            throw new UnfitList(
                    "Regel %d van de lijst van gewiste deelnemers (%s) is niet te lezen; een regel is: deelnemer, spatie, tijdstip, spatie, bewijs."
                            .formatted(number, file));
        }
    }

    private void begin(Matcher parts, int number, Path file) {
        if (!isProved(parts)) {
            throw new UnfitList(
                    """
                    Regel %d van de lijst van gewiste deelnemers (%s), met het tijdstip waarop zij \
                    begint, is niet door deze installatie geschreven. Er is niemand gewist en niets \
                    veranderd."""
                            .formatted(number, file));
        }
        var instant = Instant.parse(parts.group(2));
        begun = begun == null || instant.isBefore(begun) ? instant : begun;
    }

    private void add(Matcher parts, int number, Path file) {
        if (!isProved(parts) && !known.contains(parts.group(1))) {
            throw new UnfitList(
                    "Regel %d van de lijst van gewiste deelnemers (%s) is niet door deze installatie geschreven: deelnemer %s. Er is niemand gewist en niets veranderd. Haal de regel weg. Moet deze deelnemer toch worden gewist, doe dat dan met ./rijker subject erase."
                            .formatted(number, file, parts.group(1)));
        }
        erased.putIfAbsent(parts.group(1), parts.group(2));
    }

    private boolean isProved(Matcher parts) {
        var given = parts.group(3);
        return given != null && proof.holds(parts.group(1), parts.group(2), given);
    }

    public boolean contains(String subject) {
        return erased.containsKey(subject);
    }

    Set<String> subjects() {
        return Set.copyOf(erased.keySet());
    }

    void addAll(Map<String, String> erasures) {
        erasures.forEach(erased::putIfAbsent);
    }

    /** Kept, if it says already since when it has been kept. */
    public void beginUnlessBegun(Instant instant) {
        begun = begun == null ? instant : begun;
    }

    /**
     * @throws UnfitList unless every list says since when it has been kept, and one has been kept
     *     since before the back-up: an erasure after the back-up may be missing otherwise
     */
    public void mustHaveBegunBefore(Instant backup) {
        if (!withoutBegin.isEmpty() || begun == null) {
            throw new UnfitList(
                    """
                    In de lijst van gewiste deelnemers (%s) staat niet sinds wanneer zij wordt \
                    bijgehouden. Wie na deze reservekopie is gewist, kan dan terugkomen, en daarom \
                    wordt er niets teruggezet. Geef met --erased de nieuwste lijst van dit systeem."""
                            .formatted(withoutBegin.isEmpty() ? "" : withoutBegin.getFirst()));
        }
        if (begun.isAfter(backup)) {
            throw new UnfitList(
                    """
                    De lijst van gewiste deelnemers wordt bijgehouden sinds %s; deze reservekopie is \
                    ouder (%s). Wie daartussen is gewist, kan dan terugkomen, en daarom wordt er niets \
                    teruggezet. Geef met --erased de nieuwste lijst van het systeem dat de \
                    reservekopie maakte."""
                            .formatted(begun, backup));
        }
    }

    /**
     * @throws UnfitList if the list lacks somebody of whom the back-up knows the erasure: it is not
     *     the list of this system, or an older one
     */
    public void mustCoverWhatIsKnown() {
        var missing = known.stream().filter(subject -> !contains(subject)).sorted().toList();
        if (!missing.isEmpty()) {
            throw new UnfitList(
                    "In de lijst van gewiste deelnemers ontbreken er %d die vóór deze reservekopie zijn gewist, zoals %s. Geef met --erased de nieuwste lijst van dit systeem."
                            .formatted(
                                    missing.size(),
                                    missing.stream()
                                            .limit(SHOWN)
                                            .collect(Collectors.joining(", "))));
        }
    }

    /** As a file again. */
    public String text() {
        var first = begun == null ? "" : proof.line(BEGUN, begun.toString()) + "\n";
        return first
                + erased.entrySet().stream()
                        .map(entry -> proof.line(entry.getKey(), entry.getValue()) + "\n")
                        .collect(Collectors.joining());
    }
}

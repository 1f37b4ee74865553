package nl.rijker.command.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rijker.command.platform.AccessLine;
import nl.rijker.contract.value.ImportId;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.SubjectId;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that is recorded of one subject.
 *
 * @param facts in the order in which they were recorded, trajectory by trajectory
 * @param imports through which files something of it came in
 * @param reads who looked into this dossier, newest first
 */
record Dossier(
        SubjectId subject,
        ProviderId provider,
        Instant madeAt,
        List<OpenedFact> facts,
        List<CameIn> imports,
        List<AccessLine> reads) {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    /** A file of the provider, by its batch and the day on which it was read; none of its cells. */
    record CameIn(ImportId batch, LocalDate day) {}

    /** When there was something to read. */
    static Instant since(List<OpenedFact> facts) {
        return facts.stream()
                .map(OpenedFact::recordedAt)
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /** The batches that facts name, oldest first. */
    static List<CameIn> cameIn(List<OpenedFact> facts) {
        Map<String, Instant> first = new LinkedHashMap<>();
        facts.stream()
                .filter(fact -> fact.content().hasNonNull("batch"))
                .sorted(Comparator.comparing(OpenedFact::recordedAt))
                .forEach(
                        fact ->
                                first.putIfAbsent(
                                        fact.content().get("batch").asString(), fact.recordedAt()));
        return first.entrySet().stream()
                .map(
                        one ->
                                new CameIn(
                                        new ImportId(one.getKey()),
                                        LocalDate.ofInstant(one.getValue(), AMSTERDAM)))
                .toList();
    }

    /**
     * @param event its stored name, such as {@code measurement-recorded}
     * @param content all its fields, those that are sealed in clear
     */
    record OpenedFact(String event, Instant recordedAt, String recordedBy, ObjectNode content) {}
}

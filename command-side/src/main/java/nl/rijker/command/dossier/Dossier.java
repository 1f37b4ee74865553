package nl.rijker.command.dossier;

import java.time.Instant;
import java.util.List;
import nl.rijker.command.platform.AccessLine;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.SubjectId;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that is recorded of one subject.
 *
 * @param facts in the order in which they were recorded, trajectory by trajectory
 * @param reads who looked into this dossier, newest first
 */
record Dossier(
        SubjectId subject,
        ProviderId provider,
        Instant madeAt,
        List<OpenedFact> facts,
        List<AccessLine> reads) {
    /**
     * @param event its stored name, such as {@code measurement-recorded}
     * @param content all its fields, those that are sealed in clear
     */
    record OpenedFact(String event, Instant recordedAt, String recordedBy, ObjectNode content) {}
}

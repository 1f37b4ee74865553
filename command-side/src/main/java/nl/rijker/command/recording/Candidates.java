package nl.rijker.command.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rijker.command.batch.Batch;
import nl.rijker.command.platform.TrajectoryNames;
import nl.rijker.command.platform.TrajectoryNames.Named;
import nl.rijker.command.rows.Candidate;
import nl.rijker.command.rows.Layout;
import nl.rijker.command.rows.RowCommands;
import nl.rijker.command.rows.StagedRow;
import nl.rijker.contract.value.ImportKind;
import nl.rijker.contract.value.Municipality;

/** What rows would record, and under which command ids; inside a transaction. */
record Candidates(
        Batch batch,
        Layout layout,
        RowCommands commands,
        TrajectoryNames names,
        ImportedFactTable facts,
        FactIds ids) {
    /**
     * @param commandId under which it goes
     */
    record Identified(Candidate candidate, String commandId) {}

    List<Identified> of(Map<String, List<StagedRow>> waiting) {
        Map<String, Named> known =
                layout.kind() == ImportKind.SESSIONS
                        ? Map.of()
                        : names.find(municipality(), batch.actor().mustRecord(), waiting.keySet());
        List<Candidate> found = new ArrayList<>();
        waiting.forEach((key, rows) -> found.addAll(commands.of(rows, known.get(key))));
        List<String> commandIds = commandIds(found);
        List<Identified> identified = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            identified.add(new Identified(found.get(i), commandIds.get(i)));
        }
        return identified;
    }

    /** A fact that a revocation withdrew may come again, under another id. */
    private List<String> commandIds(List<Candidate> candidates) {
        List<String> found = new ArrayList<>();
        candidates.forEach(candidate -> found.add(ids.of(candidate.identity())));
        while (true) {
            Set<String> revoked =
                    facts.handled(municipality(), found.stream().map(ids::revocation).toList());
            if (revoked.isEmpty()) {
                return found;
            }
            found.replaceAll(id -> revoked.contains(ids.revocation(id)) ? ids.again(id) : id);
        }
    }

    private Municipality municipality() {
        return batch.actor().municipality();
    }
}

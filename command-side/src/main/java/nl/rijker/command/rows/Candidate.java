package nl.rijker.command.rows;

import java.util.List;
import nl.rijker.command.platform.Command;
import nl.rijker.contract.value.ImportId;
import org.jspecify.annotations.Nullable;

/**
 * What one or more rows would record.
 *
 * @param identity of the fact: the same whatever file says it
 * @param after what must stand before this can be recorded, if anything
 */
public record Candidate(
        List<StagedRow> rows, String identity, Making making, @Nullable Candidate after) {
    public Candidate {
        rows = List.copyOf(rows);
    }

    /** Makes the command once it is known under which id it goes. */
    @FunctionalInterface
    public interface Making {
        Made make(String commandId, ImportId batch);
    }

    /**
     * @param body what the rows say, without the batch: to tell a repeat from another content
     */
    public record Made(Command command, String body) {}
}

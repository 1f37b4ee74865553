package nl.rijker.command.batch;

import nl.rijker.contract.value.ImportKind;
import nl.rijker.contract.value.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read.
 *
 * @param kind if the headers needn't tell
 * @param dryRun only look; nothing is kept
 * @param acceptGoodRows record what is right even if not everything is
 */
public record ImportOrder(
        SourceId source, @Nullable ImportKind kind, boolean dryRun, boolean acceptGoodRows) {}

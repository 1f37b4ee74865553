package nl.rijker.command.platform;

import java.time.LocalDate;
import nl.rijker.contract.value.ImportId;
import org.jspecify.annotations.Nullable;

/**
 * Where an imported fact comes from.
 *
 * @param firstRecordedOn when the old system recorded it; it never counts as known then
 */
public record Origin(ImportId batch, @Nullable LocalDate firstRecordedOn) {}

package nl.rijker.command.rows;

import org.jspecify.annotations.Nullable;

/**
 * A row of which nothing can be recorded.
 *
 * @param row 0 for the file as a whole
 * @param column its header in the file
 * @param code of the refusal
 * @param reason why, and the way out, in Dutch
 * @param reasonEn the same in English
 */
public record BadRow(
        long row, @Nullable String column, String code, String reason, String reasonEn) {}

package nl.rijker.command.imports;

import java.util.List;
import nl.rijker.contract.value.ImportId;

/**
 * What a revocation did.
 *
 * @param withdrawn facts that no longer count
 * @param left facts that stay, also those not listed
 */
public record RevocationReport(ImportId batch, long withdrawn, long left, List<Left> facts) {
    /**
     * A fact that stays because it isn't any more as the import recorded it.
     *
     * @param fact which, in Dutch
     * @param reason why, in Dutch
     * @param reasonEn the same in English
     */
    public record Left(String fact, String code, String reason, String reasonEn) {}

    public RevocationReport {
        facts = List.copyOf(facts);
    }
}

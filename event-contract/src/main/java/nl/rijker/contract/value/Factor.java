package nl.rijker.contract.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element of a taxonomy, such as one of the ten protective factors.
 *
 * @param definedInDocument false where the document names it without saying what it means
 */
public record Factor(
        FactorCode code,
        String name,
        List<String> aliases,
        @Nullable FactorCode parent,
        String description,
        boolean definedInDocument,
        String source) {
    public Factor {
        aliases = List.copyOf(aliases);
    }
}

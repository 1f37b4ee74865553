package nl.rijker.contract.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element of a taxonomy, such as one of the ten protective factors. */
public record Factor(
        FactorCode code,
        String name,
        List<String> aliases,
        @Nullable FactorCode parent,
        String description,
        String source) {
    public Factor {
        aliases = List.copyOf(aliases);
    }
}

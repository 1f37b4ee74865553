package nl.rijker.query.ledger;

import java.util.List;
import nl.rijker.contract.value.FrameworkCode;
import org.jspecify.annotations.Nullable;

/**
 * Which version of everything that is joined on a figure knows.
 *
 * @param position of the newest framework, mapping, instrument, area or intervention
 * @param frameworks each with its own newest position
 * @param mappings position of the newest link between scale or activity type and factor or goal
 */
public record Definitions(long position, List<FrameworkVersion> frameworks, long mappings) {
    /** Nothing was defined yet. */
    public static final Definitions NONE = new Definitions(0, List.of(), 0);

    public Definitions {
        frameworks = List.copyOf(frameworks);
    }

    /**
     * @param version as adopted; absent before that
     */
    public record FrameworkVersion(FrameworkCode code, @Nullable Integer version, long position) {}
}

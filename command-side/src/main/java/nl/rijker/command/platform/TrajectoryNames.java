package nl.rijker.command.platform;

import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rijker.command.platform.ClientNumbers.Cover;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.SubjectId;
import nl.rijker.contract.value.TrajectoryId;
import org.springframework.stereotype.Component;

/** Which number of a provider's own system is which trajectory; kept as client numbers are. */
@Component
public final class TrajectoryNames {
    private final ClientNumbers numbers;
    private final TrajectoryNameTable table;

    TrajectoryNames(ClientNumbers numbers, TrajectoryNameTable table) {
        this.numbers = numbers;
        this.table = table;
    }

    /** Inside a transaction of the municipality; what isn't known is left out. */
    public Map<String, TrajectoryId> find(
            Municipality municipality, ProviderId provider, Collection<String> externalIds) {
        Optional<Cover> cover = numbers.known(municipality, provider);
        if (cover.isEmpty()) {
            return Map.of();
        }
        Map<String, String> byHmac = new HashMap<>();
        for (String externalId : externalIds) {
            byte[] value = cover.get().of(externalId).value();
            byHmac.put(HexFormat.of().formatHex(value), externalId);
        }
        Map<String, TrajectoryId> found = new HashMap<>();
        table.find(municipality, provider, byHmac.keySet())
                .forEach((hmac, trajectory) -> found.put(byHmac.get(hmac), trajectory));
        return found;
    }

    public TrajectoryId fresh() {
        return new TrajectoryId(UUID.randomUUID().toString());
    }

    void add(
            Municipality municipality,
            ProviderId provider,
            String externalId,
            TrajectoryId trajectory,
            SubjectId subject) {
        table.add(
                municipality,
                provider,
                numbers.cover(municipality, provider).of(externalId),
                trajectory,
                subject);
    }

    void forget(Municipality municipality, TrajectoryId trajectory) {
        table.remove(municipality, trajectory);
    }

    void forget(Municipality municipality, SubjectId subject) {
        table.remove(municipality, subject);
    }
}

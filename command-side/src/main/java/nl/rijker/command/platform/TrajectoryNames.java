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
    /**
     * @param subject whose trajectory it is
     */
    public record Named(TrajectoryId trajectory, SubjectId subject) {}

    private final ClientNumbers numbers;
    private final TrajectoryNameTable table;
    private final SubjectKeys keys;

    TrajectoryNames(ClientNumbers numbers, TrajectoryNameTable table, SubjectKeys keys) {
        this.numbers = numbers;
        this.table = table;
        this.keys = keys;
    }

    /** Inside a transaction of the municipality; what isn't known is left out. */
    public Map<String, Named> find(
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
        Map<String, Named> found = new HashMap<>();
        table.find(municipality, provider, byHmac.keySet())
                .forEach((hmac, named) -> found.put(byHmac.get(hmac), named));
        return found;
    }

    /**
     * What a row says of a person, so that the same row can be told again for as long as the
     * person's key lives. Inside a transaction of the municipality.
     *
     * @throws Refused if the key has been destroyed
     */
    public String hash(SubjectId subject, String said) {
        return keys.hash(subject, "imported fact", said);
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

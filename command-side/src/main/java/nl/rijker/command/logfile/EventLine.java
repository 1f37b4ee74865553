package nl.rijker.command.logfile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Base64;
import java.util.HexFormat;
import nl.rijker.command.chain.StoredEvent;
import org.jspecify.annotations.Nullable;

/**
 * An event as a CloudEvent 1.0 in JSON, attributes in this order. Numbers are texts, because an
 * integer of CloudEvents has 32 bits.
 *
 * @param source {@code /rijker/} and the municipality
 * @param type logical name, behind {@code nl.rijker.}
 * @param subject id of the aggregate
 * @param metadata the stored bytes in Base64
 * @param chainhash of the chain at this event, in hexadecimal digits
 * @param data the stored bytes in Base64
 */
record EventLine(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        String time,
        String datacontenttype,
        String position,
        String sequence,
        @Nullable String aggregatetype,
        @Nullable String revision,
        @Nullable String metadata,
        String chainhash,
        @JsonProperty("data_base64") String data) {
    private static final String TYPE = "nl.rijker.";

    static EventLine of(StoredEvent event, byte[] hash) {
        byte[] metadata = event.metadata();
        return new EventLine(
                "1.0",
                event.id(),
                "/rijker/" + event.municipality(),
                TYPE + event.type(),
                event.aggregate(),
                event.time(),
                "application/json",
                Long.toString(event.position()),
                Long.toString(event.sequence()),
                event.aggregateType(),
                event.revision(),
                metadata == null ? null : Base64.getEncoder().encodeToString(metadata),
                HexFormat.of().formatHex(hash),
                Base64.getEncoder().encodeToString(event.payload()));
    }

    /**
     * @throws IllegalArgumentException if a number, a hash or Base64 isn't one
     */
    StoredEvent event() {
        if (!type.startsWith(TYPE)) {
            throw new IllegalArgumentException("not an event of Rijker: " + type);
        }
        return new StoredEvent(
                Long.parseLong(position),
                subject,
                Long.parseLong(sequence),
                aggregatetype,
                id,
                type.substring(TYPE.length()),
                revision,
                time,
                Base64.getDecoder().decode(data),
                metadata == null ? null : Base64.getDecoder().decode(metadata));
    }

    byte[] hash() {
        return HexFormat.of().parseHex(chainhash);
    }
}

package nl.rijker.command.root;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Roots in their order; each names the hash of the one before, so that none can be taken out. */
public final class RootSeries {
    private static final String NONE = "0".repeat(64);

    private final PublicRootKey key;
    private final Map<String, Root> latest = new HashMap<>();
    private long number;
    private String previous = NONE;

    public RootSeries(PublicRootKey key) {
        this.key = key;
    }

    /**
     * @throws ForgedRoot at the first line that isn't genuine
     */
    public static List<SignedRoot> of(List<String> lines, PublicRootKey key) {
        RootSeries series = new RootSeries(key);
        List<SignedRoot> roots = new ArrayList<>(lines.size());
        lines.forEach(line -> roots.add(series.read(line)));
        return roots;
    }

    /**
     * @throws ForgedRoot if the line isn't genuine or doesn't follow the one before
     */
    public SignedRoot read(String line) {
        try {
            SignedRoot signed = SignedRoot.read(line, key);
            if (signed.root().root() != number + 1 || !signed.root().previous().equals(previous)) {
                throw new IllegalArgumentException("does not follow root " + number);
            }
            return add(signed);
        } catch (IllegalArgumentException no) {
            throw new ForgedRoot(number + 1, no);
        }
    }

    SignedRoot sign(RootContent content, Instant at, RootKey signer) {
        return add(
                SignedRoot.sign(
                        new Root(
                                number + 1,
                                previous,
                                content.municipality(),
                                content.day(),
                                content.position(),
                                content.events(),
                                content.hash(),
                                content.restored(),
                                at),
                        signer));
    }

    private SignedRoot add(SignedRoot signed) {
        number = signed.root().root();
        previous = RootFile.sha256(signed.line().getBytes(UTF_8));
        latest.merge(
                signed.root().municipality(),
                signed.root(),
                (one, other) ->
                        other.restored() == null && one.position() > other.position()
                                ? one
                                : other);
        return signed;
    }

    /** Of the last root; 0 before the first. */
    public long number() {
        return number;
    }

    /** The furthest root of each municipality since its log was last put back. */
    public Collection<Root> latest() {
        return List.copyOf(latest.values());
    }
}

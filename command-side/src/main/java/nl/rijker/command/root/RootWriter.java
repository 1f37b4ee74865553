package nl.rijker.command.root;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Adds roots to the file. One at a time: whoever writes holds a lock that all writers share. */
public final class RootWriter {
    private final RootFile file;
    private final RootKey key;
    private RootSeries series;
    private long end;

    public RootWriter(RootFile file, RootKey key) {
        this.file = file;
        this.key = key;
        this.series = new RootSeries(key.publicKey());
        file.publish(key.publicKey());
    }

    /**
     * What stands in the file and wasn't read before.
     *
     * @throws ForgedRoot if it isn't genuine, or if something is gone that was read before
     */
    public List<SignedRoot> unread() {
        if (file.endsBefore(end)) {
            throw new ForgedRoot(series.number(), new IllegalStateException("the file is shorter"));
        }
        List<SignedRoot> roots = new ArrayList<>();
        for (String line : file.linesFrom(end)) {
            roots.add(series.read(line));
            end += RootFile.bytes(line);
        }
        return roots;
    }

    /** Returns when they are on the disk. */
    public List<SignedRoot> write(List<RootContent> contents, Instant at) {
        List<SignedRoot> roots =
                contents.stream().map(content -> series.sign(content, at, key)).toList();
        file.append(end, roots);
        roots.forEach(root -> end += RootFile.bytes(root.line()));
        return roots;
    }

    /** What was written may not be remembered elsewhere: everything is unread again. */
    public void startOver() {
        series = new RootSeries(key.publicKey());
        end = 0;
    }

    public long number() {
        return series.number();
    }

    public Collection<Root> latest() {
        return series.latest();
    }
}

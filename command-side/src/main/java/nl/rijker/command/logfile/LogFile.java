package nl.rijker.command.logfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.rijker.command.chain.ChainCheck;
import nl.rijker.command.chain.ChainReport;
import nl.rijker.command.chain.Deviates;
import nl.rijker.command.chain.Deviation;
import nl.rijker.command.chain.StoredEvent;
import nl.rijker.command.platform.ForeignEvents;
import nl.rijker.command.root.ForgedRoot;
import nl.rijker.command.root.PublicRootKey;
import nl.rijker.command.root.RootSeries;
import nl.rijker.command.root.SignedRoot;
import org.jspecify.annotations.Nullable;

/** Reads a file once, from its first line to its last, at constant memory. */
public final class LogFile implements AutoCloseable {
    private static final String EVENT = "{\"specversion\"";

    private final FileLines lines;
    private final FileHeader header;
    private long position;

    private LogFile(FileLines lines) {
        this.lines = lines;
        this.header =
                careful(
                        () -> {
                            FileHeader read =
                                    FileLines.exactly(lines.next(), FileHeader.class, same -> same);
                            if (read.rijkerlog() != FileHeader.FORM) {
                                throw new IllegalArgumentException("another form");
                            }
                            return read;
                        });
    }

    /**
     * @throws Deviates if the first line isn't that of a log
     */
    public static LogFile open(Path path) {
        FileLines lines = new FileLines(path);
        try {
            return new LogFile(lines);
        } catch (RuntimeException no) {
            lines.close();
            throw no;
        }
    }

    public FileHeader header() {
        return header;
    }

    /**
     * @param each gets every event that was found to be in order so far; what the roots say of it
     *     is known at the end
     * @throws Deviates at the first line that isn't in order
     */
    public FileReport check(Trust trust, Consumer<StoredEvent> each) {
        PublicRootKey key = careful(header::key);
        if (trust.key() != null && !trust.key().equals(key)) {
            throw new Deviates(new Deviation.OtherKey(0));
        }
        List<SignedRoot> signed = roots(key);
        long later = compare(signed, trust.roots());
        ChainCheck check = new ChainCheck(signed);
        long events = 0;
        byte[] line = nextLine();
        while (line != null
                && new String(line, 0, Math.min(14, line.length), UTF_8).equals(EVENT)) {
            each.accept(event(line, check));
            events++;
            line = nextLine();
        }
        end(line, events);
        ChainReport report = check.end();
        if (report.unsigned() > 0) {
            throw new Deviates(new Deviation.Unsigned(position));
        }
        if (later > 0 && !trust.older()) {
            throw new Deviates(new Deviation.Older(position + 1, later));
        }
        return new FileReport(report, key, later);
    }

    private List<SignedRoot> roots(PublicRootKey key) {
        List<String> read = new ArrayList<>();
        for (long i = 0; i < header.roots(); i++) {
            byte[] line = nextLine();
            if (line == null) {
                throw badLine();
            }
            read.add(new String(line, UTF_8));
        }
        try {
            return RootSeries.of(read, key);
        } catch (ForgedRoot forged) {
            throw new Deviates(new Deviation.RootForged(0, forged.number()));
        }
    }

    /** Answers how many roots were signed since. */
    private static long compare(List<SignedRoot> signed, @Nullable List<String> own) {
        if (own == null) {
            return 0;
        }
        for (SignedRoot root : signed) {
            int index = (int) root.root().root() - 1;
            if (index >= own.size() || !own.get(index).equals(root.line())) {
                throw new Deviates(
                        new Deviation.OtherRoots(root.root().position(), root.root().root()));
            }
        }
        return own.size() - (long) signed.size();
    }

    private StoredEvent event(byte[] line, ChainCheck check) {
        return careful(
                () -> {
                    EventLine read =
                            FileLines.exactly(
                                    line,
                                    EventLine.class,
                                    same -> EventLine.of(same.event(), same.hash()));
                    StoredEvent event = read.event();
                    check.add(event, read.hash());
                    position = event.position();
                    mustBeReal(event);
                    return event;
                });
    }

    /** In a demo people record as well, so there not every event is marked. */
    private void mustBeReal(StoredEvent event) {
        if (!header.simulated() && ForeignEvents.isMadeUp(event.metadata())) {
            throw new Deviates(new Deviation.MadeUp(event.position()));
        }
    }

    private void end(byte @Nullable [] line, long events) {
        FileEnd end = careful(() -> FileLines.exactly(line, FileEnd.class, same -> same));
        careful(
                () -> {
                    if (!end.equals(FileEnd.of(events, position)) || lines.next() != null) {
                        throw new IllegalArgumentException("not the end");
                    }
                    return end;
                });
    }

    private byte @Nullable [] nextLine() {
        try {
            return lines.next();
        } catch (IllegalArgumentException bad) {
            throw badLine();
        }
    }

    private <T> T careful(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | DateTimeException bad) {
            throw badLine();
        }
    }

    /** Told with the last position before it. */
    private Deviates badLine() {
        return new Deviates(new Deviation.BadLine(position, lines.number()));
    }

    @Override
    public void close() {
        lines.close();
    }
}

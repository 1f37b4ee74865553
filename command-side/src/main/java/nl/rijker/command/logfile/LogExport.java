package nl.rijker.command.logfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.LongConsumer;
import nl.rijker.command.chain.SignedHead;
import nl.rijker.command.chain.SignedLog;
import nl.rijker.contract.json.Json;
import org.springframework.stereotype.Component;

/**
 * Writes the log up to a head that was just signed: a header, the roots, the events, an end. The
 * same log gives the same bytes.
 */
@Component
public final class LogExport {
    private static final int STEP = 1_000;

    private final SignedLog log;

    LogExport(SignedLog log) {
        this.log = log;
    }

    /**
     * The file is there when it is whole, and readable for its owner only.
     *
     * @param simulated whether it is the log of a made-up city
     * @param progress is told how many events have been written
     * @return how many events were written
     */
    public long write(Path file, boolean simulated, LongConsumer progress) {
        SignedHead head = log.settle();
        try {
            Path unfinished =
                    Files.createTempFile(
                            file.toAbsolutePath().getParent(),
                            ".export",
                            "",
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")));
            try {
                long events = write(unfinished, head, simulated, progress);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
                return events;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private long write(Path path, SignedHead head, boolean simulated, LongConsumer progress)
            throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE);
                OutputStream out =
                        new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16)) {
            List<String> roots = log.roots(head);
            line(out, json(FileHeader.of(simulated, log.key(), roots.size())));
            for (String root : roots) {
                line(out, root.getBytes(UTF_8));
            }
            Written written = new Written();
            log.read(
                    head,
                    (event, hash) -> {
                        line(out, json(EventLine.of(event, hash)));
                        written.events++;
                        written.position = event.position();
                        if (written.events % STEP == 0) {
                            progress.accept(written.events);
                        }
                    });
            line(out, json(FileEnd.of(written.events, written.position)));
            out.flush();
            file.force(true);
            return written.events;
        }
    }

    private static final class Written {
        long events;
        long position;
    }

    private static byte[] json(Record line) {
        return Json.mapper().writeValueAsBytes(line);
    }

    private static void line(OutputStream out, byte[] line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

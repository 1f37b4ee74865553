package nl.rijker.city;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import nl.rijker.command.Entry;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.value.BadForm;
import tools.jackson.core.JacksonException;

/**
 * A city as a file: one entry in JSON per line, UTF-8, in order of time; its truth stands beside
 * it.
 */
public final class CommandFile {
    private static final int PROGRESS_EVERY = 1_000;

    /** A line that is no entry. */
    public static final class BadLine extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long line;

        BadLine(long line, RuntimeException cause) {
            super("line " + line, cause);
            this.line = line;
        }

        public long line() {
            return line;
        }
    }

    private CommandFile() {}

    /**
     * @param written is told every thousand entries, and at the end, how many have been written
     */
    public static void write(Path out, ExampleCity city, LongConsumer written) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            long count = 0;
            for (Entry entry : city) {
                lines.write(entry.toJson());
                lines.write('\n');
                if (++count % PROGRESS_EVERY == 0 || count == city.events()) {
                    written.accept(count);
                }
            }
        }
        Files.writeString(
                truthOf(out),
                Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(city.truth())
                        + "\n");
    }

    public static Path truthOf(Path commandFile) {
        return commandFile.resolveSibling(commandFile.getFileName() + ".truth.json");
    }

    /** To be closed by the reader, in order of the lines; a bad one ends it as {@link BadLine}. */
    @SuppressWarnings("StreamResourceLeak") // the caller closes it
    public static Stream<Entry> read(Path in) throws IOException {
        AtomicLong line = new AtomicLong();
        return Files.lines(in, StandardCharsets.UTF_8)
                .map(text -> entry(line.incrementAndGet(), text));
    }

    private static Entry entry(long line, String text) {
        try {
            return Entry.fromJson(text);
        } catch (JacksonException | BadForm bad) {
            throw new BadLine(line, bad);
        }
    }
}

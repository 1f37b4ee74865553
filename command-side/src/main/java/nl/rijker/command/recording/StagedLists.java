package nl.rijker.command.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import nl.rijker.command.batch.StagedFiles;
import nl.rijker.command.rows.BadRow;
import nl.rijker.contract.json.Json;
import tools.jackson.core.type.TypeReference;

/** What is kept of a file beside its rows. */
public record StagedLists(StagedFiles files) {
    private static final String READ = "read";
    static final String BAD_ROWS = "bad-rows";

    void write(ReadFile read) {
        write(READ, read);
    }

    boolean hasRead() {
        return files.has(READ);
    }

    ReadFile read() {
        return Json.mapper().readValue(bytes(READ), ReadFile.class);
    }

    void writeBadRows(List<BadRow> badRows) {
        write(BAD_ROWS, badRows);
    }

    /** Empty where there is no such list. */
    public List<BadRow> badRows() {
        return files.has(BAD_ROWS)
                ? Json.mapper().readValue(bytes(BAD_ROWS), new TypeReference<List<BadRow>>() {})
                : List.of();
    }

    private void write(String name, Object content) {
        try (OutputStream out = files.write(name)) {
            out.write(Json.mapper().writeValueAsString(content).getBytes(UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private byte[] bytes(String name) {
        try (InputStream in = files.read(name)) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

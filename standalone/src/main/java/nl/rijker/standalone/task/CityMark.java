package nl.rijker.standalone.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import nl.rijker.contract.json.Json;
import nl.rijker.standalone.directory.OwnerOnly;

/**
 * How many events Voorbeeldstad has in this data directory, and whether all have been loaded;
 * written before the first one, so that a killed demo goes on with the same city.
 */
record CityMark(long events, boolean complete) {
    private static final String FILE = "example-city.json";

    static Optional<CityMark> in(Path directory) {
        try {
            return Optional.of(
                    Json.mapper()
                            .readValue(Files.readString(directory.resolve(FILE)), CityMark.class));
        } catch (NoSuchFileException notBegun) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void write(Path directory) {
        OwnerOnly.write(directory.resolve(FILE), Json.mapper().writeValueAsString(this) + "\n");
    }
}

package nl.rijker.city.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import nl.rijker.contract.json.Json;

/** A data file of Voorbeeldstad. */
public final class Resource {
    private Resource() {}

    /**
     * @param name without folder and ending
     * @param row one element of the list in the file
     */
    public static <T> List<T> rows(String name, Class<T> row) {
        String file = "/voorbeeldstad/" + name + ".json";
        try (InputStream json = Resource.class.getResourceAsStream(file)) {
            return List.copyOf(
                    Json.mapper()
                            .readerForListOf(row)
                            .<List<T>>readValue(Objects.requireNonNull(json, file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

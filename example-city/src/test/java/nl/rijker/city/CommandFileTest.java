package nl.rijker.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.rijker.city.truth.Truth;
import nl.rijker.command.Entry;
import nl.rijker.contract.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandFileTest {
    private final ExampleCity city = new ExampleCity(7, 2_500);

    @Test
    void what_is_written_is_read_again(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("city.ndjson");

        CommandFile.write(file, city, _ -> {});

        List<Entry> written = new ArrayList<>();
        city.forEach(written::add);
        try (Stream<Entry> read = CommandFile.read(file)) {
            assertThat(read).isEqualTo(written);
        }
        assertThat(Files.readString(file)).endsWith("}\n").doesNotContain("\r");
    }

    @Test
    void every_line_says_that_it_is_made_up(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("city.ndjson");

        CommandFile.write(file, city, _ -> {});

        assertThat(Files.readAllLines(file))
                .allMatch(line -> line.startsWith("{\"data\":\"voorbeeldgegevens\","));
    }

    @Test
    void a_bad_line_is_named_by_its_number(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("city.ndjson");
        CommandFile.write(file, city, _ -> {});
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        for (String bad :
                List.of("hallo", "{}", lines.get(2).replace("voorbeeldgegevens", "echt"))) {
            lines.set(2, bad);
            Files.write(file, lines);

            try (Stream<Entry> read = CommandFile.read(file)) {
                assertThatThrownBy(read::toList)
                        .isInstanceOfSatisfying(
                                CommandFile.BadLine.class,
                                no -> assertThat(no.line()).isEqualTo(3));
            }
        }
    }

    @Test
    void the_truth_stands_beside_the_file(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("city.ndjson");

        CommandFile.write(file, city, _ -> {});

        Path truth = folder.resolve("city.ndjson.truth.json");
        assertThat(Json.mapper().readValue(truth, Truth.class)).isEqualTo(city.truth());
    }

    @Test
    void progress_is_told_every_thousand_entries_and_at_the_end(@TempDir Path folder)
            throws Exception {
        List<Long> told = new ArrayList<>();

        CommandFile.write(folder.resolve("city.ndjson"), city, told::add);

        assertThat(told).containsExactly(1_000L, 2_000L, 2_500L);
    }
}

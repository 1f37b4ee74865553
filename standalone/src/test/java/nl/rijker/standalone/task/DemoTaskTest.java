package nl.rijker.standalone.task;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import nl.rijker.city.CommandFile;
import nl.rijker.city.ExampleCity;
import nl.rijker.command.Entry;
import nl.rijker.command.trajectory.TrajectoryCommand.StartTrajectory;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.query.feed.LogTable;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.directory.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoTaskTest {
    private static final long EVENTS = 1_200;

    @TempDir static Path home;

    private static @Nullable Installed demo;

    /** As a kill leaves it: begun, marked, cut off in the middle of a batch of the city. */
    @BeforeAll
    static void cut_off_and_go_on() throws Exception {
        Installed installed = Installed.in(home, Kind.DEMO);
        demo = installed;
        List<Entry> begun = new ArrayList<>();
        for (Entry entry : new ExampleCity(7, EVENTS)) {
            if (begun.size() < 700) {
                begun.add(entry);
            }
        }
        new CityMark(EVENTS, false).write(installed.directory());
        installed.bean(Loader.class).load(begun.iterator(), begun.size(), (_, _, _) -> {});

        assertThat(installed.message("example-city", Map.of("events", "5000")))
                .isEqualTo(
                        "Voorbeeldstad heeft 1200 gebeurtenissen. --events telt alleen de eerste keer.");
    }

    @AfterAll
    static void stop() {
        demo().close();
    }

    @Test
    void a_city_that_was_cut_off_is_finished_and_a_finished_one_stays() {
        assertThat(demo().message("example-city", Map.of()))
                .isEqualTo("Voorbeeldstad heeft 1200 gebeurtenissen.");
        assertThat(demo().bean(LogTable.class).head()).isEqualTo(EVENTS);
        assertThat(CityMark.in(demo().directory())).contains(new CityMark(EVENTS, true));
    }

    @Test
    void the_same_city_from_a_file_changes_nothing(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("city.ndjson");
        CommandFile.write(file, new ExampleCity(7, EVENTS), _ -> {});

        assertThat(load(file)).isEqualTo("1200 gebeurtenissen geladen.");
        assertThat(demo().bean(LogTable.class).head()).isEqualTo(EVENTS);
    }

    @Test
    void another_city_is_refused_by_its_line_in_a_sentence(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("city.ndjson");
        CommandFile.write(file, new ExampleCity(7, 1_000), _ -> {});

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(UserError.class)
                .hasMessageMatching(
                        "Regel \\d+ is geweigerd: .*Command-Id is al gebruikt.* dezelfde --seed .*")
                .hasMessageNotContaining("CommandIdUsed[");
    }

    @ParameterizedTest
    @CsvSource({
        "'', is leeg",
        "'hallo\n', Regel 1 van",
        "'{}\n', Regel 1 van",
        "'\u0000\n', Regel 1 van"
    })
    void a_file_of_something_else_is_refused_by_its_line(String text, String sentence)
            throws Exception {
        Path file = Files.writeString(Files.createTempFile(home, "stream", ".ndjson"), text);

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void a_file_that_is_no_text_is_refused() throws Exception {
        Path file = Files.write(home.resolve("image.ndjson"), new byte[] {(byte) 0xff, 0, 7});

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void a_provider_with_a_strange_name_gets_no_token_and_a_purpose_holds_no_bsn() {
        assertThatThrownBy(() -> demo().ask("token", Map.of("role", "provider", "provider", "a b")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("De aanbieder 'a b' kan niet bestaan");
        assertThatThrownBy(
                        () ->
                                demo().ask(
                                                "token",
                                                Map.of(
                                                        "role",
                                                        "evaluator",
                                                        "purpose",
                                                        "over 111-222-333")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("BSN");
    }

    @Test
    void every_provider_takes_out_what_it_recorded_and_no_more(@TempDir Path folder)
            throws Exception {
        Map<String, Long> started = new TreeMap<>();
        for (Entry entry : new ExampleCity(7, EVENTS)) {
            if (entry.command() instanceof StartTrajectory) {
                started.merge(String.valueOf(entry.actor().provider()), 1L, Long::sum);
            }
        }
        assertThat(started).isNotEmpty();
        for (ProviderId provider : ExampleCityTask.PROVIDERS) {
            Path file = folder.resolve(provider + ".zip");
            assertThat(takeOut(provider.value(), file)).contains("rijen van " + provider);
            assertThat(Files.getPosixFilePermissions(file))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(rows(file, "trajecten.csv"))
                    .isEqualTo(started.getOrDefault(provider.value(), 0L));
        }
        assertThat(folder.toFile().list()).hasSize(ExampleCityTask.PROVIDERS.size());
    }

    @Test
    void an_unknown_provider_takes_out_nothing(@TempDir Path folder) {
        assertThatThrownBy(() -> takeOut("bestaat-niet", folder.resolve("x.zip")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("geen aanbieder 'bestaat-niet'");
        assertThat(folder).isEmptyDirectory();
    }

    private static String takeOut(String provider, Path file) {
        return demo().message(
                        "take-out",
                        Map.of(
                                "provider",
                                provider,
                                "purpose",
                                "overstap",
                                "file",
                                file.toString()));
    }

    private static long rows(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), UTF_8)
                            .lines()
                            .count()
                    - 1;
        }
    }

    private static String load(Path file) {
        return demo().message("load", Map.of("file", file.toString()));
    }

    private static Installed demo() {
        if (demo == null) {
            throw new IllegalStateException("not started");
        }
        return demo;
    }
}

package nl.rijker.standalone.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontDoorTest {
    @TempDir Path home;

    private final StringWriter results = new StringWriter();
    private final StringWriter messages = new StringWriter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    onbekend                  | Rijker: onbekend: onbekend
                    demo --events veel        | Rijker: deze waarde kan niet voor --events: veel
                    demo --port 70000         | Rijker: Een poort is een getal van 1 tot 65535.
                    demo --events 5           | Rijker: --events moet van 1000 tot 10000000 zijn.
                    start --port -1           | Rijker: Een poort is een getal van 1 tot 65535.
                    user add                  | Rijker: er ontbreekt: NAAM
                    provider export --provider x --purpose y --out /a/b/c | Rijker: De map van /a/b/c bestaat niet. Maak die eerst.
                    provider export --provider x --purpose y --out /etc/passwd | Rijker: Het bestand /etc/passwd bestaat al. Kies een andere naam.
                    subject join records --provider x --client K-1 | Rijker: er ontbreekt: --kept
                    subject consent give --provider x --client K-1 | Rijker: er ontbreekt: --purpose, --by, --age, --text, --on
                    user add jan --role       | Rijker: er ontbreekt: --role
                    load /                    | Rijker: / is geen bestand. Kies een bestand, geen map.
                    start --kleur rood        | Rijker: onbekend: --kleur rood
                    token                     | Rijker: er ontbreekt: --role
                    token --role              | Rijker: er ontbreekt: --role
                    load                      | Rijker: er ontbreekt: BESTAND
                    feed skip x:1 --reason r --url http://127.0.0.1:1 | Rijker: Geef een positie, zoals 1234, of deel:nummer van een bericht
                    import run x.csv          | Rijker: er ontbreekt: --provider
                    import run /bestaat/niet --provider p | Rijker: Het bestand /bestaat/niet bestaat niet of is niet te lezen.
                    backup                    | Rijker: Geef met --out een nieuwe map.
                    restore                   | Rijker: er ontbreekt: MAP
                    restore /bestaat/niet     | Rijker: In de map /bestaat/niet staat geen hele reservekopie
                    backup drill /bestaat/niet | Rijker: In de map /bestaat/niet staat geen hele reservekopie
                    load /bestaat/niet        | Rijker: Het bestand /bestaat/niet bestaat niet of is niet te lezen.
                    generate --seed 7         | Rijker: er ontbreekt: --events, --out
                    generate --seed 7 --events 1 --out x        | Rijker: --events moet van 1000 tot 10000000 zijn.
                    generate --seed 7 --events 1000 --out /a/b  | Rijker: Naar /a/b kan niet geschreven worden
                    """)
    void says_what_is_wrong_in_a_sentence(String line, String sentence) {
        assertThat(run(line.split(" ", -1))).isEqualTo(2);
        assertThat(messages.toString()).startsWith(sentence).doesNotContain("Exception", "\tat ");
        assertThat(results.toString()).isEmpty();
    }

    @Test
    void shows_its_commands_when_asked_for_nothing() {
        assertThat(run()).isEqualTo(2);
        assertThat(messages.toString())
                .startsWith("Gebruik: rijker")
                .contains("demo", "start", "stop");
        assertThat(messages.toString()).doesNotContain("application");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "start",
                "stop",
                "status",
                "token",
                "generate",
                "load",
                "replay",
                "backup",
                "restore",
                "import",
                "user"
            })
    void explains_every_command(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(results.toString())
                .startsWith("Gebruik: rijker " + command)
                .contains("Afloop:", "--help")
                .doesNotContain("Usage");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "status --json",
                "stop",
                "replay",
                "token --role scraper",
                "backup --out x"
            })
    void tells_scripts_that_nothing_runs(String line) {
        assertThat(run(line.split(" ", -1))).isEqualTo(3);
        assertThat(messages.toString()).contains("Rijker draait niet.");
        assertThat(results.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "demo", "status"})
    void refuses_a_data_directory_given_as_the_home(String command) throws Exception {
        Files.writeString(home.resolve("kind"), "demo\n");

        assertThat(run(command)).isEqualTo(2);
        assertThat(messages.toString()).contains("zelf een gegevensmap", "de map erboven");
        assertThat(home.resolve("live")).doesNotExist();
    }

    private int run(String... arguments) {
        var console = new Console(new PrintWriter(results), new PrintWriter(messages));
        var withHome = new String[arguments.length + (arguments.length == 0 ? 0 : 1)];
        System.arraycopy(arguments, 0, withHome, 0, arguments.length);
        if (arguments.length > 0) {
            withHome[arguments.length] = "--directory=" + home;
        }
        return FrontDoor.execute(console, Map.of(), withHome);
    }
}

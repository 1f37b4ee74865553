package nl.rijker.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.rijker.contract.json.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The data files say everything in our own words and name nobody. */
class DataFilesTest {
    /** Schools, researchers and their universities that the sources name. */
    private static final List<String> NAMES =
            List.of(
                    "aloy",
                    "aloij",
                    "tarcis",
                    "aventur",
                    "radboud",
                    "erasmus",
                    "sonneveld",
                    "metz",
                    "yperen",
                    "valkestijn",
                    "kiresuk");

    private static final Pattern QUOTED = Pattern.compile("[\"“”„«»]|(^|\\s)['‘]\\S+(\\s\\S+)+");
    private static final int MOST_WORDS = 15;

    @Test
    void no_data_file_names_somebody_quotes_somebody_or_says_too_much() throws Exception {
        List<String> faults = new ArrayList<>();
        for (Path file : dataFiles()) {
            faults.addAll(faults(Json.mapper().readTree(Files.readString(file)), file.toString()));
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void every_fault_is_found_when_it_is_planted() {
        JsonNode planted =
                Json.mapper()
                        .readTree(
                                """
                                [{"title": "Inzet op het Aventurijn"},
                                 {"note": "Het document zegt “pm”."},
                                 {"note": "Een \\"sterke beschermende factor\\" dus"},
                                 {"note": "a b c d e f g h i j k l m n o p"}]
                                """);

        assertThat(faults(planted, "planted")).hasSize(4);
    }

    private static List<Path> dataFiles() throws IOException, URISyntaxException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("/frameworks", "/instruments")) {
            Path path =
                    Path.of(
                            Objects.requireNonNull(DataFilesTest.class.getResource(folder))
                                    .toURI());
            try (Stream<Path> listed = Files.list(path)) {
                files.addAll(listed.toList());
            }
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(4);
        return files;
    }

    private static List<String> faults(JsonNode node, String where) {
        List<String> faults = new ArrayList<>();
        if (node.isString()) {
            faults.addAll(faults(node.stringValue(), where));
        }
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            faults.addAll(faults(property.getValue(), where + "/" + property.getKey()));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            faults.addAll(faults(node.get(i), where + "/" + i));
        }
        return faults;
    }

    private static List<String> faults(String text, String where) {
        List<String> faults = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        NAMES.stream().filter(lower::contains).forEach(n -> faults.add(where + " names " + n));
        if (QUOTED.matcher(text).find()) {
            faults.add(where + " quotes: " + text);
        }
        if (text.split("\\s+").length > MOST_WORDS) {
            faults.add(where + " is too long: " + text);
        }
        return faults;
    }
}

package nl.rijker.command.instrument;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import nl.rijker.command.platform.Decisions;
import nl.rijker.contract.event.InstrumentEvent;
import nl.rijker.contract.event.InstrumentEvent.InstrumentDefined;
import nl.rijker.contract.value.Direction;
import nl.rijker.contract.value.Evidence;
import nl.rijker.contract.value.Item;
import nl.rijker.contract.value.Scale;
import nl.rijker.contract.value.ScaleScore;
import nl.rijker.contract.value.Score;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class InstrumentFileTest {
    private static final InstrumentFile TEN_FACTORS = file("tien-factoren.1");
    private static final InstrumentFile ROSENBERG = file("rosenberg.1");
    private static final InstrumentFile GAS = file("gas.1");

    @Test
    void given_an_empty_city_when_the_files_are_loaded_then_no_command_is_refused() {
        for (InstrumentFile file : InstrumentFile.all()) {
            assertThat(history(file)).hasSize(1 + file.links().size());
        }
    }

    @Test
    void ten_scales_of_three_items_each_count_every_item_once() {
        assertThat(TEN_FACTORS.scales())
                .extracting(scale -> scale.code().value(), Scale::items)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 10)
                                .mapToObj(
                                        k -> tuple("BF" + k, List.of(3 * k - 2, 3 * k - 1, 3 * k)))
                                .toList());
    }

    @Test
    void every_item_of_the_ten_factors_is_ours_and_speaks_in_the_first_person() {
        assertThat(TEN_FACTORS.items())
                .hasSize(30)
                .allMatch(item -> item.text() != null && item.text().startsWith("Ik "))
                .allMatch(item -> item.text() != null && item.text().split(" ").length <= 12);
    }

    @Test
    void at_most_one_item_of_a_factor_is_reversed() {
        Map<Integer, List<Item>> reversed =
                TEN_FACTORS.items().stream()
                        .filter(Item::reversed)
                        .collect(groupingBy(item -> (item.number() + 2) / 3));

        assertThat(reversed.values()).allMatch(items -> items.size() == 1);
    }

    @Test
    void the_ten_factors_are_not_validated_and_claim_no_psychometrics() {
        assertThat(TEN_FACTORS.validated()).isFalse();
        assertThat(InstrumentFile.all())
                .flatExtracting(InstrumentFile::scales)
                .allMatch(scale -> scale.psychometrics() == null)
                .allMatch(scale -> scale.direction() == Direction.HIGHER_IS_BETTER);
    }

    @Test
    void rosenberg_has_no_texts_and_reverses_five_items_of_the_standard_order() {
        assertThat(ROSENBERG.items()).hasSize(10).allMatch(item -> item.text() == null);
        assertThat(ROSENBERG.items())
                .filteredOn(Item::reversed)
                .extracting(Item::number)
                .containsExactly(2, 5, 6, 8, 9);
    }

    @Test
    void every_scale_measures_its_factor_by_our_own_judgement_and_goals_measure_none() {
        assertThat(TEN_FACTORS.links())
                .hasSize(10)
                .allMatch(link -> link.factor().value().equals(link.scale().value()));
        assertThat(ROSENBERG.links())
                .extracting(link -> link.scale().value(), link -> link.factor().value())
                .containsExactly(tuple("ZELFWAARDERING", "BF10"));
        assertThat(InstrumentFile.all())
                .flatExtracting(InstrumentFile::links)
                .allMatch(link -> link.evidence() == Evidence.I)
                .allMatch(link -> link.taxonomy().value().equals("nji-2018"));
        assertThat(GAS.links()).isEmpty();
    }

    @Test
    void worst_and_best_answers_reach_the_limits_of_every_scale() {
        for (InstrumentFile file : InstrumentFile.all()) {
            List<Score> worst = scored(file, i -> i.reversed() ? i.highest() : i.lowest());
            List<Score> best = scored(file, i -> i.reversed() ? i.lowest() : i.highest());

            assertThat(file.scales()).extracting(Scale::lowest).isEqualTo(worst);
            assertThat(file.scales()).extracting(Scale::highest).isEqualTo(best);
        }
    }

    @Test
    void given_an_unknown_or_missing_field_when_a_file_is_read_then_it_is_refused_by_name() {
        String complete =
                """
                {"instrument": "x.1", "name": "X", "validated": false, "licence": "eigen",
                 "items": [], "scales": [], "links": []}
                """;

        assertThat(read(complete).name()).isEqualTo("X");
        assertThatThrownBy(() -> read(complete.replace("{", "{\"colour\": 1, ")))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("colour");
        assertThatThrownBy(() -> read(complete.replace("\"validated\": false,", "")))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("validated");
    }

    private static InstrumentFile file(String instrument) {
        return InstrumentFile.all().stream()
                .filter(file -> file.instrument().value().equals(instrument))
                .findFirst()
                .orElseThrow();
    }

    private static InstrumentFile read(String json) {
        return InstrumentFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<InstrumentEvent> history(InstrumentFile file) {
        return Decisions.of(Instrument::new).givenCommands(file.commands()).history();
    }

    private static List<Score> scored(InstrumentFile file, ToIntFunction<Item> answer) {
        Map<Integer, Integer> answers = new TreeMap<>();
        file.items().forEach(item -> answers.put(item.number(), answer.applyAsInt(item)));
        return Scoring.ofAnswers((InstrumentDefined) history(file).getFirst(), answers).stream()
                .map(ScaleScore::score)
                .toList();
    }
}

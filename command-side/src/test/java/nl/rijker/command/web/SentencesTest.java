package nl.rijker.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rijker.command.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");

    static Stream<Class<?>> everyNo() {
        return Stream.concat(recordsOf(Refusal.class), recordsOf(Fault.class));
    }

    @ParameterizedTest
    @MethodSource("everyNo")
    void every_no_has_a_dutch_and_an_english_sentence_of_its_own_components(Class<?> no) {
        Set<String> components =
                Arrays.stream(no.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toSet());
        for (Locale locale : List.of(Locale.of("nl"), Locale.ENGLISH)) {
            String sentence = ResourceBundle.getBundle("refusals", locale).getString(code(no));
            assertThat(sentence).matches("\\p{Lu}.*\\..*\\.|\\{.*\\..*\\.");
            assertThat(argumentsOf(sentence)).isSubsetOf(components);
            if (components.contains("field")) {
                assertThat(sentence).contains("{field}");
            }
        }
    }

    @Test
    void every_sentence_belongs_to_a_no() {
        Set<String> codes = everyNo().map(SentencesTest::code).collect(Collectors.toSet());
        for (Locale locale : List.of(Locale.of("nl"), Locale.ENGLISH)) {
            assertThat(ResourceBundle.getBundle("refusals", locale).keySet())
                    .filteredOn(key -> !key.contains("."))
                    .hasSameElementsAs(codes);
        }
    }

    @Test
    void numbers_dates_and_names_are_written_as_people_write_them() {
        Map<String, Object> problem =
                Problem.of(
                                new Refusal.ScoreOutOfRange(
                                        new nl.rijker.contract.value.ScaleCode("S1"),
                                        new java.math.BigDecimal("16.50"),
                                        new java.math.BigDecimal("3.00"),
                                        new java.math.BigDecimal("15.00")))
                        .body();
        assertThat(problem)
                .containsEntry(
                        "detail",
                        "De score 16,5 op schaal \"S1\" kan niet. Vul een score in van 3 tot en met 15.")
                .containsEntry("code", "score-out-of-range")
                .containsEntry("status", 422);
        assertThat(
                        Problem.of(
                                        new Refusal.DateInFuture(
                                                "heldOn", java.time.LocalDate.of(2031, 3, 1)))
                                .body()
                                .get("detail"))
                .asString()
                .contains("1 maart 2031");
        assertThat(
                        Problem.of(new Refusal.AlreadyExists("area-division", "2025"))
                                .body()
                                .get("detail"))
                .asString()
                .contains("Er is al een gebiedsindeling met de naam \"2025\"");
    }

    @Test
    void the_reason_of_a_bad_form_is_told_in_dutch() {
        assertThat(
                        Problem.of(new Fault.FieldInvalid("minutes", "must lie between 1 and 1440"))
                                .body())
                .containsEntry(
                        "detail",
                        "De waarde in het veld \"minutes\" klopt niet: het moet liggen tussen 1 en 1440. Pas de waarde aan.")
                .containsEntry(
                        "detailEn",
                        "The value of the field \"minutes\" is not right: must lie between 1 and 1440. Change it.");
    }

    private static Stream<Class<?>> recordsOf(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .flatMap(type -> type.isRecord() ? Stream.of(type) : recordsOf(type));
    }

    private static String code(Class<?> no) {
        return no == Fault.Unexpected.class
                ? "internal-error"
                : no.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static Set<String> argumentsOf(String sentence) {
        return ARGUMENT.matcher(sentence)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}

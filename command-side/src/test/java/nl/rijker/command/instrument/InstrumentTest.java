package nl.rijker.command.instrument;

import static nl.rijker.command.platform.Decisions.CITY;

import java.util.List;
import nl.rijker.command.instrument.InstrumentCommand.DefineInstrument;
import nl.rijker.command.instrument.InstrumentCommand.LinkScale;
import nl.rijker.command.platform.Decisions;
import nl.rijker.command.platform.Refusal;
import nl.rijker.contract.event.InstrumentEvent;
import nl.rijker.contract.event.InstrumentEvent.InstrumentDefined;
import nl.rijker.contract.event.InstrumentEvent.ScaleLinked;
import nl.rijker.contract.value.Direction;
import nl.rijker.contract.value.Evidence;
import nl.rijker.contract.value.FactorCode;
import nl.rijker.contract.value.InstrumentId;
import nl.rijker.contract.value.Item;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.Scale;
import nl.rijker.contract.value.ScaleCode;
import nl.rijker.contract.value.Score;
import nl.rijker.contract.value.Scoring;
import nl.rijker.contract.value.TaxonomyCode;
import org.junit.jupiter.api.Test;

class InstrumentTest {
    private static final InstrumentId MOOD = new InstrumentId("mood.1");
    private static final Item ONE = new Item(1, 1, 5, false, null);
    private static final Item TWO = new Item(2, 1, 5, true, null);
    private static final Scale JOY = scale("JOY", 1, 2);
    private static final DefineInstrument DEFINE = define(List.of(ONE, TWO), List.of(JOY));
    private static final TaxonomyCode TEN = new TaxonomyCode("ten");
    private static final LinkScale LINK =
            new LinkScale(MOOD, JOY.code(), TEN, new FactorCode("BF10"), Evidence.I);

    @Test
    void given_nothing_when_an_instrument_is_defined_then_items_and_scales_stand() {
        instrument()
                .when(DEFINE)
                .then(
                        new InstrumentDefined(
                                CITY,
                                MOOD,
                                "Stemming",
                                false,
                                "eigen",
                                List.of(ONE, TWO),
                                List.of(JOY)));
    }

    @Test
    void given_an_instrument_when_its_version_is_defined_again_then_it_is_refused() {
        instrument(DEFINE)
                .when(DEFINE)
                .thenRefused(new Refusal.AlreadyExists("instrument", "mood.1"));
    }

    @Test
    void given_nothing_when_a_scale_is_scored_from_an_item_that_is_not_there_then_it_is_refused() {
        instrument()
                .when(define(List.of(ONE), List.of(JOY)))
                .thenRefused(new Refusal.AnswerUnknown(2));
    }

    @Test
    void given_nothing_when_an_item_comes_twice_then_it_is_refused() {
        instrument()
                .when(define(List.of(ONE, ONE), List.of(JOY)))
                .thenRefused(new Refusal.AlreadyExists("item", "1"));
    }

    @Test
    void given_nothing_when_a_scale_counts_an_item_twice_then_it_is_refused() {
        instrument()
                .when(define(List.of(ONE, TWO), List.of(scale("JOY", 1, 1))))
                .thenRefused(new Refusal.AlreadyExists("item", "1"));
    }

    @Test
    void given_nothing_when_a_scale_comes_twice_then_it_is_refused() {
        instrument()
                .when(define(List.of(ONE, TWO), List.of(JOY, JOY)))
                .thenRefused(new Refusal.AlreadyExists("scale", "JOY"));
    }

    @Test
    void given_nothing_when_a_provider_defines_an_instrument_then_it_is_refused() {
        instrument()
                .by(Decisions.actor(Role.PROVIDER, null))
                .when(DEFINE)
                .thenRefused(new Refusal.RoleNotAllowed(Role.PROVIDER));
    }

    @Test
    void given_an_instrument_when_a_scale_is_linked_to_a_factor_then_the_mark_is_kept() {
        instrument(DEFINE)
                .when(LINK)
                .then(
                        new ScaleLinked(
                                CITY, MOOD, JOY.code(), TEN, new FactorCode("BF10"), Evidence.I));
    }

    @Test
    void given_nothing_when_a_scale_is_linked_then_the_instrument_does_not_exist() {
        instrument().when(LINK).thenRefused(new Refusal.DoesNotExist("instrument", "mood.1"));
    }

    @Test
    void given_an_instrument_when_a_scale_it_lacks_is_linked_then_it_is_unknown() {
        ScaleCode anger = new ScaleCode("ANGER");

        instrument(DEFINE)
                .when(new LinkScale(MOOD, anger, TEN, new FactorCode("BF10"), Evidence.I))
                .thenRefused(new Refusal.ScaleUnknown(anger));
    }

    @Test
    void given_a_link_when_it_is_made_again_then_it_is_refused() {
        instrument(DEFINE, LINK)
                .when(LINK)
                .thenRefused(new Refusal.AlreadyExists("link", "JOY BF10"));
    }

    private static Decisions<InstrumentCommand, InstrumentEvent> instrument(
            InstrumentCommand... commands) {
        return Decisions.of(Instrument::new).givenCommands(List.of(commands));
    }

    private static DefineInstrument define(List<Item> items, List<Scale> scales) {
        return new DefineInstrument(MOOD, "Stemming", false, "eigen", items, scales);
    }

    private static Scale scale(String code, Integer... items) {
        return new Scale(
                new ScaleCode(code),
                "Vreugde",
                Direction.HIGHER_IS_BETTER,
                Scoring.SUM,
                List.of(items),
                Score.of(2),
                Score.of(10),
                null);
    }
}

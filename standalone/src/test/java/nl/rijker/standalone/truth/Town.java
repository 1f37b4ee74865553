package nl.rijker.standalone.truth;

import java.time.LocalDate;
import java.util.List;
import nl.rijker.city.Decided;
import nl.rijker.city.Decisions;
import nl.rijker.city.ExampleCity;
import nl.rijker.city.OpenPersons;
import nl.rijker.contract.value.Municipality;
import nl.rijker.query.change.ChangeFigure;
import nl.rijker.query.change.ChangeFigures;
import nl.rijker.query.feed.Recorded;
import nl.rijker.query.figures.Basis;
import nl.rijker.query.figures.Breakdown;
import nl.rijker.query.figures.Dimension;
import nl.rijker.query.ledger.Definitions;
import nl.rijker.query.ledger.MemoryBook;
import nl.rijker.query.ledger.PostingRules;

/** A city of one seed, through the real decisions, the real posting rules and the real figures. */
public final class Town {
    private final MemoryBook book = new MemoryBook(PostingRules::post);

    public Town(long seed, long events) {
        Decisions decisions = new Decisions(new OpenPersons());
        city(seed, events)
                .forEach(
                        entry -> {
                            for (Decided decided : decisions.decide(entry)) {
                                book.post(
                                        new Recorded(
                                                decided.position(),
                                                decided.recordedAt(),
                                                decided.event()));
                            }
                        });
    }

    static ExampleCity city(long seed, long events) {
        return new ExampleCity(seed, events);
    }

    public List<ChangeFigure> changeByActivityType() {
        Basis basis =
                new Basis(
                        new Municipality("GM9999"),
                        Long.MAX_VALUE,
                        null,
                        null,
                        Definitions.NONE,
                        LocalDate.of(1900, 1, 1),
                        LocalDate.of(2999, 12, 31),
                        PostingRules.VERSION,
                        List.of());
        return new ChangeFigures(book).at(basis, Breakdown.by(Dimension.ACTIVITY_TYPE), 0);
    }
}

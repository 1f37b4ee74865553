package nl.rijker.standalone.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nl.rijker.city.Decisions;
import nl.rijker.city.OpenPersons;
import nl.rijker.command.Entry;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.Command;
import nl.rijker.command.platform.Refused;
import nl.rijker.query.feed.Recorded;

/** Tells a story to the real decisions; what they refuse doesn't happen. */
final class Story {
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 10);

    private final Decisions decisions = new Decisions(new OpenPersons());
    private final List<Recorded> events = new ArrayList<>();
    private final Steps steps = new Steps();
    private int day;

    private Story() {}

    static Story begun() {
        Story story = new Story();
        Stage.setUp().forEach(command -> story.tell(Stage.ADMINISTRATOR, command));
        Stage.opening().forEach(command -> story.tell(Stage.PROVIDER, command));
        return story;
    }

    static List<Recorded> of(List<Move> moves) {
        Story story = begun();
        moves.forEach(story::tell);
        return story.events();
    }

    /** So many percent of the way from the opening, which every story shares, to the end. */
    static int positionAt(List<Recorded> events, int share) {
        int opening = begun().length();
        return opening + (events.size() - opening) * share / 100;
    }

    List<Recorded> events() {
        return List.copyOf(events);
    }

    /** How many events there are; a refused command adds none. */
    int length() {
        return events.size();
    }

    void tell(Actor actor, Command command) {
        Instant at = today().atTime(12, 0).toInstant(ZoneOffset.UTC);
        try {
            decisions
                    .decide(new Entry("c-" + events.size(), at, actor, command))
                    .forEach(
                            decided ->
                                    events.add(
                                            new Recorded(
                                                    decided.position(),
                                                    decided.recordedAt(),
                                                    decided.event())));
        } catch (Refused refused) {
            // What isn't allowed doesn't happen; the story goes on.
        }
    }

    private LocalDate today() {
        return FIRST_DAY.plusDays(300L + day);
    }

    /** Ten days later. */
    void tell(Move move) {
        day += 10;
        tell(Stage.PROVIDER, steps.command(move, today()));
    }
}

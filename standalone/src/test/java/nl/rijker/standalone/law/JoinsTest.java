package nl.rijker.standalone.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.rijker.command.subject.ClientCommand.JoinSubjects;
import nl.rijker.command.subject.ClientCommand.UndoJoin;
import nl.rijker.command.trajectory.TrajectoryCommand.RecordAttendance;
import nl.rijker.contract.event.SubjectEvent;
import nl.rijker.contract.event.SubjectEvent.JoinUndone;
import nl.rijker.contract.event.SubjectEvent.SubjectsJoined;
import nl.rijker.contract.event.TrajectoryEvent;
import nl.rijker.contract.event.TrajectoryEvent.AttendanceRecorded;
import nl.rijker.contract.event.TrajectoryEvent.AttendanceWithdrawn;
import nl.rijker.contract.value.AttendanceId;
import nl.rijker.contract.value.ReasonCode;
import nl.rijker.contract.value.SubjectId;
import nl.rijker.query.delivery.DeliveryFigure;
import nl.rijker.query.delivery.DeliveryFigures;
import nl.rijker.query.feed.Recorded;
import nl.rijker.query.figures.Breakdown;
import nl.rijker.query.ledger.MemoryBook;

/** Who counts as one person, at every position, over generated stories with joins in them. */
class JoinsTest {
    private static final int CASES = 500;
    private static final LocalDate DAY = LocalDate.of(2025, 2, 3);

    @Provide
    Arbitrary<List<Move>> stories() {
        return Moves.stories();
    }

    @Property(tries = CASES)
    void participants_are_persons_as_known_at_the_position(
            @ForAll("stories") List<Move> moves, @ForAll @IntRange(max = 100) int share) {
        List<Recorded> events = Story.of(moves);
        long position = Story.positionAt(events, share);

        assertThat(participants(Rules.book(Rules.REAL, events), position))
                .isEqualTo(persons(events, position));
    }

    /** A book that never hears of joins must be found out by the same comparison. */
    @Example
    void a_book_without_joins_is_noticed() {
        Story story = Story.begun();
        attend(story, 0);
        attend(story, 2);
        story.tell(Stage.PROVIDER, join());
        List<Recorded> events = story.events();
        List<Recorded> deaf =
                events.stream()
                        .filter(recorded -> !(recorded.event() instanceof SubjectEvent))
                        .toList();

        assertThat(persons(events, events.size())).isEqualTo(1);
        assertThat(participants(Rules.book(Rules.REAL, events), events.size())).isEqualTo(1);
        assertThat(participants(Rules.book(Rules.REAL, deaf), events.size())).isEqualTo(2);
    }

    /** As known before the join there were two; a book that already knows of it says one. */
    @Example
    void a_book_that_looks_ahead_is_noticed() {
        Story story = Story.begun();
        attend(story, 0);
        attend(story, 2);
        long before = story.length();
        story.tell(Stage.PROVIDER, join());
        List<Recorded> events = story.events();
        List<Recorded> ahead =
                events.stream()
                        .map(
                                recorded ->
                                        recorded.event() instanceof SubjectEvent
                                                ? new Recorded(
                                                        0, recorded.recordedAt(), recorded.event())
                                                : recorded)
                        .toList();

        assertThat(persons(events, before)).isEqualTo(2);
        assertThat(participants(Rules.book(Rules.REAL, events), before)).isEqualTo(2);
        assertThat(participants(Rules.book(Rules.REAL, ahead), before)).isEqualTo(1);
    }

    @Property(tries = CASES)
    void joining_and_undoing_leaves_every_figure_as_without_both(
            @ForAll("stories") List<Move> before, @ForAll("stories") List<Move> between) {
        Story with = Story.begun();
        Story without = Story.begun();
        for (Story story : List.of(with, without)) {
            attend(story, 0);
            attend(story, 2);
            others(before).forEach(story::tell);
        }
        with.tell(Stage.PROVIDER, join());
        long position = with.length();
        assertThat(participants(Rules.book(Rules.REAL, with.events()), position))
                .isEqualTo(persons(without.events(), position) - 1);

        for (Story story : List.of(with, without)) {
            others(between).forEach(story::tell);
        }
        with.tell(Stage.PROVIDER, new UndoJoin(Stage.JONGERENWERK, "C-0", ReasonCode.WRONG_PERSON));

        assertThat(with.events().getLast().event()).isInstanceOf(JoinUndone.class);
        assertThat(Figures.at(Rules.book(Rules.REAL, with.events()), Long.MAX_VALUE))
                .isEqualTo(Figures.at(Rules.book(Rules.REAL, without.events()), Long.MAX_VALUE));
    }

    /** Withdrawn trajectories and attendances would take the two persons out of the figure. */
    private static List<Move> others(List<Move> moves) {
        return moves.stream()
                .filter(
                        move ->
                                switch (move.kind()) {
                                    case JOIN, UNDO_JOIN, WITHDRAW_TRAJECTORY -> false;
                                    default -> true;
                                })
                .toList();
    }

    private static void attend(Story story, int person) {
        story.tell(
                Stage.PROVIDER,
                new RecordAttendance(
                        Stage.trajectory(person), new AttendanceId("first"), DAY, 60, null));
    }

    private static JoinSubjects join() {
        return new JoinSubjects(Stage.JONGERENWERK, "C-0", "C-2");
    }

    private static long participants(MemoryBook book, long position) {
        List<DeliveryFigure> figures =
                new DeliveryFigures(book).at(Figures.basis(position), Breakdown.WHOLE, 0);
        return figures.stream()
                .map(DeliveryFigure::participants)
                .mapToLong(reach -> reach == null ? 0 : reach.atMost())
                .sum();
    }

    /** Counted without the ledger: whose attendances stand, one name per group of joined ones. */
    private static long persons(List<Recorded> events, long position) {
        Map<String, SubjectId> standing = new HashMap<>();
        Map<SubjectId, SubjectId> kept = new HashMap<>();
        for (Recorded recorded : events) {
            if (recorded.position() > position) {
                continue;
            }
            switch (recorded.event()) {
                case AttendanceRecorded e -> standing.put(key(e, e.attendance()), e.subject());
                case AttendanceWithdrawn e -> standing.remove(key(e, e.attendance()));
                case SubjectsJoined e -> kept.put(e.subject(), e.kept());
                case JoinUndone e -> kept.remove(e.subject());
                default -> {}
            }
        }
        Set<SubjectId> persons = new HashSet<>();
        for (SubjectId subject : new ArrayList<>(standing.values())) {
            SubjectId person = subject;
            while (kept.containsKey(person)) {
                person = kept.get(person);
            }
            persons.add(person);
        }
        return persons.size();
    }

    private static String key(TrajectoryEvent event, AttendanceId attendance) {
        return event.trajectory() + "/" + attendance;
    }
}

package nl.rijker.command.rows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import nl.rijker.command.platform.Origin;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.platform.TrajectoryNames.Named;
import nl.rijker.command.rows.Candidate.Made;
import nl.rijker.command.trajectory.TrajectoryCommand.EndTrajectory;
import nl.rijker.command.trajectory.TrajectoryCommand.ImportEnd;
import nl.rijker.command.trajectory.TrajectoryCommand.ImportTrajectory;
import nl.rijker.command.trajectory.TrajectoryCommand.StartTrajectory;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.TrajectoryId;
import org.jspecify.annotations.Nullable;

/**
 * Turns the rows about one session or trajectory into what they would record.
 *
 * @param isOver whether the retention period is, for whoever has nothing newer in an intervention
 * @param refuse is told which row can't be taken, and why
 */
public record RowCommands(
        Layout layout,
        Visits visits,
        Measuring measuring,
        BiPredicate<InterventionId, YearMonth> isOver,
        BiConsumer<StagedRow, RuntimeException> refuse) {
    /**
     * @param rows of one key, in the order of the file
     * @param named the trajectory that the key names; null where it is not known
     */
    public List<Candidate> of(List<StagedRow> rows, @Nullable Named named) {
        return switch (layout.kind()) {
            case SESSIONS -> once(rows, visits::session);
            case TRAJECTORIES ->
                    named == null
                            ? trajectories(kept(rows), measuring.fresh())
                            : trajectories(rows, named.trajectory());
            case ATTENDANCE -> {
                Named known = known(rows, named);
                yield known == null ? List.of() : once(rows, row -> visits.attendance(row, known));
            }
            case MEASUREMENTS_LONG, MEASUREMENTS_WIDE -> {
                Named known = known(rows, named);
                yield known == null
                        ? List.of()
                        : measuring.of(layout, good(rows, true), known.trajectory(), refuse);
            }
        };
    }

    /**
     * A trajectory that isn't known may have been erased by the retention rule. Of whoever would be
     * erased again at once nothing is recorded, else each time the file comes again it would count
     * once more.
     */
    private List<StagedRow> kept(List<StagedRow> rows) {
        List<StagedRow> kept = new ArrayList<>();
        for (StagedRow row : good(rows, false)) {
            Facts facts = new Facts(new Values(layout, row));
            YearMonth last = facts.lastMonth();
            if (isOver.test(facts.intervention(), last)) {
                refuse.accept(row, new Refused(new Refusal.RetentionIsOver(last)));
            } else {
                kept.add(row);
            }
        }
        return kept;
    }

    private static List<StagedRow> good(List<StagedRow> rows, boolean all) {
        return rows.stream().filter(row -> all || !row.bad()).toList();
    }

    private @Nullable Named known(List<StagedRow> rows, @Nullable Named named) {
        if (named == null) {
            good(rows, false)
                    .forEach(
                            row ->
                                    refuse.accept(
                                            row,
                                            new Refused(
                                                    new Refusal.TrajectoryNumberUnknown(
                                                            layout.header(Column.TRAJECTORY)))));
        }
        return named;
    }

    /** The first of rows that are about the same; the others are refused. */
    private List<Candidate> once(
            List<StagedRow> rows, java.util.function.Function<StagedRow, Candidate> reading) {
        Map<String, StagedRow> seen = new HashMap<>();
        List<Candidate> candidates = new ArrayList<>();
        for (StagedRow row : good(rows, false)) {
            Candidate candidate = reading.apply(row);
            StagedRow first = seen.putIfAbsent(candidate.identity(), row);
            if (first == null) {
                candidates.add(candidate);
            } else {
                refuse.accept(row, new Refused(new Refusal.RowTwice(first.number())));
            }
        }
        return candidates;
    }

    private Candidate trajectory(StagedRow row, TrajectoryId trajectory) {
        Values values = new Values(layout, row);
        Facts facts = new Facts(values);
        return new Candidate(
                List.of(row),
                "trajectory\n" + trajectory,
                (commandId, batch) -> {
                    StartTrajectory fact = facts.start(trajectory);
                    Origin origin = new Origin(batch, facts.firstRecordedOn());
                    return new Made(
                            new ImportTrajectory(fact, values.text(Column.TRAJECTORY), origin),
                            body(fact, origin));
                },
                null);
    }

    private List<Candidate> trajectories(List<StagedRow> rows, TrajectoryId id) {
        return withEnds(once(rows, row -> trajectory(row, id)), id);
    }

    /** An end is recorded by itself, so that it may come with a later file. */
    private List<Candidate> withEnds(List<Candidate> starts, TrajectoryId trajectory) {
        List<Candidate> all = new ArrayList<>(starts);
        for (Candidate start : starts) {
            Facts facts = new Facts(new Values(layout, start.rows().getFirst()));
            EndTrajectory end = facts.end(trajectory);
            if (end != null) {
                all.add(end(start, end, facts.firstRecordedOn()));
            }
        }
        return all;
    }

    private static Candidate end(
            Candidate start, EndTrajectory fact, @Nullable LocalDate firstRecordedOn) {
        return new Candidate(
                start.rows(),
                "end\n" + fact.trajectory(),
                (commandId, batch) -> {
                    Origin origin = new Origin(batch, firstRecordedOn);
                    return new Made(new ImportEnd(fact, origin), body(fact, origin));
                },
                start);
    }

    static String body(Record fact, Origin origin) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("fact", fact);
        if (origin.firstRecordedOn() != null) {
            body.put("firstRecordedOn", origin.firstRecordedOn());
        }
        return Json.mapper().writeValueAsString(body);
    }
}

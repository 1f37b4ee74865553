package nl.rijker.command.rows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.rijker.command.platform.Origin;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.rows.Candidate.Made;
import nl.rijker.command.trajectory.Answers;
import nl.rijker.command.trajectory.TrajectoryCommand.ImportMeasurement;
import nl.rijker.command.trajectory.TrajectoryCommand.RecordMeasurement;
import nl.rijker.contract.event.InstrumentEvent.InstrumentDefined;
import nl.rijker.contract.value.BadForm;
import nl.rijker.contract.value.InstrumentId;
import nl.rijker.contract.value.Moment;
import nl.rijker.contract.value.Scale;
import nl.rijker.contract.value.ScaleCode;
import nl.rijker.contract.value.Score;
import nl.rijker.contract.value.TrajectoryId;

/**
 * Puts measurements together from their rows.
 *
 * @param instruments as they are known
 * @param trajectories new trajectory ids
 */
public record Measuring(
        Function<InstrumentId, Optional<InstrumentDefined>> instruments,
        Supplier<TrajectoryId> trajectories) {
    private record Key(InstrumentId instrument, Moment moment) {}

    TrajectoryId fresh() {
        return trajectories.get();
    }

    List<Candidate> of(
            Layout layout,
            List<StagedRow> rows,
            TrajectoryId trajectory,
            BiConsumer<StagedRow, RuntimeException> refuse) {
        Map<Key, List<StagedRow>> measurements = new LinkedHashMap<>();
        for (StagedRow row : rows) {
            Optional<Key> key = key(layout, row);
            if (key.isEmpty()) {
                refuseGood(rows, new Unfit(null, Flaw.PART_UNKNOWN), refuse);
                return List.of();
            }
            measurements.computeIfAbsent(key.get(), absent -> new ArrayList<>()).add(row);
        }
        List<Candidate> candidates = new ArrayList<>();
        measurements.forEach(
                (key, parts) ->
                        whole(layout, key, parts, trajectory, refuse).ifPresent(candidates::add));
        return candidates;
    }

    /** All rows of a measurement, or none. */
    private Optional<Candidate> whole(
            Layout layout,
            Key key,
            List<StagedRow> parts,
            TrajectoryId trajectory,
            BiConsumer<StagedRow, RuntimeException> refuse) {
        Unfit partOfBad = new Unfit(null, Flaw.PART_OF_BAD);
        if (parts.stream().anyMatch(StagedRow::bad)) {
            refuseGood(parts, partOfBad, refuse);
            return Optional.empty();
        }
        try {
            return Optional.of(candidate(layout, key, parts, trajectory));
        } catch (RowRefused no) {
            refuse.accept(no.row, no.reason);
            refuseGood(
                    parts.stream().filter(row -> !row.equals(no.row)).toList(), partOfBad, refuse);
            return Optional.empty();
        }
    }

    /** Those that are bad have been refused already. */
    private static void refuseGood(
            List<StagedRow> rows, Unfit no, BiConsumer<StagedRow, RuntimeException> refuse) {
        rows.stream().filter(row -> !row.bad()).forEach(row -> refuse.accept(row, no));
    }

    /** A row that is bad may not even say what it belongs to: then it may be part of any. */
    private static Optional<Key> key(Layout layout, StagedRow row) {
        Values values = new Values(layout, row);
        try {
            return Optional.of(new Key(new Facts(values).instrument(), Choices.moment(values)));
        } catch (Unfit nothing) {
            return Optional.empty();
        }
    }

    private Candidate candidate(
            Layout layout, Key key, List<StagedRow> rows, TrajectoryId trajectory) {
        Facts facts = new Facts(new Values(layout, rows.getFirst()));
        Map<ScaleCode, Score> scales = new LinkedHashMap<>();
        Map<Integer, Integer> items = new TreeMap<>();
        Map<Object, StagedRow> said = new LinkedHashMap<>();
        for (StagedRow row : rows) {
            add(layout, row, facts.date(), said, key, scales, items);
        }
        return new Candidate(
                rows,
                "measurement\n" + trajectory + "\n" + key.instrument() + "\n" + key.moment(),
                (commandId, batch) -> {
                    RecordMeasurement fact =
                            new RecordMeasurement(
                                    trajectory,
                                    key.instrument(),
                                    key.moment(),
                                    facts.date(),
                                    answers(scales, items));
                    Origin origin = new Origin(batch, facts.firstRecordedOn());
                    return new Made(
                            new ImportMeasurement(fact, origin), RowCommands.body(fact, origin));
                },
                null);
    }

    private void add(
            Layout layout,
            StagedRow row,
            LocalDate date,
            Map<Object, StagedRow> said,
            Key key,
            Map<ScaleCode, Score> scales,
            Map<Integer, Integer> items) {
        Facts facts = new Facts(new Values(layout, row));
        if (!facts.date().equals(date)) {
            throw new RowRefused(row, new Unfit(layout.header(Column.DATE), Flaw.DATES_DIFFER));
        }
        Facts.Filled filled = facts.filled();
        filled.scales()
                .forEach(
                        (name, score) -> {
                            ScaleCode scale = scale(layout, row, key, name);
                            mustBeFirst(said.putIfAbsent(scale, row), row);
                            scales.put(scale, score);
                        });
        filled.items()
                .forEach(
                        (item, answer) -> {
                            mustBeFirst(said.putIfAbsent(item, row), row);
                            items.put(item, answer);
                        });
    }

    private static void mustBeFirst(
            @org.jspecify.annotations.Nullable StagedRow first, StagedRow row) {
        if (first != null) {
            throw new RowRefused(row, new Refused(new Refusal.RowTwice(first.number())));
        }
    }

    /** As the instrument spells it, if it has a scale of that name. */
    private ScaleCode scale(Layout layout, StagedRow row, Key key, String name) {
        String plain = Column.plain(name);
        Optional<ScaleCode> known =
                instruments.apply(key.instrument()).stream()
                        .flatMap(instrument -> instrument.scales().stream())
                        .map(Scale::code)
                        .filter(code -> Column.plain(code.value()).equals(plain))
                        .findFirst();
        try {
            return known.orElseGet(() -> new ScaleCode(name));
        } catch (BadForm bad) {
            String header =
                    layout.columns().containsKey(Column.SCALE) ? layout.header(Column.SCALE) : name;
            throw new RowRefused(row, new Unfit(header, Flaw.NO_CODE));
        }
    }

    private static Answers answers(Map<ScaleCode, Score> scales, Map<Integer, Integer> items) {
        return new Answers(items.isEmpty() ? null : items, scales.isEmpty() ? null : scales);
    }
}

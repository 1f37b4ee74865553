package nl.rijker.command.rows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rijker.command.trajectory.TrajectoryCommand.EndTrajectory;
import nl.rijker.command.trajectory.TrajectoryCommand.StartTrajectory;
import nl.rijker.contract.value.Delivery;
import nl.rijker.contract.value.ImportKind;
import nl.rijker.contract.value.InstrumentId;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.Score;
import nl.rijker.contract.value.TrajectoryId;
import org.jspecify.annotations.Nullable;

/** What one row says. */
record Facts(Values values) {
    private static final Pattern ITEM =
            Pattern.compile("(?:v|vraag|item|q|question|antwoord)?([0-9]{1,3})");

    /**
     * Scores and answers by what the file calls them.
     *
     * @param scales by header or code, as it stands in the file
     * @param items by number
     */
    record Filled(Map<String, Score> scales, Map<Integer, Integer> items) {}

    /** Reads everything once, to find what can't be read. */
    void check() {
        firstRecordedOn();
        switch (values.layout().kind()) {
            case SESSIONS -> {
                values.text(Column.NUMBER);
                intervention();
                delivery();
            }
            case TRAJECTORIES -> {
                values.text(Column.TRAJECTORY);
                start(new TrajectoryId("check"));
                end(new TrajectoryId("check"));
            }
            case ATTENDANCE -> {
                values.text(Column.TRAJECTORY);
                date();
                minutes();
            }
            case MEASUREMENTS_LONG, MEASUREMENTS_WIDE -> {
                values.text(Column.TRAJECTORY);
                instrument();
                Choices.moment(values);
                date();
                filled();
            }
        }
    }

    @Nullable LocalDate firstRecordedOn() {
        return values.optionalDate(Column.FIRST_RECORDED_ON);
    }

    InterventionId intervention() {
        return values.code(Column.INTERVENTION, InterventionId::new);
    }

    InstrumentId instrument() {
        return values.code(Column.INSTRUMENT, InstrumentId::new);
    }

    LocalDate date() {
        return values.date(Column.DATE);
    }

    int minutes() {
        return values.whole(Column.MINUTES);
    }

    Delivery delivery() {
        int minutes = minutes();
        int workers =
                values.find(Column.WORKER_MINUTES) == null
                        ? minutes
                        : values.whole(Column.WORKER_MINUTES);
        return new Delivery(date(), minutes, workers, values.whole(Column.VISITS));
    }

    StartTrajectory start(TrajectoryId trajectory) {
        return new StartTrajectory(
                trajectory,
                intervention(),
                values.text(Column.CLIENT_NUMBER),
                date(),
                Choices.age(values),
                Choices.gender(values),
                Choices.legalBasis(values),
                values.find(Column.BIRTH_YEAR) == null ? null : values.whole(Column.BIRTH_YEAR),
                values.optional(Column.SCHOOL));
    }

    /** Null where the trajectory goes on. */
    @Nullable EndTrajectory end(TrajectoryId trajectory) {
        boolean dated = values.find(Column.END_DATE) != null;
        boolean reasoned = values.find(Column.END_REASON) != null;
        if (dated != reasoned) {
            Column missing = dated ? Column.END_REASON : Column.END_DATE;
            throw values.unfit(missing, Flaw.END_INCOMPLETE);
        }
        if (!dated) {
            return null;
        }
        LocalDate endedOn = values.date(Column.END_DATE);
        if (endedOn.isBefore(date())) {
            throw values.unfit(Column.END_DATE, Flaw.END_BEFORE_START);
        }
        return new EndTrajectory(trajectory, endedOn, Choices.endReason(values), null);
    }

    /** Of a row about a trajectory. */
    YearMonth lastMonth() {
        LocalDate ended = values.optionalDate(Column.END_DATE);
        return YearMonth.from(ended == null ? date() : ended);
    }

    Filled filled() {
        Filled filled =
                values.layout().kind() == ImportKind.MEASUREMENTS_LONG ? ofRow() : ofColumns();
        if (filled.items().isEmpty() == filled.scales().isEmpty()) {
            throw new Unfit(null, filled.items().isEmpty() ? Flaw.NO_VALUE : Flaw.SCALE_AND_ITEM);
        }
        return filled;
    }

    private Filled ofRow() {
        Filled filled = new Filled(new LinkedHashMap<>(), new LinkedHashMap<>());
        if (values.find(Column.SCALE) != null) {
            filled.scales().put(values.text(Column.SCALE), values.score(Column.SCORE));
        }
        if (values.find(Column.ITEM) != null) {
            filled.items().put(values.whole(Column.ITEM), values.whole(Column.ANSWER));
        }
        return filled;
    }

    private Filled ofColumns() {
        Filled filled = new Filled(new LinkedHashMap<>(), new LinkedHashMap<>());
        Layout layout = values.layout();
        for (int i = 0; i < layout.headers().size(); i++) {
            String header = layout.headers().get(i);
            String text = values.row().cells().get(i);
            if (layout.isValue(i) && !text.isEmpty()) {
                Matcher item = ITEM.matcher(Column.plain(header));
                if (item.matches()) {
                    filled.items().put(Integer.valueOf(item.group(1)), Values.whole(header, text));
                } else {
                    filled.scales().put(header, Values.score(header, text));
                }
            }
        }
        return filled;
    }
}

package nl.rijker.command.rows;

import java.util.Map;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.table.UnreadableTable;
import nl.rijker.command.web.Explanation;
import nl.rijker.contract.value.BadForm;
import nl.rijker.contract.value.ImportKind;
import nl.rijker.contract.value.ScaleCode;
import org.jspecify.annotations.Nullable;

/** Says of a row what stands in the way, in the words of its file. */
public final class Wording {
    private static final Map<String, Column> FIELDS =
            Map.of(
                    "heldOn", Column.DATE,
                    "startedOn", Column.DATE,
                    "takenOn", Column.DATE,
                    "attendedOn", Column.DATE,
                    "endedOn", Column.END_DATE,
                    "minutes", Column.MINUTES,
                    "workerMinutes", Column.WORKER_MINUTES,
                    "visits", Column.VISITS,
                    "score", Column.SCORE,
                    "legalBasis", Column.LEGAL_BASIS);

    private static final Map<Class<? extends Refusal>, Column> SUBJECTS =
            Map.ofEntries(
                    Map.entry(Refusal.InterventionUnknown.class, Column.INTERVENTION),
                    Map.entry(Refusal.InterventionNotStarted.class, Column.INTERVENTION),
                    Map.entry(Refusal.OtherProvider.class, Column.INTERVENTION),
                    Map.entry(Refusal.GroupCountsOnly.class, Column.INTERVENTION),
                    Map.entry(Refusal.TrajectoryHasEnded.class, Column.END_DATE),
                    Map.entry(Refusal.ClientNumberUnfit.class, Column.CLIENT_NUMBER),
                    Map.entry(Refusal.BirthYearUnfit.class, Column.BIRTH_YEAR),
                    Map.entry(Refusal.InstrumentUnknown.class, Column.INSTRUMENT),
                    Map.entry(Refusal.MeasurementExists.class, Column.MOMENT),
                    Map.entry(Refusal.MomentsOutOfOrder.class, Column.MOMENT),
                    Map.entry(Refusal.ScaleUnknown.class, Column.SCALE),
                    Map.entry(Refusal.ScaleIsComputed.class, Column.SCALE),
                    Map.entry(Refusal.ScoreOutOfRange.class, Column.SCORE),
                    Map.entry(Refusal.ScoreNotWhole.class, Column.SCORE),
                    Map.entry(Refusal.AnswerUnknown.class, Column.ITEM),
                    Map.entry(Refusal.AnswerOutOfRange.class, Column.ANSWER));

    private Wording() {}

    /** Of a file as a whole, or of the row where reading ended. */
    public static BadRow of(UnreadableTable unreadable) {
        return word(
                unreadable.row(),
                null,
                new Refused(new Refusal.FileUnfit(unreadable.flaw().reason())));
    }

    /** Of the headers. */
    public static BadRow ofHeaders(RuntimeException no) {
        if (no instanceof Unfit unfit) {
            return word(
                    0, unfit.header(), new Refused(new Refusal.FileUnfit(unfit.flaw().reason())));
        }
        return word(0, null, no);
    }

    /** Of one row. */
    public static BadRow of(Layout layout, StagedRow row, Throwable no) {
        return switch (no) {
            case Unfit unfit -> ofCell(row, unfit);
            case BadForm bad -> {
                String header = header(layout, FIELDS.get(bad.field()), bad.field());
                yield word(
                        row.number(),
                        header,
                        new Refused(new Refusal.CellUnfit(header, bad.reason())));
            }
            case Refused refused -> ofRefusal(layout, row, refused);
            default -> throw new IllegalStateException(no);
        };
    }

    private static BadRow ofCell(StagedRow row, Unfit unfit) {
        String header = unfit.header();
        Refusal refusal =
                header == null
                        ? new Refusal.RowUnfit(unfit.flaw().reason())
                        : new Refusal.CellUnfit(header, unfit.flaw().reason());
        return word(row.number(), header, new Refused(refusal));
    }

    private static BadRow ofRefusal(Layout layout, StagedRow row, Refused refused) {
        Refusal refusal =
                refused.refusal() instanceof Refusal.CommandIdUsed
                        ? new Refusal.RowDiffers()
                        : refused.refusal();
        String header = subject(layout, refusal);
        return Explanation.of(
                        new Refused(refusal), field -> header(layout, FIELDS.get(field), field))
                .map(
                        said ->
                                new BadRow(
                                        row.number(),
                                        header == null ? said.field() : header,
                                        said.code(),
                                        said.dutch(),
                                        said.english()))
                .orElseThrow();
    }

    private static @Nullable String subject(Layout layout, Refusal refusal) {
        Column column = SUBJECTS.get(refusal.getClass());
        ScaleCode scale =
                switch (refusal) {
                    case Refusal.ScaleUnknown no -> no.scale();
                    case Refusal.ScaleIsComputed no -> no.scale();
                    case Refusal.ScoreOutOfRange no -> no.scale();
                    case Refusal.ScoreNotWhole no -> no.scale();
                    default -> null;
                };
        if (scale != null && layout.kind() == ImportKind.MEASUREMENTS_WIDE) {
            return layout.headers().stream()
                    .filter(name -> Column.plain(name).equals(Column.plain(scale.value())))
                    .findFirst()
                    .orElse(null);
        }
        return column == null ? null : header(layout, column, column.header());
    }

    private static String header(Layout layout, @Nullable Column column, String otherwise) {
        return column == null ? otherwise : layout.header(column);
    }

    private static BadRow word(long row, @Nullable String column, RuntimeException no) {
        return Explanation.of(no, field -> field)
                .map(
                        said ->
                                new BadRow(
                                        row,
                                        column == null ? said.field() : column,
                                        said.code(),
                                        said.dutch(),
                                        said.english()))
                .orElseThrow(() -> new IllegalStateException(no));
    }
}

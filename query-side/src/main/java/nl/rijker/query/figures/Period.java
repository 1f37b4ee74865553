package nl.rijker.query.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import nl.rijker.query.access.NotShown;
import nl.rijker.query.access.Reason;

/** The days that count, both inclusive. */
record Period(LocalDate from, LocalDate to) {
    static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);
    static final LocalDate END = LocalDate.of(2999, 12, 31);

    static Period of(FigureRequest request) {
        Period period =
                new Period(
                        request.validFrom() == null ? BEGINNING : request.validFrom(),
                        request.validTo() == null ? END : request.validTo());
        if (period.to.isBefore(period.from)) {
            throw new NotShown(Reason.BAD_PARAMETER, period.toString());
        }
        return period;
    }

    /** The whole months that it touches. */
    Period months() {
        return new Period(from.withDayOfMonth(1), YearMonth.from(to).atEndOfMonth());
    }

    void mustBeMonths() {
        if (!equals(months())) {
            throw new NotShown(Reason.BAD_PARAMETER, this + " (" + months() + ")");
        }
    }

    /** Two periods that differ by a day differ by a person. */
    void mustBeQuarters() {
        Period quarters = new Period(Quarter.of(from).first(), Quarter.of(to).last());
        if (!equals(quarters)) {
            throw new NotShown(Reason.NOT_WHOLE_QUARTERS, quarters.toString());
        }
    }

    /** As it stands in an address; without an end that nobody asked for. */
    @Override
    public String toString() {
        String end = to.equals(END) ? "" : Family.VALID_TO + "=" + to;
        return from.equals(BEGINNING)
                ? end
                : Family.VALID_FROM + "=" + from + (end.isEmpty() ? "" : "&" + end);
    }
}

package nl.rijker.command.subject;

import java.time.LocalDate;
import java.time.YearMonth;
import nl.rijker.contract.value.Purpose;
import nl.rijker.contract.value.TrajectoryId;

/**
 * A young person who must be asked for what a representative agreed to.
 *
 * @param trajectory by which the provider knows who it is
 * @param month in which consent was given
 * @param from nothing new is recorded from this day on without their own consent
 */
public record DueConsent(
        TrajectoryId trajectory, Purpose purpose, YearMonth month, Reason reason, LocalDate from) {
    /** What is known of the age. */
    public enum Reason {
        MAY_BE_16,
        TURNS_16_THIS_YEAR,
        IS_16
    }
}

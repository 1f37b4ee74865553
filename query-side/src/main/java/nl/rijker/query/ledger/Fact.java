package nl.rijker.query.ledger;

import java.time.YearMonth;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.SubjectId;
import nl.rijker.contract.value.TrajectoryId;
import org.jspecify.annotations.Nullable;

/**
 * One subject's score, attendance, start or end. What holds at a position are the rows up to it
 * whose signs add up to one.
 *
 * @param amount score in hundredths of a point, or minutes
 * @param sign +1 or −1
 */
public record Fact(
        long position,
        Municipality municipality,
        Kind kind,
        SubjectId subject,
        TrajectoryId trajectory,
        InterventionId intervention,
        @Nullable String measure,
        @Nullable String detail,
        YearMonth month,
        long amount,
        int sign) {}

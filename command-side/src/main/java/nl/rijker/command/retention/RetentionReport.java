package nl.rijker.command.retention;

import java.time.YearMonth;
import java.util.SortedMap;
import nl.rijker.contract.value.ProviderId;

/**
 * What the rule found.
 *
 * @param due whose period is over, counted by provider and month of the last fact
 * @param erased how many of them were erased; none in a dry run
 * @param neverInTrajectory how many of those due were named and never had a trajectory
 * @param uniqueDue how many of those due nobody else is like in the clear fields that stay
 * @param everErased how many subjects have been erased, now and before
 * @param uniqueErased how many of all those erased nobody else is like
 * @param oldReads lines of the access log whose period is over; removed, unless in a dry run
 */
public record RetentionReport(
        SortedMap<ProviderMonth, Long> due,
        int erased,
        int neverInTrajectory,
        int uniqueDue,
        int everErased,
        int uniqueErased,
        long oldReads) {
    public record ProviderMonth(ProviderId provider, YearMonth month)
            implements Comparable<ProviderMonth> {
        @Override
        public int compareTo(ProviderMonth other) {
            int byProvider = provider.value().compareTo(other.provider.value());
            return byProvider == 0 ? month.compareTo(other.month) : byProvider;
        }
    }
}

package nl.rijker.query.framework;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rijker.contract.value.BudgetGroup;
import nl.rijker.contract.value.BudgetLine;
import nl.rijker.contract.value.BudgetLine.YearAmount;
import org.jspecify.annotations.Nullable;

/**
 * The budget table with its totals, computed from the lines and never loaded.
 *
 * @param groupTotals per group, those kept outside the totals apart
 * @param totals of all lines that the document counts in its totals
 */
public record Budget(List<BudgetLine> lines, List<GroupTotal> groupTotals, List<YearTotal> totals) {

    public record GroupTotal(BudgetGroup group, boolean inTotals, List<YearTotal> totals) {}

    /**
     * @param euro what is known, in whole euros; absent where every line says pm
     * @param pm true where a line says pm, so that the amount is a part of the total only
     */
    public record YearTotal(int year, @Nullable Long euro, boolean pm) {}

    private record Group(BudgetGroup group, boolean inTotals) {}

    static Budget of(List<BudgetLine> lines) {
        Map<Group, List<BudgetLine>> groups =
                lines.stream()
                        .collect(
                                groupingBy(
                                        line -> new Group(line.group(), line.inTotals()),
                                        LinkedHashMap::new,
                                        toList()));
        List<GroupTotal> groupTotals = new ArrayList<>();
        groups.forEach(
                (group, members) ->
                        groupTotals.add(
                                new GroupTotal(group.group(), group.inTotals(), totals(members))));
        return new Budget(
                List.copyOf(lines),
                List.copyOf(groupTotals),
                totals(lines.stream().filter(BudgetLine::inTotals).toList()));
    }

    private static List<YearTotal> totals(List<BudgetLine> lines) {
        return lines.stream()
                .flatMap(line -> line.amounts().stream())
                .map(YearAmount::year)
                .distinct()
                .sorted()
                .map(year -> total(year, lines))
                .toList();
    }

    private static YearTotal total(int year, List<BudgetLine> lines) {
        Long euro = null;
        boolean pm = false;
        for (BudgetLine line : lines) {
            for (YearAmount amount : line.amounts()) {
                if (amount.year() == year) {
                    pm |= amount.pm();
                    euro = sum(euro, amount.euro());
                }
            }
        }
        return new YearTotal(year, euro, pm);
    }

    private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.addExact(one, other);
    }
}

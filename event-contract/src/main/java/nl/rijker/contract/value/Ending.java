package nl.rijker.contract.value;

import java.time.YearMonth;

/** What the end of a trajectory says in clear: its month and the reason. */
public record Ending(YearMonth month, EndReason reason) {}

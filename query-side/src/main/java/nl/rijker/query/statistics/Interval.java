package nl.rijker.query.statistics;

/** A confidence interval. */
public record Interval(double low, double high) {}

package nl.rijker.query.ledger;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How a day ended.
 *
 * @param day in Europe/Amsterdam
 * @param position of the last event of that day so far
 */
record DayEnd(LocalDate day, long position, Instant recordedAt) {}

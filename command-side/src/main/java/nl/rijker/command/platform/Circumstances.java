package nl.rijker.command.platform;

import java.time.LocalDate;

/**
 * What a decision may know besides its aggregate and its command.
 *
 * @param today in Europe/Amsterdam, when the command arrived
 */
public record Circumstances(Actor actor, LocalDate today, References references, Persons persons) {
    /** Refuses a date that hasn't come yet. */
    public void mustHaveHappened(String field, LocalDate date) {
        if (date.isAfter(today)) {
            throw new Refused(new Refusal.DateInFuture(field, date));
        }
    }
}

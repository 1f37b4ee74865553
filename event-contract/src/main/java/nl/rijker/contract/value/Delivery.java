package nl.rijker.contract.value;

import java.time.LocalDate;

/**
 * What was delivered at one session.
 *
 * @param minutes length of the session
 * @param workerMinutes minutes of all workers together
 * @param visits attendances counted at the door, known persons or not
 */
public record Delivery(LocalDate heldOn, int minutes, int workerMinutes, int visits) {
    public Delivery {
        Form.holds("minutes", minutes > 0 && minutes <= 1440, "must lie between 1 and 1440");
        Form.holds(
                "workerMinutes",
                workerMinutes >= 0 && workerMinutes <= 100_000,
                "must lie between 0 and 100000");
        Form.holds("visits", visits >= 0 && visits <= 100_000, "must lie between 0 and 100000");
    }
}

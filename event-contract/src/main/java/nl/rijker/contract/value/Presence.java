package nl.rijker.contract.value;

import java.time.YearMonth;

/** What an attendance says in clear: its month and its length in minutes. */
public record Presence(YearMonth month, int minutes) {
    public Presence {
        Form.holds("minutes", minutes >= 0 && minutes <= 1440, "must lie between 0 and 1440");
    }
}

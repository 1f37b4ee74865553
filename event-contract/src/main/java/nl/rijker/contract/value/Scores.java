package nl.rijker.contract.value;

import java.time.YearMonth;
import java.util.List;

/** What a measurement says in clear: its month and one score per scale. */
public record Scores(YearMonth month, List<ScaleScore> scales) {
    public Scores {
        scales = List.copyOf(scales);
        Form.holds("scales", !scales.isEmpty(), "must hold a score");
    }
}

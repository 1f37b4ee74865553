package nl.rijker.contract.value;

import org.jspecify.annotations.Nullable;

/** One question of an instrument; its text is stored only where the licence allows. */
public record Item(int number, int lowest, int highest, boolean reversed, @Nullable String text) {
    public Item {
        Form.holds("number", number > 0, "must be positive");
        Form.holds("highest", highest > lowest, "must lie above lowest");
    }
}

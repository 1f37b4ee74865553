package nl.rijker.dashboards;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is chosen for each variable of a dashboard. */
record Choices(Map<String, Choice> chosen) {
    static final Choices NONE = new Choices(Map.of());

    /**
     * @param isMulti whether more than one may be chosen; such values are written as a list
     * @param all what is written instead where everything is chosen, or nothing
     */
    record Choice(List<Option> options, boolean isMulti, String all) {}

    record Option(String text, String value) {}

    Choices with(String name, Choice choice) {
        Map<String, Choice> more = new HashMap<>(chosen);
        more.put(name, choice);
        return new Choices(Map.copyOf(more));
    }

    Choices withOnly(String name, Option option) {
        return with(name, new Choice(List.of(option), false, ""));
    }

    Optional<Choice> of(String name) {
        return Optional.ofNullable(chosen.get(name));
    }
}

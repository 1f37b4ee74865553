package nl.rijker.query.figures;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rijker.query.access.AddressText;
import nl.rijker.query.access.NotShown;
import nl.rijker.query.access.Reason;
import org.jspecify.annotations.Nullable;

/** What stands behind the address of a family of figures, before anybody has looked at it. */
public record FigureQuery(Family family, Map<String, List<String>> values) {
    private static final String EXAMPLE = "2025-03-31";

    /**
     * @throws NotShown if a parameter is unknown, repeated, or has a value that can't be meant
     */
    public FigureRequest request() {
        values.forEach((name, given) -> given.forEach(value -> AddressText.check(name, value)));
        values.forEach(this::checkName);
        return new FigureRequest(
                date(Family.VALID_FROM),
                date(Family.VALID_TO),
                date(Family.KNOWN_AT),
                by(),
                text(Dimension.FACTOR.parameter()),
                text(Dimension.ACTIVITY_TYPE.parameter()),
                text(Dimension.PROVIDER.parameter()),
                text(Dimension.AREA.parameter()));
    }

    private void checkName(String name, List<String> given) {
        if (!family.parameters().contains(name)) {
            throw new NotShown(
                    Reason.UNKNOWN_PARAMETER, AddressText.name(name) + choice(family.parameters()));
        }
        if (given.size() > 1 && !name.equals(Family.BY)) {
            throw new NotShown(Reason.REPEATED_PARAMETER, name);
        }
    }

    private @Nullable LocalDate date(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (!date.isBefore(Period.BEGINNING) && !date.isAfter(Period.END)) {
                return date;
            }
        } catch (DateTimeException e) {
            throw bad(name, text, List.of(EXAMPLE));
        }
        throw bad(name, text, List.of(EXAMPLE));
    }

    private @Nullable Set<Dimension> by() {
        List<String> given = values.get(Family.BY);
        return given == null
                ? null
                : given.stream()
                        .flatMap(value -> Arrays.stream(value.split(",", -1)))
                        .map(this::dimension)
                        .collect(toUnmodifiableSet());
    }

    private Dimension dimension(String name) {
        Optional<Dimension> known =
                family.dimensions().stream()
                        .filter(dimension -> dimension.name().equals(name))
                        .findFirst();
        return known.orElseThrow(() -> bad(Family.BY, name, family.dimensions()));
    }

    private @Nullable String text(String name) {
        List<String> given = values.get(name);
        if (given == null) {
            return null;
        }
        String text = given.getFirst();
        if (text.isBlank()) {
            throw new NotShown(Reason.BAD_PARAMETER, name + "=");
        }
        return text;
    }

    private static NotShown bad(String name, String value, List<?> choices) {
        return new NotShown(Reason.BAD_PARAMETER, name + "=" + value + choice(choices));
    }

    static String choice(List<?> choices) {
        return choices.stream()
                .map(Object::toString)
                .collect(java.util.stream.Collectors.joining(", ", " (", ")"));
    }
}

package nl.rijker.command.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.rijker.command.platform.Refused;
import nl.rijker.contract.value.BadForm;
import org.jspecify.annotations.Nullable;

/** What a "no" means, in the sentences of the API, for people who don't use it. */
public final class Explanation {
    private static final String FIELD = "field";

    /**
     * @param field that it is about, if it is about one
     */
    public record Said(String code, @Nullable String field, String dutch, String english) {}

    private Explanation() {}

    /** In Dutch; empty for what is no answer to a user but a bug. */
    public static Optional<String> of(Throwable no) {
        return problem(no).map(Problem::sentence);
    }

    /**
     * In both languages.
     *
     * @param names what the reader calls a field
     */
    public static Optional<Said> of(Throwable no, UnaryOperator<String> names) {
        return problem(no)
                .map(
                        problem -> {
                            Map<String, Object> arguments =
                                    new LinkedHashMap<>(problem.arguments());
                            arguments.computeIfPresent(
                                    FIELD, (key, field) -> names.apply(field.toString()));
                            Object field = arguments.get(FIELD);
                            return new Said(
                                    problem.code(),
                                    field == null ? null : field.toString(),
                                    Sentences.DUTCH.of(problem.code(), arguments),
                                    Sentences.ENGLISH.of(problem.code(), arguments));
                        });
    }

    private static Optional<Problem> problem(Throwable no) {
        return Optional.ofNullable(
                switch (no) {
                    case Refused refused -> Problem.of(refused.refusal());
                    case Faulted faulted -> Problem.of(faulted.fault());
                    case BadForm bad ->
                            Problem.of(new Fault.FieldInvalid(bad.field(), bad.reason()));
                    default -> null;
                });
    }
}

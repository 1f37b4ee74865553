package nl.rijker.command.web;

import java.util.Optional;
import nl.rijker.command.platform.Refused;
import nl.rijker.contract.value.BadForm;

/** What a "no" means, in the Dutch sentences of the API, for people who don't use it. */
public final class Explanation {
    private Explanation() {}

    /** Empty for what is no answer to a user but a bug. */
    public static Optional<String> of(Throwable no) {
        return Optional.ofNullable(
                        switch (no) {
                            case Refused refused -> Problem.of(refused.refusal());
                            case Faulted faulted -> Problem.of(faulted.fault());
                            case BadForm bad ->
                                    Problem.of(new Fault.FieldInvalid(bad.field(), bad.reason()));
                            default -> null;
                        })
                .map(Problem::sentence);
    }
}

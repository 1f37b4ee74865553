package nl.rijker.standalone.task;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.RegisteredProviders;
import nl.rijker.command.takeout.TakeOut;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.control.ControlTask;
import nl.rijker.standalone.control.Outcome;
import nl.rijker.standalone.control.Progress;
import nl.rijker.standalone.directory.OwnerOnly;
import org.springframework.stereotype.Component;

/** Writes what one provider recorded to a file that only the owner can read. */
@Component
class TakeOutTask implements ControlTask {
    private final TakeOut takeOut;
    private final RegisteredProviders providers;
    private final Household household;

    TakeOutTask(TakeOut takeOut, RegisteredProviders providers, Household household) {
        this.takeOut = takeOut;
        this.providers = providers;
        this.household = household;
    }

    @Override
    public String name() {
        return "take-out";
    }

    @Override
    public Outcome run(Map<String, String> arguments, Progress progress) {
        Asked asked = new Asked(arguments);
        ProviderId provider = asked.provider();
        if (!providers.has(household.municipality(), provider)) {
            throw new UserError(
                    "Er is geen aanbieder '"
                            + provider
                            + "'. Controleer de naam achter --provider.");
        }
        String purpose = asked.text("purpose");
        Path file = Path.of(arguments.getOrDefault("file", ""));
        long rows = write(household.reader(arguments), provider, purpose, file);
        return Outcome.of(
                Map.of("message", "%d rijen van %s staan in %s.".formatted(rows, provider, file)));
    }

    /** Whole or not at all. */
    private long write(Actor actor, ProviderId provider, String purpose, Path file) {
        Path half = file.resolveSibling(file.getFileName() + ".half");
        try {
            long rows;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(half))) {
                OwnerOnly.restrict(half);
                rows = takeOut.write(actor, purpose, provider, out);
            }
            Files.move(half, file);
            return rows;
        } catch (IOException | UncheckedIOException failure) {
            throw new UserError("Naar " + file + " kan niet geschreven worden.");
        } finally {
            remove(half);
        }
    }

    private static void remove(Path half) {
        try {
            Files.deleteIfExists(half);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

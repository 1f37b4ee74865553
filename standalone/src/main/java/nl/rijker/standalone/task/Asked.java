package nl.rijker.standalone.task;

import java.util.Map;
import java.util.function.Supplier;
import nl.rijker.command.platform.Client;
import nl.rijker.command.web.Explanation;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.standalone.UserError;

/** What the command line asks about a young person or a provider. */
record Asked(Map<String, String> arguments) {
    String text(String name) {
        String text = arguments.getOrDefault(name, "");
        if (text.isBlank()) {
            throw new UserError("Geef --" + name + ".");
        }
        PlainWords.check("--" + name, text);
        return text;
    }

    ProviderId provider() {
        return answered(() -> new ProviderId(text("provider")));
    }

    Client client() {
        return new Client(provider(), text("client"));
    }

    /** A "no" of the platform becomes the sentence that its API gives. */
    static <T> T answered(Supplier<T> work) {
        try {
            return work.get();
        } catch (UserError told) {
            throw told;
        } catch (RuntimeException no) {
            throw Explanation.of(no).<RuntimeException>map(UserError::new).orElse(no);
        }
    }
}

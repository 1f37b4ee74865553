package nl.rijker.command.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a request before any rule of the platform is asked. Its code is the name of
 * the type; its sentences stand under that code in the message bundles {@code refusals}.
 */
public sealed interface Fault {
    int status();

    default String code() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=.)(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** What is known of a fault of which only the status is known. */
    static Fault of(int status) {
        return switch (status) {
            case 401, 403 -> new NotLoggedIn();
            case 404 -> new PathNotFound();
            case 413 -> new BodyTooLarge(CommandBody.LIMIT);
            default -> status < 500 ? new RequestInvalid() : new Unexpected("-");
        };
    }

    /** HTTP status 400. */
    sealed interface Form extends Fault {
        @Override
        default int status() {
            return 400;
        }
    }

    record MalformedJson() implements Form {}

    record FieldMissing(String field) implements Form {}

    record FieldUnknown(String field) implements Form {}

    record FieldInvalid(String field, String reason) implements Form {}

    record RecordedTimeNotAccepted(String field) implements Form {}

    record PathAndBodyDiffer(String field) implements Form {}

    record CommandIdMissing() implements Form {}

    record CommandIdInvalid() implements Form {}

    record IfMatchInvalid() implements Form {}

    record RequestInvalid() implements Form {}

    record NotLoggedIn() implements Fault {
        @Override
        public int status() {
            return 401;
        }
    }

    record PasswordWrong() implements Fault {
        @Override
        public int status() {
            return 401;
        }
    }

    record TooManyAttempts() implements Fault {
        @Override
        public int status() {
            return 429;
        }
    }

    record PathNotFound() implements Fault {
        @Override
        public int status() {
            return 404;
        }
    }

    /**
     * @param allowed the methods that this path does know
     */
    record MethodNotAllowed(String method, String allowed) implements Fault {
        @Override
        public int status() {
            return 405;
        }
    }

    record NotAcceptable() implements Fault {
        @Override
        public int status() {
            return 406;
        }
    }

    record BodyTooLarge(int limit) implements Fault {
        @Override
        public int status() {
            return 413;
        }
    }

    record MediaTypeUnsupported(@Nullable String mediaType) implements Fault {
        @Override
        public int status() {
            return 415;
        }
    }

    /**
     * @param incident under which the log tells what happened
     */
    record Unexpected(String incident) implements Fault {
        @Override
        public String code() {
            return "internal-error";
        }

        @Override
        public int status() {
            return 500;
        }
    }
}

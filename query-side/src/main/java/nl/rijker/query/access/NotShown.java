package nl.rijker.query.access;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;

/** A figure that this requester doesn't get, with the reason and the way out. */
public final class NotShown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The words of the command side for the same statuses. */
    private static final Map<HttpStatus, String> TITLES =
            Map.of(
                    HttpStatus.BAD_REQUEST, "De gegevens kloppen niet",
                    HttpStatus.UNAUTHORIZED, "U bent niet ingelogd",
                    HttpStatus.FORBIDDEN, "U mag dit niet",
                    HttpStatus.NOT_FOUND, "Niet gevonden",
                    HttpStatus.CONFLICT, "Dit kan nu niet");

    private final Reason reason;
    private final String wayOut;

    public NotShown(Reason reason, String wayOut) {
        super(reason.code);
        this.reason = reason;
        this.wayOut = wayOut;
    }

    public Reason reason() {
        return reason;
    }

    public String code() {
        return reason.code;
    }

    /** What stands in the sentence behind it: a value, an address or nothing. */
    public String wayOut() {
        return wayOut;
    }

    public HttpStatus status() {
        return reason.status;
    }

    /** What kind of refusal it is, in Dutch. */
    public String title() {
        return title(reason.status);
    }

    static String title(HttpStatus status) {
        return Objects.requireNonNull(TITLES.get(status), status::name);
    }

    public String inDutch() {
        return String.format(Locale.ROOT, reason.dutch, wayOut).trim();
    }

    public String inEnglish() {
        return String.format(Locale.ROOT, reason.english, wayOut).trim();
    }
}

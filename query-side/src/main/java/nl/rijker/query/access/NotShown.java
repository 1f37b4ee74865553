package nl.rijker.query.access;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** A figure that this requester doesn't get, with the reason and the way out. */
public final class NotShown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        NOT_LOGGED_IN(
                HttpStatus.UNAUTHORIZED, "not-logged-in", "Log eerst in. %s", "Log in first. %s"),
        ROLE_SEES_QUARTERS(
                HttpStatus.FORBIDDEN,
                "role-sees-quarters",
                "Deze rol ziet alleen cijfers van afgesloten kwartalen. Het dichtstbijzijnde cijfer"
                        + " staat in %s",
                "This role sees figures of closed quarters only. The nearest figure is in %s"),
        ROLE_NOT_ALLOWED(
                HttpStatus.FORBIDDEN,
                "role-not-allowed",
                "Deze rol ziet geen cijfers. Vraag een ander account aan. %s",
                "This role sees no figures. Ask for another account. %s"),
        PURPOSE_MISSING(
                HttpStatus.FORBIDDEN,
                "purpose-missing",
                "Geef bij het aanvragen van de toegang op waarvoor u de cijfers gebruikt. %s",
                "Say what you use the figures for when you ask for access. %s"),
        NOT_A_CLOSING_DATE(
                HttpStatus.FORBIDDEN,
                "not-a-closing-date",
                "Kies bij knownAt een afsluitdatum, of laat het leeg. De laatste afsluitdatum is %s",
                "Choose a closing date for knownAt, or leave it out. The last closing date is %s"),
        OTHER_PROVIDER(
                HttpStatus.FORBIDDEN,
                "other-provider",
                "U ziet alleen het werk van uw eigen organisatie. Laat provider weg. %s",
                "You see the work of your own organisation only. Leave out provider. %s"),
        TOO_MANY_DIMENSIONS(
                HttpStatus.FORBIDDEN,
                "too-many-dimensions",
                "Deze rol kan cijfers niet op zoveel kenmerken tegelijk uitsplitsen. Hoogstens: %s",
                "This role can't break figures down by so many dimensions. At most: %s"),
        QUARTER_NOT_CLOSED(
                HttpStatus.NOT_FOUND,
                "quarter-not-closed",
                "Dit kwartaal is nog niet afgesloten. Het laatste afgesloten kwartaal is %s",
                "This quarter isn't closed yet. The last closed quarter is %s"),
        ADMINISTRATOR_ONLY(
                HttpStatus.FORBIDDEN,
                "administrator-only",
                "Dit is voor beheerders. %s",
                "This is for administrators. %s"),
        NOT_STOPPED_HERE(
                HttpStatus.CONFLICT,
                "not-stopped-here",
                "Alleen een gebeurtenis waarop het grootboek stilstaat, kan worden overgeslagen. Dat"
                        + " is niet positie %s",
                "Only an event at which the ledger stands still can be left out. That isn't position %s"),
        UNKNOWN_FRAMEWORK(
                HttpStatus.NOT_FOUND,
                "framework-unknown",
                "Dit beleidskader is hier niet vastgesteld: %s",
                "This framework hasn't been adopted here: %s"),
        BAD_PARAMETER(
                HttpStatus.BAD_REQUEST,
                "parameter-invalid",
                "Een waarde in het adres klopt niet: %s",
                "A value in the address is not valid: %s");

        final HttpStatus status;
        final String code;
        final String dutch;
        final String english;

        Reason(HttpStatus status, String code, String dutch, String english) {
            this.status = status;
            this.code = code;
            this.dutch = dutch;
            this.english = english;
        }
    }

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

    /** What stands in the sentence behind it: a value, an address or nothing. */
    public String wayOut() {
        return wayOut;
    }

    public HttpStatus status() {
        return reason.status;
    }

    public String inDutch() {
        return String.format(Locale.ROOT, reason.dutch, wayOut).trim();
    }

    public String inEnglish() {
        return String.format(Locale.ROOT, reason.english, wayOut).trim();
    }
}

package nl.rijker.query.access;

import org.springframework.http.HttpStatus;

/** Why somebody doesn't get a figure. */
public enum Reason {
    NOT_LOGGED_IN(HttpStatus.UNAUTHORIZED, "not-logged-in", "Log eerst in. %s", "Log in first. %s"),
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
            "Geef bij het aanvragen van de toegang op waarvoor u de cijfers gebruikt, zonder"
                    + " nummers van personen. %s",
            "Say what you use the figures for when you ask for access, without numbers of"
                    + " persons. %s"),
    NOT_A_CLOSING_DATE(
            HttpStatus.FORBIDDEN,
            "not-a-closing-date",
            "Kies bij knownAt een afsluitdatum, of laat het leeg. De laatste afsluitdatum is"
                    + " %s",
            "Choose a closing date for knownAt, or leave it out. The last closing date is %s"),
    NOT_WHOLE_QUARTERS(
            HttpStatus.FORBIDDEN,
            "not-whole-quarters",
            "Kies bij validFrom de eerste en bij validTo de laatste dag van een kwartaal. Het"
                    + " dichtst bij ligt %s",
            "Choose the first day of a quarter for validFrom and the last one for validTo. The"
                    + " nearest is %s"),
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
    SCRAPER_ONLY(
            HttpStatus.FORBIDDEN,
            "scraper-only",
            "Dit is voor het programma dat de cijfers ophaalt. %s",
            "This is for the program that collects the figures. %s"),
    ADMINISTRATOR_ONLY(
            HttpStatus.FORBIDDEN,
            "administrator-only",
            "Dit is voor beheerders. %s",
            "This is for administrators. %s"),
    NOT_STOPPED_HERE(
            HttpStatus.CONFLICT,
            "not-stopped-here",
            "Alleen een gebeurtenis waarop het grootboek stilstaat, kan worden overgeslagen."
                    + " Dat is niet positie %s",
            "Only an event at which the ledger stands still can be left out. That isn't"
                    + " position %s"),
    RECORD_NOT_STOPPED_AT(
            HttpStatus.CONFLICT,
            "record-not-stopped-at",
            "Alleen een bericht waarop het grootboek stilstaat, kan worden overgeslagen. Dat is"
                    + " niet het bericht (deel:nummer) %s",
            "Only a record at which the ledger stands still can be left out. That isn't record"
                    + " (partition:offset) %s"),
    TURN_TAKEN(
            HttpStatus.CONFLICT,
            "turn-taken",
            "Er loopt al een reservekopie of een replay. Probeer het daarna nog eens. %s",
            "A back-up or a replay is running already. Try again after it. %s"),
    UNKNOWN_FRAMEWORK(
            HttpStatus.NOT_FOUND,
            "framework-unknown",
            "Dit beleidskader is hier niet vastgesteld: %s",
            "This framework hasn't been adopted here: %s"),
    UNKNOWN_EVENT(
            HttpStatus.NOT_FOUND,
            "event-unknown",
            "Deze soort gebeurtenis of deze revisie is er niet. Op /v1/events staat wat er wel"
                    + " is: %s",
            "There is no such type of event or no such revision. What there is stands at"
                    + " /v1/events: %s"),
    UNKNOWN_PARAMETER(
            HttpStatus.BAD_REQUEST,
            "parameter-unknown",
            "Dit adres kent deze parameter niet. Tussen haakjes staat wat wel kan: %s",
            "This address has no such parameter. What it has stands in brackets: %s"),
    REPEATED_PARAMETER(
            HttpStatus.BAD_REQUEST,
            "parameter-repeated",
            "Deze parameter mag maar één keer in het adres staan: %s",
            "This parameter may stand in the address only once: %s"),
    UNREADABLE_PARAMETER(
            HttpStatus.BAD_REQUEST,
            "parameter-unreadable",
            "Deze waarde is te lang of bevat onleesbare tekens. Geef een korte code of datum:"
                    + " %s",
            "This value is too long or has unreadable characters. Give a short code or date:"
                    + " %s"),
    PERSON_IN_ADDRESS(
            HttpStatus.BAD_REQUEST,
            "person-in-address",
            "Hier staat iets wat een burgerservicenummer kan zijn. Zet geen nummers van"
                    + " personen in het adres: %s",
            "This may be a citizen service number (BSN). Put no numbers of persons in the"
                    + " address: %s"),
    UNKNOWN_CODE(
            HttpStatus.BAD_REQUEST,
            "code-unknown",
            "Deze code was toen nog niet bekend, of geldt hier niet. Tussen haakjes staat wat"
                    + " wel kan: %s",
            "This code wasn't known at the time, or doesn't apply here. What does stands in"
                    + " brackets: %s"),
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

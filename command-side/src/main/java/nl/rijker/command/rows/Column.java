package nl.rijker.command.rows;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a column can hold, and the headers by which it is known. The first header is shown. */
public enum Column {
    NUMBER("nummer", "id", "number", "extern id", "external id", "aanwezigheid", "attendance"),
    SESSION("activiteit", "activiteitnummer", "sessie", "sessienummer", "session", "session id"),
    TRAJECTORY("traject", "trajectnummer", "trajectory", "trajectory id", "trajectid"),
    CLIENT_NUMBER("clientnummer", "client", "client number", "deelnemer", "deelnemernummer"),
    INTERVENTION("interventie", "interventiecode", "intervention"),
    DATE(
            "datum",
            "date",
            "gehouden op",
            "held on",
            "afgenomen op",
            "taken on",
            "aanwezig op",
            "attended on",
            "startdatum",
            "gestart op",
            "started on",
            "start date"),
    END_DATE("einddatum", "geëindigd op", "beëindigd op", "ended on", "end date", "tot"),
    END_REASON("reden einde", "reden van einde", "einde reden", "end reason", "reason of end"),
    MINUTES("minuten", "minutes", "duur", "duration", "duur in minuten"),
    WORKER_MINUTES("minuten medewerkers", "worker minutes", "inzet", "inzet in minuten"),
    VISITS("bezoekers", "visits", "bezoeken", "visitors", "aantal bezoekers"),
    AGE_BAND("leeftijd", "age band", "leeftijdsgroep", "age"),
    GENDER("geslacht", "gender"),
    LEGAL_BASIS("rechtsgrond", "legal basis", "grondslag"),
    BIRTH_YEAR("geboortejaar", "birth year"),
    SCHOOL("school"),
    INSTRUMENT("meetinstrument", "instrument", "vragenlijst"),
    MOMENT("moment", "meetmoment"),
    SCALE("schaal", "scale"),
    SCORE("score", "waarde", "value"),
    ITEM("vraag", "item", "vraagnummer"),
    ANSWER("antwoord", "answer"),
    FIRST_RECORDED_ON("vastgelegd op", "first recorded on", "recorded on", "geregistreerd op");

    private static final Map<String, Column> BY_HEADER = new HashMap<>();

    static {
        for (Column column : values()) {
            for (String header : column.headers.split("\\|", -1)) {
                BY_HEADER.put(plain(header), column);
            }
        }
    }

    private final String headers;

    Column(String... headers) {
        this.headers = String.join("|", headers);
    }

    public String header() {
        return headers.contains("|") ? headers.substring(0, headers.indexOf('|')) : headers;
    }

    /** By one of its headers; case, accents, spaces and underscores don't matter. */
    public static Optional<Column> of(String header) {
        return Optional.ofNullable(BY_HEADER.get(plain(header)));
    }

    public static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }

    /** Numbers of a provider's system, alike if only their case differs. */
    static String key(String number) {
        return number.toUpperCase(Locale.ROOT);
    }
}

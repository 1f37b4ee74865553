package nl.rijker.command.dossier;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import nl.rijker.command.dossier.Dossier.OpenedFact;
import nl.rijker.command.platform.AccessLine;
import nl.rijker.contract.json.Json;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A dossier as one file: for people as a page, and in it the same for machines as JSON. */
public final class DossierPage {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm", Locale.of("nl"))
                    .withZone(ZoneId.of("Europe/Amsterdam"));
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("nl"));

    @SuppressWarnings("InlineFormatString") // a page is no sentence
    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="nl">
            <head>
            <meta charset="utf-8">
            <title>Uw gegevens</title>
            <style>
            body { font-family: sans-serif; max-width: 50em; margin: 2em auto; padding: 0 1em; line-height: 1.5 }
            th { text-align: left; vertical-align: top; font-weight: normal; color: #444; padding-right: 1em }
            table table { border-left: 2px solid #ccc; padding-left: .5em }
            h2 { border-top: 1px solid #ccc; padding-top: 1em; font-size: 1.1em }
            </style>
            </head>
            <body>
            <h1>Wat er over u is vastgelegd</h1>
            <p>Dit is alles wat in Rijker over u staat, met ook wat versleuteld is opgeslagen. Gemaakt op %s voor de
            aanbieder <b>%s</b>. U kunt vragen om iets te verbeteren, om uw gegevens uit de cijfers te halen of om ze te
            laten wissen. Uw kenmerk in het systeem is <b>%s</b>; uw naam staat er niet in.</p>
            %s%s<h2>Wie keek in uw gegevens</h2>
            <table>
            %s</table>
            <script type="application/json" id="gegevens">%s</script>
            </body>
            </html>
            """;

    private final Dossier dossier;

    DossierPage(Dossier dossier) {
        this.dossier = dossier;
    }

    /** The same for machines. */
    Dossier dossier() {
        return dossier;
    }

    public String html() {
        StringBuilder facts = new StringBuilder();
        dossier.facts().forEach(fact -> facts.append(fact(fact)));
        StringBuilder reads = new StringBuilder();
        dossier.reads().forEach(read -> reads.append(read(read)));
        return PAGE.formatted(
                time(dossier.madeAt()),
                text(dossier.provider().value()),
                text(dossier.subject().value()),
                facts,
                imports(),
                reads,
                Json.mapper().writeValueAsString(dossier).replace("<", "\\u003c"));
    }

    private static String fact(OpenedFact fact) {
        return "<h2>%s</h2>\n<p>Vastgelegd op %s door %s.</p>\n%s"
                .formatted(
                        text(Labels.of(fact.event())),
                        time(fact.recordedAt()),
                        text(fact.recordedBy()),
                        table(fact.content()));
    }

    private static String table(ObjectNode content) {
        StringBuilder rows = new StringBuilder("<table>\n");
        for (Map.Entry<String, JsonNode> field : content.properties()) {
            rows.append(
                    "<tr><th>%s</th><td>%s</td></tr>\n"
                            .formatted(text(Labels.of(field.getKey())), value(field.getValue())));
        }
        return rows.append("</table>\n").toString();
    }

    private static String value(JsonNode value) {
        if (value instanceof ObjectNode object) {
            return table(object);
        }
        if (value.isArray()) {
            StringBuilder all = new StringBuilder();
            value.forEach(one -> all.append(value(one)));
            return all.toString();
        }
        return text(Labels.of(value.asString()));
    }

    private String imports() {
        if (dossier.imports().isEmpty()) {
            return "";
        }
        StringBuilder rows = new StringBuilder("<h2>Ingelezen uit een bestand</h2>\n<table>\n");
        dossier.imports()
                .forEach(
                        one ->
                                rows.append(
                                        "<tr><th>%s</th><td>import %s</td></tr>\n"
                                                .formatted(
                                                        DAY.format(one.day()),
                                                        text(one.batch().value()))));
        return rows.append("</table>\n").toString();
    }

    private static String read(AccessLine read) {
        return "<tr><th>%s</th><td>%s (%s): %s. Doel: %s</td></tr>\n"
                .formatted(
                        time(read.at()),
                        text(read.user()),
                        text(Labels.of(read.role())),
                        text(Labels.of(read.request())),
                        text(read.purpose()));
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}

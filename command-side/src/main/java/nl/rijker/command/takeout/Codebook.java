package nl.rijker.command.takeout;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.rijker.contract.value.AgeBand;
import nl.rijker.contract.value.Direction;
import nl.rijker.contract.value.EndReason;
import nl.rijker.contract.value.Gender;
import nl.rijker.contract.value.GivenBy;
import nl.rijker.contract.value.LegalBasis;
import nl.rijker.contract.value.Moment;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ObjectionDecision;
import nl.rijker.contract.value.PreventionLevel;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Purpose;
import nl.rijker.contract.value.ReasonCode;
import nl.rijker.contract.value.TargetGroup;
import nl.rijker.contract.value.WorkForm;

/** Explains a take-out in Dutch: its files, their columns and every code in them. */
final class Codebook {
    static final List<Class<? extends Enum<?>>> CODES =
            List.of(
                    WorkForm.class,
                    TargetGroup.class,
                    PreventionLevel.class,
                    AgeBand.class,
                    Gender.class,
                    LegalBasis.class,
                    Moment.class,
                    Direction.class,
                    EndReason.class,
                    ReasonCode.class,
                    Purpose.class,
                    GivenBy.class,
                    ObjectionDecision.class);
    private static final String LINE = "\r\n";

    private final ResourceBundle words =
            ResourceBundle.getBundle(
                    "takeout",
                    Locale.of("nl"),
                    ResourceBundle.Control.getNoFallbackControl(
                            ResourceBundle.Control.FORMAT_PROPERTIES));
    private final StringBuilder text = new StringBuilder();

    private Codebook() {}

    static String of(
            Municipality municipality, ProviderId provider, long position, List<Sheet<?>> sheets) {
        Codebook codebook = new Codebook();
        codebook.begin(municipality, provider, position);
        sheets.forEach(codebook::describe);
        codebook.heading("Codes");
        CODES.forEach(codebook::describe);
        return codebook.text.toString();
    }

    private void begin(Municipality municipality, ProviderId provider, long position) {
        text.append("Gegevens van aanbieder ")
                .append(provider)
                .append(" in gemeente ")
                .append(municipality)
                .append(LINE)
                .append("Bijgewerkt tot positie ")
                .append(position)
                .append(" van het logboek.")
                .append(LINE);
        for (String part : List.of("files", "corrections", "numbers", "erased", "formulas")) {
            heading(words.getString(part + ".title"));
            text.append(words.getString(part)).append(LINE);
        }
    }

    private void heading(String title) {
        text.append(LINE).append("== ").append(title).append(" ==").append(LINE);
    }

    private void describe(Sheet<?> sheet) {
        heading(sheet.file());
        text.append(sheet.about()).append(LINE);
        sheet.columns().forEach(column -> item(column.name(), column.meaning()));
    }

    private void describe(Class<? extends Enum<?>> codes) {
        text.append(LINE).append(words.getString(codes.getSimpleName())).append(LINE);
        for (Enum<?> code : codes.getEnumConstants()) {
            item(code.name(), words.getString(codes.getSimpleName() + "." + code.name()));
        }
    }

    private void item(String name, String meaning) {
        text.append("- ").append(name).append(": ").append(meaning).append(LINE);
    }
}

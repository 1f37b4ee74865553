package nl.rijker.command.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rijker.command.rows.BadRow;

/**
 * Bad rows as a table that a spreadsheet opens, with reason and way out in both languages.
 *
 * @param file what the reader calls the file
 */
public record BadRowSheet(String file) {
    private static final char MARK = '\uFEFF';
    private static final List<String> HEADER =
            List.of(
                    "bestand",
                    "rij",
                    "kolom",
                    "code",
                    "reden",
                    "wat te doen",
                    "reason",
                    "what to do");

    /** What a spreadsheet would take for a formula. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\t\r].*");

    /** The first sentence, whatever stands between quotation marks in it, and the rest. */
    private static final Pattern SENTENCES =
            Pattern.compile("(?s)((?:\"[^\"]*\"|[^\"])*?\\.)\\s+(.*)");

    /** Row 0 is the file as a whole. */
    public String of(List<BadRow> badRows) {
        StringWriter text = new StringWriter();
        text.append(MARK);
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            csv.writeRecord(HEADER);
            badRows.forEach(bad -> csv.writeRecord(line(bad)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private List<String> line(BadRow bad) {
        String column = bad.column();
        return List.of(
                harmless(file),
                Long.toString(bad.row()),
                column == null ? "" : harmless(column),
                bad.code(),
                part(1, bad.reason()),
                part(2, bad.reason()),
                part(1, bad.reasonEn()),
                part(2, bad.reasonEn()));
    }

    private static String part(int number, String sentences) {
        Matcher parts = SENTENCES.matcher(sentences);
        if (parts.matches()) {
            return harmless(parts.group(number));
        }
        return number == 1 ? harmless(sentences) : "";
    }

    private static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}

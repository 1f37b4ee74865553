package nl.rijker.command.takeout;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.OwnEventTable;
import nl.rijker.command.platform.OwnEventTable.Stored;
import nl.rijker.command.platform.PersonAccessTable;
import nl.rijker.command.platform.Persons;
import nl.rijker.command.platform.Reading;
import nl.rijker.command.platform.References;
import nl.rijker.command.platform.SubjectPseudonyms;
import nl.rijker.contract.event.InterventionEvent.InterventionPlanned;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import org.springframework.stereotype.Component;

/**
 * Everything that one provider recorded, as a ZIP of CSV files with an explanation. The log is read
 * once per file and row by row, so that memory doesn't grow with it and nothing readable is kept
 * beside the ZIP. The same log gives the same bytes.
 */
@Component
public final class TakeOut {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reading reading;
    private final OwnEventTable log;
    private final Persons persons;
    private final References references;
    private final SubjectPseudonyms pseudonyms;
    private final PersonAccessTable accessLog;

    TakeOut(
            Reading reading,
            OwnEventTable log,
            Persons persons,
            References references,
            SubjectPseudonyms pseudonyms,
            PersonAccessTable accessLog) {
        this.reading = reading;
        this.log = log;
        this.persons = persons;
        this.references = references;
        this.pseudonyms = pseudonyms;
        this.accessLog = accessLog;
    }

    /**
     * @param purpose why, as it is noted of everybody who is in it
     * @param out stays open
     * @return how many rows were written, over all files
     * @throws UncheckedIOException if out can't be written to
     */
    public long write(Actor actor, String purpose, ProviderId provider, OutputStream out) {
        actor.mustAnswerFor(provider);
        Municipality municipality = actor.municipality();
        note(actor, purpose, provider);
        return reading.in(
                municipality,
                () -> {
                    try {
                        return writeAll(own(municipality, provider), out);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /** Noted for good before anything is shown: what was sent when a stream broke has been seen. */
    private void note(Actor actor, String purpose, ProviderId provider) {
        reading.in(
                actor.municipality(),
                () -> {
                    accessLog.addEverybodyOf(provider, actor, purpose, "take-out");
                    return provider;
                });
    }

    private Own own(Municipality municipality, ProviderId provider) {
        long upTo = log.head();
        Set<InterventionId> interventions = new HashSet<>();
        log.each(
                municipality,
                List.of(InterventionPlanned.class),
                upTo,
                stored -> {
                    if (stored.event() instanceof InterventionPlanned planned
                            && planned.plan().provider().equals(provider)) {
                        interventions.add(planned.intervention());
                    }
                });
        return new Own(municipality, provider, upTo, interventions);
    }

    private long writeAll(Own own, OutputStream out) throws IOException {
        Lookup lookup =
                new Lookup(own.municipality(), own.provider(), persons, references, pseudonyms);
        List<Sheet<?>> sheets = Sheets.all(lookup);
        ZipOutputStream zip = new ZipOutputStream(out, UTF_8);
        Writer text = new BufferedWriter(new OutputStreamWriter(zip, UTF_8));
        begin(zip, "README.txt");
        text.write(BYTE_ORDER_MARK);
        text.write(Codebook.of(own.municipality(), own.provider(), own.upTo(), sheets));
        end(zip, text);
        long rows = 0;
        for (Sheet<?> sheet : sheets) {
            begin(zip, sheet.file());
            rows += write(own, sheet, text);
            end(zip, text);
        }
        zip.finish();
        return rows;
    }

    private static void begin(ZipOutputStream zip, String file) throws IOException {
        ZipEntry entry = new ZipEntry(file);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private static void end(ZipOutputStream zip, Writer text) throws IOException {
        text.flush();
        zip.closeEntry();
    }

    private long write(Own own, Sheet<?> sheet, Writer text) throws IOException {
        text.write(BYTE_ORDER_MARK);
        // Closing it would close the ZIP.
        @SuppressWarnings("resource")
        CsvWriter csv =
                CsvWriter.builder()
                        .fieldSeparator(';')
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(text);
        csv.writeRecord(sheet.header());
        long[] rows = {0};
        log.each(
                own.municipality(),
                sheet.events(),
                own.upTo(),
                stored -> rows[0] += write(own, sheet, stored, csv));
        csv.flush();
        return rows[0];
    }

    private static long write(Own own, Sheet<?> sheet, Stored stored, CsvWriter csv) {
        if (!own.holds(stored.event())) {
            return 0;
        }
        List<List<String>> lines = sheet.lines(stored);
        lines.forEach(csv::writeRecord);
        return lines.size();
    }
}

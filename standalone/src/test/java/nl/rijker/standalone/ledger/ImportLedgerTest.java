package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import nl.rijker.command.batch.ImportOrder;
import nl.rijker.command.imports.Imports;
import nl.rijker.command.imports.RevocationReport;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.recording.ImportReport;
import nl.rijker.contract.value.ImportId;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.SourceId;
import nl.rijker.contract.value.UserId;
import nl.rijker.query.ledger.Amounts;
import org.junit.jupiter.api.Test;

/**
 * A file of measurements through the whole application: looked at, recorded, sent again, taken
 * back. {@code ImportSizeIT} does the same with a process of its own and a million rows.
 */
class ImportLedgerTest {
    private static final int PEOPLE = 100;
    private static final int ITEMS = 10;
    private static final Municipality CITY = new Municipality("GM1041");
    private static final Platform PLATFORM = Platform.shared();
    private static final Actor IMPORTER =
            new Actor(new UserId("importer-a"), Role.IMPORTER, CITY, new ProviderId("aanbieder-1"));

    @Test
    void what_an_import_added_to_the_ledger_its_revocation_takes_away() {
        Recorder recorder = PLATFORM.in(CITY.value());
        recorder.city().provider("aanbieder-1");
        recorder.intervention("i1", "ACT-101", "noord");
        recorder.session(
                new nl.rijker.contract.value.InterventionId("i1"), LocalDate.of(2025, 9, 2), 9);
        assertThat(send(trajectories(), false).recorded()).isEqualTo(PEOPLE);
        String file = measurements();
        long before = PLATFORM.head();
        Map<String, Amounts> balances = PLATFORM.ledger().at(CITY, before);

        ImportReport dry = send(file, true);
        assertThat(dry.result()).isEqualTo(ImportReport.Result.FINE);
        assertThat(dry.recorded()).isEqualTo(2L * PEOPLE);
        assertThat(PLATFORM.head()).isEqualTo(before);

        ImportReport first = send(file, false);
        assertThat(first.recorded()).isEqualTo(2L * PEOPLE);
        assertThat(first.refused()).isZero();
        long imported = PLATFORM.head();
        assertThat(PLATFORM.ledger().at(CITY, imported)).isNotEqualTo(balances);

        ImportReport again = send(file, false);
        assertThat(again.result()).isEqualTo(ImportReport.Result.NOTHING_NEW);
        assertThat(again.repeated()).isEqualTo(2L * PEOPLE);
        assertThat(PLATFORM.head()).isEqualTo(imported);

        ImportId batch = java.util.Objects.requireNonNull(first.batch());
        RevocationReport revoked =
                PLATFORM.bean(Imports.class).revoke(IMPORTER, batch, (_, _, _) -> {});
        assertThat(revoked.withdrawn()).isEqualTo(2L * PEOPLE);
        assertThat(revoked.left()).isZero();
        assertThat(PLATFORM.ledger().at(CITY, PLATFORM.head())).isEqualTo(balances);
    }

    private static ImportReport send(String file, boolean dryRun) {
        return PLATFORM.bean(Imports.class)
                .run(
                        IMPORTER,
                        new ImportOrder(new SourceId("oud"), null, dryRun, false),
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                        (_, _, _) -> {});
    }

    private static String trajectories() {
        StringBuilder file =
                new StringBuilder("Traject;Clientnummer;Interventie;Startdatum;Rechtsgrond\n");
        for (int i = 0; i < PEOPLE; i++) {
            file.append("t").append(i).append(";k").append(i).append(";i1;1-9-2025;PUBLIC_TASK\n");
        }
        return file.toString();
    }

    /** Ten answers at two moments of each, moment by moment, so that rows of one lie far apart. */
    private static String measurements() {
        StringBuilder file =
                new StringBuilder("Traject;Meetinstrument;Moment;Datum;Vraag;Antwoord\n");
        for (String moment : new String[] {"T0;5-9-2025", "T1;5-3-2026"}) {
            for (int item = 1; item <= ITEMS; item++) {
                for (int i = 0; i < PEOPLE; i++) {
                    file.append("t")
                            .append(i)
                            .append(";rosenberg.1;")
                            .append(moment)
                            .append(';')
                            .append(item)
                            .append(';')
                            .append((i + item) % 4)
                            .append('\n');
                }
            }
        }
        return file.toString();
    }
}

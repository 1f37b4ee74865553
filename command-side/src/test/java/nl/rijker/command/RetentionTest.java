package nl.rijker.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import nl.rijker.command.Client.Answer;
import nl.rijker.command.platform.Persons;
import nl.rijker.command.platform.Reading;
import nl.rijker.command.retention.Retention;
import nl.rijker.command.retention.RetentionReport;
import nl.rijker.command.retention.RetentionReport.ProviderMonth;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.SubjectId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(OrderAnnotation.class)
class RetentionTest {
    @RegisterExtension
    static final RunningCommandSide APP =
            new RunningCommandSide(
                    "rijker.retention.months=2", "rijker.retention.activity-types.ACT-LONG=30");

    @SuppressWarnings("TimeInStaticInitializer") // the month in which these tests run
    private static final YearMonth NOW = YearMonth.now(ZoneId.of("Europe/Amsterdam"));

    private static final String STARTS =
            "Traject;Clientnummer;Interventie;Startdatum;Rechtsgrond;Einddatum;Reden einde\n";

    private static Town town = Town.at(APP);
    private static String longAgo = "";
    private static String recent = "";

    @BeforeAll
    static void some_are_quiet_and_some_are_not() {
        town = Town.in(APP);
        longAgo = start("oud-1", NOW.minusMonths(3).atEndOfMonth());
        start("oud-2", NOW.minusMonths(4).atDay(1));
        start("oud-3", NOW.minusMonths(4).atDay(2));
        recent = start("nieuw-1", NOW.minusMonths(2).atDay(1));
        String both = start("nieuw-2", NOW.minusMonths(6).atDay(1));
        agreed("zonder-1", NOW.minusMonths(4).atDay(7));
        agreed("zonder-2", NOW.minusMonths(1).atDay(1));
        named("zonder-3", NOW.minusMonths(5));
        named("zonder-4", NOW);
        looked();
        Town.created(
                town.worker.post(
                        "/v1/trajectories/" + both + "/measurements",
                        Town.measurement("T0", NOW.minusMonths(1).atDay(3).toString(), 5, 4, 5)));
    }

    @Test
    @Order(1)
    void a_dry_run_counts_by_provider_and_month_and_erases_nobody() {
        long events = APP.database().events();

        RetentionReport report = APP.bean(Retention.class).dryRun(Town.MUNICIPALITY);

        assertThat(report.due())
                .containsExactly(
                        java.util.Map.entry(new ProviderMonth(Town.BRUG, NOW.minusMonths(5)), 1L),
                        java.util.Map.entry(new ProviderMonth(Town.BRUG, NOW.minusMonths(4)), 3L),
                        java.util.Map.entry(new ProviderMonth(Town.BRUG, NOW.minusMonths(3)), 1L));
        assertThat(report.erased()).isZero();
        assertThat(report.neverInTrajectory()).isEqualTo(2);
        assertThat(report.oldReads()).isEqualTo(1);
        assertThat(reads()).containsExactly("nog bewaard", "te oud");
        assertThat(report.uniqueDue()).isEqualTo(1);
        assertThat(report.everErased()).isZero();
        assertThat(APP.database().events()).isEqualTo(events);
    }

    @Test
    @Order(2)
    void a_run_erases_exactly_those_and_says_who_can_still_be_told_apart() {
        RetentionReport report = APP.bean(Retention.class).run(Town.MUNICIPALITY);

        assertThat(report.erased()).isEqualTo(5);
        assertThat(report.everErased()).isEqualTo(5);
        assertThat(report.oldReads()).isEqualTo(1);
        assertThat(reads()).containsExactly("nog bewaard");
        assertThat(report.uniqueErased()).isEqualTo(1);
        assertThat(
                        APP.database()
                                .rows(
                                        "SELECT DISTINCT convert_from(payload, 'UTF8')::json ->>"
                                                + " 'ground' FROM event WHERE payload_type ="
                                                + " 'subject-erased'"))
                .containsExactly("RETENTION");
        assertThat(keysOf(longAgo)).isZero();
        assertThat(keysOf(recent)).isEqualTo(1);
        assertThat(APP.bean(Retention.class).run(Town.MUNICIPALITY).erased()).isZero();
    }

    /** The rule forgets which rows it knew, so they would come in as new ones each time. */
    @Test
    @Order(3)
    void no_file_brings_back_whom_the_rule_would_erase_at_once() {
        FilesIn files = new FilesIn(town.as(Role.IMPORTER, Town.BRUG));
        String old = STARTS + starting("b-1", 3, ";") + starting("b-2", 5, ended(3));
        long events = APP.database().events();

        for (String query : List.of("source=b&dryRun=true", "source=b&acceptGoodRows=true")) {
            Answer answer = files.send(query, old);
            FilesIn.expect(answer, "REFUSED", 0, 0, 2);
            assertThat(answer.json().at("/badRows/0/code").asString())
                    .isEqualTo("retention-is-over");
            assertThat(answer.json().at("/badRows/1/reason").asString())
                    .contains("bewaartermijn is voorbij", " " + NOW.minusMonths(3).getYear());
        }
        assertThat(APP.database().events()).isEqualTo(events);

        String young = STARTS + starting("b-3", 2, ";") + starting("b-4", 5, ended(2));
        FilesIn.expect(files.send("source=b", young), "RECORDED", 3, 0, 0);
        assertThat(APP.bean(Retention.class).run(Town.MUNICIPALITY).erased()).isZero();
        String known = STARTS + starting("b-4", 5, ";");
        FilesIn.expect(files.send("source=b", known), "NOTHING_NEW", 0, 1, 0);
    }

    private static String starting(String number, int monthsAgo, String ending) {
        return "%s;K%s;girls-1;%s;publieke taak;%s\n"
                .formatted(number, number, NOW.minusMonths(monthsAgo).atDay(1), ending);
    }

    private static String ended(int monthsAgo) {
        return NOW.minusMonths(monthsAgo).atDay(2) + ";onbekend";
    }

    private static String start(String clientNumber, LocalDate day) {
        String id = Client.newId();
        Town.created(
                town.worker.post(
                        "/v1/trajectories",
                        Town.trajectory(id)
                                .put("clientNumber", clientNumber)
                                .put("startedOn", day.toString())));
        return id;
    }

    /** Consent and nothing else. */
    private static void agreed(String clientNumber, LocalDate day) {
        Town.created(
                town.worker.post(
                        "/v1/subjects/consents",
                        Json.mapper()
                                .createObjectNode()
                                .put("provider", Town.BRUG.value())
                                .put("clientNumber", clientNumber)
                                .put("purpose", "STORY")
                                .put("givenBy", "BOTH")
                                .put("ageBand", "FROM_12_TO_15")
                                .put("text", "tekst-3")
                                .put("givenOn", day.toString())));
    }

    /** Named in a month, and then nothing was recorded after all. */
    private static void named(String clientNumber, YearMonth month) {
        Persons persons = APP.bean(Persons.class);
        SubjectId subject =
                APP.bean(Reading.class)
                        .in(
                                Town.MUNICIPALITY,
                                () ->
                                        persons.subjectOf(
                                                Town.MUNICIPALITY, Town.BRUG, clientNumber));
        tell("UPDATE person SET named_in = '%s' WHERE subject = '%s'".formatted(month, subject));
    }

    private static void looked() {
        String line =
                "INSERT INTO access_log (at, municipality, user_id, role, purpose, request) VALUES"
                        + " (now() - interval '5 years' %s, '"
                        + Town.MUNICIPALITY
                        + "', 'u', 'PROVIDER', '%s', 'dossier')";
        tell(line.formatted("- interval '2 days'", "te oud"));
        tell(line.formatted("+ interval '2 days'", "nog bewaard"));
    }

    private static List<String> reads() {
        return APP.database().rows("SELECT purpose FROM access_log ORDER BY purpose");
    }

    private static void tell(String sql) {
        try (Connection connection = APP.database().as("rijker_owner");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long keysOf(String trajectory) {
        String subject =
                Json.mapper()
                        .readTree(APP.database().payload(trajectory, 0))
                        .get("subject")
                        .asString();
        List<String> count =
                APP.database()
                        .rows("SELECT count(*) FROM subject_key WHERE subject = '" + subject + "'");
        return Long.parseLong(count.getFirst());
    }
}

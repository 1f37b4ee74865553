package nl.rijker.standalone.ledger;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import nl.rijker.command.access.Tokens;
import nl.rijker.command.batch.ImportOrder;
import nl.rijker.command.imports.Imports;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.Receipt;
import nl.rijker.command.recording.ImportReport;
import nl.rijker.command.subject.ClientCommand.RecordConsent;
import nl.rijker.command.trajectory.TrajectoryCommand.RecordAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.StartTrajectory;
import nl.rijker.contract.value.AgeBand;
import nl.rijker.contract.value.AttendanceId;
import nl.rijker.contract.value.ConsentTextCode;
import nl.rijker.contract.value.Gender;
import nl.rijker.contract.value.GivenBy;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.LegalBasis;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Purpose;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.SourceId;
import nl.rijker.contract.value.TrajectoryId;
import nl.rijker.contract.value.UserId;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.control.ControlTask;
import nl.rijker.standalone.database.Account;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint and every task that answers more than a receipt is asked; whatever reads what is
 * known of persons is in the access log, once and by name, and nothing else is. Endpoints and tasks
 * come from the running application, so one that is new fails here until it is said how to ask it.
 */
class PersonAccessTest {
    private static final Municipality CITY = new Municipality("GM1084");
    private static final String CLIENT = "Wb5rt-client-1";
    private static final String ASKED_AGAIN = "Wb5rt-client-2";
    private static final String RUNNING = "Wb5rt-loopt";
    private static final String SCHOOL = "Wb5rt-school";
    private static final Platform PLATFORM =
            Platform.start("rijker.mode=live", "rijker.municipality=" + CITY);
    private static final Pattern BASE64 = Pattern.compile("\"data_base64\":\"([^\"]+)\"");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String CLIENT_BODY = "{\"clientNumber\":\"" + CLIENT + "\"}";

    private record Call(Role role, String path, @Nullable String body) {}

    private static final Map<String, Call> CALLS =
            Map.ofEntries(
                    entry(
                            "POST /v1/subjects/dossier",
                            new Call(
                                    Role.PROVIDER,
                                    "/v1/subjects/dossier",
                                    "{\"clientNumber\":\"" + CLIENT + "\",\"purpose\":\"proef\"}")),
                    entry(
                            "POST /v1/subjects/erasure/preview",
                            new Call(Role.PROVIDER, "/v1/subjects/erasure/preview", CLIENT_BODY)),
                    entry(
                            "POST /v1/subjects/withdrawal",
                            new Call(Role.PROVIDER, "/v1/subjects/withdrawal", CLIENT_BODY)),
                    entry(
                            "POST /v1/providers/own/export",
                            new Call(
                                    Role.PROVIDER,
                                    "/v1/providers/own/export",
                                    "{\"purpose\":\"proef\"}")),
                    entry(
                            "GET /v1/subjects/consents/due",
                            new Call(
                                    Role.PROVIDER,
                                    "/v1/subjects/consents/due?purpose=proef",
                                    null)),
                    entry(
                            "GET /v1/access-log",
                            new Call(Role.ADMINISTRATOR, "/v1/access-log", null)),
                    entry("GET /v1/feed", new Call(Role.ADMINISTRATOR, "/v1/feed", null)),
                    entry(
                            "POST /v1/feed/retry",
                            new Call(Role.ADMINISTRATOR, "/v1/feed/retry", "{}")),
                    entry(
                            "POST /v1/feed/skips",
                            new Call(
                                    Role.ADMINISTRATOR,
                                    "/v1/feed/skips",
                                    "{\"position\":1,\"reason\":\"proef\"}")),
                    entry(
                            "POST /v1/feed/replays",
                            new Call(Role.ADMINISTRATOR, "/v1/feed/replays", "{}")),
                    entry(
                            "POST /v1/feed/record-skips",
                            new Call(
                                    Role.ADMINISTRATOR,
                                    "/v1/feed/record-skips",
                                    "{\"partition\":0,\"offset\":0,\"reason\":\"proef\"}")),
                    entry("GET /v1/events", new Call(Role.MONITOR, "/v1/events", null)),
                    entry(
                            "GET /v1/events/{name}/{revision}",
                            new Call(Role.MONITOR, "/v1/events/session-recorded/1", null)),
                    entry(
                            "GET /v1/figures/change",
                            new Call(Role.EVALUATOR, "/v1/figures/change?by=provider", null)),
                    entry(
                            "GET /v1/figures/delivery",
                            new Call(Role.EVALUATOR, "/v1/figures/delivery?by=provider", null)),
                    entry(
                            "GET /v1/figures/trajectories",
                            new Call(Role.EVALUATOR, "/v1/figures/trajectories?by=provider", null)),
                    entry(
                            "GET /v1/figures/school-hours",
                            new Call(Role.EVALUATOR, "/v1/figures/school-hours", null)),
                    entry(
                            "GET /v1/figures/quarters/{quarter}",
                            new Call(Role.MONITOR, "/v1/figures/quarters/2025-Q1", null)),
                    entry(
                            "GET /v1/frameworks/{framework}",
                            new Call(Role.MONITOR, "/v1/frameworks/NIJ26", null)),
                    entry(
                            "GET /metrics/published",
                            new Call(Role.SCRAPER, "/metrics/published", null)),
                    entry("GET /", new Call(Role.EVALUATOR, "/", null)),
                    entry("GET /login", new Call(Role.MONITOR, "/login", null)),
                    entry("GET /logout", new Call(Role.MONITOR, "/logout", null)),
                    entry("POST /login", new Call(Role.MONITOR, "/login", "")),
                    entry(
                            "GET /login/once/{code}",
                            new Call(Role.MONITOR, "/login/once/abc", null)),
                    entry("POST /v1/tokens", new Call(Role.MONITOR, "/v1/tokens", "{}")),
                    entry("GET /v1/openapi.json", new Call(Role.MONITOR, "/v1/openapi.json", null)),
                    entry(
                            "GET /v1/openapi.json.yaml",
                            new Call(Role.MONITOR, "/v1/openapi.json.yaml", null)),
                    entry("GET /control/status", new Call(Role.MONITOR, "/control/status", null)),
                    entry("POST /control/{name}", new Call(Role.MONITOR, "/control/feed", "{}")),
                    entry(
                            "POST /v1/imports",
                            new Call(Role.PROVIDER, "/v1/imports?dryRun=true", "Traject\n1\n")),
                    entry("GET /v1/imports", new Call(Role.PROVIDER, "/v1/imports", null)),
                    entry(
                            "GET /v1/imports/{batch}",
                            new Call(Role.PROVIDER, "/v1/imports/BATCH", null)),
                    entry(
                            "GET /v1/imports/{batch}/errors",
                            new Call(Role.PROVIDER, "/v1/imports/BATCH/errors", null)),
                    entry(
                            "DELETE /v1/imports/{batch}/errors",
                            new Call(Role.PROVIDER, "/v1/imports/none/errors", "")),
                    entry(
                            "POST /v1/imports/{batch}/revocation",
                            new Call(Role.PROVIDER, "/v1/imports/BATCH/revocation", "")),
                    entry(
                            "GET /v1/imports/mappings/{source}",
                            new Call(Role.PROVIDER, "/v1/imports/mappings/oud", null)),
                    entry(
                            "PUT /v1/imports/mappings/{source}",
                            new Call(
                                    Role.PROVIDER,
                                    "/v1/imports/mappings/oud",
                                    "{\"Dossier\":\"traject\"}")),
                    entry(" /error", new Call(Role.MONITOR, "/error", null)));

    private static final Path FOLDER = folder();
    private static final Map<String, String> WHO =
            Map.of("provider", "aanbieder-1", "client", CLIENT);

    /** Those that only make, load or stop something are asked with nothing, or not at all. */
    private static final Map<String, Map<String, String>> TASKS =
            Map.ofEntries(
                    entry(
                            "inventory",
                            Map.of("out", FOLDER.resolve("inventory").toString(), "position", "1")),
                    entry(
                            "subject-show",
                            Map.of(
                                    "provider",
                                    "aanbieder-1",
                                    "client",
                                    CLIENT,
                                    "purpose",
                                    "proef")),
                    entry("subject-erase", WHO),
                    entry("subject-withdraw", WHO),
                    entry("subject-retention", Map.of("dry-run", "yes")),
                    entry("subject-log", Map.of()),
                    entry("subject-rotate-key", Map.of("provider", "aanbieder-1")),
                    entry("feed", Map.of()),
                    entry("user", Map.of()),
                    entry("token", Map.of("role", "scraper")),
                    entry("load", Map.of("name", "gas")),
                    entry("login-link", Map.of()),
                    entry("passwords", Map.of()),
                    entry("replay", Map.of()),
                    entry("example-city", Map.of()),
                    entry("backup", Map.of("out", FOLDER.resolve("backup").toString())),
                    entry(
                            "log",
                            Map.of(
                                    "action",
                                    "export",
                                    "file",
                                    FOLDER.resolve("log.ndjson").toString())),
                    entry(
                            "take-out",
                            Map.of(
                                    "provider",
                                    "aanbieder-1",
                                    "purpose",
                                    "proef",
                                    "file",
                                    FOLDER.resolve("own.zip").toString())),
                    entry("client", Map.of()),
                    entry(
                            "import",
                            Map.of(
                                    "action",
                                    "run",
                                    "dryRun",
                                    "true",
                                    "provider",
                                    "aanbieder-1",
                                    "file",
                                    FOLDER.resolve("rows.csv").toString())));

    private static final Set<String> NOT_ASKED = Set.of("stop", "backup-drill");

    private static final String WHO_READS = "tester";
    private static final String SYSTEM_USER = "jan";
    private static final String AT_THE_COMMAND_LINE = SYSTEM_USER + "@opdrachtregel";
    private static final String LINES =
            """
            SELECT concat_ws(' ', user_id, role, request, coalesce(whose, subject, '-'), purpose)
            FROM command.access_log ORDER BY 1
            """;

    private static String subject = "none";
    private static String askedAgain = "none";
    private static String changed = "no trajectory yet";

    /** What each endpoint that reads of persons leaves; all others leave nothing. */
    private static Map<String, List<String>> endpointsThatRead() {
        String provider = WHO_READS + " PROVIDER ";
        return Map.of(
                "POST /v1/subjects/dossier",
                List.of(provider + "dossier " + subject + " proef"),
                "POST /v1/subjects/erasure/preview",
                List.of(provider + "erasure-preview " + subject + " erasure-preview"),
                "POST /v1/providers/own/export",
                Stream.of(subject, askedAgain)
                        .map(one -> provider + "take-out " + one + " proef")
                        .toList(),
                "GET /v1/subjects/consents/due",
                List.of(provider + "due-consents " + askedAgain + " proef"),
                "POST /v1/imports",
                List.of(provider + "import aanbieder-1 bron bestand"),
                "GET /v1/imports/{batch}",
                List.of(provider + "import-bad-rows aanbieder-1 bron oud"),
                "GET /v1/imports/{batch}/errors",
                List.of(provider + "import-bad-rows aanbieder-1 bron oud"),
                "POST /v1/imports/{batch}/revocation",
                List.of(provider + "import-left aanbieder-1 bron oud"),
                "GET /v1/access-log",
                List.of(WHO_READS + " ADMINISTRATOR access-log - toezicht"));
    }

    private static Map<String, List<String>> tasksThatRead() {
        String system = AT_THE_COMMAND_LINE + " ADMINISTRATOR ";
        return Map.of(
                "subject-show",
                List.of(system + "dossier " + subject + " proef"),
                "subject-erase",
                List.of(system + "erasure-preview " + subject + " erasure-preview"),
                "take-out",
                Stream.of(subject, askedAgain)
                        .map(one -> system + "take-out " + one + " proef")
                        .toList(),
                "log",
                List.of(system + "log-export * log naar bestand"),
                "backup",
                List.of(system + "backup * reservekopie"),
                "import",
                List.of(AT_THE_COMMAND_LINE + " IMPORTER import aanbieder-1 bron bestand"),
                "subject-log",
                List.of(system + "access-log - toezicht"));
    }

    @BeforeAll
    static void somebody_is_known_and_was_looked_at() throws Exception {
        Recorder recorder = PLATFORM.in(CITY.value()).city();
        recorder.provider("aanbieder-1", "Aanbieder");
        recorder.tell(
                new StartTrajectory(
                        new TrajectoryId("t1"),
                        recorder.intervention("i1", "ACT-101", "noord"),
                        CLIENT,
                        LocalDate.of(2025, 2, 3),
                        AgeBand.FROM_12_TO_15,
                        Gender.X,
                        LegalBasis.PUBLIC_TASK,
                        null,
                        SCHOOL));
        subject = PLATFORM.ask(Account.OWNER, "SELECT subject FROM command.person").getFirst();
        mustBeAskedAgain(recorder);
        askedAgain =
                PLATFORM.ask(
                                Account.OWNER,
                                "SELECT subject FROM command.person WHERE subject <> '%s'"
                                        .formatted(subject))
                        .getFirst();
        PLATFORM.awaitFeed();
        Files.writeString(FOLDER.resolve("rows.csv"), "Traject;Clientnummer\n1;" + CLIENT + "\n");
        send(Objects.requireNonNull(CALLS.get("POST /v1/subjects/erasure/preview")));
    }

    /** A representative agreed for somebody who is 16 by now. */
    private static void mustBeAskedAgain(Recorder recorder) {
        LocalDate day = LocalDate.of(2023, 2, 3);
        recorder.tell(
                new RecordConsent(
                        new ProviderId("aanbieder-1"),
                        ASKED_AGAIN,
                        Purpose.DELIVERY,
                        GivenBy.REPRESENTATIVE,
                        AgeBand.FROM_12_TO_15,
                        2009,
                        new ConsentTextCode("tekst-1"),
                        day));
        recorder.tell(
                new StartTrajectory(
                        new TrajectoryId(RUNNING),
                        new InterventionId("i1"),
                        ASKED_AGAIN,
                        LocalDate.of(2025, 2, 3),
                        AgeBand.FROM_12_TO_15,
                        Gender.X,
                        LegalBasis.PUBLIC_TASK,
                        null,
                        SCHOOL));
    }

    @AfterAll
    static void stop() {
        PLATFORM.close();
    }

    @Test
    void the_access_log_holds_what_endpoints_read_of_persons_and_no_other_read() throws Exception {
        Set<String> reading = new TreeSet<>();
        for (String endpoint : answering()) {
            assertThat(CALLS).as("how to ask " + endpoint).containsKey(endpoint);
            Call call = withBatch(Objects.requireNonNull(CALLS.get(endpoint)));
            List<String> before = lines();
            HttpResponse<byte[]> answer =
                    send(
                            endpoint.matches("(PUT|DELETE) .*")
                                    ? endpoint.substring(0, endpoint.indexOf(' '))
                                    : "POST",
                            call);

            List<String> left = since(before);
            assertThat(left)
                    .as(endpoint + " " + answer.statusCode())
                    .containsExactlyInAnyOrderElementsOf(
                            endpointsThatRead().getOrDefault(endpoint, List.of()));
            if (isOfAPerson(text(answer.body()))) {
                assertThat(left).as(endpoint + " shows a person").isNotEmpty();
            }
            if (!left.isEmpty()) {
                reading.add(endpoint);
            }
        }

        assertThat(reading).isEqualTo(endpointsThatRead().keySet());
    }

    @Test
    void the_access_log_holds_what_tasks_read_of_persons_and_no_other_read() {
        Set<String> reading = new TreeSet<>();
        for (ControlTask task : PLATFORM.beans(ControlTask.class)) {
            if (NOT_ASKED.contains(task.name())) {
                continue;
            }
            assertThat(TASKS).as("how to ask " + task.name()).containsKey(task.name());
            List<String> before = lines();
            String answer = answer(task);

            List<String> left = since(before);
            assertThat(left)
                    .as(task.name())
                    .containsExactlyInAnyOrderElementsOf(
                            tasksThatRead().getOrDefault(task.name(), List.of()));
            if (isOfAPerson(answer)) {
                assertThat(left).as(task.name() + " shows a person").isNotEmpty();
            }
            if (!left.isEmpty()) {
                reading.add(task.name());
            }
        }

        assertThat(reading).isEqualTo(tasksThatRead().keySet());
    }

    @Test
    void at_the_command_line_bad_rows_and_facts_that_stay_are_noted_by_the_system_user() {
        ControlTask task =
                PLATFORM.beans(ControlTask.class).stream()
                        .filter(one -> one.name().equals("import"))
                        .findFirst()
                        .orElseThrow();
        String batch = batch();
        String who = AT_THE_COMMAND_LINE + " IMPORTER ";
        for (Map.Entry<String, String> noted :
                Map.of("errors", "import-bad-rows", "revoke", "import-left").entrySet()) {
            List<String> before = lines();
            Map<String, String> arguments =
                    Map.of(
                            "action",
                            noted.getKey(),
                            "batch",
                            batch,
                            "errors",
                            FOLDER.resolve("bad-rows.csv").toString(),
                            "provider",
                            "aanbieder-1",
                            "by",
                            SYSTEM_USER);
            task.run(arguments, (_, _, _) -> {});
            assertThat(since(before))
                    .isNotEmpty()
                    .containsOnly(who + noted.getValue() + " aanbieder-1 bron oud");
        }
    }

    /** Planted fault: what is looked for is found where it is shown. */
    @Test
    void a_file_of_the_log_and_a_dossier_show_a_person() throws Exception {
        assertThat(isOfAPerson(decoded("{\"data_base64\":\"%s\"}".formatted(base64(subject)))))
                .isTrue();
        assertThat(isOfAPerson(decoded("{\"data_base64\":\"%s\"}".formatted(base64("niemand")))))
                .isFalse();
    }

    @Test
    void a_monitor_does_not_see_who_looked() throws Exception {
        List<String> before = lines();

        assertThat(send(new Call(Role.MONITOR, "/v1/access-log", null)).statusCode())
                .isEqualTo(403);

        assertThat(lines()).isEqualTo(before);
    }

    private static Call withBatch(Call call) {
        return call.path().contains("BATCH")
                ? new Call(call.role(), call.path().replace("BATCH", batch()), call.body())
                : call;
    }

    /** A fresh import with a bad row and a trajectory that somebody has changed since. */
    private static String batch() {
        String number = "Wb5rt-" + UUID.randomUUID();
        String file =
                """
                Traject;Clientnummer;Interventie;Startdatum;Rechtsgrond
                %1$s;%2$s;i1;2025-02-03;publieke taak
                %1$s-2;%2$s;i1;geen dag;publieke taak
                """
                        .formatted(number, CLIENT);
        ImportReport report =
                PLATFORM.bean(Imports.class)
                        .run(
                                new Actor(
                                        new UserId("eerder"),
                                        Role.IMPORTER,
                                        CITY,
                                        new ProviderId("aanbieder-1")),
                                new ImportOrder(new SourceId("oud"), null, false, true),
                                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                                (_, _, _) -> {});
        String batch = Objects.requireNonNull(report.batch()).value();
        changed =
                PLATFORM.ask(
                                Account.OWNER,
                                "SELECT result_id FROM command.handled_command WHERE import_batch ="
                                        + " '%s'".formatted(batch))
                        .getFirst();
        PLATFORM.in(CITY.value())
                .worksFor(new ProviderId("aanbieder-1"))
                .tell(
                        new RecordAttendance(
                                new TrajectoryId(changed),
                                new AttendanceId(number),
                                LocalDate.of(2025, 2, 4),
                                60,
                                null));
        return batch;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("person-access");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the file that it wrote, if it did. */
    private static String answer(ControlTask task) {
        Map<String, String> arguments = new HashMap<>(TASKS.getOrDefault(task.name(), Map.of()));
        arguments.put("by", SYSTEM_USER);
        try {
            String result = task.run(arguments, (_, _, _) -> {}).result().toString();
            String file = arguments.get("file");
            return file == null
                    ? result
                    : result + decoded(text(Files.readAllBytes(Path.of(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UserError refusal) {
            return String.valueOf(refusal.getMessage());
        }
    }

    /** What answers with a receipt shows the id and version that its sender just made. */
    private static List<String> answering() {
        List<String> endpoints = new ArrayList<>();
        for (RequestMappingHandlerMapping mapping :
                PLATFORM.beans(RequestMappingHandlerMapping.class)) {
            for (Map.Entry<RequestMappingInfo, HandlerMethod> one :
                    mapping.getHandlerMethods().entrySet()) {
                if (!answersWithAReceipt(one.getValue())) {
                    names(one.getKey()).forEach(endpoints::add);
                }
            }
        }
        assertThat(endpoints).hasSizeGreaterThan(15);
        return endpoints;
    }

    private static boolean answersWithAReceipt(HandlerMethod method) {
        return ResolvableType.forMethodReturnType(method.getMethod())
                .as(ResponseEntity.class)
                .getGeneric(0)
                .toClass()
                .equals(Receipt.class);
    }

    private static Stream<String> names(RequestMappingInfo info) {
        Set<String> methods = new TreeSet<>();
        info.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
        if (methods.isEmpty()) {
            methods.add("");
        }
        return methods.stream()
                .flatMap(
                        method ->
                                info.getPatternValues().stream().map(path -> method + " " + path));
    }

    private static boolean isOfAPerson(String text) {
        return Stream.of(subject, askedAgain, SCHOOL, CLIENT, ASKED_AGAIN, RUNNING, changed)
                .anyMatch(text::contains);
    }

    /** With what stands in it as Base64. */
    private static String decoded(String text) {
        return text
                + BASE64.matcher(text)
                        .results()
                        .map(found -> Base64.getDecoder().decode(found.group(1)))
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .collect(Collectors.joining());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> lines() {
        return PLATFORM.ask(Account.OWNER, LINES);
    }

    private static List<String> since(List<String> before) {
        List<String> now = new ArrayList<>(lines());
        before.forEach(now::remove);
        return now;
    }

    /** What somebody who opens it reads. */
    private static String text(byte[] body) throws IOException {
        if (body.length < 2 || body[0] != 'P' || body[1] != 'K') {
            return new String(body, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private static HttpResponse<byte[]> send(Call call) throws Exception {
        return send("POST", call);
    }

    private static HttpResponse<byte[]> send(String method, Call call) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:"
                                                + PLATFORM.bean(Environment.class)
                                                        .getRequiredProperty("local.server.port")
                                                + call.path()))
                        .header("Authorization", "Bearer " + token(call.role()))
                        .header("Command-Id", UUID.randomUUID().toString());
        if (call.body() != null) {
            request.method(method, BodyPublishers.ofString(call.body()))
                    .header("Content-Type", "application/json");
        }
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String token(Role role) {
        ProviderId provider = role == Role.PROVIDER ? new ProviderId("aanbieder-1") : null;
        return PLATFORM.bean(Tokens.class)
                .issue(
                        new Actor(new UserId(WHO_READS), role, CITY, provider),
                        "proef",
                        Duration.ofMinutes(10));
    }
}

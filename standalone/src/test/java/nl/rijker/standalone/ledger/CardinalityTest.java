package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rijker.command.access.Tokens;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.Command;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.UserId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/**
 * How many series one process gives Prometheus about itself, when every endpoint has been asked and
 * every command has had every result. Not more than planned for, and none by a label that grows.
 */
class CardinalityTest {
    private static final Set<String> RESULTS = Set.of("recorded", "repeated", "refused", "failed");

    /** 54 types of commands by four results: all there can be. */
    private static final int COMMANDS = 216;

    /** Ten of the append, of which seven buckets; ten gauges of feed, ledger, replay and chain. */
    private static final int OURS = 20;

    /** 81 endpoints by count, sum and longest of one answer, and a few that led nowhere. */
    private static final int REQUESTS = 260;

    /** Java, Tomcat, three pools of connections, logging, threads; 232 when this was written. */
    private static final int MACHINE = 300;

    private static final Set<String> NO_ENDPOINT = Set.of("UNKNOWN", "root", "REDIRECTION");

    private static final Pattern URI = Pattern.compile("uri=\"([^\"]*)\"");
    private static final Platform PLATFORM = Platform.start("rijker.publication.every=PT1H");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void everything_is_asked_once() throws Exception {
        for (Endpoint endpoint : Endpoint.all(PLATFORM)) {
            ask(endpoint);
        }
        everyCommandHasEveryResult(PLATFORM.bean(MeterRegistry.class));
    }

    @AfterAll
    static void stop() {
        HTTP.close();
        PLATFORM.close();
    }

    @Test
    void a_process_that_has_been_asked_everything_stays_within_its_budgets() {
        assertThat(series()).hasSizeGreaterThan(COMMANDS + OURS);
        assertThat(beyond(series())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    commands | rijker_commands_total{result="late",type="RecordMeasurement"} 1.0
                    ours     | rijker_feed_lag_seconds{provider="aanbieder-1"} 0.0
                    requests | http_server_requests_seconds_count{method="GET",status="200",uri="/v1/subjects/C-17"} 1
                    """)
    void one_more_value_of_a_label_is_beyond_it(String budget, String planted) {
        List<String> series = new ArrayList<>(series());
        series.add(planted);

        assertThat(beyond(series)).singleElement().asString().startsWith(budget);
    }

    /** What is more than was planned for, or has a label that isn't from a closed list. */
    private static List<String> beyond(List<String> series) {
        List<String> problems = new ArrayList<>();
        Map<String, List<String>> parts =
                series.stream().collect(Collectors.groupingBy(CardinalityTest::part));
        Map.of("commands", COMMANDS, "ours", OURS, "requests", REQUESTS, "machine", MACHINE)
                .forEach(
                        (part, budget) -> {
                            int size = parts.getOrDefault(part, List.of()).size();
                            if (size > budget) {
                                problems.add(part + ": " + size);
                            }
                        });
        unknown(series).forEach(uri -> problems.add("requests: " + uri));
        return problems;
    }

    private static Stream<String> unknown(List<String> series) {
        Set<String> known = new TreeSet<>(NO_ENDPOINT);
        Endpoint.all(PLATFORM).forEach(endpoint -> known.add(endpoint.path()));
        return series.stream()
                .map(URI::matcher)
                .filter(Matcher::find)
                .map(uri -> uri.group(1))
                .filter(uri -> !known.contains(uri));
    }

    private static String part(String series) {
        if (series.startsWith("rijker_commands_")) {
            return "commands";
        }
        if (series.startsWith("rijker_")) {
            return "ours";
        }
        return series.startsWith("http_server_requests_") ? "requests" : "machine";
    }

    private static List<String> series() {
        return PLATFORM.bean(PrometheusMeterRegistry.class)
                .scrape()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private static void everyCommandHasEveryResult(MeterRegistry registry) {
        for (String command : commands()) {
            RESULTS.forEach(
                    result ->
                            registry.counter("rijker.commands", "type", command, "result", result)
                                    .increment());
        }
    }

    private static Set<String> commands() {
        ClassPathScanningCandidateComponentProvider scanner =
                new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Command.class));
        Set<String> names = new TreeSet<>();
        scanner.findCandidateComponents("nl.rijker.command")
                .forEach(
                        found ->
                                names.add(
                                        Objects.requireNonNull(found.getBeanClassName())
                                                .replaceFirst(".*[.$]", "")));
        return names;
    }

    private static void ask(Endpoint endpoint) throws IOException, InterruptedException {
        HTTP.send(
                HttpRequest.newBuilder(PLATFORM.address().resolve(endpoint.filled()))
                        .header("Authorization", "Bearer " + token())
                        .header("Content-Type", "application/json")
                        .method(endpoint.method(), BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.discarding());
    }

    private static String token() {
        return PLATFORM.bean(Tokens.class)
                .issue(
                        new Actor(
                                new UserId("beheer"),
                                Role.ADMINISTRATOR,
                                new Municipality("GM1062"),
                                null),
                        "telling",
                        Duration.ofMinutes(10));
    }
}

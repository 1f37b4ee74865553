package nl.rijker.standalone.ledger;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A query side as a process of its own, from the jar that was packaged. */
final class QueryProcess {
    private final Process process;
    private final URI address;

    private QueryProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * @param poll most records of one transaction
     */
    static QueryProcess start(String database, Broker broker, Path log, int poll)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Xmx256m",
                                        "-XX:+UseSerialGC",
                                        "-XX:TieredStopAtLevel=1",
                                        "-jar",
                                        System.getProperty("rijker.query-side.jar", "")))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        int port = Broker.freePort();
        Map<String, String> environment = builder.environment();
        TestServer.one()
                .properties(database)
                .forEach(
                        (name, value) ->
                                environment.put(
                                        name.toUpperCase(Locale.ROOT)
                                                .replace('.', '_')
                                                .replace("-", ""),
                                        String.valueOf(value)));
        environment.putAll(
                Map.of(
                        "SERVER_PORT", String.valueOf(port),
                        "SERVER_ADDRESS", "127.0.0.1",
                        "RIJKER_FEED_SOURCE", "broker",
                        "RIJKER_FEED_BROKER_TOPIC", "rijker-log",
                        "RIJKER_FEED_CHECKPOINTEVERY", "5000",
                        "RIJKER_PUBLICATION_EVERY", "PT1H",
                        "SPRING_KAFKA_BOOTSTRAPSERVERS", broker.address(),
                        "SPRING_KAFKA_CONSUMER_MAXPOLLRECORDS", String.valueOf(poll),
                        "SPRING_MAIN_BANNERMODE", "off"));
        return new QueryProcess(builder.start(), URI.create("http://127.0.0.1:" + port));
    }

    URI address() {
        return address;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}

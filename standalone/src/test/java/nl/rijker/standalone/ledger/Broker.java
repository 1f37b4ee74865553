package nl.rijker.standalone.ledger;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A Kafka broker as docker-compose.yml describes it, as a plain process that can be killed and
 * started again.
 */
final class Broker {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String CLUSTER = "MkU3OEVBNTcwNTJENDM2Qk";

    private final Path folder;
    private final int port;
    private Process process;

    private Broker(Path folder, Map<String, String> settings)
            throws IOException, InterruptedException {
        this.folder = folder;
        this.port = freePort();
        Files.writeString(folder.resolve("server.properties"), here(settings, port, freePort()));
        java("kafka.tools.StorageTool", "format", "-t", CLUSTER, "-c").waitFor();
        this.process = run();
    }

    static Broker start(Path folder) throws IOException, InterruptedException {
        Map<String, String> settings =
                new LinkedHashMap<>(ComposeFile.read(Path.of("..")).environment("kafka"));
        // So that a test doesn't wait for what a cluster of many consumers needs.
        settings.put("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        settings.put("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "1");
        return new Broker(Files.createDirectories(folder), settings);
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void startAgain() throws IOException, InterruptedException {
        process = run();
    }

    private Process run() throws IOException, InterruptedException {
        Process started = java("kafka.Kafka");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!started.isAlive() || System.nanoTime() > deadline) {
                started.destroyForcibly();
                throw new IllegalStateException(Files.readString(folder.resolve("broker.log")));
            }
            Thread.sleep(50);
        }
        return started;
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Process java(String program, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx384m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                program));
        command.addAll(List.of(arguments));
        command.add(folder.resolve("server.properties").toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("broker.log").toFile()))
                .start();
    }

    /** The settings of the container, on this machine's ports and in a folder of its own. */
    private String here(Map<String, String> settings, int clients, int controllers) {
        StringBuilder properties = new StringBuilder();
        settings.forEach(
                (name, value) ->
                        properties
                                .append(
                                        name.substring("KAFKA_".length())
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '.'))
                                .append('=')
                                .append(
                                        value.replaceAll(
                                                        "(0\\.0\\.0\\.0|kafka):9092",
                                                        "127.0.0.1:" + clients)
                                                .replaceAll(
                                                        "(0\\.0\\.0\\.0|kafka):9093",
                                                        "127.0.0.1:" + controllers)
                                                .replace(
                                                        "/var/lib/kafka/data",
                                                        folder.resolve("log").toString()))
                                .append('\n'));
        return properties.toString();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

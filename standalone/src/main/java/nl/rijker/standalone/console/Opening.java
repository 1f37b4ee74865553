package nl.rijker.standalone.console;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import nl.rijker.standalone.ExitCode;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.directory.DataDirectory;
import nl.rijker.standalone.directory.DirectoryLock;
import nl.rijker.standalone.directory.Kind;
import nl.rijker.standalone.process.ApplicationLaunch;
import nl.rijker.standalone.process.RunningApplication;
import tools.jackson.databind.JsonNode;

/** Brings the application up and tells where it is. */
record Opening(Path home, Console console) {
    private static final int LAST_PORT = 65_535;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    ExitCode live(int port) throws InterruptedException {
        if (!isOpen(Kind.LIVE)) {
            showLink(open(Kind.LIVE, port));
        }
        return ExitCode.OK;
    }

    ExitCode demo(long events, int port) throws InterruptedException {
        if (!isOpen(Kind.DEMO)) {
            var conversation = open(Kind.DEMO, port);
            fill(conversation, events);
            showLink(conversation);
        }
        return ExitCode.OK;
    }

    private boolean isOpen(Kind kind) throws InterruptedException {
        var running = RunningApplication.under(home);
        if (running.isEmpty()) {
            return false;
        }
        var found = running.get().directory().kind();
        if (found != kind) {
            throw new UserError(
                    "Rijker draait al als '"
                            + found.word()
                            + "'. Stop die eerst met: ./rijker stop");
        }
        console.message("Rijker draait al.");
        showLink(new Conversation(running.get()));
        return true;
    }

    private Conversation open(Kind kind, int port) throws InterruptedException {
        var directory = DataDirectory.under(home, kind);
        directory.prepare();
        if (DirectoryLock.isHeld(directory)) {
            throw new UserError(
                    "Rijker is in deze map nog bezig met starten of stoppen. Probeer het zo weer.");
        }
        refuseWhenTaken(port);
        console.message("Rijker start (gegevens in " + directory.path() + ") ...");
        var conversation = new Conversation(new ApplicationLaunch(directory, port).begin());
        awaitHealth(conversation);
        return conversation;
    }

    private static void awaitHealth(Conversation conversation) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!conversation.status().path("health").asString().equals("UP")) {
            if (System.nanoTime() > deadline) {
                throw new UserError(
                        "De toepassing draait, maar is niet gezond. Kijk in "
                                + conversation.application().directory().applicationLog(),
                        ExitCode.NEGATIVE);
            }
            Thread.sleep(200);
        }
    }

    private void fill(Conversation conversation, long events) throws InterruptedException {
        try (var progress = new ProgressDisplay(console)) {
            conversation.ask("example-city", Map.of("events", Long.toString(events)), progress);
        }
    }

    private void showLink(Conversation conversation) throws InterruptedException {
        var answer = conversation.ask("login-link", Map.of(), (_, _, _) -> {});
        showPasswords(answer.result().path("passwords"));
        console.message("Klaar. Open deze link in de browser:");
        console.result(answer.text("link"));
    }

    private void showPasswords(JsonNode passwords) {
        if (!passwords.isEmpty()) {
            console.message("Nieuwe gebruikers; deze wachtwoorden worden niet nog eens getoond:");
            passwords
                    .properties()
                    .forEach(
                            user ->
                                    console.message(
                                            "  "
                                                    + user.getKey()
                                                    + "  "
                                                    + user.getValue().asString()));
        }
    }

    private static void refuseWhenTaken(int port) {
        if (port < 0 || port > LAST_PORT) {
            throw new UserError("Een poort is een getal van 1 tot " + LAST_PORT + ".");
        }
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.getLocalPort();
        } catch (IOException taken) {
            throw new UserError("Poort " + port + " is al in gebruik. Kies een andere met --port.");
        }
    }
}

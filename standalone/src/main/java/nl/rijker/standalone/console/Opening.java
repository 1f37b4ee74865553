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
import org.jspecify.annotations.Nullable;

/** Brings the application up and tells where it is. */
record Opening(Path home, Console console) {
    private static final int LAST_PORT = 65_535;
    private static final String NEXT =
            """
            Zo gaat u verder:
              ./rijker load NIJ26                           laadt een beleidskader
              ./rijker load rosenberg                       laadt een meetinstrument
              ./rijker user add NAAM --role ROL             voegt een gebruiker toe
            Gebieden en aanbieders legt u vast met de API; docs/gebruik.md geeft een voorbeeld.""";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    ExitCode live(int port) throws InterruptedException {
        var conversation = reach(Kind.LIVE, port);
        showPasswords(conversation);
        showLink(conversation);
        console.message(NEXT);
        return ExitCode.OK;
    }

    /**
     * Shows the passwords before the long work: whoever is killed in it can still log in.
     *
     * @param events 0 begins without a city, for a log that is to be read in
     */
    ExitCode demo(@Nullable Long events, int port) throws InterruptedException {
        boolean empty = events != null && events == 0;
        if (events != null && !empty && RunningApplication.under(home).isEmpty()) {
            Generating.mustBePossible(events);
        }
        var conversation = reach(Kind.DEMO, port);
        showPasswords(conversation);
        if (!empty) {
            fill(conversation, events);
        }
        showLink(conversation);
        return ExitCode.OK;
    }

    private Conversation reach(Kind kind, int port) throws InterruptedException {
        if (port < 0 || port > LAST_PORT) {
            throw new UserError("Een poort is een getal van 1 tot " + LAST_PORT + ".");
        }
        var running = RunningApplication.under(home);
        if (running.isEmpty()) {
            return open(kind, port);
        }
        var found = running.get().directory().kind();
        if (found != kind) {
            throw new UserError(
                    "Rijker draait al als '"
                            + found.word()
                            + "'. Stop die eerst met: ./rijker stop");
        }
        console.message("Rijker draait al.");
        return new Conversation(running.get());
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

    private void fill(Conversation conversation, @Nullable Long events)
            throws InterruptedException {
        Map<String, String> arguments =
                events == null ? Map.of() : Map.of("events", events.toString());
        try (var progress = new ProgressDisplay(console)) {
            console.message(conversation.ask("example-city", arguments, progress).text("message"));
        }
    }

    private void showLink(Conversation conversation) throws InterruptedException {
        var answer = conversation.ask("login-link", Map.of(), (_, _, _) -> {});
        console.message("Klaar. Open deze link in de browser:");
        console.result(answer.text("link"));
    }

    private void showPasswords(Conversation conversation) throws InterruptedException {
        var passwords =
                conversation.ask("passwords", Map.of(), (_, _, _) -> {}).result().path("passwords");
        if (passwords.isEmpty()) {
            return;
        }
        console.message("Nieuwe gebruikers; deze wachtwoorden worden niet nog eens getoond:");
        passwords
                .properties()
                .forEach(
                        user ->
                                console.message(
                                        "  " + user.getKey() + "  " + user.getValue().asString()));
        conversation.ask(
                "passwords",
                Map.of("seen", String.join(",", passwords.propertyNames())),
                (_, _, _) -> {});
    }

    private static void refuseWhenTaken(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.getLocalPort();
        } catch (IOException taken) {
            throw new UserError("Poort " + port + " is al in gebruik. Kies een andere met --port.");
        }
    }
}

package nl.rijker.commandside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import nl.rijker.command.access.Tokens;
import nl.rijker.command.platform.Actor;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.UserId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Hands Prometheus its token in a file that both can see; a new one every day. */
@Component
@ConditionalOnProperty("rijker.scraper-token-file")
class ScraperToken {
    private static final Duration VALIDITY = Duration.ofDays(3);

    private final Tokens tokens;
    private final Path file;
    private final Actor scraper;

    ScraperToken(
            Tokens tokens,
            @Value("${rijker.scraper-token-file}") Path file,
            @Value("${rijker.municipality}") String municipality) {
        this.tokens = tokens;
        this.file = file;
        this.scraper =
                new Actor(
                        new UserId("scraper"), Role.SCRAPER, new Municipality(municipality), null);
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(
            fixedDelayString = "${rijker.scraper-token-every:P1D}",
            initialDelayString = "${rijker.scraper-token-every:P1D}")
    void write() {
        try {
            Path fresh =
                    Files.createTempFile(
                            file.toAbsolutePath().getParent(),
                            "token",
                            "",
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-r--r--")));
            Files.writeString(fresh, tokens.issue(scraper, null, VALIDITY));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

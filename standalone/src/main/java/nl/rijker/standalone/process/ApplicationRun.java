package nl.rijker.standalone.process;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.rijker.standalone.Rijker;
import nl.rijker.standalone.database.EmbeddedDatabase;
import nl.rijker.standalone.directory.DataDirectory;
import nl.rijker.standalone.directory.DirectoryLock;
import nl.rijker.standalone.directory.Kind;
import nl.rijker.standalone.directory.Secret;
import nl.rijker.standalone.directory.Secrets;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/** The application's own process: takes the directory, starts the database, then both sides. */
public record ApplicationRun(DataDirectory directory, int port) {
    /** Returns when requests are answered; the process lives on until it is told to stop. */
    public void begin() throws InterruptedException {
        var lock = DirectoryLock.take(directory);
        var secrets = Secrets.readOrCreate(lock);
        var database = new EmbeddedDatabase(lock, secrets);
        // Runs after the context has closed, on every way out but SIGKILL.
        SpringApplication.getShutdownHandlers()
                .add(
                        () -> {
                            RunDescription.remove(directory);
                            database.stop();
                            lock.close();
                        });
        var application = new SpringApplication(Rijker.class);
        application.setMainApplicationClass(Rijker.class);
        application.addInitializers(
                context -> prepare(context, database, secrets, directory.kind()));
        describe(application.run(settings()).getEnvironment()).write(directory);
    }

    /** The highest precedence: nothing in the surroundings opens the application to a network. */
    private String[] settings() {
        return new String[] {
            "--server.address=127.0.0.1",
            "--server.port=" + port,
            "--rijker.data-directory=" + directory.path(),
            "--rijker.chain.roots-file=" + directory.roots(),
            "--rijker.mode=" + directory.kind().word(),
            "--rijker.erasure.list=" + directory.erasedSubjects(),
            "--rijker.imports.directory=" + directory.imports(),
            "--logging.file.name=" + directory.applicationLog(),
            "--logging.threshold.console=OFF",
            "--spring.main.banner-mode=off"
        };
    }

    /** Here, because logging works by now and no bean exists yet. */
    private static void prepare(
            ConfigurableApplicationContext context,
            EmbeddedDatabase database,
            Secrets secrets,
            Kind kind) {
        try {
            database.start();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        var properties = new LinkedHashMap<>(database.properties());
        properties.putAll(secretProperties(secrets));
        if (kind == Kind.DEMO) {
            properties.put("management.metrics.tags.data", "voorbeeldgegevens");
        }
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("rijker-data-directory", properties));
    }

    private static Map<String, Object> secretProperties(Secrets secrets) {
        return Map.of(
                "rijker.secrets.token-key", secrets.get(Secret.TOKEN_KEY),
                "rijker.secrets.master-key", secrets.get(Secret.MASTER_KEY),
                "rijker.secrets.root-key", secrets.get(Secret.ROOT_KEY),
                "rijker.secrets.control-key", secrets.get(Secret.CONTROL_KEY));
    }

    private static RunDescription describe(Environment environment) {
        var process = ProcessHandle.current();
        return new RunDescription(
                process.pid(),
                "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"),
                environment.getRequiredProperty("rijker.version"),
                process.info().startInstant().orElse(Instant.EPOCH));
    }
}

package nl.rijker.standalone.task;

import java.nio.file.Path;
import java.util.Map;
import nl.rijker.standalone.Rijker;
import nl.rijker.standalone.control.ControlTask;
import nl.rijker.standalone.control.Outcome;
import nl.rijker.standalone.database.EmbeddedDatabase;
import nl.rijker.standalone.directory.DataDirectory;
import nl.rijker.standalone.directory.DirectoryLock;
import nl.rijker.standalone.directory.Kind;
import nl.rijker.standalone.directory.Secret;
import nl.rijker.standalone.directory.Secrets;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application in a data directory of its own, as the front door starts it. */
record Installed(
        DirectoryLock lock, EmbeddedDatabase database, ConfigurableApplicationContext context)
        implements AutoCloseable {
    static Installed in(Path home, Kind kind) throws InterruptedException {
        DirectoryLock lock = DirectoryLock.take(DataDirectory.under(home, kind));
        Secrets secrets = Secrets.readOrCreate(lock);
        EmbeddedDatabase database = new EmbeddedDatabase(lock, secrets);
        database.start();
        return new Installed(
                lock,
                database,
                new SpringApplicationBuilder(Rijker.class)
                        .properties(database.properties())
                        .properties(
                                "server.port=0",
                                "server.address=127.0.0.1",
                                "rijker.mode=" + kind.word(),
                                "rijker.data-directory=" + lock.directory().path(),
                                "rijker.erasure.list=" + lock.directory().erasedSubjects(),
                                "rijker.imports.directory=" + lock.directory().imports(),
                                "rijker.secrets.master-key=" + secrets.get(Secret.MASTER_KEY),
                                "rijker.secrets.token-key=" + secrets.get(Secret.TOKEN_KEY),
                                "rijker.chain.roots-file=" + lock.directory().roots(),
                                "rijker.secrets.root-key=" + secrets.get(Secret.ROOT_KEY),
                                "rijker.secrets.control-key=" + secrets.get(Secret.CONTROL_KEY),
                                "logging.file.name=" + lock.directory().applicationLog(),
                                "logging.threshold.console=ERROR",
                                "spring.main.banner-mode=off")
                        .run());
    }

    Path directory() {
        return lock.directory().path();
    }

    Outcome ask(String task, Map<String, String> arguments) {
        return context.getBeansOfType(ControlTask.class).values().stream()
                .filter(known -> known.name().equals(task))
                .findFirst()
                .orElseThrow()
                .run(arguments, (_, _, _) -> {});
    }

    String message(String task, Map<String, String> arguments) {
        return String.valueOf(ask(task, arguments).result().get("message"));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String url(String path) {
        return "http://127.0.0.1:"
                + context.getEnvironment().getRequiredProperty("local.server.port")
                + path;
    }

    @Override
    public void close() {
        context.close();
        database.stop();
        lock.close();
    }
}

package nl.rijker.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The command side with its own database and a free port, for the tests of one class. */
public final class RunningCommandSide implements AfterAllCallback {
    private final TestDatabase database = TestDatabase.create();
    private final Path list = newList();
    private final ConfigurableApplicationContext context;

    public RunningCommandSide(String... settings) {
        context =
                new SpringApplicationBuilder(CommandSideForTests.class)
                        .properties(settings)
                        .properties(database.properties())
                        .properties(
                                "server.port=0",
                                "server.address=127.0.0.1",
                                "rijker.erasure.list=" + list,
                                "rijker.imports.directory=" + imports(),
                                "rijker.secrets.master-key=" + key("master"),
                                "rijker.secrets.token-key=" + key("token"),
                                "rijker.secrets.root-key=" + key("root"),
                                "rijker.chain.roots-file=" + database.rootsFile())
                        .bannerMode(Banner.Mode.OFF)
                        .run();
    }

    private static String key(String name) {
        byte[] key = Arrays.copyOf(name.getBytes(StandardCharsets.UTF_8), 32);
        return Base64.getEncoder().encodeToString(key);
    }

    private static Path newList() {
        try {
            return Files.createTempDirectory("rijker-command").resolve("erased-subjects");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where files of imports lie while they are read. */
    public Path imports() {
        return list.resolveSibling("imports");
    }

    /** The list: since when it has been kept, then who was erased, one line each. */
    public List<String> erasedSubjects() {
        try {
            return Files.readAllLines(list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TestDatabase database() {
        return database;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public String url(String path) {
        return "http://127.0.0.1:"
                + context.getEnvironment().getRequiredProperty("local.server.port")
                + path;
    }

    public void stop() {
        context.close();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        stop();
    }
}

package nl.rijker.query.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import nl.rijker.contract.value.Role;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The measured city, served, and a browser to visit it with; one for all tests that ask for it. */
final class Site implements AutoCloseable {
    static final String PURPOSE = "contract 2026-14, tussenmeting";
    static final int WIDE = 1280;

    private final PageServer server;
    private final Playwright playwright;
    private final Browser browser;

    private Site(PageServer server) {
        this.server = server;
        this.playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright.chromium().launch(chromium());
    }

    private static BrowserType.LaunchOptions chromium() {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(
                        Path.of(System.getProperty("chromium.path", "/usr/bin/chromium")))
                .setArgs(
                        List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update"));
    }

    Visit visit(Role role) {
        return visit(role, WIDE, "/");
    }

    Visit visit(Role role, int width, String path) {
        Visit visit =
                Visit.with(
                        browser,
                        width,
                        Map.of(
                                PageApplication.ROLE,
                                role.name(),
                                PageApplication.PURPOSE,
                                PURPOSE));
        visit.goTo(server.address() + path);
        return visit;
    }

    Visit visitWithoutPurpose() {
        return Visit.with(browser, WIDE, Map.of(PageApplication.ROLE, Role.EVALUATOR.name()));
    }

    PageServer server() {
        return server;
    }

    @Override
    public void close() throws IOException {
        browser.close();
        playwright.close();
        server.close();
    }

    /** Opens the site at the first test that asks for it and closes it after the last test. */
    static final class Extension implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Site.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(Site.class, key -> open());
        }

        private static Site open() {
            try {
                return new Site(PageServer.holding(MeasuredCity.log()));
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

package nl.rijker.query.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One look at the page in a browser of its own, with what the browser asked for and said. */
final class Visit implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final List<String> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private Visit(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.onRequest(request -> requests.add(request.url()));
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error") || message.type().equals("warning")) {
                        complaints.add(message.text());
                    }
                });
        page.onPageError(complaints::add);
    }

    static Visit with(Browser browser, int width, Map<String, String> headers) {
        return new Visit(
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, 900)
                                .setExtraHTTPHeaders(headers)));
    }

    Response goTo(String address) {
        return Objects.requireNonNull(page.navigate(address));
    }

    Page page() {
        return page;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** The lines of the table from T0 to T1. */
    Locator lines() {
        return find("table").first().locator("tbody tr");
    }

    Locator lines(String factor) {
        return find("table").first().locator("tr[data-factor='" + factor + "']");
    }

    Locator dots() {
        return find("circle.dot");
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Keeps a picture under target/page, for people to look at. */
    void shoot(String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "page", name + ".png"))
                        .setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}

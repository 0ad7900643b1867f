package vn.motcua.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.motcua.deploy.local.Part;

/// Chromium as the system has it, without a window and without the network beyond this machine.
final class Browsers implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private static final String LAYOUT_SHIFT = """
            () => new Promise(done => {
              let sum = 0;
              const unasked = entry => entry.hadRecentInput ? 0 : entry.value;
              new PerformanceObserver(list => list.getEntries().forEach(entry => sum += unasked(entry)))
                  .observe({ type: 'layout-shift', buffered: true });
              setTimeout(() => done(sum), 200);
            })""";

    private final Playwright playwright;
    private final Browser browser;

    Browsers() {
        // The driver must not fetch a browser of its own: the system's is used.
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /// A page of a service, for a person who has signed in under the account of that role.
    Page signedIn(Part service, String path, String role) {
        return signIn(stranger(service, path), role, Stack.running().password(role));
    }

    /// A page of a service, for a person of that name and role who reaches these offices and has signed in.
    Page signedInAs(Part service, String path, String name, String role, String... offices) {
        return signIn(stranger(service, path), name, Stack.running().passwordAs(name, role, offices));
    }

    private static Page signIn(Page page, String name, String password) {
        page.fill("#username", name);
        page.fill("#password", password);
        page.click("#kc-login");
        page.waitForSelector("main#main");
        return page;
    }

    /// A page of a service as somebody meets it who has not signed in: the page to sign in.
    Page stranger(Part service, String path) {
        Page page = passer(service, path);
        page.waitForSelector("#username");
        return page;
    }

    /// A page of a service that is open to everybody.
    Page passer(Part service, String path) {
        BrowserContext person = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1280, 900)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh"));
        Page page = person.newPage();
        page.setDefaultTimeout(10_000);
        page.navigate(Stack.running().url(service).resolve(path).toString());
        return page;
    }

    /// A line as a phone has it in a village: 100 kB a second, a fifth of a second to the service and back.
    static void onSlowLine(Page page) {
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", 200);
        line.addProperty("downloadThroughput", 100_000);
        line.addProperty("uploadThroughput", 30_000);
        page.context().newCDPSession(page).send("Network.emulateNetworkConditions", line);
    }

    /// Everybody can use the page, and it is kept for the eyes: in this order, because a picture of the whole page
    /// makes the window larger, which moves things.
    static void seen(Page page, String name) {
        page.waitForLoadState();
        usableByAll(page);
        look(page, name);
    }

    /// Everybody can use the page: no rule of WCAG 2.2 A and AA that a machine can check is broken, and nothing jumped
    /// while it was drawn.
    static void usableByAll(Page page) {
        List<String> broken = new AxeBuilder(page)
                        // No page has frames, so there is nothing to be put together on a second page.
                        .setLegacyMode(true)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .map(CheckedNode::getHtml)
                                        .toList())
                        .toList();
        assertThat(broken).as(page.url()).isEmpty();
        assertThat(((Number) page.evaluate(LAYOUT_SHIFT)).doubleValue())
                .as("layout shift of %s", page.url())
                .isLessThan(0.02);
    }

    /// Keeps what the person sees, for the eyes of those who look at it.
    static void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium found. Install it (Debian: apt-get install chromium); .ci/run does so."));
    }
}

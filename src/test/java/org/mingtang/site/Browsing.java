package org.mingtang.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A real browser, and what every page must pass in it. */
final class Browsing implements AutoCloseable {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final String base;
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> againstPolicy = new ArrayList<>();

    Browsing(int port) {
        base = "http://localhost:" + port;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                        .setArgs(QUIET));
    }

    /** A page of somebody who is not signed in. */
    Page stranger(int width) {
        return page(new Browser.NewContextOptions().setViewportSize(width, 900));
    }

    /** A page of somebody whose browser runs no scripts. */
    Page withoutScripts(int width) {
        return page(new Browser.NewContextOptions().setViewportSize(width, 900).setJavaScriptEnabled(false));
    }

    private Page page(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setBaseURL(base));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                againstPolicy.add(page.url() + " " + message.text());
            }
        });
        return page;
    }

    /** A page of a person of the demo city. */
    Page signedIn(String login, int width) {
        Page page = stranger(width);
        page.navigate("/sign-in");
        page.fill("input[name=login]", login);
        page.fill("input[name=password]", "yunlu-demo-2026");
        page.press("input[name=password]", "Enter");
        page.waitForURL(Pattern.compile(".*/desk.*"));
        return page;
    }

    /** What axe finds against WCAG 2.2 A and AA: rule and first place, empty when nothing. */
    static List<String> violations(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(Browsing::sentence)
                        .toList();
    }

    /** How far the page is wider than the window, in CSS pixels. */
    static int overflow(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    private static String sentence(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().get(0).getHtml();
    }

    /** Fails when a page had something that the content security policy does not let through. */
    @Override
    public void close() {
        browser.close();
        playwright.close();
        assertThat(againstPolicy).as("against the content security policy").isEmpty();
    }
}

package org.mingtang.plan.reading;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Margin;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Prints twins with one Chromium, upright and lengthwise in turn. */
final class TwinPdf implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;
    private final Page page;
    private int printed;

    TwinPdf(Path chromium) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        page = browser.newPage();
    }

    /** The browser on this machine's path. */
    static Optional<Path> chromium() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    void print(Twin twin, Path file) {
        page.setContent(TwinHtml.page(twin));
        page.pdf(new Page.PdfOptions()
                .setPath(file)
                .setFormat("A4")
                .setLandscape(printed++ % 2 == 1)
                .setMargin(new Margin()
                        .setTop("15mm")
                        .setBottom("15mm")
                        .setLeft("15mm")
                        .setRight("15mm")));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

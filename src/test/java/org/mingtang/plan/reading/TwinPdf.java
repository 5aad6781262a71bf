package org.mingtang.plan.reading;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Margin;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Entities;

/** Prints twins and texts with one Chromium. */
final class TwinPdf implements AutoCloseable {

    private static final String REPEAT_HEADER = "rows => { const table = document.querySelector('table');"
            + "const head = document.createElement('thead');"
            + "const first = [...table.querySelectorAll('tr')].slice(0, rows);"
            + "table.prepend(head); first.forEach(row => head.append(row)); }";

    private final Playwright playwright;
    private final Browser browser;
    private final Page page;
    private int printed;

    TwinPdf() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        page = browser.newPage();
    }

    /** Where tests look for the browser. */
    static Path chromium() {
        return Path.of(System.getProperty("chromium", "/usr/bin/chromium"));
    }

    void print(Twin twin, Path file) {
        page.setContent(TwinHtml.page(twin));
        page.pdf(sheet(file).setLandscape(printed++ % 2 == 1));
    }

    /** On small sheets in larger print, so that rows and merged cells are cut over pages. */
    void printSmall(Twin twin, Path file) {
        page.setContent(TwinHtml.page(twin));
        page.addStyleTag(new Page.AddStyleTagOptions().setContent("body{font-size:14px}"));
        page.pdf(sheet(file).setFormat("A5"));
    }

    /** With the header of the table, a running head and page numbers on each page. */
    void printWithHeads(Twin twin, Path file) {
        page.setContent(TwinHtml.page(twin));
        page.addStyleTag(new Page.AddStyleTagOptions().setContent("body{font-size:16px}"));
        page.evaluate(REPEAT_HEADER, twin.layout() == Twin.Layout.TWO_UNIT_COLUMNS ? 2 : 1);
        page.pdf(sheet(file)
                .setLandscape(true)
                .setDisplayHeaderFooter(true)
                .setHeaderTemplate("<div style='font-size:8px;margin:auto'>云麓市政务公开文件汇编</div>")
                .setFooterTemplate("<div style='font-size:9px;margin:auto'>第<span class=pageNumber></span>页 "
                        + "共<span class=totalPages></span>页</div>"));
    }

    /** Each line of a text as a paragraph, with a page number on each page. */
    void printProse(String text, Path file) {
        StringBuilder html = new StringBuilder("<meta charset=utf-8><style>body{font:16px/28px 'Noto Serif CJK SC'}")
                .append("p{margin:0;text-indent:2em;text-align:justify}</style>");
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(
                        line -> html.append("<p>").append(Entities.escape(line)).append("</p>"));
        page.setContent(html.toString());
        page.pdf(sheet(file)
                .setDisplayHeaderFooter(true)
                .setHeaderTemplate("<div></div>")
                .setFooterTemplate("<div style='font-size:10px;margin:auto'>— <span class=pageNumber></span> —</div>"));
    }

    private static Page.PdfOptions sheet(Path file) {
        return new Page.PdfOptions()
                .setPath(file)
                .setFormat("A4")
                .setMargin(new Margin()
                        .setTop("20mm")
                        .setBottom("20mm")
                        .setLeft("15mm")
                        .setRight("15mm"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

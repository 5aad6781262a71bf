package org.mingtang.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A list of past information uploaded with scripts, as a clerk does it. */
@InABrowser
class ImportInABrowserIT {

    @LocalServerPort
    int port;

    private final List<String> errors = new ArrayList<>();
    private Browsing browsing;
    private Page page;

    @BeforeEach
    void signIn() {
        browsing = new Browsing(port);
        page = browsing.signedIn("office", 1280);
        page.onPageError(errors::add);
    }

    @AfterEach
    void close() {
        browsing.close();
    }

    @Test
    @DisplayName("The files are sent, and one stands on the page of their batch")
    void aListIsUploaded() {
        String mark = "旧闻" + ThreadLocalRandom.current().nextInt(1_000_000);
        String list = "标题,发布日期,正文\n检查通知,2015-03-02,各单位：请按要求开展检查。\n";
        page.navigate("/desk/imports");
        page.setInputFiles(
                "#upload", new FilePayload(mark + ".csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        page.locator("main").getByText("上传并识读").click();
        page.waitForURL("**/desk/imports/*-*");

        assertThat(page.locator("main")).containsText("文件已保存，正在后台识读");
        assertThat(page.locator("h1")).containsText(mark);
        assertThat(Browsing.violations(page)).isEmpty();
        assertThat(errors).isEmpty();
    }
}

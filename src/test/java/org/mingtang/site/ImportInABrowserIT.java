package org.mingtang.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A list of past information uploaded with scripts, as a clerk does it: what names people waits for a reason. */
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
    @DisplayName("Uploaded, read in the background, one row held back, released with a reason, ready for review")
    void aListIsUploadedAndItsHeldRowReleased() {
        String mark = "旧闻" + ThreadLocalRandom.current().nextInt(1_000_000);
        String list = """
                标题,文号,发布日期,正文
                %s检查通知,,2015-03-02,各单位：请按要求开展检查。
                %s公示,,2015-04-02,张三（身份证号11010519491231002X）的材料已审核。
                %s公告,,,没有发布日期。
                """.formatted(mark, mark, mark);
        page.navigate("/desk/imports");
        page.setInputFiles(
                "#upload", new FilePayload(mark + ".csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        page.locator("main").getByText("上传并识读").click();
        page.waitForURL("**/desk/imports/*-*");
        page.waitForCondition(() -> {
            page.reload();
            return page.locator("main .chip:text-is('待送审')").count() > 0;
        });

        assertThat(page.locator("main")).containsText("有个人信息或者隐藏内容，未放行 1 条");
        assertThat(page.locator("tr:has-text('" + mark + "公示')")).containsText("正文有身份证件号码 1 处");
        assertThat(page.locator("tr:has-text('" + mark + "公告')")).containsText("没有发布日期");
        assertThat(page.locator("main")).containsText("送审 1 条");
        assertThat(Browsing.violations(page)).isEmpty();

        page.selectOption("#held-kind", new SelectOption().setIndex(1));
        page.fill("#held-reason", "公示件依规定应当列明，已与业务科室核对");
        page.locator("form[action$='/releases'] button").click();

        assertThat(page.locator("tr:has-text('" + mark + "公示')")).containsText("将导入");
        assertThat(page.locator("main")).containsText("送审 2 条");
        assertThat(errors).isEmpty();
    }
}

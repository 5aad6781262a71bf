package org.mingtang.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Putting one's own record right, on portal and desk, by the people of the demo city (第四十一条). */
@InABrowser
class RectificationJourneyIT {

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    private Browsing browsing;
    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void open() {
        clock.reset();
        browsing = new Browsing(port);
    }

    @AfterEach
    void close() {
        browsing.close();
        clock.reset();
    }

    @Test
    @DisplayName("网上提出、核实、负责人审定、送达、下载更正答复")
    void isAskedVerifiedDecidedAndAnswered() {
        Page applicant = browsing.stranger(1280);
        applicant.navigate("/requests");
        applicant.click("a:text-is('更正本人信息')");
        clock.pass(Duration.ofMinutes(1));
        applicant.selectOption("#organ", new SelectOption().setLabel("云麓市教育局"));
        applicant.fill("#record", "教师资格登记表第 15 号");
        applicant.fill("#wrong", "毕业年份登记为 2015 年");
        applicant.fill("#right", "毕业年份为 2016 年");
        applicant.fill("#evidence", "学历证书原件");
        applicant.fill("#name", "宁采文");
        applicant.fill("#paperNumber", "11010519491231002X");
        applicant.fill("#phone", "13900007788");
        applicant.setInputFiles(
                "#identity", new FilePayload("证件.png", "image/png", "png".getBytes(StandardCharsets.UTF_8)));
        look(applicant);
        applicant.click("button:text-is('提交申请')");
        applicant.waitForURL(Pattern.compile(".*/requests/rectifications/[2-9A-Z]{16}.*"));
        look(applicant);
        String own = applicant.url().replaceAll("\\?.*", "");
        String number =
                applicant.locator("h1").textContent().replace("更正申请", "").strip();

        Page clerk = browsing.signedIn("clerk", 1280);
        clerk.navigate("/desk/requests/rectifications");
        look(clerk);
        clerk.click("main a:has-text('" + number + "')");
        clerk.waitForLoadState();
        assertThat(main(clerk)).contains("毕业年份登记为 2015 年").doesNotContain("宁采文");
        clerk.fill("#found", "与学历证书原件核对属实");
        clerk.fill("#result", "本机关已将登记的毕业年份更正为2016年");
        look(clerk);
        clerk.click("button:text-is('提出处理意见')");
        clerk.waitForLoadState();
        assertThat(main(clerk)).contains("待审定", "等待负责人审定");

        Page head = browsing.signedIn("head", 1280);
        head.navigate(clerk.url());
        look(head);
        head.click("button:text-is('审定并制作答复')");
        head.waitForLoadState();
        assertThat(main(head)).contains("待送达", "政府信息更正答复书");
        applicant.navigate(own);
        assertThat(main(applicant)).doesNotContain("答复书");

        clerk.reload();
        clerk.click("summary:text-is('送达答复')");
        clerk.fill("#s-proof", "系统送达");
        clerk.click("button:text-is('登记送达')");
        clerk.waitForLoadState();
        assertThat(main(clerk)).contains("已办结", "予以更正");
        applicant.reload();
        look(applicant);
        assertThat(applicant
                        .waitForDownload(() ->
                                applicant.locator("main a:has-text('.pdf')").click())
                        .suggestedFilename())
                .startsWith("政府信息更正答复书");
        assertThat(complaints).isEmpty();
    }

    private void look(Page page) {
        for (int width : List.of(390, 1280)) {
            page.setViewportSize(width, 900);
            if (Browsing.overflow(page) > 0) {
                complaints.add(page.title() + " is wider than " + width);
            }
        }
        Browsing.violations(page).forEach(each -> complaints.add(page.title() + " " + each));
    }

    private static String main(Page page) {
        return page.locator("main").textContent();
    }
}

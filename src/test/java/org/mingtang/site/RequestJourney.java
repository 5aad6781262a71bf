package org.mingtang.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mingtang.MovableClock;

/** The pages a request passes, as the applicant, the clerk and the reviewers of the demo city use them. */
final class RequestJourney implements AutoCloseable {

    private static final List<Integer> WIDTHS = List.of(390, 1280);

    final Page applicant;
    final Page clerk;
    final Page head;
    private final List<Page> reviewers;
    private final Browsing browsing;
    private final MovableClock clock;
    private final List<String> complaints = new ArrayList<>();
    private String number = "";
    private String own = "";
    private String file = "";

    RequestJourney(int port, MovableClock clock) {
        this.clock = clock;
        browsing = new Browsing(port);
        applicant = browsing.stranger(1280);
        clerk = browsing.signedIn("clerk", 1280);
        head = browsing.signedIn("head", 1280);
        reviewers = List.of(head, browsing.signedIn("office", 1280), browsing.signedIn("leader", 1280));
    }

    /** What could not be used by everybody on the way. */
    List<String> complaints() {
        return complaints;
    }

    /** Asks on the portal and has the office confirm it. */
    void asked(String subject) {
        applicant.navigate("/requests");
        look(applicant);
        applicant.click("a:text-is('在线填写申请表')");
        clock.pass(Duration.ofMinutes(1));
        applicant.selectOption("#organ", new SelectOption().setLabel("云麓市教育局"));
        applicant.fill("#subject", subject);
        applicant.fill("#name", "宁采文");
        applicant.fill("#paperNumber", "11010519491231002X");
        applicant.fill("#phone", "13900007788");
        applicant.setInputFiles(
                "#identity", new FilePayload("证件.png", "image/png", "png".getBytes(StandardCharsets.UTF_8)));
        look(applicant);
        applicant.click("button:text-is('提交申请')");
        applicant.waitForURL(Pattern.compile(".*/requests/own/[2-9A-Z]{16}.*"));
        own = applicant.url().replaceAll("\\?.*", "");
        number = applicant.locator("h1").textContent().replace("申请", "").strip();
        look(applicant);
        clerk.navigate("/desk/requests?words=" + number);
        clerk.locator("main a", new Page.LocatorOptions().setHasText(number))
                .first()
                .click();
        clerk.waitForURL(Pattern.compile(".*/desk/requests/[0-9a-f-]{36}"));
        file = clerk.url();
        look(clerk);
        act(clerk, "确认收到", Map.of("proof", "电话联系申请人本人确认"), "确认收到");
    }

    /** Does one of the acts offered on the page of the request. */
    void act(Page by, String label, Map<String, String> fields, String button) {
        by.navigate(file);
        var act = by.locator(
                "details.request-act",
                new Page.LocatorOptions().setHas(by.locator("summary:text-is('" + label + "')")));
        act.locator("summary").click();
        fields.forEach((name, value) -> {
            var field = act.locator("[name=" + name + "]");
            if (field.evaluate("each => each.tagName").equals("SELECT")) {
                field.selectOption(value);
            } else {
                field.fill(value);
            }
        });
        act.locator("button:text-is('" + button + "')").click();
        by.waitForLoadState();
    }

    /** Drafts the answer and sends it to review; returns what the page then says. */
    String answered(String outcome, Map<String, String> said) {
        clerk.navigate(file);
        clerk.selectOption("#outcome", outcome);
        clerk.click("button:text-is('选定')");
        clerk.waitForLoadState();
        said.forEach((field, words) -> clerk.fill("[name='" + field + "']", words));
        look(clerk);
        clerk.click("#reply button:text-is('送审')");
        clerk.waitForLoadState();
        return main(clerk);
    }

    /** Three people, one step each, who are never told who asks. */
    void reviewed() {
        for (Page reviewer : reviewers) {
            reviewer.navigate("/desk/reviews");
            reviewer.locator("main a:text-is('对申请 " + number + " 的答复')").first().click();
            reviewer.waitForURL(Pattern.compile(".*/desk/reviews/[0-9a-f-]{36}"));
            assertThat(main(reviewer)).doesNotContain("宁采文", "13900007788");
            look(reviewer);
            reviewer.click("#decide button:text-is('通过')");
            reviewer.waitForLoadState();
        }
        clerk.navigate(file);
        clerk.waitForCondition(() -> {
            clerk.reload();
            return main(clerk).contains("待送达");
        });
    }

    void sent(String proof) {
        act(clerk, "送达答复", Map.of("proof", proof), "登记送达");
        assertThat(main(clerk)).contains("已办结", proof);
        look(clerk);
    }

    /** The applicant's own page as it now stands. */
    String seen() {
        applicant.navigate(own);
        look(applicant);
        return main(applicant);
    }

    /** The page of the request on the desk as it now stands. */
    String desk() {
        clerk.navigate(file);
        return main(clerk);
    }

    void letPassTo(LocalDate day) {
        clock.moveTo(day);
    }

    String number() {
        return number;
    }

    /** Hands in a file that is to go out with the answer, and opens the page on which it is blackened. */
    void toBeBlackened(String name, byte[] content) {
        clerk.navigate(file);
        clerk.selectOption("#files select[name=kind]", "RELEASED");
        clerk.setInputFiles("#files input[name=file]", new FilePayload(name, "application/pdf", content));
        clerk.click("#files button:text-is('上传')");
        clerk.waitForLoadState();
        clerk.locator("#files li", new Page.LocatorOptions().setHasText(name))
                .locator("a:text-is('区分处理')")
                .click();
        clerk.waitForURL(Pattern.compile(".*/redaction"));
    }

    void look(Page page) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            String where =
                    page.url().replaceAll(".*://[^/]+", "").replaceAll("[2-9A-Z]{16}|[0-9a-f-]{36}", "…") + " " + width;
            if (Browsing.overflow(page) > 0) {
                complaints.add(where + " is wider than the window");
            }
            if (width == 1280) {
                Browsing.violations(page).forEach(each -> complaints.add(where + " " + each));
            }
        }
    }

    private static String main(Page page) {
        return page.locator("main").textContent();
    }

    @Override
    public void close() {
        browsing.close();
    }
}

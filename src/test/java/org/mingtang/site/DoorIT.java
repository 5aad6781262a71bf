package org.mingtang.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingtang.search.SearchIndex;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole way of a text to the public and back, by the people of the demo city; every page on it is for everybody. */
@InABrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorIT {

    private static final List<Integer> WIDTHS = List.of(390, 1280);
    private static final String WORDS = "一、开放时间\n2026年12月5日上午九时至十一时。\n二、报名方式\n家长向学校报名。";

    @Autowired
    SearchIndex index;

    @LocalServerPort
    int port;

    private final List<String> complaints = new ArrayList<>();
    private final Set<String> looked = new HashSet<>();
    private Browsing browsing;
    private Page clerk;
    private Page head;
    private Page office;
    private Page leader;
    private Page stranger;

    @BeforeAll
    void open() {
        browsing = new Browsing(port);
        clerk = browsing.signedIn("clerk", 1280);
        head = browsing.signedIn("head", 1280);
        office = browsing.signedIn("office", 1280);
        leader = browsing.signedIn("leader", 1280);
        stranger = browsing.stranger(1280);
    }

    @AfterAll
    void close() {
        browsing.close();
    }

    @AfterEach
    void everyPageCouldBeUsedByEverybody() {
        assertThat(complaints).isEmpty();
    }

    @Test
    @DisplayName("先审查后公开: written, returned, mended, three reviewers, published, found, revised, compared, withdrawn")
    void leadsATextToThePublicAndBack() {
        String title = "云麓市中小学校园开放日安排";
        String draft = written(title, "INFORMATION", "20-11", "云教发〔2026〕58号", WORDS);
        clerk.click("button:text-is('送审')");
        look(clerk);
        returned(title, "写明向哪个科室报名");
        mended(draft, title);
        reviewed(title);
        String item = published(draft);
        see("/info/" + item, 200, title, "家长向学校教务处报名");
        found(item, true, title, "云教发[2026]58号", "xiaoyuankaifangri");

        String revision = revised(item);
        reviewed(title);
        assertThat(published(revision)).isEqualTo(item);
        see("/info/" + item, 200, "12月6日", "改期一天");
        compared(item);

        withdrawn(item, "活动因天气取消，已另行通知。");
        see("/info/" + item, 410, "已经撤回", "活动因天气取消，已另行通知。");
        assertThat(stranger.content()).doesNotContain("家长向学校教务处报名");
        see("/info/" + item + "/versions/1", 410, "活动因天气取消");
        found(item, false, title, "云教发[2026]58号", "xiaoyuankaifangri");
    }

    @Test
    @DisplayName("三同步: held back without plan, then without material, then public together with its interpretation")
    void holdsAPolicyDocumentBackForWantOfItsInterpretation() {
        String title = "云麓市校园体育设施开放管理办法";
        String rules = "第一条　为了向社会开放校园体育设施，制定本办法。\n第二条　学校在法定节假日开放体育设施，由学校统一组织。";
        String document = written(title, "NORMATIVE_DOCUMENT", "20-01", "云教规〔2026〕9号", rules);
        assertThat(clerk.locator("main").textContent()).contains("还没有解读方案");
        clerk.click("button:text-is('送审')");
        assertThat(clerk.locator("main").textContent()).contains("还没有解读方案");
        planned(document);
        submitted(document);
        reviewed(title);
        head.navigate(document);
        head.click("button:text-is('发布')");
        assertThat(head.locator("main").textContent()).contains("解读材料还没有通过审核");

        String explained = explained(document);
        reviewed(explained);
        String item = published(document);
        see("/info/" + item, 200, title, "政策解读");
        String interpretation = stranger.locator("aside a[href^='/info/']:has-text('" + explained + "')")
                .first()
                .getAttribute("href");
        see(interpretation, 200, "家长普遍反映");
        assertThat(stranger.locator("aside a[href='/info/" + item + "']").count())
                .isPositive();
        found(item, true, title, "云教规 2026 9");
    }

    private String written(String title, String kind, String line, String number, String body) {
        clerk.navigate("/desk/drafts/new");
        look(clerk);
        clerk.fill("#title", title);
        clerk.selectOption("#kind", kind);
        clerk.selectOption("#line", line);
        clerk.fill("#docNumber", number);
        clerk.fill("#formedOn", "2026-11-20");
        clerk.fill("#body", body);
        return saved();
    }

    /** Saves the form that is open; returns the draft's address. */
    private String saved() {
        clerk.click("button:text-is('保存')");
        clerk.waitForURL(Pattern.compile(".*/desk/drafts/[0-9a-f-]{36}"));
        look(clerk);
        return clerk.url();
    }

    private void submitted(String draft) {
        clerk.navigate(draft);
        clerk.click("button:text-is('送审')");
        assertThat(clerk.locator("main").textContent()).contains("审核中");
    }

    private void returned(String title, String remark) {
        opened(head, title);
        look(head);
        head.click("a:text-is('退回并批注')");
        look(head);
        head.fill("#reason", "请补充报名的具体科室。");
        head.locator("[id='comment:body:3']")
                .locator("xpath=ancestor::details")
                .locator("summary")
                .click();
        head.fill("[id='comment:body:3']", remark);
        head.click("button:text-is('退回起草人')");
        assertThat(head.locator("main").textContent()).contains("已退回", remark);
    }

    private void mended(String draft, String title) {
        clerk.navigate(draft);
        look(clerk);
        assertThat(clerk.locator("main").textContent()).contains("已退回", "请补充报名的具体科室。", "写明向哪个科室报名");
        clerk.click("a:text-is('打开审核单')");
        assertThat(clerk.locator("main").textContent()).contains(title, "写明向哪个科室报名");
        look(clerk);
        clerk.navigate(draft);
        clerk.fill("#body", WORDS.replace("向学校报名", "向学校教务处报名"));
        saved();
        submitted(draft);
    }

    /** Three people, one step each; who wrote it or stood on a step is not asked again. */
    private void reviewed(String title) {
        for (Page reviewer : List.of(head, office, leader)) {
            String review = opened(reviewer, title);
            clerk.navigate(review);
            assertThat(clerk.locator("#decide").count()).isZero();
            look(reviewer);
            reviewer.click("#decide button:text-is('通过')");
            reviewer.navigate(review);
            assertThat(reviewer.locator("#decide").count()).isZero();
        }
        assertThat(leader.locator("main").textContent()).contains("已通过");
    }

    private String opened(Page reviewer, String title) {
        reviewer.navigate("/desk/reviews");
        look(reviewer);
        reviewer.locator("main a:text-is('" + title + "')").first().click();
        reviewer.waitForURL(Pattern.compile(".*/desk/reviews/[0-9a-f-]{36}"));
        return reviewer.url();
    }

    /** Returns the item's number. */
    private String published(String draft) {
        head.navigate(draft);
        look(head);
        head.click("button:text-is('发布')");
        head.waitForURL(Pattern.compile(".*/desk/items/\\d+"));
        look(head);
        index.caughtUp();
        return head.url().replaceAll(".*/", "");
    }

    private String revised(String item) {
        clerk.navigate("/desk/items");
        look(clerk);
        clerk.navigate("/desk/items/" + item);
        clerk.click("a:text-is('修订')");
        look(clerk);
        clerk.fill("#body", WORDS.replace("向学校报名", "向学校教务处报名").replace("12月5日", "12月6日"));
        clerk.fill("#changeNote", "改期一天");
        String draft = saved();
        submitted(draft);
        return draft;
    }

    private void compared(String item) {
        Response comparison = stranger.navigate("/info/" + item + "/comparison?from=1&to=2");
        assertThat(comparison.status()).isEqualTo(200);
        look(stranger);
        assertThat(stranger.locator("main del").allTextContents()).anyMatch(text -> text.contains("5"));
        assertThat(stranger.locator("main ins").allTextContents()).anyMatch(text -> text.contains("6"));
        see("/info/" + item + "/versions/1", 200, "12月5日", "不是现行文本");
        see("/info/" + item + "/versions/2", 200, "12月6日");
    }

    private void withdrawn(String item, String reason) {
        head.navigate("/desk/items/" + item);
        head.click("a:text-is('撤回')");
        look(head);
        head.fill("#reason", reason);
        head.locator("main form button").last().click();
        head.waitForURL(Pattern.compile(".*/desk/items/\\d+"));
        look(head);
        assertThat(head.locator("main").textContent()).contains(reason);
        index.caughtUp();
    }

    private void planned(String document) {
        clerk.navigate(document);
        clerk.click("#interpretation");
        look(clerk);
        clerk.check("#form-QUESTIONS");
        clerk.fill("#interpreter", "市教育局局长");
        clerk.fill("#contact", "基础教育科 0599-6120018");
        clerk.click("button:text-is('保存方案')");
        assertThat(clerk.locator("main").textContent()).contains("解读方案已保存");
    }

    /** Writes the material and sends it to review; returns its title. */
    private String explained(String document) {
        clerk.navigate(document + "/interpretation");
        clerk.selectOption("#form", "QUESTIONS");
        clerk.click("button:text-is('起草解读')");
        clerk.waitForURL(Pattern.compile(".*/desk/drafts/[0-9a-f-]{36}"));
        String title = clerk.inputValue("#title");
        clerk.fill("#body", "为什么出台？家长普遍反映周末没有运动的地方。\n怎么进去？凭身份证登记入校。");
        submitted(saved());
        clerk.navigate(document + "/interpretation");
        look(clerk);
        assertThat(clerk.locator("main").textContent()).contains(title, "审核中");
        return title;
    }

    /** A stranger opens the page. */
    private void see(String address, int status, String... words) {
        assertThat(stranger.navigate(address).status()).as(address).isEqualTo(status);
        assertThat(stranger.locator("main").textContent()).contains(words);
        look(stranger);
    }

    /** Whether each of these words finds the item. */
    private void found(String item, boolean there, String... words) {
        for (String each : words) {
            stranger.navigate("/search");
            stranger.fill("#search-words", each);
            stranger.press("#search-words", "Enter");
            stranger.waitForURL(Pattern.compile(".*/search\\?.*"));
            int links = stranger.locator("main a[href='/info/" + item + "']").count();
            assertThat(links > 0).as(each).isEqualTo(there);
            look(stranger);
        }
    }

    /** At both widths: axe finds nothing, and nothing is wider than the window. Each page once in each of its states. */
    private void look(Page page) {
        String address = page.url().replaceAll("https?://[^/]+", "");
        String state = String.join(" ", page.locator("main h1, main .chip").allTextContents());
        if (!looked.add(address.replaceAll("[?#].*|[0-9a-f-]{36}|\\d{2,}", "*") + state)) {
            return;
        }
        // Read anew: the answer to a form was written into the page, whose styles may still be on their way.
        page.navigate(page.url());
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            if (Browsing.overflow(page) > 0) {
                complaints.add(address + " at " + width + " is " + Browsing.overflow(page) + " px too wide");
            }
            Browsing.violations(page).forEach(violation -> complaints.add(address + " at " + width + " " + violation));
        }
    }
}

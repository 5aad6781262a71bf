package org.mingtang.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MovableClock;
import org.mingtang.search.SearchIndex;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The portal without scripts, by keyboard alone, on paper, and by an IPv6 address. */
@InABrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalForEverybodyIT {

    private static final String POLICY = "云麓市人民政府关于印发《云麓市推动消费品以旧换新实施方案》的通知";
    private static final int MOST_TABS = 250;

    /** Marks what has the focus; empty where it is within the window and framed, else what is not. */
    private static final String SEEN = """
            () => {
              const at = document.activeElement;
              if (at === document.body) { return ''; }
              at.dataset.met = 'yes';
              const box = at.getBoundingClientRect();
              const framed = [at, at.closest('form')].some(each => each && getComputedStyle(each).outlineStyle !== 'none'
                && parseFloat(getComputedStyle(each).outlineWidth) >= 2);
              const within = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
              return framed && within ? '' : at.outerHTML + (framed ? ' is out of sight' : ' has no frame');
            }""";

    private static final String MISSED = """
            () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
              .filter(each => each.checkVisibility({ visibilityProperty: true }) && each.tabIndex >= 0 && each.type !== 'hidden')
              .filter(each => each.type !== 'radio' || !document.querySelector(`[name="${each.name}"][data-met]`))
              .filter(each => !each.dataset.met).map(each => each.outerHTML)""";

    @Autowired
    SearchIndex index;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    private Browsing browsing;

    @BeforeAll
    void open() {
        browsing = new Browsing(port);
        index.caughtUp();
    }

    @AfterAll
    void close() {
        browsing.close();
    }

    @ParameterizedTest(name = "at {0} px")
    @ValueSource(ints = {1280, 390})
    @DisplayName("without scripts: home, search, facet, policy, feedback, benefits, question, large print")
    void worksWithoutScripts(int width) {
        // Of one network the first of each hour is not asked a sum.
        clock.pass(Duration.ofHours(2));
        Page page = browsing.withoutScripts(width);
        page.navigate("/");
        page.fill("#search-words", "以旧换新");
        page.click("header form[role=search] button");
        assertThat(page.locator("main [role=status]").textContent()).contains("条结果");
        page.click(".search-facets a:has-text('行政规范性文件')");
        assertThat(page.locator(".search-chosen").textContent()).contains("类型：行政规范性文件");
        page.click("main a:has-text('" + POLICY + "')");
        assertThat(page.locator("h1").textContent()).isEqualTo(POLICY);
        assertThat(page.locator("[data-read-aloud]").isVisible()).isFalse();
        assertThat(page.locator("[data-print]").isVisible()).isFalse();
        String policy = page.url();

        page.check(".mt-visitor input[value=GOOD]");
        page.fill(".mt-visitor textarea", "写得清楚，" + width + " 像素也好读。");
        page.click(".mt-visitor button");
        assertThat(page.locator("main").textContent()).contains("您的评价已收到");

        page.click("nav[aria-label=主导航] a:has-text('政策文件')");
        page.click("main a:has-text('我能享受哪些政策')");
        page.selectOption("#who", "企业");
        page.click("main form button");
        assertThat(page.locator("main").textContent()).contains("不相符", "为谁办：企业（您选了“企业”）");

        page.navigate(policy);
        page.click("a:has-text('就这份文件提问')");
        clock.pass(Duration.ofSeconds(20));
        page.fill("#words", "电动自行车以旧换新要带什么材料？");
        page.click("main form button");
        assertThat(page.locator("h1").textContent()).isEqualTo("我的政策咨询");
        assertThat(page.locator("main").textContent()).contains("电动自行车以旧换新要带什么材料？");

        page.navigate(policy);
        page.click(".mt-tools a:has-text('长者模式')");
        page.click(".mt-tools a:has-text('高对比')");
        assertThat(page.url()).isEqualTo(policy);
        assertThat(page.locator("html[data-mode=senior][data-contrast=high]").count())
                .isEqualTo(1);
        assertThat(page.locator("h1").textContent()).isEqualTo(POLICY);
    }

    @ParameterizedTest(name = "{0} at {1} px")
    @DisplayName(
            "WCAG 2.1.1, 2.4.1, 2.4.7: Tab reaches everything, first the way to the text, and is always seen where it is")
    @CsvSource({
        "/,1280",
        "/,390",
        "/search?words=以旧换新,1280",
        "/search?words=以旧换新,390",
        "/policies,1280",
        "/benefits,1280"
    })
    void isWalkedThroughByTab(String address, int width) {
        Page page = browsing.stranger(width);
        page.navigate(address);
        walk(page);
    }

    @Test
    void anItemIsWalkedThroughByTab() {
        Page page = browsing.stranger(1280);
        page.navigate("/search?words=以旧换新");
        page.click("main a:has-text('" + POLICY + "')");
        walk(page);
    }

    private static void walk(Page page) {
        // Else what is scrolled to is still on its way into sight.
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.keyboard().press("Tab");
        Locator skip = page.locator("a.mt-skip:focus");
        assertThat(skip.textContent()).isEqualTo("跳到正文");
        assertThat(skip.boundingBox().x).isNotNegative();
        for (int i = 0;
                i < MOST_TABS && !page.locator("a.mt-skip:focus[data-met]").isVisible();
                i++) {
            assertThat(page.evaluate(SEEN)).as("where the focus is").isEqualTo("");
            page.keyboard().press("Tab");
        }
        assertThat(page.evaluate(MISSED)).isEqualTo(List.of());
        page.focus("a.mt-skip");
        page.keyboard().press("Enter");
        assertThat(page.locator("main:focus").count()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{1} on {0}")
    @DisplayName("what is offered while one types is seen, gone through by arrows, put away by Escape, opened by Enter")
    @CsvSource({"/,yjhx", "/open,xiaofeipin yijiuhuanxin", "/search,云政发 2026 1", "/log,以旧换新"})
    void whatIsOfferedIsChosenByKeyboard(String address, String typed) {
        Page page = browsing.stranger(1280);
        page.navigate(address);
        Locator box = page.locator("#search-words");
        Locator offer = page.locator(".mt-offers a:has-text('" + POLICY + "')").first();
        box.pressSequentially(typed);
        offer.waitFor();
        assertThat(page.locator("#search-said").textContent()).contains("条建议");
        page.keyboard().press("Escape");
        assertThat(offer.isVisible()).isFalse();
        assertThat(box.inputValue()).isEqualTo(typed);

        box.press("End");
        box.press("Backspace");
        box.pressSequentially(typed.substring(typed.length() - 1));
        offer.waitFor();
        // What lies below the list is free again as soon as the focus leaves.
        assertThat(Browsing.violations(page)).allMatch(each -> each.startsWith("target-size: <a href=\"/tasks\""));
        page.keyboard().press("ArrowUp");
        assertThat(page.locator(".mt-offers li:last-child a:focus").count()).isEqualTo(1);
        assertThat(page.evaluate(SEEN)).isEqualTo("");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#search-words:focus").count()).isEqualTo(1);
        int place = page.locator(".mt-offers a").allTextContents().stream()
                .map(each -> each.startsWith(POLICY))
                .toList()
                .indexOf(true);
        for (int i = 0; i <= place; i++) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/info/\\d+"));
        assertThat(page.locator("h1").textContent()).isEqualTo(POLICY);
    }

    @Test
    @DisplayName("on paper: black on white in high contrast, too; whose page it is, no navigation")
    void isPrintedBlackOnWhite() {
        Page page = browsing.stranger(794);
        page.navigate("/page-mode?mode=contrast&back=/benefits");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (String address : List.of("/benefits", "/policies", "/search?words=以旧换新", "/")) {
            page.navigate(address);
            assertThat(page.evaluate("getComputedStyle(document.querySelector('main .mt-card')).backgroundColor"))
                    .isEqualTo("rgb(255, 255, 255)");
            assertThat(page.evaluate("getComputedStyle(document.body).color")).isEqualTo("rgb(0, 0, 0)");
            assertThat(page.locator(".mt-brand").isVisible()).isTrue();
            assertThat(page.locator("nav:visible, form:visible, .btn:visible, .mt-foot:visible")
                            .count())
                    .as(address)
                    .isZero();
        }
        page.navigate("/benefits");
        assertThat(page.locator("h1").isVisible()).isTrue();
    }

    @Test
    void answersByAnAddressOfTheSixthVersion() throws IOException, InterruptedException {
        assumeTrue(NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .anyMatch(each -> each instanceof Inet6Address && each.isLoopbackAddress()));
        for (String path : List.of("/", "/policies", "/search?words=gjj", "/sign-in")) {
            assertThat(got("http://[::1]:" + port + path).statusCode()).as(path).isEqualTo(200);
        }
        String map = got("http://[::1]:" + port + "/sitemap.xml").body();
        String pages = map.replaceAll("(?s).*<loc>([^<]*/pages.xml)</loc>.*", "$1");
        assertThat(pages).as("the same address, however it is written").matches("http://\\[[0:]+:1]:" + port + "/.*");
        assertThat(got(pages).body()).contains("/policies</loc>");
    }

    private static HttpResponse<String> got(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}

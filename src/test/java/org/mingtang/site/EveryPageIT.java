package org.mingtang.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitId;
import org.mingtang.plan.NewPlan;
import org.mingtang.plan.NewPlan.NewAssignment;
import org.mingtang.plan.NewPlan.NewTask;
import org.mingtang.plan.PlanId;
import org.mingtang.plan.PlanView;
import org.mingtang.plan.Plans;
import org.mingtang.plan.TaskBook;
import org.mingtang.plan.TaskView;
import org.mingtang.plan.reading.ReadPlan;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@InABrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageIT {

    private static final List<String> PUBLIC = List.of(
            "/",
            "/tasks",
            "/tasks?words=医",
            "/search",
            "/search?words=公积金怎么提取",
            "/requests",
            "/requests/new",
            "/requests/rectifications/new",
            "/requests/statistics",
            "/requests/guide",
            "/requests/released",
            "/requests/account",
            "/log",
            "/log/entries",
            "/sign-in",
            "/open",
            "/open/guide",
            "/open/institutions",
            "/open/reports",
            "/open/policies",
            "/open/20-11",
            "/open/20-11?words=没有这样的字",
            "/units",
            "/feeds",
            "/accessibility",
            "/log/entries/0",
            "/search?words=教育",
            "/open/catalogue",
            "/open/catalogue/items",
            "/policies",
            "/policies?validity=ABOLISHED",
            "/policies/comparison",
            "/topics",
            "/topics/growing-up-in-yunlu",
            "/topics/policies-within-reach",
            "/questions",
            "/packages",
            "/packages/from-birth-to-school",
            "/packages/hiring-by-small-firms",
            "/package-orders/new",
            "/benefits",
            "/benefits?who=企业",
            "/subscriptions/new?who=企业");

    private static final List<String> DESK = List.of(
            "/desk",
            "/desk/notices",
            "/desk/agenda",
            "/desk/agenda/sheet",
            "/desk/agenda/calendar",
            "/desk/requests",
            "/desk/requests/new",
            "/desk/requests/statistics",
            "/desk/requests/organ",
            "/desk/requests/wordings",
            "/desk/requests/wordings/WITHHELD",
            "/desk/requests/wordings/CORRECTION/0",
            "/desk/requests/fees",
            "/desk/requests/exchange",
            "/desk/requests/exchange/cases",
            "/desk/requests/outcomes",
            "/desk/campaigns",
            "/desk/library",
            "/desk/library?words=没有这样的字",
            "/desk/requests/rectifications",
            "/desk/requests/rectifications/new",
            "/desk/requests/mail",
            "/desk/requests/office",
            "/desk/plans",
            "/desk/plans/new",
            "/desk/plans/drafts",
            "/desk/drafts",
            "/desk/drafts?stage=PUBLISHED",
            "/desk/drafts/new",
            "/desk/items",
            "/desk/reviews",
            "/desk/review-chains",
            "/desk/review-substitutes",
            "/desk/review-words",
            "/desk/my-unit",
            "/desk/urgings",
            "/desk/drafts",
            "/desk/drafts/new",
            "/desk/items",
            "/desk/directed",
            "/desk/facts",
            "/desk/facts/new",
            "/desk/catalogue",
            "/desk/catalogue/20-07",
            "/desk/catalogue/20-07/edit",
            "/desk/catalogue/new",
            "/desk/catalogue/imports",
            "/desk/catalogue/editions",
            "/desk/catalogue/keys",
            "/desk/catalogue/organ-codes",
            "/desk/periods",
            "/desk/periods/new",
            "/desk/periods/BUDGET",
            "/desk/units",
            "/desk/units/groups",
            "/desk/imports",
            "/desk/topics",
            "/desk/calendar",
            "/desk/policies",
            "/desk/clean-ups",
            "/desk/reminders",
            "/desk/policy-questions",
            "/desk/policy-feedback",
            "/desk/packages",
            "/desk/packages/new",
            "/desk/password",
            "/desk/second-factor");

    private static final List<String> SYSTEM =
            List.of("/desk", "/desk/accounts", "/desk/accounts/new", "/desk/audit", "/desk/search");

    @Autowired
    Plans plans;

    @Autowired
    TaskBook book;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationContext program;

    @LocalServerPort
    int port;

    private Browsing browsing;
    private PlanView plan;
    private PlanView corrected;
    private PlanView below;

    @BeforeAll
    void open() {
        browsing = new Browsing(port);
        plan = plans.all().get(0);
        Person office = new Person(UUID.randomUUID(), "苏明远", plan.issuer(), Set.of(Role.OPENNESS_OFFICE));
        NewPlan last = table(plan.issuer(), plan.year() - 1, "邀请群众代表列席政府常务会议");
        PlanId before = plans.issue(last, office);
        plans.reissue(before, table(plan.issuer(), plan.year() - 1, "邀请群众代表列席政府全体会议"), "会议名称更正", office);
        corrected = plans.find(before).orElseThrow();
        UUID education = UnitId.named("云麓市教育局").value();
        Person head = new Person(UUID.randomUUID(), "沈怀谷", education, Set.of(Role.HEAD));
        below = plans.find(plans.issue(table(education, plan.year(), "内部分解的任务"), head))
                .orElseThrow();
    }

    @AfterAll
    void close() {
        browsing.close();
    }

    @ParameterizedTest(name = "at {0} px")
    @ValueSource(ints = {1280, 390})
    @DisplayName("WCAG 2.2 AA: axe finds nothing, and nothing is wider than the window")
    void canBeUsedByEverybody(int width) {
        List<String> complaints = new ArrayList<>();
        TaskView task = book.tasksOf(plan.id()).get(10);
        TaskView.Part part = task.parts().get(0);
        List<String> ofPlan = Stream.of("", "/units", "/matrix", "/calendar", "/look-back", "/editions")
                .map(tab -> "/desk/plans/" + plan.id() + tab)
                .toList();
        String acts = "/desk/tasks/" + task.id() + "/parts/" + part.id();
        Page stranger = browsing.stranger(width);
        PUBLIC.forEach(address -> look(stranger, address, complaints));
        look(stranger, "/tasks/" + task.id(), complaints);
        String item = linkOn(stranger, "/open/20-11", "tbody th a");
        look(stranger, item, complaints);
        look(stranger, item + "/comparison", complaints);
        look(stranger, linkOn(stranger, "/units", ".open-tree a"), complaints);
        look(stranger, "/tasks/plans/" + plan.id(), complaints);
        look(stranger, "/open/no-such-line", 404, complaints);
        look(stranger, "/no-such-page", 404, complaints);
        look(stranger, "/tasks/" + UUID.randomUUID(), 404, complaints);
        Page office = browsing.signedIn("office", width);
        DESK.forEach(address -> look(office, address, complaints));
        ofPlan.forEach(address -> look(office, address, complaints));
        look(office, "/desk/tasks/" + task.id(), complaints);
        look(office, acts + "/report", complaints);
        look(office, acts + "/cancel", complaints);
        look(office, "/desk/tasks/" + task.id() + "/upper", complaints);
        look(office, "/desk/tasks/" + task.id() + "/upper?words=没有这样的字", complaints);
        look(office, "/desk/urgings?kind=LATE&sort=unit", complaints);
        look(office, "/desk/plans/" + corrected.id() + "/editions", complaints);
        look(office, "/desk/accounts", 403, complaints);
        look(office, "/desk/no-such-page", 404, complaints);
        look(office, acts + "/approve", 409, complaints);
        unitPages(office, complaints);
        checkPages(office, complaints);
        draftPages(office, width, complaints);
        correctionPages(office, width, complaints);
        tiePages(width, complaints);
        doorPages(stranger, width, complaints);
        Page admin = browsing.signedIn("admin", width);
        SYSTEM.forEach(address -> look(admin, address, complaints));
        String account = linkOn(admin, "/desk/accounts", "table a[href^='/desk/accounts/']");
        List.of("", "/password", "/second-factor-removal").forEach(act -> look(admin, account + act, complaints));

        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest(name = "at {0} px")
    @ValueSource(ints = {1280, 390})
    @DisplayName("WCAG 2.2 AA: in large print and high contrast, too")
    void canBeReadInLargePrintAndHighContrast(int width) {
        List<String> complaints = new ArrayList<>();
        Page stranger = browsing.stranger(width);
        stranger.navigate("/page-mode?mode=large-contrast&back=/open");
        assertThat(stranger.locator("html").getAttribute("data-contrast")).isEqualTo("high");
        PUBLIC.forEach(address -> look(stranger, address, complaints));
        look(stranger, linkOn(stranger, "/open/20-01", "tbody th a"), complaints);

        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest(name = "at {0} px")
    @ValueSource(ints = {1280, 390})
    @DisplayName("WCAG 2.2 AA: the page of the first start, which is there only while there is no account")
    void canBeSetUpByEverybody(int width) throws Exception {
        List<String> complaints = new ArrayList<>();
        database.sql("delete from account").update();
        runAtStart("setupCode");
        try {
            Page stranger = browsing.stranger(width);
            look(stranger, "/setup", complaints);
            assertThat(stranger.locator("h1").textContent()).isEqualTo("首次启用");
        } finally {
            runAtStart("demoAccounts");
            runAtStart("setupCode");
        }

        assertThat(complaints).isEmpty();
    }

    private void runAtStart(String name) throws Exception {
        program.getBean(name, ApplicationRunner.class).run(new DefaultApplicationArguments());
    }

    private static void unitPages(Page office, List<String> complaints) {
        String unit = linkOn(office, "/desk/units?q=教育局", "tbody th a");
        look(office, unit, complaints);
        String police = linkOn(office, "/desk/units?q=公安局", "tbody th a");
        String into = police.substring(police.lastIndexOf('/') + 1);
        look(office, unit + "/merger?into=" + into, complaints);
        assertThat(office.locator("h1").textContent()).isEqualTo("确认并入");
        look(office, police + "/dissolution", complaints);
        assertThat(office.locator("h1").textContent()).isEqualTo("确认撤销");
        look(office, linkOn(office, "/desk/units/groups", "a[href$='/removal']"), complaints);
        assertThat(office.locator("h1").textContent()).isEqualTo("确认删除集体称谓");
    }

    /** A draft with something of everything to mend, its check, and what came back from review. */
    private static void checkPages(Page office, List<String> complaints) {
        office.navigate("/desk/drafts/new");
        office.fill("#title", "招生咨询公告");
        office.selectOption("#line", "20-11");
        office.fill("#formedOn", "2026-06-01");
        office.fill("#body", "家长可拨打手机13912345678咨询。\n值班手机13987654321。");
        office.click("form[action='/desk/drafts'] button.btn-primary");
        String draft = java.net.URI.create(office.url()).getPath();
        look(office, draft, complaints);
        look(office, draft + "/check", complaints);
        assertThat(office.locator("main mark").count()).isPositive();
    }

    /** The pages of one upload, in the order that a clerk comes through them; then the same file once more. */
    private static void draftPages(Page office, int width, List<String> complaints) {
        String table = Tables.html("窄宽" + width);
        String draft = Tables.upload(office, table);
        look(office, draft, complaints);
        office.locator("[id^='all-'] a:has-text('修改')").first().click();
        office.locator(".check-editing form").first().waitFor();
        Browsing.violations(office).forEach(violation -> complaints.add(draft + " while editing " + violation));
        look(office, linkOn(office, draft, "[id^='all-'] a[href*='/rows/']"), complaints);
        look(office, draft + "/source", complaints);
        look(office, draft + "/issue", complaints);
        look(office, draft + "/discarding", complaints);
        look(office, Tables.upload(office, table), complaints);
        assertThat(office.locator("main").textContent()).contains("同样内容的文件");
    }

    /** What a corrected table changes, before it is issued. */
    private void correctionPages(Page office, int width, List<String> complaints) {
        String draft = Tables.correction(
                office, Tables.html("更正" + width), corrected.id().toString());
        look(office, draft + "/issue", complaints);
        assertThat(office.locator("#changes").textContent()).contains("与现行版相比", "新增", "删去");
    }

    /** The upper tasks that a department may tie its own to. */
    private void tiePages(int width, List<String> complaints) {
        TaskView own = book.tasksOf(below.id()).get(0);
        Page head = browsing.signedIn("head", width);
        look(head, "/desk/my-unit", complaints);
        look(head, "/desk/tasks/" + own.id(), complaints);
        look(head, "/desk/tasks/" + own.id() + "/upper", complaints);
        assertThat(head.locator("input[name=upper]").count()).isPositive();
    }

    /** What is being written, reviewed, public and withdrawn, and its place in the log. */
    private void doorPages(Page stranger, int width, List<String> complaints) {
        UUID education = UnitId.named("云麓市教育局").value();
        Person writer = new Person(UUID.randomUUID(), "叶知秋", education, Set.of(Role.CLERK));
        ManuscriptFields fields = ManuscriptFields.of(
                        "20-11", ItemKind.INFORMATION, "研学实践安排" + width, "<h2>一、时间</h2><p>每周五下午。</p>")
                .dated(null, LocalDate.of(2026, 11, 20), null, null);
        ManuscriptId draft = manuscripts.begin(education, null, fields, writer);
        Page head = browsing.signedIn("head", width);
        look(head, "/desk/drafts/" + draft, complaints);
        ManuscriptId piece = manuscripts.begin(
                education,
                null,
                ManuscriptFields.of("20-01", ItemKind.INTERPRETATION, "一图读懂研学实践" + width, "<p>每周五下午。</p>"),
                writer);
        look(head, "/desk/drafts/" + piece + "/explained?q=办法", complaints);
        manuscripts.submit(draft, writer);
        look(head, "/desk/drafts/" + draft, complaints);
        String review = linkOn(head, "/desk/reviews", "main td a[href^='/desk/reviews/']");
        List.of("", "/return", "/record").forEach(page -> look(head, review + page, complaints));
        String item = linkOn(head, "/desk/items?mine=true", "main a[href^='/desk/items/']");
        look(head, item, complaints);
        look(head, item + "/withdrawal", complaints);
        String number = item.replaceAll(".*/", "");
        look(stranger, "/info/" + number, complaints);
        look(stranger, "/info/" + number + "/versions/1", complaints);
        look(stranger, "/info/1", 404, complaints);
        look(stranger, "/log/entries/0", complaints);
        look(stranger, "/log/entries/999999999", 404, complaints);
        look(stranger, "/search?words=没有这样的字", complaints);
    }

    private static String linkOn(Page page, String address, String selector) {
        page.navigate(address);
        return page.locator(selector).first().getAttribute("href");
    }

    private static NewPlan table(UUID issuer, int year, String requirement) {
        NewAssignment own = new NewAssignment(issuer, "本单位", ReadPlan.Role.RESPONSIBLE);
        NewTask row = new NewTask(
                null, null, "1", List.of("一、决策公开"), requirement, "市政府办公室", null, null, List.of(own), List.of());
        return new NewPlan(new UnitId(issuer), year, year + "年分解表", null, null, null, false, null, null, List.of(row));
    }

    private static void look(Page page, String address, List<String> complaints) {
        look(page, address, 200, complaints);
    }

    private static void look(Page page, String address, int status, List<String> complaints) {
        Response answer = page.navigate(address);
        if (answer.status() != status) {
            complaints.add(address + " answers " + answer.status());
        }
        if (Browsing.overflow(page) > 0) {
            complaints.add(address + " is " + Browsing.overflow(page) + " px too wide");
        }
        Browsing.violations(page).forEach(violation -> complaints.add(address + " " + violation));
    }
}

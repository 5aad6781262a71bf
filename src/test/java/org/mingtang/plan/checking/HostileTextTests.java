package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.identity.Person;
import org.mingtang.plan.TownHall;
import org.mingtang.plan.TownHall.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Text that wants to be markup, in names, cells and forms: it is shown as the text it is. */
@MingtangTest
class HostileTextTests {

    private static final String SCRIPT = "<script>alert('甲')</script>";
    private static final String IMAGE = "<img src=x onerror=alert(1)>";
    private static final String QUOTE = "\" onfocus=\"alert(2)\" x=\"";

    private static final List<List<String>> ROWS = List.of(
            Uploads.ROWS.get(0),
            List.of(
                    "1",
                    escaped("一、甲" + IMAGE),
                    escaped("规范专栏建设" + SCRIPT + "。定期检查" + QUOTE + "栏目。"),
                    escaped("县星海中心" + IMAGE),
                    "2026年6月底前"),
            List.of("2", escaped("一、甲" + IMAGE), "编制目录清单。", "县教育局", "长期坚持"));

    @Autowired
    TownHall hall;

    @Autowired
    MockMvcTester pages;

    @Autowired
    DraftRows rows;

    @Autowired
    TransactionTemplate transaction;

    private CheckingDesk desk;
    private World world;
    private Person clerk;

    @BeforeEach
    void found() {
        desk = new CheckingDesk(pages, rows);
        world = hall.founded();
        clerk = world.supervisor();
    }

    @Test
    void cellsOfATableAreTextOnEveryPageThatShowsThem() {
        String draft = desk.draft(clerk, Uploads.html("表.html", ROWS));
        String row = CheckingDesk.row(draft, desk.rows(draft).get(0));

        assertThat(content(draft).requirement()).contains("<script>alert");
        for (String page : List.of(draft, draft + "/source", row, row + "/line")) {
            harmless(desk.text(clerk, page));
        }
        harmless(CheckingDesk.text(desk.openInPlace(clerk, row + "?section=all")));
        assertThat(desk.text(clerk, draft)).contains("&lt;script&gt;alert", "县星海中心&lt;img");
    }

    @Test
    void theNameOfAFileIsTextWhereverItIsShown() {
        String good = desk.draft(clerk, Uploads.html("甲" + IMAGE + ".html", ROWS));
        String bad = desk.draft(clerk, Uploads.text("乙" + IMAGE + QUOTE + ".docx", "PK\u0003\u0004不是文档"));

        for (String page :
                List.of(good, good + "/source", bad, bad + "/source", bad + "/discarding", "/desk/plans/drafts")) {
            harmless(desk.text(clerk, page));
        }
        assertThat(desk.text(clerk, bad)).contains("乙&lt;img");
    }

    @Test
    void aDownloadedFileIsNeverShownAsAPageOfTheProgram() {
        String draft = desk.draft(clerk, Uploads.html("表.html", ROWS));

        var answer = desk.open(clerk, draft + "/file");

        assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(answer.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void whatIsTypedIntoAFormIsShownAgainAsText() {
        String draft = desk.draft(clerk, Uploads.html("表.html"));
        String row = CheckingDesk.row(draft, desk.rows(draft).get(0));
        Map<String, List<String>> fields = new HashMap<>(Map.of(
                "revision", List.of("99"),
                "no", List.of(QUOTE),
                "path", List.of(SCRIPT),
                "requirement", List.of("</textarea>" + SCRIPT),
                "deadlineAfter", List.of(QUOTE),
                "units[0].name", List.of(QUOTE + IMAGE),
                "targets[0].measure", List.of(IMAGE),
                "targets[0].value", List.of(QUOTE),
                "targets[0].unit", List.of(SCRIPT),
                "section", List.of(QUOTE)));

        var refused = desk.send(clerk, row, fields);

        assertThat(refused).hasStatus(422);
        harmless(CheckingDesk.text(refused));
        harmless(CheckingDesk.text(desk.sendInPlace(clerk, row, fields)));
    }

    @Test
    void aHeadAndANameAreTextToo() {
        String draft = desk.draft(clerk, Uploads.html("表.html", ROWS));
        desk.send(
                clerk,
                draft + "/head",
                Map.of("title", List.of(SCRIPT), "docNumber", List.of(QUOTE), "year", List.of("2026")));

        harmless(desk.text(clerk, draft));
        harmless(desk.text(clerk, "/desk/plans/drafts"));
        harmless(desk.text(clerk, draft + "/issue"));
        harmless(CheckingDesk.text(desk.sendInPlace(clerk, draft + "/names", Map.of("name", List.of(SCRIPT + QUOTE)))));
    }

    @Test
    void pastedTextComesBackAsTextWhenTheUploadIsRefused() {
        var answer = desk.upload(
                world.teacher(),
                Map.of(
                        "pasted",
                        "</textarea>" + SCRIPT,
                        "issuer",
                        world.police().toString()));

        assertThat(answer).hasStatus(422);
        harmless(CheckingDesk.text(answer));
    }

    @Test
    void choicesThatWereNeverOfferedDoNoHarm() {
        String draft = desk.draft(clerk, Uploads.html("表.html"));
        DraftRow before = desk.rows(draft).get(0);
        String row = CheckingDesk.row(draft, before);
        Map<String, List<String>> fields = new HashMap<>(Map.of(
                "revision", List.of(String.valueOf(before.revision())),
                "requirement", List.of("改过。"),
                "deadlineKind", List.of("SOMEDAY"),
                "units[1].name", List.of("县教育局"),
                "units[1].role", List.of("BOSS"),
                "targets[2].measure", List.of("培训"),
                "targets[2].value", List.of("４"),
                "targets[2].op", List.of("';--"),
                "targets[2].period", List.of("AEON")));

        assertThat(desk.send(clerk, row, fields)).hasStatus3xxRedirection();
        RowContent content = content(draft);
        assertThat(content.deadline().deadline()).isNull();
        assertThat(content.units()).extracting(RowUnit::name).containsExactly("县教育局");
        assertThat(content.targets()).extracting(RowTarget::words).containsExactly("培训 ≥ 4 ");
        assertThat(desk.open(clerk, draft)).hasStatusOk();
        assertThat(desk.send(
                        clerk,
                        draft + "/head",
                        Map.of("title", List.of("表"), "year", List.of("2026"), "level", List.of("GALAXY"))))
                .hasStatus3xxRedirection();
    }

    private RowContent content(String draft) {
        return transaction.execute(status -> desk.rows(draft).get(0).content());
    }

    /** As a browser understands the page: no script, picture or attribute of the hostile text is in it. */
    private static void harmless(String page) {
        Document seen = Jsoup.parse(page);
        assertThat(seen.select("[onfocus], [onerror], img[src=x]")).isEmpty();
        assertThat(seen.select("script")).noneMatch(script -> script.data().contains("alert("));
        assertThat(seen.wholeText()).as("it is there, as text").contains("alert(");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

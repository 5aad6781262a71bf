package org.mingtang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.review.DeskOfReviews.text;
import static org.mingtang.review.DisclosureDecision.PROACTIVE;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.documents.StoredFile;
import org.mingtang.documents.StoredFiles;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.Units;
import org.mingtang.review.ReviewedText.Form;
import org.mingtang.review.ReviewedText.Part;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the pages of a review say to each, and what odd addresses and forms get. */
@MingtangTest
class ReviewPagesTests {

    @Autowired
    private Reviews reviews;

    @Autowired
    private Units units;

    @Autowired
    private StoredFiles files;

    @Autowired
    private MockMvcTester web;

    private Town town;
    private Submission draft;
    private DeskOfReviews desk;
    private ReviewId id;

    @BeforeEach
    void submit() {
        town = new Town(units);
        desk = new DeskOfReviews(web);
        draft = town.draft();
        id = reviews.submit(draft, town.author);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    @DisplayName("The lists of reviews are for whoever reads drafts; passing for whoever reviews")
    void opensListsToThoseWhoReadDrafts(Role role) {
        Person person = Town.person("某人", town.education, role);
        boolean reads = role != Role.SYSTEM_ADMINISTRATOR;
        boolean passes = reads && role != Role.AUDITOR;

        assertThat(status(desk.get(person, "/desk/reviews"))).isEqualTo(reads ? 200 : 403);
        assertThat(status(desk.get(person, at("")))).isEqualTo(reads ? 200 : 403);
        assertThat(status(desk.post(person, "/desk/reviews/passes"))).isEqualTo(passes ? 302 : 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/record", "/return", "/file?part=body"})
    void showsAnotherUnitNothingOfItUnderAnyAddress(String address) {
        Person stranger = Town.person("石警", new Town(units).education, Role.HEAD);

        assertThat(text(desk.get(stranger, at(address)))).doesNotContain("一、报名时间。", draft.title(), "沈怀谷");
    }

    @Test
    @DisplayName("A batch with a review of others tells nothing of it, not even its title")
    void tellsNothingOfReviewsOfOthersInABatch() {
        Person stranger = Town.person("石警", new Town(units).education, Role.HEAD);

        MvcTestResult answer = desk.post(stranger, "/desk/reviews/passes", "review", choice("first"));

        assertThat(flash(answer, "refusals")).isNotEqualTo("null").doesNotContain(draft.title());
        assertThat(reviews.find(id).orElseThrow().openStep()).isEqualTo("first");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "x:y:z",
                ":::",
                "00000000-0000-0000-0000-000000000000:first:x",
                "%s",
                "%s:first",
                "%s:nowhere:x",
                "%s:first:x"
            })
    void passesNothingThatWasNotOnTheList(String choice) {
        MvcTestResult answer =
                desk.post(town.head, "/desk/reviews/passes", "review", choice.replace("%s", id.toString()));

        assertThat(answer).hasRedirectedUrl("/desk/reviews");
        assertThat(flash(answer, "notice")).isEqualTo("null");
        assertThat(reviews.find(id).orElseThrow().openStep()).isEqualTo("first");
    }

    @Test
    void asksForAChoiceWhereNoneWasMade() {
        assertThat(flash(desk.post(town.head, "/desk/reviews/passes", "opinion", "同意"), "refusals"))
                .contains("请先勾选");
    }

    @Test
    void passesAReviewOnceThoughItWasChosenTwice() {
        MvcTestResult answer =
                desk.post(town.head, "/desk/reviews/passes", "review", choice("first"), "review", choice("first"));

        assertThat(flash(answer, "notice")).contains("已通过 1 件");
        assertThat(flash(answer, "refusals")).contains("不是“保密审查”这一步的审核人");
        assertThat(reviews.find(id).orElseThrow().acts()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "first, ''", "'', seen", "secrecy, seen", "FIRST, seen"})
    void passesNoStepThatWasNotOnThePage(String step, String seen) {
        MvcTestResult answer =
                desk.post(town.head, at("/pass"), "step", step, "seen", seen.isEmpty() ? "" : Town.seen(draft));

        assertThat(answer).hasStatus(422);
        assertThat(reviews.find(id).orElseThrow().acts()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NONSENSE", "proactive"})
    void takesNoDisclosureThatDoesNotExist(String attribute) {
        MvcTestResult answer =
                desk.post(town.head, at("/pass"), "step", "first", "seen", Town.seen(draft), "attribute", attribute);

        assertThat(status(answer)).isBetween(400, 499);
        assertThat(reviews.find(id).orElseThrow().acts()).hasSize(1);
    }

    @Test
    void showsOpinionsAndRemarksAsWordsAndNotAsMarkup() {
        String words = "<script>alert(1)</script>“同意”&";
        reviews.pass(id, "first", words, PROACTIVE, town.head);
        reviews.sendBack(id, words, List.of(new Remark("body", 0, null, words)), town.secrecy);

        for (String address : new String[] {"", "/record"}) {
            assertThat(text(desk.get(town.author, at(address))))
                    .contains("&lt;script&gt;alert(1)")
                    .doesNotContain("<script>alert");
        }
    }

    @Test
    @DisplayName("The printed record: every round with its hash, every act with person, unit and time")
    void recordsEveryRoundAndAct() {
        reviews.pass(id, "first", null, PROACTIVE, town.head);
        reviews.sendBack(id, "正文不完整", List.of(new Remark("body", 1, "报名办法", "写明网址")), town.secrecy);
        Submission mended = Town.mended(draft, Town.text("义务教育招生通知", "一、报名时间。\n二、网上报名。"));
        reviews.submit(mended, town.author);
        reviews.pass(id, "first", "可以", PROACTIVE, town.head);
        reviews.pass(id, "secrecy", null, PROACTIVE, town.secrecy);
        reviews.pass(id, "final", "同意公开", PROACTIVE, town.leader);

        String record = text(desk.get(town.author, at("/record")));

        assertThat(record)
                .contains(draft.text().sha256(), mended.text().sha256(), "正文不完整", "写明网址", "报名办法", "可以", "同意公开")
                .contains("沈怀谷", "苏明远", "顾清和", "叶知秋", "第 2 次送审", "已通过", id.toString(), "标题、正文");
        assertThat(record.split("保密审查", -1).length)
                .as("as a step, and with both its acts")
                .isGreaterThan(3);
    }

    @Test
    void recordsNothingThatWasNotDone() {
        assertThat(text(desk.get(town.author, at("/record"))))
                .contains("审核中", "叶知秋")
                .doesNotContain("沈怀谷", "苏明远", "顾清和", "审核办结");
    }

    @Test
    void saysWhoseTurnItIsAndWhereNobodyCan() {
        assertThat(text(desk.get(town.author, at("")))).contains("“初审”目前没有可以审核的人");
        assertThat(text(desk.get(town.head, at("")))).doesNotContain("目前没有可以审核的人");
    }

    @Test
    void tellsAReviewerWhoWroteWhyHeMayNot() {
        Submission own = town.draft();
        ReviewId written = reviews.submit(own, town.head);

        assertThat(text(desk.get(town.head, "/desk/reviews/" + written)))
                .contains("起草、修改或送审过本稿的人不能审核本稿")
                .doesNotContain(">通过</button>");
    }

    @Test
    void givesTheFilesThatAreReviewed() {
        StoredFile file = files.store("名单.txt", new ByteArrayInputStream("张三".getBytes(StandardCharsets.UTF_8)));
        ReviewedText text = new ReviewedText(List.of(
                Part.text("title", "标题", "名单公示"),
                new Part(
                        "attachment:1",
                        "名单.txt",
                        Form.FILE,
                        file.sha256(),
                        file.id().toString())));
        ReviewId with =
                reviews.submit(town.draft("publication", UUID.randomUUID().toString(), text), town.author);
        String address = "/desk/reviews/" + with + "/file?part=";

        MvcTestResult answer = desk.get(town.head, address + "attachment:1");
        assertThat(answer).hasStatusOk();
        assertThat(text(answer)).isEqualTo("张三");
        assertThat(answer.getResponse().getHeader("Content-Disposition")).contains("attachment");
        assertThat(desk.get(town.head, address + "title")).hasStatus(404);
        assertThat(desk.get(town.head, address + "../../etc")).hasStatus(404);
        Person stranger = Town.person("石警", new Town(units).education, Role.HEAD);
        assertThat(text(desk.get(stranger, address + "attachment:1"))).doesNotContain("张三");
    }

    @Test
    void returnsNothingWithoutAReason() {
        MvcTestResult answer =
                desk.post(town.head, at("/return"), "seen", draft.text().sha256(), "reason", "  ");

        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("请写明退回的理由");
        assertThat(desk.post(town.head, at("/return"), "reason", "不完整")).hasStatus(422);
        assertThat(reviews.find(id).orElseThrow().stage()).isEqualTo(Stage.UNDER_REVIEW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/reviews/nonsense",
                "/desk/reviews/nonsense/record",
                "/desk/reviews?page=x",
                "/desk/reviews?page=-1",
                "/desk/reviews?list=x&stage=y"
            })
    void answersOddAddressesWithAPage(String address) {
        assertThat(status(desk.get(town.head, address))).isLessThan(500);
    }

    @Test
    void narrowsWhatWaitsByKindAndWords() {
        assertThat(text(desk.get(town.head, "/desk/reviews?kind=policy"))).doesNotContain(at(""));
        assertThat(text(desk.get(town.head, "/desk/reviews?kind=publication&words=招生")))
                .contains(at(""));
        assertThat(text(desk.get(town.head, "/desk/reviews?words=没有这样的"))).doesNotContain(at(""));
        assertThat(text(desk.get(town.head, "/desk/reviews?words=%25")))
                .as("a sign of the database is a word")
                .doesNotContain(at(""));
        assertThat(text(desk.get(town.author, "/desk/reviews?list=sent&words=%25")))
                .doesNotContain(at(""));
    }

    private String choice(String step) {
        return id + ":" + step + ":" + Town.seen(draft);
    }

    private static String flash(MvcTestResult answer, String name) {
        return String.valueOf(answer.getMvcResult().getFlashMap().get(name));
    }

    private static int status(MvcTestResult answer) {
        return answer.getResponse().getStatus();
    }

    private String at(String more) {
        return "/desk/reviews/" + id + more;
    }
}

package org.mingtang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.review.DeskOfReviews.text;
import static org.mingtang.review.DisclosureDecision.PROACTIVE;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of reviews: reading, passing, returning with remarks, several at once, the record. */
@MingtangTest
class ReviewDeskTests {

    @Autowired
    private Reviews reviews;

    @Autowired
    private Units units;

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

    @Test
    void showsTextStepsAndButtonsToWhoeverHasTheTurn() {
        String page = text(desk.get(town.head, at("")));

        assertThat(page).contains("义务教育招生通知", "一、报名时间。", "保密审查", "沈怀谷", "退回并批注", ">通过</button>");
        assertThat(text(desk.get(town.author, at("")))).contains("撤回稿件").doesNotContain(">通过</button>");
        assertThat(text(desk.get(town.leader, at("")))).doesNotContain(">通过</button>");
    }

    @Test
    void isFoundByWhatIsReviewed() {
        String matter = "/desk/reviews/of/" + draft.kind() + "/";

        assertThat(desk.get(town.author, matter + draft.subject())).hasRedirectedUrl("/desk/reviews/" + id);
        assertThat(desk.get(town.author, matter + UUID.randomUUID())).hasStatus(409);
    }

    @Test
    void isClosedToOtherUnitsButOpenToTheGeneralOffice() {
        Person stranger = Town.person("石警", new Town(units).education, Role.HEAD);
        Person auditor = Town.person("秦守正", town.office, Role.AUDITOR);

        assertThat(text(desk.get(stranger, at("")))).contains("您不能查看").doesNotContain("一、报名时间。");
        assertThat(text(desk.get(stranger, at("/record")))).contains("您不能查看");
        assertThat(text(desk.get(auditor, at("")))).contains("一、报名时间。");
    }

    @Test
    void passesWithAnOpinion() {
        assertThat(pass(town.head, Town.seen(draft), "opinion", "同意公开")).hasRedirectedUrl(at(""));

        ReviewView view = reviews.find(id).orElseThrow();
        assertThat(view.openStep()).isEqualTo("secrecy");
        assertThat(view.acts().get(1).opinion()).isEqualTo("同意公开");
    }

    @Test
    @DisplayName("What was mended meanwhile is not passed unseen")
    void passesNoTextTheReviewerHasNotSeen() {
        reviews.withdraw(id, town.author);
        reviews.submit(Town.mended(draft, Town.text("义务教育招生通知", "一、改过。")), town.author);

        MvcTestResult answer = pass(town.head, Town.seen(draft));

        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("请看过新的内容再审核");
        assertThat(reviews.find(id).orElseThrow().openStep()).isEqualTo("first");
    }

    @Test
    void keepsWhatWasFilledInWhenADisclosureRestsOnNothing() {
        MvcTestResult answer = pass(town.head, Town.seen(draft), "opinion", "我的意见", "attribute", "NOT_DISCLOSED");

        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("我的意见", "请选择法定依据", "请说明理由");
    }

    @Test
    void changesTheDisclosureWithItsGround() {
        pass(
                town.head,
                Town.seen(draft),
                "opinion",
                "不宜公开",
                "attribute",
                "NOT_DISCLOSED",
                "ground",
                "PROCESS",
                "reason",
                "尚在研究之中");

        ReviewView view = reviews.find(id).orElseThrow();
        assertThat(view.disclosure()).isEqualTo(Town.closed());
        assertThat(view.acts()).extracting(ActView::act).containsExactly(Act.SUBMIT, Act.CHANGE_DISCLOSURE, Act.PASS);
        assertThat(text(desk.get(town.author, at("")))).contains("改为：", "不予公开", "第十六条");
    }

    @Test
    void returnsWithRemarksThatTheAuthorSeesBesideTheText() {
        assertThat(text(desk.get(town.head, at("/return")))).contains("comment:body:1", "退回起草人");

        MvcTestResult answer = desk.post(
                town.head,
                at("/return"),
                "seen",
                draft.text().sha256(),
                "reason",
                "正文不完整",
                "comment:body:1",
                "请写明网址",
                "quote:body:1",
                "报名办法");

        assertThat(answer).hasRedirectedUrl(at(""));
        assertThat(reviews.find(id).orElseThrow().returned().orElseThrow().remarks())
                .containsExactly(new Remark("body", 1, "报名办法", "请写明网址"));
        assertThat(text(desk.get(town.author, at("")))).contains("正文不完整", "review-remark", "请写明网址", "修改稿件");
    }

    @Test
    void showsWhatChangedAndTheRemarksAgainAfterItWasMended() {
        reviews.sendBack(id, "不完整", java.util.List.of(new Remark("body", 1, null, "请写明网址")), town.head);
        reviews.submit(Town.mended(draft, Town.text("义务教育招生通知", "一、报名时间。\n二、网上报名。")), town.author);

        String page = text(desk.get(town.head, at("")));

        assertThat(page).contains("本次有修改", "<ins", "<del", "请写明网址", "第 2 次送审");
    }

    @Test
    void keepsARemarkWhoseWordsAreNotInTheTextForMending() {
        MvcTestResult answer = desk.post(
                town.head,
                at("/return"),
                "seen",
                draft.text().sha256(),
                "reason",
                "不完整",
                "comment:body:0",
                "我的批注",
                "quote:body:0",
                "没有的话");

        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("没有“没有的话”", "我的批注");
        assertThat(reviews.find(id).orElseThrow().stage()).isEqualTo(Stage.UNDER_REVIEW);
    }

    @Test
    void passesSeveralAtOnceEachWithARecordOfItsOwn() {
        Submission other = town.draft();
        ReviewId second = reviews.submit(other, town.author);
        assertThat(text(desk.get(town.head, "/desk/reviews"))).contains(choice(id, draft), choice(second, other));

        MvcTestResult answer = desk.post(
                town.head,
                "/desk/reviews/passes",
                "review",
                choice(id, draft),
                "review",
                choice(second, other),
                "opinion",
                "同意");

        assertThat(answer).hasRedirectedUrl("/desk/reviews");
        assertThat(reviews.find(id).orElseThrow().openStep()).isEqualTo("secrecy");
        assertThat(reviews.find(second).orElseThrow().acts().get(1).opinion()).isEqualTo("同意");
    }

    @Test
    void namesThoseThatCouldNotBePassedInABatchWithTheReason() {
        Submission own = town.draft();
        ReviewId written = reviews.submit(own, town.head);

        MvcTestResult answer = desk.post(
                town.head,
                "/desk/reviews/passes",
                "review",
                choice(written, own),
                "review",
                choice(id, draft),
                "review",
                "nonsense");

        assertThat(reviews.find(id).orElseThrow().openStep()).isEqualTo("secrecy");
        assertThat(reviews.find(written).orElseThrow().openStep()).isEqualTo("first");
        assertThat(String.valueOf(answer.getMvcResult().getFlashMap().get("refusals")))
                .contains("不能审核本稿", "没有这份审核");
        assertThat(String.valueOf(answer.getMvcResult().getFlashMap().get("notice")))
                .contains("已通过 1 件");
    }

    @Test
    void passesInABatchOnlyOnStepsThatAllowIt() {
        reviews.pass(id, "first", null, PROACTIVE, town.head);
        assertThat(text(desk.get(town.secrecy, "/desk/reviews")))
                .contains(at(""))
                .doesNotContain(":secrecy:");

        MvcTestResult answer =
                desk.post(town.secrecy, "/desk/reviews/passes", "review", id + ":secrecy:" + Town.seen(draft));

        assertThat(String.valueOf(answer.getMvcResult().getFlashMap().get("refusals")))
                .contains("逐件审核");
        assertThat(reviews.find(id).orElseThrow().openStep()).isEqualTo("secrecy");
    }

    @Test
    void listsWhatWaitsWhatWasSentAndWhatWasDone() {
        assertThat(text(desk.get(town.head, "/desk/reviews"))).contains(at(""));
        assertThat(text(desk.get(town.leader, "/desk/reviews"))).doesNotContain(at(""));
        assertThat(text(desk.get(town.author, "/desk/reviews?list=sent"))).contains(at(""));
        assertThat(text(desk.get(town.author, "/desk/reviews?list=sent&stage=PASSED")))
                .doesNotContain(at(""));
        assertThat(text(desk.get(town.author, "/desk/reviews?list=sent&words=义务教育")))
                .contains(at(""));
        assertThat(text(desk.get(town.author, "/desk/reviews?list=sent&words=没有")))
                .doesNotContain(at(""));
        reviews.pass(id, "first", null, PROACTIVE, town.head);
        assertThat(text(desk.get(town.head, "/desk/reviews"))).doesNotContain(at(""));
        assertThat(text(desk.get(town.head, "/desk/reviews?list=done"))).contains(at(""));
        assertThat(text(desk.get(town.head, "/desk/reviews?list=unit&kind=publication")))
                .contains(at(""));
    }

    @Test
    void printsARecordWithStepsPersonsOpinionsTimesAndHashes() {
        reviews.pass(id, "first", "同意公开", PROACTIVE, town.head);

        assertThat(text(desk.get(town.author, at("/record"))))
                .contains("审核单", "初审", "沈怀谷", "同意公开", "2026-11-23", draft.text().sha256());
    }

    @Test
    @DisplayName("The record says where each remark was made, and each disclosure with what it rests on")
    void printsThePlacesOfRemarksAndEachDisclosure() {
        reviews.sendBack(id, "不完整", java.util.List.of(new Remark("body", 1, null, "请写明网址")), town.head);
        reviews.submit(Town.with(draft, Town.closed()), town.author);

        String record = text(desk.get(town.author, at("/record")));

        assertThat(record).contains("批注（正文第 2 段）");
        String process = record.substring(record.indexOf("全部办理过程"));
        assertThat(process.substring(process.indexOf("重新送审"))).contains("公开属性：", "不予公开", "第十六条", "尚在研究之中");
        assertThat(text(desk.get(town.head, at("")))).contains("公开属性改为：", "批注（正文第 2 段）");
    }

    @Test
    void isTakenBackByItsAuthor() {
        assertThat(desk.post(town.author, at("/withdraw"))).hasRedirectedUrl(at(""));
        assertThat(reviews.find(id).orElseThrow().stage()).isEqualTo(Stage.WITHDRAWN);
    }

    @Test
    void saysSoWhereThereIsNoSuchReview() {
        assertThat(text(desk.get(town.head, "/desk/reviews/" + UUID.randomUUID())))
                .contains("没有这份审核");
        assertThat(desk.get(town.author, at("/file?part=attachment:1"))).hasStatus(404);
    }

    private MvcTestResult pass(Person by, String seen, String... more) {
        String[] filled = new String[4 + more.length];
        System.arraycopy(new String[] {"step", "first", "seen", seen}, 0, filled, 0, 4);
        System.arraycopy(more, 0, filled, 4, more.length);
        return desk.post(by, at("/pass"), filled);
    }

    private static String choice(ReviewId id, Submission draft) {
        return id + ":first:" + Town.seen(draft);
    }

    private String at(String more) {
        return "/desk/reviews/" + id + more;
    }
}

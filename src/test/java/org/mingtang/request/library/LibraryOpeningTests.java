package org.mingtang.request.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemPublished;
import org.mingtang.publication.ItemWithdrawn;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.Publications;
import org.mingtang.request.Outcome;
import org.mingtang.request.RequestDesk;
import org.mingtang.review.ReviewView;
import org.mingtang.review.Reviews;
import org.mingtang.search.SearchIndex;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A library case becomes public only through the door, and is then offered to whoever is about to ask for the like. */
@MingtangTest
class LibraryOpeningTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Library library;

    @Autowired
    LibraryDrafts drafts;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Publications publications;

    @Autowired
    Reviews reviews;

    @Autowired
    SearchIndex index;

    @Autowired
    MovableClock clock;

    AnsweredCases cases;

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @BeforeEach
    void office() {
        cases = new AnsweredCases(beans);
    }

    @Test
    @DisplayName("公开的案例：送审、发布以后，公众填表时连同原文一段看到；没公开的案例公众看不到")
    void isOfferedToThePublicOncePublished() {
        String mark = "鹮" + UUID.randomUUID().toString().substring(0, 6);
        UUID inner = cases.released(mark + "湿地观鸟记录内部案例", Outcome.DISCLOSED);
        UUID id = cases.released(mark + "湿地观鸟平台建设合同", Outcome.DISCLOSED);
        assertThat(offers(mark + "湿地观鸟平台建设合同")).doesNotContain(mark);

        ManuscriptId draft = new ManuscriptId(library.open(id, cases.desk.head));
        ManuscriptView view = manuscripts.find(draft).orElseThrow();
        assertThat(view.fields().title()).isEqualTo("依申请公开答复案例：" + mark + "湿地观鸟平台建设合同");
        assertThat(view.fields().body())
                .contains("<h2>申请内容</h2>", "<h2>办理要点</h2>")
                .doesNotContain("乔安", "YSQ-");
        manuscripts.submit(draft, cases.desk.head);
        assertThat(offers(mark + "湿地观鸟平台建设合同")).doesNotContain(mark);
        pass(draft);
        ItemNumber item = publications.publish(draft, cases.desk.head);
        index.caughtUp();
        drafts.published(event(draft, item));

        assertThat(library.find(id)).get().returns(item.path(), LibraryView::href);
        assertThat(offers(mark + "湿地观鸟平台建设合同"))
                .contains(item.path(), "依申请公开答复案例", "<mark>", "这就是我要的")
                .doesNotContain("内部案例", "/desk/");
        assertThat(library.find(inner)).get().returns(null, LibraryView::href);
        refused(() -> library.withdraw(id, "看得出是谁", cases.desk.clerk), "请先撤回公开的页面");
        refused(() -> library.open(id, cases.desk.head), "已经公开");

        publications.withdraw(item, "看得出是谁", cases.desk.head);
        drafts.withdrawn(
                new ItemWithdrawn(item, cases.desk.education.value(), ItemKind.INFORMATION, "看得出是谁", clock.instant()));
        assertThat(library.find(id))
                .get()
                .returns(null, LibraryView::href)
                .returns(LibraryStage.RELEASED, LibraryView::stage);
        library.withdraw(id, "看得出是谁", cases.desk.clerk);
    }

    @Test
    @DisplayName("是否公开由负责人决定；稿件没办完的，不能再建，也不能撤出")
    void isDecidedByTheHeadAndOneManuscriptAtATime() {
        UUID id = cases.released("校车采购合同", Outcome.DISCLOSED);
        refused(() -> library.open(id, cases.desk.clerk), "由本机关负责人决定");
        refused(() -> library.open(id, cases.desk.openness), "只能办理本机关的案例");
        UUID draft = library.open(id, cases.desk.head);
        refused(() -> library.open(id, cases.desk.head), "正在办理");
        refused(() -> library.withdraw(id, "看得出是谁", cases.desk.clerk), "请先办完或者作废那份稿件");
        manuscripts.discard(new ManuscriptId(draft), "不公开了", cases.desk.head);
        UUID again = library.open(id, cases.desk.head);
        assertThat(again).isNotEqualTo(draft);
        manuscripts.discard(new ManuscriptId(again), "不公开了", cases.desk.head);
        library.withdraw(id, "看得出是谁", cases.desk.clerk);
        refused(() -> library.open(id, cases.desk.head), "不能转为公开稿件");
    }

    @Test
    void whatIsNotReleasedIsNotOpened() {
        UUID id = cases.written(cases.answered("食堂检查结果"), AnsweredCases.text("食堂"));
        refused(() -> library.open(id, cases.desk.head), "不能转为公开稿件");
    }

    @Test
    void publicationsOfOthersAreNoneOfItsBusinessAndToldTwiceIsNotedOnce() {
        UUID id = cases.released("校车采购合同", Outcome.DISCLOSED);
        ManuscriptId draft = new ManuscriptId(library.open(id, cases.desk.head));
        drafts.published(event(new ManuscriptId(UUID.randomUUID()), new ItemNumber(5_000_001)));
        assertThat(library.find(id)).get().returns(null, LibraryView::href);
        drafts.published(event(draft, new ItemNumber(5_000_002)));
        drafts.published(event(draft, new ItemNumber(5_000_003)));
        assertThat(library.find(id)).get().returns("/info/5000002", LibraryView::href);
        assertThat(library.history(id).stream().filter(step -> step.act() == LibraryAct.PUBLISHED))
                .hasSize(1);
        drafts.withdrawn(new ItemWithdrawn(
                new ItemNumber(5_000_009), cases.desk.education.value(), ItemKind.INFORMATION, "错", clock.instant()));
        assertThat(library.find(id)).get().returns("/info/5000002", LibraryView::href);
    }

    @Test
    void wordsAreNeverTakenForMarkup() {
        UUID id = cases.released(
                cases.answered("食堂检查结果"), new LibraryText("a<b>", "<script>alert(1)</script>", "x & y\n\n第二段", ""));
        ManuscriptId draft = new ManuscriptId(library.open(id, cases.desk.head));
        assertThat(manuscripts.find(draft).orElseThrow().fields().body())
                .doesNotContain("<script>")
                .contains("x &amp; y", "<p>第二段</p>")
                .doesNotContain("办理要点");
    }

    private ItemPublished event(ManuscriptId draft, ItemNumber item) {
        return new ItemPublished(
                item, 1, draft.value(), cases.desk.education.value(), ItemKind.INFORMATION, "案例", clock.instant());
    }

    private void pass(ManuscriptId id) {
        Person otherHead = RequestDesk.person("江疏影", cases.desk.education, Role.HEAD);
        for (Person reviewer : List.of(otherHead, cases.desk.openness, cases.desk.leader)) {
            ReviewView review = reviews.of("publication", id.toString()).orElseThrow();
            if (review.openStep() != null && !review.openStep().isEmpty()) {
                reviews.pass(review.id(), review.openStep(), "同意", review.disclosure(), reviewer);
            }
        }
    }

    private String offers(String subject) {
        index.caughtUp();
        return new String(
                mvc.get()
                        .uri("/requests/answers")
                        .param("subject", subject)
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    private static void refused(Runnable act, String words) {
        assertThatThrownBy(act::run).isInstanceOf(UnlawfulAct.class).hasMessageContaining(words);
    }
}

package org.mingtang.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Further versions: written side by side without undoing one another, and never a way to hide what is public. */
@MingtangTest
class RevisionsTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Publications publications;

    @Autowired
    Revisions revisions;

    @Autowired
    DueManuscripts due;

    @Autowired
    Items items;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvcTester mvc;

    PressRoom room;
    ItemNumber item;

    @BeforeEach
    void found() {
        room = new PressRoom(beans);
        item = room.published(PressRoom.notice("办法"));
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void isNotSubmittedUntilTheAuthorComparedItWithWhatWasPublishedMeanwhile() {
        ManuscriptId mine = revision("改附件");
        room.revised(item, PressRoom.notice("改第三条"));

        assertThat(manuscripts.obstacles(mine))
                .extracting(Refusal::message)
                .anySatisfy(message -> assertThat(message).contains("已发布第 2 版", "丢掉那一版的改动"));
        assertThatThrownBy(() -> manuscripts.submit(mine, room.clerk)).isInstanceOf(UnlawfulAct.class);
        assertThat(get("/desk/drafts/" + mine))
                .bodyText()
                .contains("本稿从第 1 版写起，现已发布第 2 版", "/info/" + item + "/comparison?from=1&amp;to=2", "已按第 2 版改好");

        assertThat(compare(mine, "2")).hasRedirectedUrl("/desk/drafts/" + mine);

        assertThat(get("/desk/drafts/" + mine)).bodyText().contains("已对照第 2 版").doesNotContain("已按第 2 版改好");
        manuscripts.submit(mine, room.clerk);
        room.pass(mine);
        publications.publish(mine, room.head);
        assertThat(items.find(item).orElseThrow().version()).isEqualTo(3);
    }

    @Test
    void waitsBeforeTheDoorWhenAnotherWentThroughFirst() {
        ManuscriptId mine = approvedRevision("先通过的");
        ManuscriptId theirs = approvedRevision("先发布的");
        publications.publish(theirs, room.head);

        assertThatThrownBy(() -> publications.publish(mine, room.head))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("已发布第 2 版");
        assertThatThrownBy(() -> revisions.compared(mine, 2, room.clerk))
                .as("what passed is not compared with anything")
                .isInstanceOf(UnlawfulAct.class);

        manuscripts.takeBack(mine, room.clerk);
        revisions.compared(mine, 2, room.clerk);
        manuscripts.submit(mine, room.clerk);
        room.pass(mine);
        publications.publish(mine, room.head);
        assertThat(items.find(item).orElseThrow().title()).isEqualTo("先通过的");
    }

    @Test
    void losesItsHourWhenAnotherWentThroughFirst() {
        ManuscriptId mine = approvedRevision("定了时的");
        publications.schedule(mine, clock.instant().plus(Duration.ofMinutes(1)), room.head);
        publications.publish(approvedRevision("先发布的"), room.head);
        clock.pass(Duration.ofMinutes(2));

        due.publish();

        ManuscriptView view = manuscripts.find(mine).orElseThrow();
        assertThat(view.stage()).isEqualTo(ManuscriptStage.APPROVED);
        assertThat(view.fields().publishAt()).isNull();
        assertThat(items.find(item).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void tellsWhoeverBeginsThatAnotherDraftIsOpen() {
        ManuscriptId other = revision("正在写的");
        ManuscriptId ended = revision("作废的");
        manuscripts.discard(ended, "重复", room.clerk);

        assertThat(get("/desk/drafts/new?item=" + item))
                .bodyText()
                .contains("还有未发布的修订稿", "/desk/drafts/" + other, room.clerk.name() + "起草")
                .doesNotContain("/desk/drafts/" + ended);
        assertThat(get("/desk/drafts/" + other)).bodyText().doesNotContain("还有未发布的修订稿");
        assertThat(revisions.standing(null, null)).isEqualTo(Revisions.Standing.NEW);
        assertThat(revisions.standing(new ItemNumber(1), null)).isEqualTo(Revisions.Standing.NEW);
    }

    @Test
    void isComparedOnlyByItsWritersWithWhatIsPublicNow() {
        ManuscriptId mine = revision("改附件");
        room.revised(item, PressRoom.notice("改第三条"));
        Person stranger = new PressRoom(beans).clerk;

        assertThatThrownBy(() -> revisions.compared(mine, 2, stranger)).isInstanceOf(UnlawfulAct.class);
        for (int seen : List.of(0, 1, 3)) {
            assertThatThrownBy(() -> revisions.compared(mine, seen, room.clerk)).hasMessageContaining("请刷新页面");
        }
        assertThatThrownBy(() -> revisions.compared(room.written(PressRoom.notice("新稿")), 1, room.clerk))
                .isInstanceOf(UnlawfulAct.class);
        assertThat(compare(mine, "二")).hasStatus(400);
        assertThat(revisions.standing(item, mine).behind()).isTrue();
    }

    @Test
    void goesOnWhereNobodyKnowsWhatADraftBeganFrom() {
        ManuscriptId mine = revision("早先起草的");
        database.sql("update manuscript set base_version = null where id = ?")
                .param(mine.value())
                .update();
        room.revised(item, PressRoom.notice("改第三条"));

        assertThat(revisions.standing(item, mine).behind()).isFalse();
        assertThat(manuscripts.obstacles(mine)).isEmpty();
    }

    @Test
    @DisplayName("a permalink never breaks: what is public is withdrawn with a reason, not turned to named units")
    void isNoWayToHideWhatIsPublic() {
        ManuscriptFields hidden = PressRoom.notice("悄悄收回").directedTo(List.of(room.office.value()));
        ManuscriptId mine = manuscripts.begin(room.education.value(), item, hidden, room.clerk);

        assertThat(manuscripts.obstacles(mine))
                .filteredOn(refusal -> "audience".equals(refusal.field()))
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.message()).contains("不能改为定向公开", "请撤回并说明原因"));
        assertThatThrownBy(() -> manuscripts.submit(mine, room.clerk)).isInstanceOf(UnlawfulAct.class);
        assertThat(mvc.get().uri("/info/" + item).exchange()).hasStatusOk();
    }

    @Test
    void remainsPublicAlsoWhenTheDraftPassedBefore() {
        ManuscriptFields directed = PressRoom.notice("两步").directedTo(List.of(room.office.value()));
        ItemNumber number = room.published(directed);
        ManuscriptId hiding = manuscripts.begin(room.education.value(), number, directed, room.clerk);
        manuscripts.submit(hiding, room.clerk);
        room.pass(hiding);
        room.revised(number, PressRoom.notice("公开了"));

        assertThatThrownBy(() -> publications.publish(hiding, room.head))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("不能改为定向公开");
    }

    private ManuscriptId revision(String title) {
        return manuscripts.begin(room.education.value(), item, PressRoom.notice(title), room.clerk);
    }

    private ManuscriptId approvedRevision(String title) {
        ManuscriptId id = revision(title);
        manuscripts.submit(id, room.clerk);
        room.pass(id);
        return id;
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(SignedAs.person(room.clerk)).exchange();
    }

    private MvcTestResult compare(ManuscriptId id, String seen) {
        return mvc.post()
                .uri("/desk/drafts/" + id + "/comparison")
                .with(csrf())
                .with(SignedAs.person(room.clerk))
                .param("seen", seen)
                .exchange();
    }
}

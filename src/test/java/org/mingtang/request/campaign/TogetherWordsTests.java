package org.mingtang.request.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestId;
import org.mingtang.request.reply.Replies;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The words of an order for many requests: whose order it may be, and how long they are kept. */
@MingtangTest
class TogetherWordsTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Campaigns campaigns;

    @Autowired
    TogetherBook book;

    @Autowired
    TogetherWork work;

    @Autowired
    Replies replies;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    RequestDesk desk;
    RequestId first;
    RequestId second;
    Campaign group;

    @BeforeEach
    void twoLikeRequests() {
        var many = new ManyRequests(beans);
        desk = many.desk;
        first = many.asked("乔安", ManyRequests.SUBJECT);
        second = many.asked("宁采文", ManyRequests.SUBJECT);
        group = campaigns.all(desk.clerk).get(0);
    }

    @AfterEach
    void giveTheClockBack() {
        work.pass();
        clock.reset();
    }

    private long worded(UUID order) {
        return database.sql(
                        "select count(*) from request_together where id = ? and (draft is not null or reason is not null)")
                .param(order)
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName("批量拟稿：办完以前留着底稿，办完就清空；各件的草稿还在")
    void theDraftIsKeptOnlyUntilAllIsDone() {
        replies.write(first, RequestDesk.disclosing(), desk.clerk);
        UUID order = book.draft(group, true, first, desk.clerk);
        assertThat(worded(order)).isEqualTo(1);

        work.pass();

        assertThat(worded(order)).isZero();
        assertThat(replies.kept(second)).isEqualTo(replies.kept(first));
        assertThat(book.of(group)).singleElement().returns(1L, Together::done);
    }

    @Test
    @DisplayName("还有一件没办的批次，底稿不清")
    void whatStillWaitsKeepsItsWords() {
        replies.write(first, RequestDesk.disclosing(), desk.clerk);
        UUID order = book.draft(group, true, first, desk.clerk);
        work.pass();
        database.sql("update request_together set draft = '{}' where id = ?")
                .param(order)
                .update();
        database.sql("update request_together_case set done = null where together = ?")
                .param(order)
                .update();
        assertThat(worded(order)).isEqualTo(1);
        work.pass();
        assertThat(worded(order)).as("refused now, which ends it too").isZero();
        assertThat(book.refusals(order)).singleElement().asString().contains("已经有答复草稿");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("角色×批量：外单位的、不办申请的人，一件也不能批量办，也不记下")
    void onlyWhoWorksOnThemOrdersAnything(Role role) {
        Person other = RequestDesk.person("文若虚", new RequestDesk(beans).education, role);
        Person own = RequestDesk.person("文若虚", desk.education, role);
        refused(other);
        if (!own.may(Permission.WORK_REQUEST)) {
            refused(own);
            assertThat(campaigns.all(own)).isEmpty();
            assertThat(campaigns.cases(group, own, 10, 0)).isEmpty();
            assertThat(campaigns.begun(group, own, 10)).isEmpty();
        }
        assertThat(book.of(group)).isEmpty();
    }

    private void refused(Person by) {
        assertThatThrownBy(() -> book.assign(group, true, desk.education, "职责所在", by))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessage("只能办理本机关的申请；其他机关的申请由该机关办理。");
    }
}

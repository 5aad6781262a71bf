package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.plan.TownHall.responsible;
import static org.mingtang.publication.PressRoom.notice;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.plan.NewPlan.NewTarget;
import org.mingtang.plan.Progress;
import org.mingtang.plan.TargetProgress;
import org.mingtang.plan.TaskView;
import org.mingtang.plan.TownHall;
import org.mingtang.plan.TownHall.World;
import org.mingtang.plan.reading.ReadPlan.Operator;
import org.mingtang.plan.reading.ReadPlan.Period;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** From the door to the task: what was published counts, and everybody sees on the task's page what counted. */
@MingtangTest
class CountedByItselfTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    TownHall hall;

    @Autowired
    Progress progress;

    @Autowired
    Publications publications;

    @Autowired
    MockMvcTester pages;

    @Autowired
    MovableClock clock;

    @Autowired
    PublicPlans kept;

    private PressRoom room;
    private TaskView task;

    @BeforeEach
    void aTaskOfTwoPublications() {
        clock.moveTo(LocalDate.of(2026, 6, 10));
        room = new PressRoom(beans);
        World world = new World(room.office, room.education, room.office, room.openness, room.clerk, room.clerk);
        NewTarget two = new NewTarget(
                "公开信息", Operator.AT_LEAST, BigDecimal.valueOf(2), "条", Period.YEAR, null, "PUBLICATION", false);
        task = hall.issued(world, List.of(two), responsible(room.education));
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    @DisplayName("Nobody types anything: two published items are two counted, each with its page as proof")
    void publishedIsCounted() {
        assertThat(text("/tasks/" + task.id())).contains("还没有可公开查看的佐证");
        ItemNumber first = room.published(notice("义务教育招生公告"));
        ItemNumber second = room.published(notice("学区划分公告"));

        assertThat(only().count()).isEqualByComparingTo("2");
        assertThat(only().reached()).isTrue();
        assertThat(text("/tasks/" + task.id()))
                .contains("公开佐证 2 件")
                .contains("href=\"" + first.path() + "\"", "href=\"" + second.path() + "\"");
        assertThat(text("/tasks/plans/" + task.plan() + ".json"))
                .contains("\"link\":\"http://localhost" + first.path() + "\"");
        assertThat(text("/tasks/plans/" + task.plan() + ".csv")).contains("学区划分公告 http://localhost" + second.path());
    }

    @Test
    @DisplayName("A withdrawn item no longer counts and is no proof")
    void withdrawnIsNot() {
        ItemNumber item = room.published(notice("义务教育招生公告"));
        publications.withdraw(item, "内容有误，更正后重新发布", room.head);

        assertThat(only().count()).isZero();
        assertThat(text("/tasks/" + task.id())).contains("还没有可公开查看的佐证").doesNotContain(item.path() + "\"");
    }

    @Test
    @DisplayName("What went to named units counts too, but the public is not led to it")
    void directedIsCountedButNotShown() {
        ItemNumber item = room.published(notice("教职工安置方案").directedTo(List.of(room.office.value())));

        assertThat(only().count()).isEqualByComparingTo("1");
        assertThat(text("/tasks/" + task.id())).contains("还没有可公开查看的佐证").doesNotContain("教职工安置方案", item.path());
        assertThat(text("/tasks/plans/" + task.plan() + ".json")).doesNotContain("教职工安置方案");
    }

    private TargetProgress only() {
        return progress.of(hall.again(task), 2026).get(0);
    }

    /** As it is now, not as it was kept a moment ago. */
    private String text(String path) {
        kept.forget();
        return new String(
                pages.get().uri(path).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}

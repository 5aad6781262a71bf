package org.mingtang.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.agenda.Agenda;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Publication at an hour that somebody set, in his name. */
@MingtangTest
class ScheduleTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Publications publications;

    @Autowired
    DueManuscripts due;

    @Autowired
    Items items;

    @Autowired
    Agenda agenda;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient database;

    PressRoom room;

    @BeforeEach
    void found() {
        room = new PressRoom(beans);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void publishesAtItsHourAndNotBefore() {
        ManuscriptId id = scheduled("定时的信息", Duration.ofHours(1));

        clock.pass(Duration.ofMinutes(59));
        due.publish();
        assertThat(stage(id)).isEqualTo(ManuscriptStage.APPROVED);
        clock.pass(Duration.ofMinutes(1));
        due.publish();

        ManuscriptView published = view(id);
        assertThat(published.stage()).isEqualTo(ManuscriptStage.PUBLISHED);
        ItemView item = items.find(published.item()).orElseThrow();
        assertThat(item.publishedAt()).isEqualTo(clock.instant());
        assertThat(published.history())
                .last()
                .satisfies(step -> assertThat(step.name()).isEqualTo(room.head.name()))
                .satisfies(step -> assertThat(step.act()).isEqualTo("发布"));
    }

    @Test
    void publishesOnceHoweverOftenTheMinuteComes() {
        ManuscriptId id = scheduled("只一次", Duration.ofMinutes(1));
        clock.pass(Duration.ofMinutes(2));
        due.publish();
        due.publish();

        assertThat(items.find(view(id).item()).orElseThrow().versions()).hasSize(1);
    }

    @Test
    void doesNothingOnceTheHourWasTakenAway() {
        ManuscriptId id = scheduled("取消了", Duration.ofMinutes(1));
        publications.schedule(id, null, room.openness);
        clock.pass(Duration.ofMinutes(5));
        due.publish();

        assertThat(stage(id)).isEqualTo(ManuscriptStage.APPROVED);
        assertThat(view(id).history())
                .last()
                .satisfies(step -> assertThat(step.text()).isEqualTo("取消定时发布"));
    }

    @Test
    void doesNothingForWhatWasTakenBackMeanwhile() {
        ManuscriptId id = scheduled("撤回送审了", Duration.ofMinutes(1));
        manuscripts.takeBack(id, room.clerk);
        clock.pass(Duration.ofMinutes(5));
        due.publish();

        assertThat(stage(id)).isEqualTo(ManuscriptStage.WRITING);
    }

    @Test
    @DisplayName("the hour was set for the former text: what passes later waits for somebody to set it anew")
    void forgetsTheHourOfATextThatWasTakenBack() {
        ManuscriptId id = scheduled("撤回又通过", Duration.ofMinutes(1));
        manuscripts.takeBack(id, room.clerk);
        assertThat(view(id).fields().publishAt()).isNull();
        manuscripts.submit(id, room.clerk);
        room.pass(id);
        clock.pass(Duration.ofMinutes(5));
        due.publish();

        assertThat(stage(id)).isEqualTo(ManuscriptStage.APPROVED);
    }

    @Test
    void losesItsHourWhateverStandsAgainstPublishing() {
        ManuscriptId id = scheduled("有了障碍", Duration.ofHours(1));
        database.sql("update manuscript set period = 'NO_SUCH_PERIOD' where id = ?")
                .param(id.value())
                .update();
        Instant later = clock.instant().plusSeconds(7200);
        assertThatThrownBy(() -> publications.schedule(id, later, room.head)).isInstanceOf(UnlawfulAct.class);

        publications.schedule(id, null, room.head);

        assertThat(view(id).fields().publishAt()).isNull();
    }

    @Test
    void refusesAnHourThatIsNotToCome() {
        ManuscriptId id = room.approved(PressRoom.notice("过去的时间"));

        for (Instant at : new Instant[] {clock.instant(), clock.instant().minusSeconds(1), Instant.EPOCH}) {
            assertThatThrownBy(() -> publications.schedule(id, at, room.head))
                    .isInstanceOf(UnlawfulAct.class)
                    .hasMessageContaining("要晚于现在");
        }
        publications.schedule(id, clock.instant().plusSeconds(1), room.head);
    }

    @Test
    void isSetOnlyByWhoMayPublishAndOnlyOnWhatIsApproved() {
        ManuscriptId approved = room.approved(PressRoom.notice("谁来定时"));
        ManuscriptId written = room.written(PressRoom.notice("还没审核"));
        Instant later = clock.instant().plusSeconds(3600);

        assertThatThrownBy(() -> publications.schedule(approved, later, room.clerk))
                .isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> publications.schedule(approved, later, room.leader))
                .isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> publications.schedule(approved, later, new PressRoom(beans).head))
                .isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> publications.schedule(written, later, room.head))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("不能定时发布");
    }

    @Test
    @DisplayName("an hour that the author wrote into the draft opens no door")
    void isNotSetByTheAuthor() {
        ManuscriptId id = room.written(
                PressRoom.notice("作者写的时间").publishedAt(clock.instant().plusSeconds(60)));
        manuscripts.submit(id, room.clerk);
        room.pass(id);
        clock.pass(Duration.ofMinutes(5));
        due.publish();

        assertThat(stage(id)).isEqualTo(ManuscriptStage.APPROVED);
        assertThat(view(id).fields().publishAt()).isNull();
        assertThat(view(id).history())
                .last()
                .satisfies(step -> assertThat(step.text()).contains("定时发布未成", "还没有人定时发布"));
    }

    @Test
    @DisplayName(
            "nor does it after the program took the first one away, or after somebody had set one for an earlier text")
    void isNotSetByTheAuthorOfATextThatComesAgain() {
        ManuscriptId once = room.written(
                PressRoom.notice("再写一次时间").publishedAt(clock.instant().plusSeconds(60)));
        manuscripts.submit(once, room.clerk);
        room.pass(once);
        clock.pass(Duration.ofMinutes(5));
        due.publish();
        ManuscriptId before = scheduled("负责人定过时间", Duration.ofHours(1));
        ManuscriptId cancelled = scheduled("负责人取消了", Duration.ofHours(1));
        publications.schedule(cancelled, null, room.head);

        for (ManuscriptId id : List.of(once, before, cancelled)) {
            manuscripts.takeBack(id, room.clerk);
            manuscripts.change(
                    id, PressRoom.notice("改过的" + id).publishedAt(clock.instant().plusSeconds(60)), null, room.clerk);
            manuscripts.submit(id, room.clerk);
            room.pass(id);
        }
        clock.pass(Duration.ofMinutes(5));
        due.publish();

        for (ManuscriptId id : List.of(once, before, cancelled)) {
            assertThat(stage(id)).isEqualTo(ManuscriptStage.APPROVED);
            assertThat(view(id).fields().publishAt()).isNull();
        }
    }

    @Test
    void goesBackToPeopleWhereItsTextIsNoLongerWhatWasReviewed() {
        ManuscriptId id = scheduled("被人改过", Duration.ofMinutes(1));
        database.sql("update manuscript set title = '没有审过的标题' where id = ?")
                .param(id.value())
                .update();
        clock.pass(Duration.ofMinutes(2));
        due.publish();

        assertThat(stage(id)).isEqualTo(ManuscriptStage.APPROVED);
        assertThat(view(id).fields().publishAt()).isNull();
        assertThat(agenda.open(room.education.value(), 50))
                .anyMatch(line -> line.title().equals("没有审过的标题"));
    }

    @Test
    @DisplayName("one that fails for no lawful reason keeps none of the others from their hour")
    void doesNotLetOneKeepTheOthersWaiting() {
        ManuscriptId broken = scheduled("坏了的稿件", Duration.ofMinutes(1));
        ManuscriptId sound = scheduled("好的稿件", Duration.ofMinutes(2));
        database.sql("update manuscript set audience = array['" + UUID.randomUUID()
                        + "'::uuid, null::uuid] where id = ?")
                .param(broken.value())
                .update();
        clock.pass(Duration.ofMinutes(3));
        try {
            due.publish();

            assertThat(stage(sound)).isEqualTo(ManuscriptStage.PUBLISHED);
            assertThat(database.sql("select stage from manuscript where id = ?")
                            .param(broken.value())
                            .query(String.class)
                            .single())
                    .isEqualTo("APPROVED");
        } finally {
            database.sql("update manuscript set audience = '{}', publish_at = null where id = ?")
                    .param(broken.value())
                    .update();
        }
    }

    private ManuscriptId scheduled(String title, Duration in) {
        ManuscriptId id = room.approved(PressRoom.notice(title));
        publications.schedule(id, clock.instant().plus(in), room.head);
        return id;
    }

    private ManuscriptView view(ManuscriptId id) {
        return manuscripts.find(id).orElseThrow();
    }

    private ManuscriptStage stage(ManuscriptId id) {
        return view(id).stage();
    }
}

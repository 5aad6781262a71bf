package org.mingtang.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.agenda.Agenda;
import org.mingtang.documents.StoredFile;
import org.mingtang.documents.StoredFiles;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.review.Reviews;
import org.mingtang.review.Stage;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/** Acts on manuscripts: by whom, where they stand, what they leave behind. */
@MingtangTest
class ManuscriptsTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Publications publications;

    @Autowired
    Items items;

    @Autowired
    Reviews reviews;

    @Autowired
    StoredFiles files;

    @Autowired
    Agenda agenda;

    PressRoom room;

    @BeforeEach
    void found() {
        room = new PressRoom(beans);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    @DisplayName("every act on a manuscript of another unit is refused to all but the government's openness office")
    void isNobodyElsesMatter(Role role) {
        ManuscriptId id = room.written(PressRoom.notice("别人的稿件"));
        ManuscriptId approved = room.approved(PressRoom.notice("别人通过的稿件"));
        Person stranger = PressRoom.person("外人", room.office, role);
        if (role == Role.OPENNESS_OFFICE) {
            manuscripts.change(id, PressRoom.notice("公开办改过"), null, stranger);
            assertThat(view(id).fields().title()).isEqualTo("公开办改过");
            return;
        }
        for (Runnable act : List.<Runnable>of(
                () -> manuscripts.change(id, PressRoom.notice("改掉"), null, stranger),
                () -> manuscripts.attach(id, file("甲.txt"), stranger),
                () -> manuscripts.detach(id, UUID.randomUUID(), stranger),
                () -> manuscripts.submit(id, stranger),
                () -> manuscripts.note(id, "记一笔", stranger),
                () -> manuscripts.takeBack(approved, stranger),
                () -> manuscripts.discard(id, "不要了", stranger),
                () -> publications.publish(approved, stranger),
                () -> manuscripts.begin(room.education.value(), null, PressRoom.notice("替别人写"), stranger))) {
            assertThatThrownBy(act::run).isInstanceOf(UnlawfulAct.class);
        }
        assertThat(view(id).history()).hasSize(1);
        assertThat(view(approved).stage()).isEqualTo(ManuscriptStage.APPROVED);
    }

    @Test
    void doesNotLetTwoWriteOverEachOther() {
        ManuscriptId id = room.written(PressRoom.notice("两个人写"));
        int seen = view(id).revision();
        manuscripts.change(id, PressRoom.notice("先写的"), seen, room.clerk);

        assertThatThrownBy(() -> manuscripts.change(id, PressRoom.notice("后写的"), seen, room.head))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
        assertThat(view(id).fields().title()).isEqualTo("先写的");
    }

    @Test
    void keepsNoWordThatIsWrittenWhileOthersReview() {
        ManuscriptId id = room.underReview(PressRoom.notice("审核中"));

        assertThatThrownBy(() -> manuscripts.change(id, PressRoom.notice("改"), null, room.clerk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("不能修改");
        assertThatThrownBy(() -> manuscripts.attach(id, file("甲.txt"), room.clerk))
                .isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> manuscripts.note(id, "记", room.clerk)).isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> manuscripts.discard(id, "", room.clerk)).isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> manuscripts.submit(id, room.clerk)).isInstanceOf(UnlawfulAct.class);
    }

    @Test
    void takesItsReviewBackWithItself() {
        ManuscriptId id = room.underReview(PressRoom.notice("撤回送审"));
        manuscripts.takeBack(id, room.clerk);

        assertThat(room.review(id).stage()).isNotEqualTo(Stage.UNDER_REVIEW);
        assertThat(view(id).stage()).isEqualTo(ManuscriptStage.WRITING);
        manuscripts.submit(id, room.clerk);
        assertThat(view(id).stage()).isEqualTo(ManuscriptStage.UNDER_REVIEW);
    }

    @Test
    @DisplayName("an approval does not outlive its being taken back")
    void opensNothingByAnApprovalThatWasTakenBack() {
        ManuscriptId id = room.approved(PressRoom.notice("通过后撤回"));
        manuscripts.takeBack(id, room.clerk);

        assertThatThrownBy(() -> publications.publish(id, room.head)).isInstanceOf(UnlawfulAct.class);
        manuscripts.change(id, PressRoom.notice("通过后改写"), null, room.clerk);
        manuscripts.submit(id, room.clerk);
        assertThatThrownBy(() -> publications.publish(id, room.head)).isInstanceOf(UnlawfulAct.class);
    }

    @Test
    void comesBackToItsAuthorWithTheReason() {
        ManuscriptId id = room.underReview(PressRoom.notice("要退回"));
        reviews.sendBack(room.review(id).id(), "缺少日期", List.of(), room.head);

        assertThat(view(id).stage()).isEqualTo(ManuscriptStage.RETURNED);
        assertThat(view(id).history()).last().satisfies(step -> {
            assertThat(step.act()).isEqualTo("退回");
            assertThat(step.text()).isEqualTo("缺少日期");
        });
        assertThat(agenda.mine(room.clerk, 50)).anyMatch(line -> line.title().equals("要退回"));
    }

    @Test
    void leavesTheAgendaWhenItEnds() {
        ManuscriptId discarded = room.written(PressRoom.notice("要作废"));
        room.published(PressRoom.notice("要发布"));
        assertThat(titles()).contains("要作废").doesNotContain("要发布");

        manuscripts.discard(discarded, "重复", room.clerk);

        assertThat(titles()).doesNotContain("要作废", "要发布");
        assertThat(view(discarded).history())
                .last()
                .satisfies(step -> assertThat(step.text()).isEqualTo("重复"));
    }

    @Test
    void tellsTheAgendaTheLastDayForPublishing() {
        room.written(PressRoom.notice("有期限").dated(null, LocalDate.of(2026, 11, 2), null, null));
        room.written(ManuscriptFields.of("20-11", ItemKind.INFORMATION, "没有期限", "<p>正文</p>"));

        assertThat(agenda.open(room.education.value(), 50))
                .filteredOn(line -> line.title().equals("有期限"))
                .singleElement()
                .satisfies(line -> assertThat(line.due()).isEqualTo(LocalDate.of(2026, 11, 30)));
        assertThat(agenda.open(room.education.value(), 50))
                .filteredOn(line -> line.title().equals("没有期限"))
                .singleElement()
                .satisfies(line -> assertThat(line.due()).isNull());
    }

    @Test
    void keepsAFileOnceAndReplacesItInItsPlace() {
        ManuscriptId id = room.written(PressRoom.notice("附件"));
        StoredFile one = file("甲.txt");
        StoredFile two = file("乙.txt");
        manuscripts.attach(id, one, room.clerk);
        manuscripts.attach(id, one, room.clerk);
        manuscripts.attach(id, two, room.clerk);
        StoredFile clean = file("甲（清理）.txt");

        manuscripts.replace(id, one.id().value(), clean, room.clerk);

        assertThat(view(id).attachments()).extracting(Attachment::name).containsExactly("甲（清理）.txt", "乙.txt");
        assertThatThrownBy(() -> manuscripts.replace(id, one.id().value(), clean, room.clerk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("没有这个附件");
        manuscripts.detach(id, two.id().value(), room.clerk);
        assertThat(view(id).attachments()).hasSize(1);
    }

    @Test
    void revisesOnlyWhatItsOwnUnitPublished() {
        ItemNumber item = room.published(PressRoom.notice("本单位的"));
        PressRoom other = new PressRoom(beans);

        assertThatThrownBy(
                        () -> manuscripts.begin(other.education.value(), item, PressRoom.notice("改别人的"), other.clerk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("本单位已发布");
        assertThatThrownBy(() -> manuscripts.begin(
                        room.education.value(), new ItemNumber(1), PressRoom.notice("没有的"), room.clerk))
                .isInstanceOf(UnlawfulAct.class);
    }

    @Test
    void beginsAFurtherVersionWithTheFilesOfTheCurrentOne() {
        ManuscriptId first = room.written(PressRoom.notice("带附件"));
        manuscripts.attach(first, file("甲.txt"), room.clerk);
        manuscripts.submit(first, room.clerk);
        room.pass(first);
        ItemNumber item = publications.publish(first, room.head);
        ManuscriptId next = manuscripts.begin(room.education.value(), item, PressRoom.notice("带附件（二）"), room.clerk);

        manuscripts.takeOver(next, items.find(item).orElseThrow(), room.clerk);

        assertThat(view(next).attachments()).extracting(Attachment::name).containsExactly("甲.txt");
        assertThat(manuscripts.of(item)).containsExactly(first);
    }

    @Test
    void knowsNoManuscriptThatIsNotThere() {
        ManuscriptId none = ManuscriptId.fresh();

        assertThat(manuscripts.find(none)).isEmpty();
        assertThatThrownBy(() -> manuscripts.submit(none, room.clerk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("没有这份稿件");
        assertThatThrownBy(() -> publications.publish(none, room.head)).isInstanceOf(UnlawfulAct.class);
        assertThat(manuscripts.known("no uuid")).isEmpty();
        assertThat(manuscripts.known(none.toString())).isEmpty();
    }

    @Test
    void saysAllObstaclesInOneSentenceAfterTheOther() {
        ManuscriptId id = room.written(ManuscriptFields.of("content", ItemKind.INFORMATION, "只有标题", ""));

        assertThatThrownBy(() -> manuscripts.submit(id, room.clerk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContainingAll("请选择这条信息所属的公开目录", "正文和附件都是空的", "请填写成文日期");
        assertThat(view(id).stage()).isEqualTo(ManuscriptStage.WRITING);
    }

    @Test
    void standsOnNoLineThatIsNotThere() {
        ManuscriptFields nowhere = ManuscriptFields.of("no-such-line", ItemKind.INFORMATION, "题", "<p>正文</p>");
        ManuscriptId id = room.written(PressRoom.notice("换个目录"));

        assertThatThrownBy(() -> room.written(nowhere))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessage("没有这一公开目录，请重新选择。");
        assertThatThrownBy(() -> manuscripts.change(id, nowhere, null, room.clerk))
                .isInstanceOf(UnlawfulAct.class);
        assertThat(view(id).fields().line()).isEqualTo("20-11");
    }

    private List<String> titles() {
        return agenda.open(room.education.value(), 50).stream()
                .map(line -> line.title())
                .toList();
    }

    private StoredFile file(String name) {
        return files.store(name, new ByteArrayInputStream(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private ManuscriptView view(ManuscriptId id) {
        return manuscripts.find(id).orElseThrow();
    }
}

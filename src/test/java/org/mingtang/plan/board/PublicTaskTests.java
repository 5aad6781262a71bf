package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingtang.plan.board.Written.EDUCATION;
import static org.mingtang.plan.board.Written.HEALTH;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.plan.Change;
import org.mingtang.plan.EditionView;
import org.mingtang.plan.Stage;
import org.mingtang.plan.TaskId;
import org.mingtang.plan.reading.ReadPlan.Role;

class PublicTaskTests {

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "javascript:alert(1)",
                "JAVASCRIPT://x",
                "data:text/html,x",
                "file:///etc/passwd",
                "//yunlu.example/1",
                "/",
                "/desk",
                "/desk/directed/12",
                "/desk?item=12",
                "/DESK/directed/12",
                "/info/1 2",
                "ftp://yunlu.example/1",
                "http://",
                " https://yunlu.example/1",
                "内网台账第3页",
                "javascript:\nhttps://yunlu.example"
            })
    void showsNoProofThatStandsOnNoPublicPage(String address) {
        PublicTarget target = target(SomeTarget.atLeast("2").counted("1", "1").fact(EDUCATION, "CANARY-FACT", address));
        assertThat(target.proofs()).isEmpty();
        assertThat(target.count()).isEqualByComparingTo("1");
        assertThat(target.toString()).doesNotContain("CANARY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://yunlu.example/1",
                "http://yunlu.example/1",
                "HTTPS://YUNLU.EXAMPLE/1",
                "/info/12",
                "/open/catalogue",
                "/deskwork"
            })
    void showsAProofOnAPublicPageWithoutItsNoteAndWhoEnteredIt(String address) {
        PublicTarget target = target(SomeTarget.atLeast("2").counted("1", "1").fact(EDUCATION, "第一期培训", address));
        assertThat(target.proofs())
                .containsExactly(new PublicTarget.Proof("第一期培训", LocalDate.of(2026, 5, 6), "云麓市教育局", address));
        assertThat(target.toString()).doesNotContain("CANARY");
    }

    @Test
    void leadsFromElsewhereToTheWholeAddress() {
        PublicTarget target = target(SomeTarget.atLeast("2")
                .counted("1", "1")
                .fact(EDUCATION, "公告", "/info/12")
                .fact(EDUCATION, "培训", "https://yunlu.example/1"));
        assertThat(target.at("https://open.example").proofs())
                .extracting(PublicTarget.Proof::link)
                .containsExactly("https://open.example/info/12", "https://yunlu.example/1");
    }

    @Test
    void namesNoUnitThatHasNoPartInTheTask() {
        PublicTarget target = target(
                SomeTarget.atLeast("2").counted("1", "1").fact(UUID.randomUUID(), "培训", "https://yunlu.example/1"));
        assertThat(target.proofs()).extracting(PublicTarget.Proof::unit).containsExactly("");
    }

    @Test
    void writesTheOperatorAsTheOpenDataDoes() {
        assertThat(target(SomeTarget.atLeast("2")).operator()).isEqualTo(">=");
        assertThat(target(SomeTarget.atMost("2")).operator()).isEqualTo("<=");
        assertThat(target(SomeTarget.exactly("2")).operator()).isEqualTo("==");
    }

    @Test
    void showsEachUnitsRoleAndHowFarItIs() {
        PublicTask task = PublicTask.of(Written.task("公开")
                .part(SomePart.ofEducation().as(Role.LEAD).in(Stage.DONE).part())
                .part(SomePart.ofHealth().late(3).part())
                .part(SomePart.of(new UUID(0, 3), "云麓市民政局")
                        .as(Role.SUPPORT)
                        .in(Stage.ISSUED)
                        .part())
                .done());
        assertThat(task.units())
                .extracting(
                        PublicTask.PublicUnit::name,
                        PublicTask.PublicUnit::role,
                        PublicTask.PublicUnit::stateCode,
                        PublicTask.PublicUnit::state)
                .containsExactly(
                        tuple("云麓市教育局", "牵头", "DONE", "已完成"),
                        tuple("云麓市卫生健康委", "责任", "LATE", "已逾期"),
                        tuple("云麓市民政局", "配合", "WAITING", "待签收"));
        assertThat(task.stateCode()).isEqualTo("LATE");
        assertThat(task.left()).isEqualTo("逾期 3 个工作日");
    }

    @Test
    void saysNothingOfWhoHandedOverNorOfWhatWaitsForReview() {
        PublicTask task = PublicTask.of(Written.task("公开")
                .part(SomePart.ofEducation().in(Stage.HANDED_OVER).part())
                .part(SomePart.ofHealth().in(Stage.HANDED_IN).part())
                .done());
        assertThat(task.units())
                .extracting(PublicTask.PublicUnit::name, PublicTask.PublicUnit::state)
                .containsExactly(tuple("云麓市卫生健康委", "推进中"));
        assertThat(task.responsible()).hasSize(1);
    }

    @Test
    void saysNothingOfAnotherDeadlineAskedFor() {
        PublicTask task = PublicTask.of(Written.task("公开")
                .part(SomePart.ofEducation()
                        .askingFor(LocalDate.of(2027, 1, 15))
                        .part())
                .done());
        assertThat(task.toString()).doesNotContain("2027");
        assertThat(task.deadline()).isEqualTo("2026-12-31");
    }

    @Test
    void showsACancelledTaskAsCancelledWithoutUnits() {
        PublicTask task =
                PublicTask.of(Written.task("公开").by(EDUCATION, Stage.CANCELLED).done());
        assertThat(task.stateCode()).isEqualTo("CANCELLED");
        assertThat(task.units()).isEmpty();
        assertThat(task.left()).isEmpty();
    }

    @Test
    void tellsWhatDocumentsProveInWords() {
        PublicTask task = PublicTask.of(Written.task("公开")
                .by(HEALTH, Stage.IN_PROGRESS)
                .proven(SomeTarget.atLeast("98.50").of("办结率").goal(null))
                .proven(SomeTarget.atMost("3").of("投诉").goal(null))
                .proven(SomeTarget.exactly("1").of("年报").goal(null))
                .done());
        assertThat(task.byDocument()).containsExactly("办结率 ≥ 98.5 次", "投诉 ≤ 3 次", "年报 1 次");
        assertThat(task.targets()).isEmpty();
    }

    @Test
    void writesAllHeadingsInOneLine() {
        assertThat(PublicTask.of(Written.task("公开").under("一、甲", "（一）乙", "1.丙").done())
                        .category())
                .isEqualTo("一、甲 › （一）乙 › 1.丙");
        assertThat(PublicTask.of(Written.task("公开").under().done()).category()).isEmpty();
    }

    @Test
    void tellsWhatALaterEditionChangedButNeverWhyNorFromWhatToWhat() {
        BoardTask changed = Written.task("公开").by(EDUCATION, Stage.ISSUED).done();
        TaskId id = changed.task().id();
        TaskId dropped = new TaskId(UUID.randomUUID());
        // Half past midnight in Shanghai, still the day before in Greenwich.
        EditionView second = new EditionView(
                2,
                UUID.randomUUID(),
                "CANARY-FILE.docx",
                "CANARY-REASON",
                Instant.parse("2026-05-05T16:30:00Z"),
                "CANARY-PERSON",
                List.of(
                        new Change(Change.Kind.CHANGED, id, "任务要求", "CANARY-BEFORE", "CANARY-AFTER"),
                        new Change(Change.Kind.CHANGED, id, "完成时限", "CANARY-BEFORE", "CANARY-AFTER"),
                        new Change(Change.Kind.DROPPED, dropped, null, null, null)));
        PublicPlan plan =
                PublicPlan.of(Written.board(changed), List.of(second), ZoneId.of("Asia/Shanghai"), "v1", Instant.EPOCH);
        assertThat(plan.notes().get(id.toString()))
                .containsExactly(new PublicPlan.Note(2, "2026-05-06", "修改了任务要求、完成时限"));
        assertThat(plan.notes().get(dropped.toString()))
                .extracting(PublicPlan.Note::what)
                .containsExactly("删除此项任务");
        assertThat(plan.toString()).doesNotContain("CANARY", "苏明远");
    }

    private static PublicTarget target(SomeTarget target) {
        return PublicTask.of(Written.task("培训")
                        .part(SomePart.ofEducation().part())
                        .target(target.progress())
                        .done())
                .targets()
                .get(0);
    }
}

package org.mingtang.request.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.evidence.Evidence;
import org.mingtang.evidence.FactKind;
import org.mingtang.evidence.FactView;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Outcome;
import org.mingtang.request.RemedyCase;
import org.mingtang.request.RemedyCases;
import org.mingtang.request.RequestId;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases to learn from are facts that tasks count; cases somebody went to law over propose themselves. */
@MingtangTest
class TrainingCasesTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Library library;

    @Autowired
    LibraryDays days;

    @Autowired
    RemedyCases remedies;

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcClient database;

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
    @DisplayName("列为培训案例记一件实绩，取消就撤回，再列再记；撤出案例库也撤回")
    void markingCountsOnce() {
        UUID id = cases.released("校车采购合同", Outcome.DISCLOSED);
        assertThat(count()).isZero();
        library.train(id, true, cases.desk.clerk);
        library.train(id, true, cases.second);
        assertThat(count()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(facts()).singleElement().satisfies(fact -> {
            assertThat(fact.subject()).isEqualTo("依申请公开培训案例：校车采购合同");
            assertThat(fact.address()).isEqualTo("/desk/library/" + id);
            assertThat(fact.kind()).isEqualTo(new FactKind("TRAINING_CASE", "培训案例", "件"));
        });
        library.train(id, false, cases.desk.clerk);
        library.train(id, false, cases.desk.clerk);
        assertThat(count()).isZero();
        library.train(id, true, cases.desk.clerk);
        assertThat(count()).isEqualByComparingTo(BigDecimal.ONE);
        library.withdraw(id, "看得出是谁", cases.desk.clerk);
        assertThat(count()).isZero();
    }

    @Test
    void onlyReleasedCasesOfOnesOwnAreMarked() {
        UUID draft = cases.written(cases.answered("食堂检查结果"), AnsweredCases.text("食堂"));
        refused(() -> library.train(draft, true, cases.desk.clerk), "不能列为培训案例");
        UUID id = cases.released("校车采购合同", Outcome.DISCLOSED);
        refused(() -> library.train(id, true, cases.desk.openness), "只能办理本机关的案例");
        assertThat(count()).isZero();
    }

    @ParameterizedTest
    @DisplayName("任务写“培训案例”的按培训案例计数，写“培训”的仍按培训计数")
    @CsvSource({
        "编写依申请公开培训案例5件,TRAINING_CASE",
        "开展依申请公开案例培训,TRAINING_CASE",
        "开展依申请公开业务培训2次,TRAINING",
        "依申请公开按期答复率100%,REQUEST_REPLY"
    })
    void measuresAreCountedByTheirKind(String measure, String kind) {
        assertThat(evidence.guessKind(measure)).contains(kind);
    }

    @Test
    @DisplayName("复议诉讼有了结果的，夜里自动提名一次；没有结果的、撤出过的、没有答复的不提")
    void whatWasDecidedOverProposesItself() {
        RequestId decided = cases.answered("校车采购合同");
        RequestId pending = cases.answered("食堂检查结果");
        RequestId quiet = cases.answered("学区划分纪要");
        UUID filed = file(decided);
        file(pending);
        remedies.decide(decided, filed, RemedyCase.Result.CORRECTED, AnsweredCases.DAY, cases.desk.clerk);
        days.pass();
        days.pass();

        LibraryView proposed = library.of(decided).orElseThrow();
        assertThat(proposed.stage()).isEqualTo(LibraryStage.DRAFT);
        assertThat(library.history(proposed.id())).singleElement().returns("系统", LibraryStep::name);
        assertThat(library.of(pending)).isEmpty();
        assertThat(library.of(quiet)).isEmpty();

        library.withdraw(proposed.id(), "不宜入库", cases.desk.clerk);
        days.pass();
        assertThat(library.of(decided)).as("once is enough").isEmpty();
    }

    @Test
    @DisplayName("一件提不了名，不妨碍别的")
    void oneThatCannotBeProposedKeepsNoneOut() {
        RequestId without = cases.answered("没有答复文书的一件");
        RequestId sound = cases.answered("校车采购合同");
        for (RequestId each : List.of(without, sound)) {
            remedies.decide(each, file(each), RemedyCase.Result.UPHELD, AnsweredCases.DAY, cases.desk.clerk);
        }
        database.sql("delete from request_reply where request = ?")
                .param(without.value())
                .update();
        days.pass();
        assertThat(library.of(without)).isEmpty();
        assertThat(library.of(sound)).isPresent();
    }

    @Test
    void whatTheProgramProposedIsStillReadByAPerson() {
        RequestId decided = cases.answered("校车采购合同");
        remedies.decide(decided, file(decided), RemedyCase.Result.UPHELD, AnsweredCases.DAY, cases.desk.clerk);
        days.pass();
        UUID id = library.of(decided).orElseThrow().id();
        refused(() -> library.handIn(id, cases.desk.clerk), "请先通读");
        refused(() -> library.release(id, cases.desk.head), "不能复核入库");
    }

    private UUID file(RequestId request) {
        return remedies.file(
                request, RemedyCase.Kind.RECONSIDERATION, "云府复〔2026〕3号", AnsweredCases.DAY, cases.desk.clerk);
    }

    private BigDecimal count() {
        return evidence.count("TRAINING_CASE", List.of(cases.desk.education), AnsweredCases.DAY, AnsweredCases.DAY);
    }

    private List<FactView> facts() {
        return evidence.facts("TRAINING_CASE", List.of(cases.desk.education), AnsweredCases.DAY, AnsweredCases.DAY);
    }

    private static void refused(Runnable act, String words) {
        assertThatThrownBy(act::run).isInstanceOf(UnlawfulAct.class).hasMessageContaining(words);
    }
}

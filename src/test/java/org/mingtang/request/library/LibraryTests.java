package org.mingtang.request.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.AgendaLine;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Erasing;
import org.mingtang.request.Handling;
import org.mingtang.request.Outcome;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestId;
import org.mingtang.request.letter.Field;
import org.mingtang.request.letter.WithheldPart;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/** From an answered request to a library case that tells nobody, and out again. */
@MingtangTest
class LibraryTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Library library;

    @Autowired
    Handling handling;

    @Autowired
    Agenda agenda;

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
    @DisplayName("提名：按规则去掉申请人，结论、依据、年份照案件，列入日程")
    void isProposedWithWhatTheRulesMakeOfIt() {
        RequestId request = cases.answered(AnsweredCases.SUBJECT, Outcome.NOT_FOUND);
        LibraryView view = view(cases.proposed(request));

        assertThat(view)
                .returns(LibraryStage.DRAFT, LibraryView::stage)
                .returns(Outcome.NOT_FOUND, LibraryView::outcome)
                .returns("第三十六条第四项", LibraryView::ground)
                .returns(2026, LibraryView::year)
                .returns(cases.desk.education, LibraryView::organ)
                .returns(false, LibraryView::training);
        assertThat(view.text().asked()).isEqualTo("申请人申请公开2025年各小学学区划分的会议纪要，电话（电话略）");
        assertThat(view.text().answered()).contains("不存在", "第三十六条第四项").doesNotContain("YSQ-");
        assertThat(stored(view.id())).doesNotContain("乔安", "13900001234", "YSQ-");
        assertThat(items()).singleElement().satisfies(line -> {
            assertThat(line.title()).startsWith("案例脱敏：申请 YSQ-").doesNotContain("学区");
            assertThat(line.href()).isEqualTo("/desk/library/" + view.id());
        });
    }

    @Test
    void groundsOfAPartialDisclosureAreKept() {
        var draft = RequestDesk.saying(Outcome.PARTLY_DISCLOSED)
                .saying(Field.WAY, "网上获取")
                .saying(Field.ROUTE, "凭查询码下载")
                .saying(Field.TIME, "自收到之日起")
                .withholding(new WithheldPart("讨论发言", Outcome.PROCESS_INFORMATION, "属于讨论记录", "讨论记录"))
                .withholding(new WithheldPart("参会人员分工", Outcome.INTERNAL_AFFAIRS, "属于内部事务", "内部工作流程"))
                .withholding(new WithheldPart("另一处发言", Outcome.PROCESS_INFORMATION, "属于讨论记录", "讨论记录"));
        LibraryView view = view(cases.proposed(cases.answered("会议纪要", draft)));
        assertThat(view.grounds()).containsExactlyInAnyOrder(Outcome.INTERNAL_AFFAIRS, Outcome.PROCESS_INFORMATION);
        assertThat(view.ground()).contains("过程性信息", "、");
    }

    @Test
    void sameCaseIsProposedOnce() {
        RequestId request = cases.answered("食堂检查结果");
        UUID first = cases.proposed(request);
        assertThat(library.propose(request, cases.second)).isEqualTo(first);
        assertThat(library.of(request)).get().returns(first, LibraryView::id);
        assertThat(library.inHand(cases.desk.clerk)).extracting(LibraryView::id).containsExactly(first);
        assertThat(library.inHand(cases.desk.leader)).isEmpty();
    }

    @Test
    @DisplayName("没有答复的不入库；只有本单位可以提名")
    void onlyAnsweredCasesOfOnesOwnAreProposed() {
        RequestId open = cases.asked("食堂检查结果");
        refused(() -> library.propose(open, cases.desk.clerk), "答复送达、办结以后才能提名入库");
        handling.withdraw(open, AnsweredCases.DAY, "来电撤回", cases.desk.clerk);
        refused(() -> library.propose(open, cases.desk.clerk), "撤回、逾期等没有答复的申请不入库");
        RequestId answered = cases.answered("食堂检查结果");
        refused(() -> library.propose(answered, cases.desk.openness), "承办单位");
        refused(() -> library.propose(answered, new RequestDesk(beans).clerk), "承办单位");
        assertThat(library.of(answered)).isEmpty();
    }

    @Test
    @DisplayName("四只眼睛：改过文字的人不能复核，没有人通读过的不能提交")
    void whoWroteDoesNotRelease() {
        UUID id = cases.proposed(cases.answered("食堂检查结果"));
        refused(() -> library.handIn(id, cases.desk.clerk), "请先通读");
        write(id, AnsweredCases.text("学校食堂检查"), cases.desk.clerk);
        refused(() -> library.release(id, cases.second), "不能复核入库");
        library.handIn(id, cases.desk.clerk);
        refused(() -> library.release(id, cases.desk.clerk), "由两个人分别办理");

        write(id, AnsweredCases.text("学校食堂检查结果"), cases.second);
        assertThat(view(id)).as("changed words are checked anew").returns(LibraryStage.DRAFT, LibraryView::stage);
        library.handIn(id, cases.second);
        refused(() -> library.release(id, cases.second), "由两个人分别办理");
        refused(() -> library.release(id, cases.desk.openness), "只能办理本机关的案例");
        library.release(id, cases.desk.head);
        assertThat(view(id))
                .returns(LibraryStage.RELEASED, LibraryView::stage)
                .returns(AnsweredCases.DAY, LibraryView::releasedOn);
        assertThat(items()).isEmpty();
        assertThat(library.history(id))
                .first()
                .returns(LibraryAct.RELEASE, LibraryStep::act)
                .returns("沈怀谷", LibraryStep::name);
    }

    @ParameterizedTest
    @DisplayName("还有申请人姓名、电话、证件号码的，提交和复核都不放行，拆开写也不行")
    @ValueSource(strings = {"乔安", "乔 安", "乔　安", "１３９００００１２３４", "139-0000-1234", "11010519491231002x", "学院路８号"})
    void leaksAreRefused(String words) {
        UUID id = cases.written(cases.answered("食堂检查结果"), AnsweredCases.text("食堂"));
        library.handIn(id, cases.desk.clerk);
        database.sql("update request_library set answered = answered || ? where id = ?")
                .params(words, id)
                .update();
        refused(() -> library.release(id, cases.second), "“答复”里还有");
        assertThat(view(id)).returns(LibraryStage.CHECKING, LibraryView::stage);

        LibraryText told = new LibraryText("关于" + words, "食堂", "食堂", "");
        write(id, told, cases.desk.clerk);
        refused(() -> library.handIn(id, cases.desk.clerk), "“标题”里还有");
        assertThat(library.leaks(id)).isNotEmpty();
        assertThat(library.leaks(id).toString()).doesNotContain("乔安", "1390000", "学院路");
    }

    @Test
    void returnsItWithAReason() {
        UUID id = cases.written(cases.answered("食堂检查结果"), AnsweredCases.text("食堂"));
        refused(() -> library.giveBack(id, "再看看", cases.second), "不能退回修改");
        library.handIn(id, cases.desk.clerk);
        refused(() -> library.giveBack(id, " ", cases.second), "请写明退回的理由");
        refused(() -> library.giveBack(id, "字".repeat(501), cases.second), "不超过 500 字");
        library.giveBack(id, "第二段看得出是哪所学校", cases.second);
        assertThat(view(id)).returns(LibraryStage.DRAFT, LibraryView::stage);
        assertThat(library.history(id).get(0).text()).isEqualTo("第二段看得出是哪所学校");
    }

    @Test
    void twoPeopleDoNotOverwriteEachOther() {
        UUID id = cases.proposed(cases.answered("食堂检查结果"));
        int before = view(id).revision();
        library.write(id, AnsweredCases.text("甲"), before, cases.desk.clerk);
        assertThatThrownBy(() -> library.write(id, AnsweredCases.text("乙"), before, cases.second))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
        assertThat(view(id).text().title()).isEqualTo("甲");
    }

    @Test
    void textsMustSaySomethingAndNotTooMuch() {
        UUID id = cases.proposed(cases.answered("食堂检查结果"));
        refused(() -> write(id, new LibraryText(" ", "问", "答", ""), cases.desk.clerk), "请写标题");
        refused(() -> write(id, new LibraryText("题".repeat(101), "问", "答", ""), cases.desk.clerk), "不超过 100 字");
        refused(() -> write(id, new LibraryText("题", "", "\u0000 ", ""), cases.desk.clerk), "申请内容和答复都要有文字");
        refused(() -> write(id, new LibraryText("题", "问", "答".repeat(20_001), ""), cases.desk.clerk), "不超过 20000 字");
        assertThat(new LibraryText("题\n目", "问\r\n答", "答", "").refusals())
                .extracting(Refusal::message)
                .isEmpty();
        assertThat(new LibraryText("题\n目", "问\r\n答", "答", "").asked()).isEqualTo("问\n答");
    }

    @Test
    @DisplayName("撤出：要有理由；文字删除，理由留下；可以重新提名")
    void withdrawnWithAReasonItsWordsGo() {
        RequestId request = cases.answered("食堂检查结果");
        UUID id = cases.released(request, AnsweredCases.text("学校食堂检查结果"));
        refused(() -> library.withdraw(id, "", cases.desk.clerk), "请写明撤出的理由");
        refused(() -> library.withdraw(id, "泄密", cases.desk.openness), "只能办理本机关的案例");
        library.withdraw(id, "情节能看出是谁", cases.desk.clerk);

        assertThat(view(id))
                .returns(LibraryStage.WITHDRAWN, LibraryView::stage)
                .returns("情节能看出是谁", LibraryView::withdrawal)
                .returns(LibraryText.GONE, LibraryView::text)
                .returns("2026 年予以公开案例", LibraryView::name);
        assertThat(stored(id)).doesNotContain("食堂");
        for (LibraryAct act : LibraryAct.values()) {
            assertThat(act.isPossibleFrom(LibraryStage.WITHDRAWN))
                    .as(act.name())
                    .isFalse();
        }
        refused(() -> library.withdraw(id, "再撤", cases.desk.clerk), "不能撤出");
        assertThat(library.of(request)).isEmpty();
        assertThat(cases.proposed(request)).isNotEqualTo(id);
    }

    @Test
    @DisplayName("个人信息保护法第四十七条：申请人信息删除以后，入库的案例还在；没来得及复核的一并删除")
    void survivesTheErasureOfItsApplicant() {
        UUID released = cases.released(cases.answered("食堂检查结果"), AnsweredCases.text("学校食堂检查结果"));
        RequestId late = cases.answered(AnsweredCases.SUBJECT);
        UUID draft = cases.proposed(late);
        LocalDate gone = AnsweredCases.DAY.plusDays(3651);
        clock.moveTo(gone);
        Erasing.pass(beans);

        assertThat(view(draft).stage()).as("withdrawn with its applicant").isEqualTo(LibraryStage.WITHDRAWN);
        refused(() -> library.handIn(draft, cases.desk.clerk), "这个案例现在是“已撤出”");
        beans.getBean(LibraryDays.class).pass();
        assertThat(view(released))
                .returns(LibraryStage.RELEASED, LibraryView::stage)
                .returns("申请公开学校食堂检查结果", view -> view.text().asked());
        assertThat(view(draft))
                .returns(LibraryStage.WITHDRAWN, LibraryView::stage)
                .returns(LibraryText.GONE, LibraryView::text);
        assertThat(view(draft).withdrawal()).contains("已按期限删除");
        refused(() -> library.propose(late, cases.desk.clerk), "不入库");
    }

    @Test
    void auditTellsTheActAndTheNumberOnly() {
        RequestId request = cases.answered(AnsweredCases.SUBJECT);
        UUID id = cases.released(request, AnsweredCases.text("学校食堂检查结果"));
        library.withdraw(id, "情节能看出是谁", cases.desk.clerk);
        String trail = database.sql("select string_agg(a::text, ' ') from audit_entry a where subject like ?")
                .param("%" + cases.desk.view(request).number())
                .query(String.class)
                .single();
        assertThat(trail).contains("提名入库", "修改脱敏文字", "提交复核", "复核入库", "撤出").doesNotContain("乔安", "学区", "食堂", "情节");
        assertThatThrownBy(() -> database.sql("delete from request_library_act where library = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("never changed");
    }

    @Test
    void nobodyFindsWhatIsNotThere() {
        UUID none = UUID.randomUUID();
        assertThat(library.find(none)).isEmpty();
        for (Runnable act : List.<Runnable>of(
                () -> library.handIn(none, cases.desk.clerk),
                () -> library.leaks(none),
                () -> library.train(none, true, cases.desk.clerk),
                () -> library.open(none, cases.desk.head))) {
            refused(act, "没有这个案例");
        }
        Person auditor = RequestDesk.person("审计", cases.desk.education, Role.AUDITOR);
        UUID id = cases.proposed(cases.answered("食堂检查结果"));
        refused(() -> library.handIn(id, auditor), "只能办理本机关的案例");
    }

    private void write(UUID id, LibraryText text, Person by) {
        library.write(id, text, view(id).revision(), by);
    }

    private LibraryView view(UUID id) {
        return library.find(id).orElseThrow();
    }

    private String stored(UUID id) {
        return database.sql("select l::text from request_library l where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private List<AgendaLine> items() {
        return agenda.open(cases.desk.education.value(), 50).stream()
                .filter(line -> line.href().startsWith("/desk/library/"))
                .toList();
    }

    private static void refused(Runnable act, String words) {
        assertThatThrownBy(act::run).isInstanceOf(UnlawfulAct.class).hasMessageContaining(words);
    }
}

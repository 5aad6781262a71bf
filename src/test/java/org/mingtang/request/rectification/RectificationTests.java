package org.mingtang.request.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.agenda.Agenda;
import org.mingtang.audit.AuditEntry;
import org.mingtang.audit.AuditFilter;
import org.mingtang.audit.AuditTrail;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.QueryCode;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.SensitiveFiles;
import org.mingtang.request.reckoning.Channel;
import org.mingtang.request.rectification.RectificationFile.Kind;
import org.mingtang.request.statistics.RequestFigures;
import org.mingtang.request.statistics.RequestRow;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Putting one's own record right, by the real acts on a real database (第四十一条). */
@MingtangTest
class RectificationTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Claim CLAIM = new Claim("教师资格登记表第 12 号", "姓名登记为“桥安”", "姓名为“乔安”", "户口簿和学历证书");
    private static final Decision CORRECTED =
            new Decision(RectificationOutcome.CORRECTED, "与户口簿核对属实", "本机关已将登记的姓名更正为“乔安”", "", "", "");

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Rectifications rectifications;

    @Autowired
    OwnRectification own;

    @Autowired
    RequestFigures figures;

    @Autowired
    Agenda agenda;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    RequestDesk desk;

    @BeforeEach
    void office() {
        clock.moveTo(DAY);
        desk = new RequestDesk(beans);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    private Rectifications.Asked asked() {
        return new Rectifications.Asked(UUID.randomUUID(), desk.education, RequestDesk.citizen("乔安"), CLAIM);
    }

    private RectificationId registered() {
        var proof = new RectificationFile.Upload(Kind.PROOF, "户口簿.txt", "乔安".getBytes(StandardCharsets.UTF_8));
        return rectifications.register(asked(), Channel.IN_PERSON, DAY, List.of(proof), desk.clerk);
    }

    private RectificationView view(RectificationId id) {
        return rectifications.find(id).orElseThrow();
    }

    @Test
    @DisplayName("更正：登记、核实、他人审定、制作更正答复、送达；申请人下载")
    void isVerifiedDecidedByAnotherAndAnswered() {
        RectificationId id = registered();
        assertThat(view(id))
                .returns(RectificationStage.IN_HAND, RectificationView::stage)
                .returns(LocalDate.of(2026, 3, 30), RectificationView::due);
        assertThat(view(id).number()).matches("GZ-2026-\\d{6}");
        assertThat(agenda.open(desk.education.value(), 10)).singleElement().satisfies(line -> {
            assertThat(line.title()).isEqualTo("办理更正申请 " + view(id).number());
            assertThat(line.due()).isEqualTo(LocalDate.of(2026, 3, 30));
        });
        rectifications.propose(id, CORRECTED, desk.clerk);
        assertThat(rectifications.preview(id, desk.clerk).orElseThrow().body())
                .contains("更正", "本机关已将登记的姓名更正为“乔安”", "第四十一条", "行政复议", "6个月");
        assertThatThrownBy(() -> rectifications.decide(id, desk.clerk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("负责人审定");
        rectifications.decide(id, desk.head);
        assertThat(view(id).outcome()).isEqualTo(RectificationOutcome.CORRECTED);
        assertThat(view(id).letter()).contains("公复〔2026〕");
        QueryCode code = rectifications.code(id, desk.clerk);
        assertThat(own.answer(code)).as("not before it is served").isEmpty();
        rectifications.send(id, DAY, "本人签收", desk.clerk);

        assertThat(view(id))
                .returns(RectificationStage.CLOSED, RectificationView::stage)
                .returns(DAY, RectificationView::closedOn)
                .returns("予以更正", RectificationView::ending);
        assertThat(own.answer(code))
                .hasSize(2)
                .allMatch(file -> file.name().startsWith("政府信息更正答复书 "))
                .filteredOn(file -> file.name().endsWith(".docx"))
                .singleElement()
                .satisfies(word -> assertThat(SensitiveFiles.textOfWord(own.content(code, word)))
                        .contains("乔安：", "与户口簿核对属实", view(id).number(), "2026年3月2日"));
        assertThat(agenda.open(desk.education.value(), 10)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("四种结果各有答复；不予更正写明理由，无权更正写明机关")
    void everyOutcomeHasItsLetter(RectificationOutcome outcome) {
        RectificationId id = registered();
        var decision = new Decision(outcome, "核对了原件", "本机关已更正为“乔安”", "云麓市人力资源和社会保障局", "0999-120", "原件与登记一致");
        rectifications.propose(id, decision, desk.clerk);
        rectifications.decide(id, desk.head);
        String word = rectifications.files(id, desk.clerk).stream()
                .filter(file -> file.kind() == Kind.LETTER && file.name().endsWith(".docx"))
                .map(file -> SensitiveFiles.textOfWord(rectifications.content(id, file.id(), desk.clerk)))
                .findFirst()
                .orElseThrow();
        assertThat(word).contains(decision.sentence(), "第四十一条", "行政复议");
        assertThat(word.contains("理由是：原件与登记一致")).isEqualTo(outcome == RectificationOutcome.REFUSED);
        assertThat(word.contains("人力资源和社会保障局")).isEqualTo(outcome.isForAnother());
    }

    @Test
    @DisplayName("不是公开申请：不进表三，也没有公开申请的编号")
    void isNotCountedAmongRequests() {
        registered();
        var table = figures.table(List.of(desk.education), DAY);
        assertThat(table.total(RequestRow.NEW)).isZero();
        assertThat(database.sql("select count(*) from request_case where organ = ?")
                        .param(desk.education.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void goesBackToBeVerifiedAgain() {
        RectificationId id = registered();
        assertThatThrownBy(() -> rectifications.giveBack(id, "再核", desk.head)).hasMessageContaining("核实中");
        rectifications.propose(id, CORRECTED, desk.clerk);
        assertThatThrownBy(() -> rectifications.giveBack(id, " ", desk.head)).hasMessageContaining("退回的理由");
        rectifications.giveBack(id, "请核对学历证书", desk.head);
        assertThat(view(id).stage()).isEqualTo(RectificationStage.IN_HAND);
        assertThat(rectifications.decision(id, desk.clerk))
                .as("what was written is kept")
                .isEqualTo(CORRECTED);
        rectifications.propose(id, CORRECTED, desk.head);
        assertThatThrownBy(() -> rectifications.decide(id, desk.head)).hasMessageContaining("不能自己审定");
        assertThat(view(id).stage()).isEqualTo(RectificationStage.PROPOSED);
        assertThat(rectifications.files(id, desk.clerk)).noneMatch(file -> file.kind() == Kind.LETTER);
    }

    @Test
    void whatIsMissingIsToldAtOnceAndNothingIsProposed() {
        RectificationId id = registered();
        var empty = new Decision(RectificationOutcome.PASSED_ON, "", "", "", "", "");
        assertThatThrownBy(() -> rectifications.propose(id, empty, desk.clerk))
                .hasMessageContainingAll("核实了什么", "有权更正的机关", "联系方式");
        assertThat(view(id).stage()).isEqualTo(RectificationStage.IN_HAND);
        assertThat(rectifications.decision(id, desk.clerk)).isEqualTo(Decision.OPEN);
    }

    @Test
    void servedBetweenTheDecisionAndTodayWithProof() {
        RectificationId id = registered();
        rectifications.propose(id, CORRECTED, desk.clerk);
        assertThatThrownBy(() -> rectifications.send(id, DAY, "签收", desk.clerk)).hasMessageContaining("待审定");
        clock.moveTo(DAY.plusDays(2));
        rectifications.decide(id, desk.head);
        for (LocalDate wrong : List.of(DAY.plusDays(1), DAY.plusDays(3))) {
            assertThatThrownBy(() -> rectifications.send(id, wrong, "签收", desk.clerk))
                    .hasMessage("送达日期应当在审定之日（2026-03-04）和今天（2026-03-04）之间。");
        }
        assertThatThrownBy(() -> rectifications.send(id, DAY.plusDays(2), "", desk.clerk))
                .hasMessageContaining("送达凭证");
        rectifications.send(id, DAY.plusDays(2), "EMS 1", desk.clerk);
        assertThatThrownBy(() -> rectifications.withdraw(id, DAY.plusDays(2), "来电", desk.clerk))
                .hasMessageContaining("已办结");
    }

    @Test
    void isWithdrawnByLetterOrOnline() {
        RectificationId id = registered();
        assertThatThrownBy(() -> rectifications.withdraw(id, DAY.plusDays(1), "来电", desk.clerk))
                .hasMessageContaining("今天之间");
        assertThatThrownBy(() -> rectifications.withdraw(id, DAY, " ", desk.clerk))
                .hasMessageContaining("怎样表示撤回");
        rectifications.withdraw(id, DAY, "来电撤回", desk.clerk);
        assertThat(view(id).ending()).isEqualTo("申请人撤回");

        QueryCode code = rectifications.ask(asked(), List.of());
        own.withdraw(code);
        assertThat(own.find(code).orElseThrow().stage()).isEqualTo(RectificationStage.CLOSED);
        assertThatThrownBy(() -> own.withdraw(code)).isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> own.withdraw(QueryCode.fresh())).hasMessageContaining("核对查询码");
        assertThat(own.answer(code)).isEmpty();
    }

    @Test
    void sameFormSentTwiceIsOneMatter() {
        var asked = asked();
        assertThat(rectifications.ask(asked, List.of())).isEqualTo(rectifications.ask(asked, List.of()));
    }

    @Test
    void whatIsNotWholeIsRefused() {
        var empty =
                new Rectifications.Asked(UUID.randomUUID(), null, RequestDesk.citizen("乔"), new Claim("", "", "", ""));
        assertThatThrownBy(() -> rectifications.ask(empty, List.of()))
                .hasMessageContainingAll("保存这份记录的行政机关", "哪一份记录", "真实姓名");
        var elsewhere = new Rectifications.Asked(
                UUID.randomUUID(), new RequestDesk(beans).education, RequestDesk.citizen("乔安"), CLAIM);
        assertThatThrownBy(() -> rectifications.register(elsewhere, Channel.FAX, DAY, List.of(), desk.clerk))
                .hasMessageContaining("只能登记本机关收到的更正申请");
        assertThatThrownBy(() -> rectifications.register(asked(), Channel.FAX, DAY.plusDays(1), List.of(), desk.clerk))
                .hasMessageContaining("不能晚于今天");
    }

    @Test
    void filesAreThoseThatCanBeReadAndOnlyOfTheirOwnMatter() {
        for (String name : List.of("病毒.exe", "无后缀", "网页.html")) {
            var upload = new RectificationFile.Upload(Kind.PROOF, name, new byte[] {1});
            assertThatThrownBy(() -> rectifications.ask(asked(), List.of(upload)))
                    .hasMessageContaining("格式不能接收");
        }
        var empty = new RectificationFile.Upload(Kind.PROOF, "空.pdf", new byte[0]);
        assertThatThrownBy(() -> rectifications.ask(asked(), List.of(empty))).hasMessageContaining("空文件");
        RectificationId id = registered();
        RectificationId other = registered();
        UUID file = rectifications.files(id, desk.clerk).get(0).id();
        assertThat(rectifications.content(id, file, desk.clerk)).isEqualTo("乔安".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> rectifications.content(other, file, desk.clerk))
                .hasMessageContaining("没有这个文件");
    }

    @Test
    @DisplayName("身份、内容、决定和材料名都加密；留痕和待办没有申请人的一个字")
    void nothingThatTellsWhoStandsOpen() {
        RectificationId id = registered();
        rectifications.propose(id, CORRECTED, desk.clerk);
        rectifications.applicant(id, desk.clerk);
        String row = database.sql("select row_to_json(r)::text from request_rectification r where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("乔安", "桥安", "户口簿", "11010519491231002X", "13900001234", "资格登记表");
        assertThat(database.sql(
                                "select string_agg(row_to_json(f)::text, '') from request_rectification_file f where rectification = ?")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .doesNotContain("户口簿");
        List<AuditEntry> trail =
                audit.entries(new AuditFilter(null, null, "更正申请 " + view(id).number(), null, null, null, 20));
        assertThat(trail).extracting(AuditEntry::act).contains("提出更正申请", "核实并提出处理意见", "查看申请人信息");
        assertThat(trail.toString()).doesNotContain("乔安", "桥安");
    }

    @Test
    void onlyTheOrgansOwnPeopleWorkOnIt() {
        RectificationId id = registered();
        for (var stranger : List.of(desk.openness, desk.leader, new RequestDesk(beans).clerk)) {
            assertThatThrownBy(() -> rectifications.claim(id, stranger)).hasMessageContaining("不由您所在的单位办理");
            assertThatThrownBy(() -> rectifications.propose(id, CORRECTED, stranger))
                    .isInstanceOf(UnlawfulAct.class);
            assertThat(rectifications.of(stranger)).noneMatch(each -> each.id().equals(id));
        }
        assertThat(rectifications.of(desk.clerk))
                .extracting(RectificationView::id)
                .containsExactly(id);
    }

    @Test
    @DisplayName("县级以上政府的记录由政府办公室办理")
    void aGovernmentsMattersGoToItsGeneralOffice() {
        var asked = new Rectifications.Asked(UUID.randomUUID(), desk.government, RequestDesk.citizen("乔安"), CLAIM);
        QueryCode code = rectifications.ask(asked, List.of());
        RectificationId id = own.find(code).orElseThrow().id();
        boolean general = rectifications.of(desk.openness).stream()
                .anyMatch(each -> each.id().equals(id));
        assertThat(agenda.open(general ? desk.office.value() : desk.government.value(), 10))
                .anyMatch(line -> line.href().endsWith(id.toString()));
    }

    @Test
    void historyIsNeverChanged() {
        RectificationId id = registered();
        assertThatThrownBy(() -> database.sql("update request_rectification_act set text = '' where rectification = ?")
                        .param(id.value())
                        .update())
                .hasMessageContaining("never changed");
    }
}

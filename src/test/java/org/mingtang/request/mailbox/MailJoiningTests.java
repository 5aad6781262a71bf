package org.mingtang.request.mailbox;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.agenda.Agenda;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Handling;
import org.mingtang.request.RequestAct;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPapers;
import org.mingtang.request.RequestStage;
import org.mingtang.request.RequestView;
import org.mingtang.request.Requests;
import org.mingtang.request.mailbox.MailDesk.JoinAs;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters joined to cases: as a correction, as reasons, as material; proposed by what they name. */
@MingtangTest
class MailJoiningTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String WORDS = """
            姓名：乔安
            证件号码：11010519491231002X
            联系电话：13900001234
            所需信息：云麓小学2025年学区划分的会议纪要""";

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MailDesk mailDesk;

    @Autowired
    MailRows mails;

    @Autowired
    MailErasure erasure;

    @Autowired
    NamedCases cases;

    @Autowired
    Requests requests;

    @Autowired
    RequestPapers papers;

    @Autowired
    Handling handling;

    @Autowired
    Agenda agenda;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    RequestDesk desk;
    Letterbox box;

    @BeforeEach
    void office() {
        clock.moveTo(DAY);
        desk = new RequestDesk(beans);
        box = new Letterbox(beans, desk.education);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    @DisplayName("第三十条：来信补正，期限自来信之日重新计算")
    void correctsARequest() {
        RequestId request = desk.received(DAY, "有关学校的全部文件");
        handling.askCorrection(request, DAY, "请写明文件名称和年份。", null, desk.clerk);
        clock.moveTo(LocalDate.of(2026, 3, 9));
        UUID letter = box.letter("补正 " + desk.view(request).number(), "云麓小学2025年校舍安全鉴定报告");
        clock.moveTo(LocalDate.of(2026, 3, 10));
        join(letter, request, JoinAs.CORRECTION, "云麓小学2025年校舍安全鉴定报告");
        assertThat(desk.view(request))
                .returns(RequestStage.IN_HAND, RequestView::stage)
                .returns(LocalDate.of(2026, 4, 7), RequestView::due);
        assertThat(papers.files(request, desk.clerk))
                .extracting(RequestFile::kind)
                .containsExactly(RequestFile.Kind.CORRECTION);
    }

    @Test
    @DisplayName("第三十五条：来信说明理由")
    void givesReasons() {
        RequestId request = desk.received(DAY);
        handling.askReasons(request, DAY, "本月申请 40 件", desk.clerk);
        join(box.letter("理由", "各件不同"), request, JoinAs.REASONS, "各件不同");
        assertThat(requests.history(request)).anyMatch(step -> step.act() == RequestAct.GIVE_REASONS);
    }

    @ParameterizedTest
    @CsvSource({"CORRECTION, 不能补正", "REASONS, 不能说明理由"})
    void joinsNothingAsWhatTheCaseDoesNotAwait(JoinAs as, String why) {
        RequestId request = desk.received(DAY);
        handling.withdraw(request, DAY, "来电撤回", desk.clerk);
        UUID letter = box.letter("补充", "四个字以上");
        assertThatThrownBy(() -> join(letter, request, as, "四个字以上"))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining(why);
        assertThatThrownBy(() -> join(letter, request, JoinAs.LETTER, ""))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("已办结");
        assertThat(mails.find(letter)).get().returns(MailState.NEW, MailView::state);
    }

    @Test
    void joinsNoCaseOfOthersAndNoneThatIsNot() {
        RequestId others = new RequestDesk(beans).received(DAY);
        UUID letter = box.letter("材料", "见附件");
        assertThatThrownBy(() -> join(letter, others, JoinAs.LETTER, "")).isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> mailDesk.join(letter, "YSQ-1999-000001", JoinAs.LETTER, "", List.of(), desk.clerk))
                .hasMessageContaining("没有编号为“YSQ-1999-000001”的申请");
    }

    @Test
    @DisplayName("编号、查询码怎么写都认得，只提示自己办的")
    void knowsTheCasesALetterNames() {
        RequestId request = desk.received(DAY);
        String number = desk.view(request).number();
        String code = papers.code(request, desk.clerk).inFours();
        for (String said : List.of(
                number,
                number.toLowerCase(java.util.Locale.ROOT),
                number.replace("-", "－"),
                "查询码" + code + "。",
                code.replace("-", " "),
                code.replace("-", ""))) {
            assertThat(named(said, desk.clerk)).as(said).containsExactly(request);
            assertThat(named(said, new RequestDesk(beans).clerk)).as(said).isEmpty();
        }
        assertThat(named("YSQ-2026-99999999 ABCDEFGHJKLMNPQRS", desk.clerk)).isEmpty();
    }

    private List<RequestId> named(String said, Person person) {
        var letter = LetterReader.read(SomeMail.from("a@example.cn").saying(said));
        return cases.in(letter, person).stream().map(RequestView::id).toList();
    }

    private void join(UUID letter, RequestId request, JoinAs as, String words) {
        mailDesk.join(letter, requests.find(request).orElseThrow().number(), as, words, List.of(), desk.clerk);
    }
}

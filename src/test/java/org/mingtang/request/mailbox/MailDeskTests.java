package org.mingtang.request.mailbox;

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
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.AtOnce;
import org.mingtang.request.Handling;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPapers;
import org.mingtang.request.RequestStage;
import org.mingtang.request.RequestView;
import org.mingtang.request.Requests;
import org.mingtang.request.handling.RegisterForm;
import org.mingtang.request.reckoning.Channel;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a clerk does with letters: each becomes one thing once, and everything is noted. */
@MingtangTest
class MailDeskTests {

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
    @DisplayName("第三十一条第三项：登记时没有确认的，期限不起算；确认了的，确认之日为收到之日")
    void becomesARequestWhoseClockWaitsForConfirmation() {
        RequestId waiting = register(box.letter("申请", WORDS), "", "");
        assertThat(desk.view(waiting))
                .returns(RequestStage.ARRIVED, RequestView::stage)
                .returns(Channel.E_MAIL, RequestView::channel)
                .returns(null, RequestView::due);

        clock.moveTo(DAY.plusDays(1));
        RequestId confirmed = register(box.letter("另一件", WORDS), "2026-03-03", "2026-03-03 电话联系本人确认");
        assertThat(desk.view(confirmed))
                .returns(LocalDate.of(2026, 3, 3), RequestView::receivedOn)
                .returns(LocalDate.of(2026, 3, 31), RequestView::due);
        assertThatThrownBy(() -> register(box.letter("第三件", WORDS), "2026-03-03", ""))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("确认的方式和经过");
    }

    @Test
    void itsWordsAndChosenAttachmentsBecomeFilesOfTheCase() {
        UUID letter = box.takes(SomeMail.with("attachment; filename=\"证件.pdf\"", "application/pdf", new byte[] {1, 2}));
        RequestId request = mailDesk.register(letter, filled(letter), List.of(0, 7), desk.clerk);
        List<RequestFile> files = papers.files(request, desk.clerk);
        assertThat(files).extracting(RequestFile::name).containsExactlyInAnyOrder("来信.txt", "证件.pdf");
        RequestFile words = files.stream()
                .filter(each -> each.name().equals("来信.txt"))
                .findFirst()
                .orElseThrow();
        assertThat(new String(papers.content(request, words.id(), desk.clerk), StandardCharsets.UTF_8))
                .contains("乔安 <qiaoan@example.cn>", "主题：公开申请", "附件：证件.pdf", "申请公开学区划分的会议纪要。");
    }

    @Test
    void attachmentOfAnotherKindStopsTheWholeRegistration() {
        UUID letter = box.takes(SomeMail.with("attachment; filename=a.exe", "application/x", new byte[] {1}));
        assertThatThrownBy(() -> mailDesk.register(letter, filled(letter), List.of(0), desk.clerk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("格式不能接收");
        assertThat(mails.find(letter)).get().returns(MailState.NEW, MailView::state);
        assertThat(mailDesk.register(letter, filled(letter), List.of(), desk.clerk))
                .isNotNull();
    }

    @Test
    void isRegisteredOnceHoweverManyPressAtOnce() throws Exception {
        UUID letter = box.letter("申请", WORDS);
        var done = AtOnce.times(4, () -> mailDesk.register(letter, filled(letter), List.of(), desk.clerk));
        assertThat(done.returned()).hasSize(1);
        assertThat(done.thrown())
                .hasSize(3)
                .allSatisfy(
                        each -> assertThat(each).isInstanceOf(UnlawfulAct.class).hasMessageContaining("已经处理过（已登记为申请）"));
    }

    @ParameterizedTest
    @EnumSource
    void isSetAsideWithAReasonAndTakenBack(SetAside reason) {
        UUID letter = box.letter("广告", "优惠");
        if (reason.isExplained()) {
            assertThatThrownBy(() -> mailDesk.setAside(letter, reason, " ", desk.clerk))
                    .isInstanceOf(UnlawfulAct.class)
                    .hasMessageContaining("怎样处理");
        }
        mailDesk.setAside(letter, reason, "已电话告知\u0000", desk.clerk);
        assertThat(mails.find(letter))
                .get()
                .returns(MailState.SET_ASIDE, MailView::state)
                .returns(reason, MailView::reason);
        mailDesk.reopen(letter, desk.clerk);
        assertThat(mails.find(letter))
                .get()
                .returns(MailState.NEW, MailView::state)
                .returns(null, MailView::reason);
        assertThatThrownBy(() -> mailDesk.reopen(letter, desk.clerk)).isInstanceOf(UnlawfulAct.class);
        assertThat(mails.acts(letter))
                .extracting(MailAct::kind)
                .containsExactly(MailAct.Kind.REOPEN, MailAct.Kind.SET_ASIDE, MailAct.Kind.TAKE);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("只有本机关办申请的人能看、能办；别的机关和角色连有没有都不知道")
    void isForThoseWhoHandleTheOrgansRequests(Role role) {
        UUID letter = box.letter("申请", WORDS);
        Person own = RequestDesk.person("叶知秋", desk.education, role);
        Person other = RequestDesk.person("叶知秋", desk.office, role);
        boolean works = List.of(Role.CLERK, Role.HEAD, Role.OPENNESS_OFFICE).contains(role);
        assertThat(mailDesk.organs(own).contains(desk.education)).isEqualTo(works);
        assertThat(mailDesk.organs(other)).doesNotContain(desk.education);
        if (works) {
            assertThat(mailDesk.open(letter, own).letter().name()).isEqualTo("乔安");
        } else {
            assertThatThrownBy(() -> mailDesk.open(letter, own)).hasMessageContaining("没有这封来信");
        }
        assertThatThrownBy(() -> mailDesk.open(letter, other)).hasMessageContaining("没有这封来信");
        assertThatThrownBy(() -> mailDesk.setAside(letter, SetAside.SPAM, "", other))
                .hasMessageContaining("没有这封来信");
        assertThatThrownBy(() -> mailDesk.message(letter, other)).hasMessageContaining("没有这封来信");
        assertThatThrownBy(() -> mailDesk.reopen(letter, other)).hasMessageContaining("没有这封来信");
    }

    @Test
    @DisplayName("第二十七条：给政府的来信由它的办公室处理")
    void letterToAGovernmentIsForItsGeneralOffice() {
        UUID letter = new Letterbox(beans, desk.government).letter("申请", WORDS);
        Person office = RequestDesk.person("苏明远", desk.office, Role.CLERK);
        assertThat(mailDesk.open(letter, office).letter().subject()).isEqualTo("申请");
        assertThat(agenda.open(desk.office.value(), 50))
                .anyMatch(line -> line.title().equals("处理申请邮箱来信 1 封"));
        assertThatThrownBy(() -> mailDesk.open(letter, desk.clerk)).isInstanceOf(UnlawfulAct.class);
    }

    @Test
    void everyLookIsNotedOnceADay() {
        UUID letter = box.letter("申请", WORDS);
        mailDesk.open(letter, desk.clerk);
        mailDesk.open(letter, desk.clerk);
        mailDesk.open(letter, desk.head);
        mailDesk.message(letter, desk.head);
        clock.moveTo(DAY.plusDays(1));
        mailDesk.open(letter, desk.clerk);
        assertThat(mails.acts(letter))
                .filteredOn(act -> act.kind() == MailAct.Kind.OPEN)
                .hasSize(4);
        assertThatThrownBy(() -> database.sql("delete from request_mail_act where mail = ?")
                        .param(letter)
                        .update())
                .hasMessageContaining("never changed");
    }

    @Test
    void leavesTheAgendaOnceAllAreDealtWith() {
        UUID one = box.letter("一", WORDS);
        UUID two = box.letter("二", WORDS);
        mailDesk.setAside(one, SetAside.SPAM, "", desk.clerk);
        assertThat(titles()).contains("处理申请邮箱来信 1 封");
        register(two, "", "");
        assertThat(titles()).noneMatch(title -> title.contains("来信"));
    }

    @Test
    @DisplayName("个人信息保护法第十九条：处理满期的来信删除内容，留下处理的记录")
    void isErasedWhenItsTimeIsOver() {
        UUID settled = box.letter("一", WORDS);
        UUID open = box.letter("二", WORDS);
        mailDesk.setAside(settled, SetAside.SPAM, "", desk.clerk);
        clock.moveTo(DAY.plusDays(365));
        erasure.pass();
        assertThat(mails.find(settled)).get().returns(false, MailView::erased);
        clock.moveTo(DAY.plusDays(366));
        erasure.pass();
        erasure.pass();
        MailView gone = mails.find(settled).orElseThrow();
        assertThat(gone)
                .returns(true, MailView::erased)
                .returns("已按期限删除", MailView::subject)
                .returns(null, MailView::stored);
        assertThat(mails.raw(gone)).isEmpty();
        assertThat(mails.acts(settled))
                .filteredOn(act -> act.kind() == MailAct.Kind.ERASE)
                .hasSize(1);
        assertThat(mails.find(open)).get().returns(false, MailView::erased);
        assertThatThrownBy(() -> mailDesk.open(settled, desk.clerk)).hasMessageContaining("已按期限删除");
        assertThatThrownBy(() -> mailDesk.reopen(settled, desk.clerk)).isInstanceOf(UnlawfulAct.class);
    }

    private List<String> titles() {
        return agenda.open(desk.education.value(), 50).stream()
                .map(line -> line.title())
                .toList();
    }

    private RequestId register(UUID letter, String confirmedOn, String proof) {
        RegisterForm form = filled(letter);
        var confirmed = new RegisterForm(letter, form.channel(), form.arrivedOn(), confirmedOn, proof, form.asked());
        return mailDesk.register(letter, confirmed, List.of(), desk.clerk);
    }

    private RegisterForm filled(UUID letter) {
        MailView mail = mails.find(letter).orElseThrow();
        var words = LetterReader.read(SomeMail.from("乔安 <qiaoan@example.cn>").saying(WORDS));
        return LetterDraft.of(mail, words);
    }
}

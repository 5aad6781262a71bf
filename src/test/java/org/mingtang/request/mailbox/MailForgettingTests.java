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
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Erasing;
import org.mingtang.request.Handling;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestErased;
import org.mingtang.request.RequestId;
import org.mingtang.request.mailbox.MailDesk.JoinAs;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a letter said, and what was written of it, goes with the applicant whose case it became part of. */
@MingtangTest
class MailForgettingTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MailDesk mailDesk;

    @Autowired
    MailRows mails;

    @Autowired
    MailErasure erasure;

    @Autowired
    Handling handling;

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

    private UUID joined(RequestId id) {
        UUID letter = box.letter("乔安来信", "乔安补充说明");
        mailDesk.join(letter, desk.view(id).number(), JoinAs.LETTER, "", List.of(), desk.clerk);
        return letter;
    }

    @Test
    @DisplayName("申请人信息到期删除：并入的来信同时删，别的申请的来信不动")
    void joinedLettersGoWithTheirCase() {
        RequestId closed = desk.received(DAY);
        RequestId open = desk.received(DAY, "食堂采购合同");
        UUID gone = joined(closed);
        UUID stays = joined(open);
        handling.withdraw(closed, DAY, "来电撤回", desk.clerk);

        clock.moveTo(DAY.plusYears(11));
        Erasing.pass(beans);

        assertThat(mails.find(gone))
                .get()
                .returns(true, MailView::erased)
                .returns(RequestErased.GONE, MailView::subject);
        assertThat(mails.find(gone).orElseThrow().stored()).isNull();
        assertThat(mails.acts(gone)).extracting(MailAct::text).containsOnly("");
        assertThat(mails.acts(gone)).extracting(MailAct::kind).contains(MailAct.Kind.ERASE, MailAct.Kind.JOIN);
        assertThatThrownBy(() -> mailDesk.open(gone, desk.clerk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("已按期限删除");
        assertThat(mails.find(stays)).get().returns(false, MailView::erased).returns("乔安来信", MailView::subject);
    }

    @Test
    @DisplayName("来信自己的期限到了，怎样处理的话也删；谁、哪天、做了什么留着；删两遍只记一次")
    void whatWasWrittenOfALetterGoesWithIt() {
        UUID letter = box.letter("乔安来信", "乔安反映问题");
        mailDesk.setAside(letter, SetAside.values()[0], "已电话告知乔安", desk.clerk);
        assertThat(mails.acts(letter)).anyMatch(act -> act.text().contains("已电话告知乔安"));

        clock.moveTo(DAY.plusDays(400));
        erasure.pass();
        erasure.pass();

        assertThat(mails.acts(letter)).noneMatch(act -> act.text().contains("乔安"));
        assertThat(mails.acts(letter))
                .filteredOn(act -> act.kind() == MailAct.Kind.SET_ASIDE)
                .singleElement()
                .returns(desk.clerk.name(), MailAct::name);
        assertThat(mails.acts(letter))
                .filteredOn(act -> act.kind() == MailAct.Kind.ERASE)
                .hasSize(1);
    }

    @Test
    @DisplayName("没有删除的来信，痕迹一字不能改；删除了的，除了清空也不能改")
    void actsAreNeverChangedOtherwise() {
        RequestId id = desk.received(DAY);
        UUID letter = joined(id);
        assertThatThrownBy(() -> change(letter, "text = null")).isInstanceOf(DataAccessException.class);
        clock.moveTo(DAY.plusDays(400));
        erasure.pass();
        assertThatThrownBy(() -> change(letter, "text = '别的话'")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> change(letter, "name = '别人'")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.sql("delete from request_mail_act where mail = ?")
                        .param(letter)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private void change(UUID letter, String how) {
        database.sql("update request_mail_act set " + how + " where mail = ?")
                .param(letter)
                .update();
    }
}

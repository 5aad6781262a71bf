package org.mingtang.request.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.SensitiveFiles;
import org.mingtang.request.letter.LetterKind;
import org.mingtang.request.reckoning.Channel;
import org.mingtang.request.rectification.RectificationFile.Kind;
import org.mingtang.request.wording.OfficeWordings;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The answer to a matter of rectification keeps the wording it was proposed by. */
@MingtangTest
class RectificationWordingTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate LATER = DAY.plusDays(7);
    private static final String FIRST = "按第一种写法答复。";
    private static final String SECOND = "按第二种写法答复。";
    private static final Decision CORRECTED =
            new Decision(RectificationOutcome.CORRECTED, "与户口簿核对属实", "本机关已将登记的姓名更正为“乔安”", "", "", "");

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Rectifications rectifications;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MovableClock clock;

    RequestDesk desk;
    RectificationId id;

    @BeforeEach
    void aMatterInHand() {
        clock.moveTo(DAY);
        desk = new RequestDesk(beans);
        var wordings = new OfficeWordings(beans);
        wordings.keep(LetterKind.RECORD_CORRECTION, FIRST, DAY, desk.openness);
        wordings.keep(LetterKind.RECORD_CORRECTION, SECOND, LATER, desk.openness);
        var asked = new Rectifications.Asked(
                UUID.randomUUID(),
                desk.education,
                RequestDesk.citizen("乔安"),
                new Claim("教师资格登记表第 12 号", "姓名登记为“桥安”", "姓名为“乔安”", "户口簿和学历证书"));
        id = rectifications.register(asked, Channel.IN_PERSON, DAY, List.of(), desk.clerk);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    private String preview() {
        return rectifications.preview(id, desk.clerk).orElseThrow().body();
    }

    private String word() {
        return rectifications.files(id, desk.clerk).stream()
                .filter(file -> file.kind() == Kind.LETTER && file.name().endsWith(".docx"))
                .map(file -> SensitiveFiles.textOfWord(rectifications.content(id, file.id(), desk.clerk)))
                .findFirst()
                .orElseThrow();
    }

    private String page() {
        MvcTestResult page = mvc.get()
                .uri("/desk/requests/rectifications/" + id)
                .with(SignedAs.person(desk.head))
                .exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("提出后、审定前新版启用：负责人看到什么，审定制作的就是什么")
    void theHeadDecidesWhatHeReads() {
        rectifications.propose(id, CORRECTED, desk.clerk);
        assertThat(page()).contains(FIRST, "模板：第 1 版").doesNotContain("id=\"worded\"");
        clock.moveTo(LATER);
        assertThat(page()).contains(FIRST, "这份文书按第 1 版模板写成；第 2 版已于 2026-03-09 启用。", "请退回后重新提出处理意见");
        rectifications.decide(id, desk.head);
        assertThat(word()).contains(FIRST, "乔安").doesNotContain(SECOND);
    }

    @Test
    @DisplayName("审定后新版启用：照审定的送达")
    void whatWasDecidedIsServedAsDecided() {
        rectifications.propose(id, CORRECTED, desk.clerk);
        rectifications.decide(id, desk.head);
        List<RectificationFile> before = rectifications.files(id, desk.clerk);
        clock.moveTo(LATER);
        assertThat(page()).contains(FIRST).doesNotContain(SECOND, "id=\"worded\"");
        rectifications.send(id, LATER, "本人签收", desk.clerk);
        assertThat(rectifications.files(id, desk.clerk)).isEqualTo(before);
        assertThat(preview()).startsWith(FIRST);
        assertThat(page()).doesNotContain(SECOND);
    }

    @Test
    @DisplayName("退回重新提出：按当天的现行版")
    void whatIsProposedAgainIsWordedAnew() {
        rectifications.propose(id, CORRECTED, desk.clerk);
        clock.moveTo(LATER);
        rectifications.giveBack(id, "改用新模板", desk.head);
        assertThat(preview()).startsWith(SECOND);
        assertThat(page()).doesNotContain("id=\"worded\"");
        rectifications.propose(id, CORRECTED, desk.clerk);
        rectifications.decide(id, desk.head);
        assertThat(word()).contains(SECOND).doesNotContain(FIRST);
    }

    @Test
    void whoeverMayNotDecideMovesNothing() {
        rectifications.propose(id, CORRECTED, desk.clerk);
        clock.moveTo(LATER);
        MvcTestResult refused = mvc.post()
                .uri("/desk/requests/rectifications/" + id + "/decision")
                .with(csrf())
                .with(SignedAs.person(desk.clerk))
                .exchange();
        assertThat(refused.getResponse().getStatus()).isBetween(400, 499);
        assertThat(preview()).startsWith(FIRST);
    }
}

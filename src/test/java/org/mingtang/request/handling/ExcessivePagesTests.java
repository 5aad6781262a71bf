package org.mingtang.request.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Delivery;
import org.mingtang.request.Handling;
import org.mingtang.request.Outcome;
import org.mingtang.request.OwnRequest;
import org.mingtang.request.RequestAct;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestFile.Kind;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPapers;
import org.mingtang.request.Requests;
import org.mingtang.request.SensitiveFiles;
import org.mingtang.request.letter.Field;
import org.mingtang.request.reply.Replies;
import org.mingtang.request.reply.ReplyDraft;
import org.mingtang.request.statistics.RequestFigures;
import org.mingtang.request.statistics.RequestRow;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** 第三十五条: too many requests: reasons asked, heard, and found good or not. */
@MingtangTest
class ExcessivePagesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate BY = LocalDate.of(2026, 3, 20);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Requests requests;

    @Autowired
    Handling handling;

    @Autowired
    Replies replies;

    @Autowired
    OwnRequest own;

    @Autowired
    RequestPapers papers;

    @Autowired
    RequestFigures figures;

    @Autowired
    MovableClock clock;

    RequestDesk desk;
    RequestId id;

    @BeforeEach
    void aRequestInHand() {
        clock.moveTo(DAY);
        desk = new RequestDesk(beans);
        id = desk.received(DAY);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    @DisplayName("理由不合理：说明以后或者期满才能不予处理，计入三（五）4")
    void isLeftAsideWhenTheReasonsAreNotGood() {
        assertThat(sentences()).containsExactly("须先要求申请人说明理由，认为理由不合理的才能不予处理（第三十五条）。");
        assertThat(ask("2026-03-02")).bodyText().contains("须晚于要求说明理由之日");
        assertThat(ask(BY.toString())).hasStatus3xxRedirection();
        assertThat(sentences()).containsExactly("申请人还没有说明理由：请等到说明了理由，或者告知的期限（2026-03-20）届满（第三十五条）。");

        own.giveReasons(papers.code(id, desk.clerk), "想多了解一些");
        assertThat(sentences()).isEmpty();
        desk.approved(id, excessive());
        replies.send(id, DAY, Delivery.ONLINE, "系统送达", desk.clerk);
        var table = figures.table(List.of(desk.education), DAY);
        assertThat(table.total(RequestRow.of(Outcome.EXCESSIVE.row()))).isEqualTo(1);
        assertThat(Outcome.EXCESSIVE.row().label()).isEqualTo("无正当理由大量反复申请");
    }

    @Test
    @DisplayName("不说明理由的，告知的期限届满次日起可以不予处理")
    void isLeftAsideWhenNoReasonsCame() {
        handling.askReasons(id, DAY, "三个月内提出申请 312 件", BY, desk.clerk);
        clock.moveTo(BY);
        assertThat(sentences()).hasSize(1);
        clock.moveTo(BY.plusDays(1));
        assertThat(sentences()).isEmpty();
    }

    @Test
    @DisplayName("理由合理：负责人确定延迟答复的期限，告知申请人；不能再不予处理")
    void isDelayedWhenTheReasonsAreGood() {
        handling.askReasons(id, DAY, "三个月内提出申请 312 件", BY, desk.clerk);
        assertThatThrownBy(() -> handling.delay(id, 40, DAY, "理由合理", desk.head))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("须先要求申请人说明理由，申请人说明了合理的理由");
        handling.giveReasons(id, DAY, "各件分别用于各村的补偿协商", desk.clerk);
        assertThat(get(here(), desk.clerk)).bodyText().doesNotContain("延迟答复（理由合理，负责人确定）");
        assertThat(get(here(), desk.head)).bodyText().contains("延迟答复（理由合理，负责人确定）");
        assertThatThrownBy(() -> handling.delay(id, 40, DAY, "理由合理", desk.clerk))
                .hasMessageContaining("由本机关政府信息公开工作机构负责人确定（第三十五条）");
        assertThat(delay(desk.clerk, "40")).hasStatus(403);
        assertThat(delay(desk.head, "0")).bodyText().contains("请写明延迟几个工作日");
        assertThat(delay(desk.head, "40")).hasStatus3xxRedirection();
        assertThat(desk.view(id).due()).isEqualTo(LocalDate.of(2026, 5, 28));
        assertThat(get(own(), null)).bodyText().contains("延迟答复", "各件用途不同", "2026-05-28");
        assertThat(sentences()).containsExactly("已经认定申请理由合理并确定了延迟答复的期限，不能再以理由不合理为由不予处理（第三十五条）。");
        assertThat(delay(desk.head, "10")).bodyText().contains("延迟答复的期限已经确定过");
    }

    @Test
    @DisplayName("延迟答复告知书写明要求说明理由的日期、认定、原期限和新期限")
    void letterTellsBothDays() {
        handling.askReasons(id, DAY, "三个月内提出申请 312 件", BY, desk.clerk);
        handling.giveReasons(id, DAY, "各件分别用于各村的补偿协商", desk.clerk);
        handling.delay(id, 40, DAY, "各件用途不同，确有需要", desk.head);
        long act = requests.history(id).stream()
                .filter(step -> step.act() == RequestAct.DELAY)
                .findFirst()
                .orElseThrow()
                .place();
        String letter = here() + "/letters/" + act + "/DELAY";
        assertThat(get(letter, desk.clerk))
                .hasStatusOk()
                .bodyText()
                .contains("2026-03-02", "各件用途不同，确有需要", "2026-03-30", ">40<", "2026-05-28");
        String[] said = {
            "said.REASONS_ASKED_ON",
            "2026-03-02",
            "said.ASSESSMENT",
            "各件用途不同，确有需要",
            "said.REPLY_BY",
            "2026-03-30",
            "said.EXTENSION_DAYS",
            "40",
            "said.EXTENDED_TO",
            "2026-05-29"
        };
        assertThat(post(letter, desk.clerk, said)).hasStatus(422).bodyText().contains("截止日应当为2026年5月28日");
        said[9] = "2026-05-28";
        assertThat(post(letter, desk.clerk, said)).hasStatus(303);
        RequestFile word = papers.files(id, desk.clerk).stream()
                .filter(file -> file.kind() == Kind.LETTER && file.name().endsWith(".docx"))
                .findFirst()
                .orElseThrow();
        assertThat(SensitiveFiles.textOfWord(papers.content(id, word.id(), desk.clerk)))
                .contains("政府信息公开申请延迟答复告知书", "第三十五条", "延迟40个工作日", "2026年5月28日", "乔安");
    }

    @Test
    void noticeOfReasonsNamesItsDay() {
        handling.askReasons(id, DAY, "三个月内提出申请 312 件", BY, desk.clerk);
        long act = requests.history(id).stream()
                .filter(step -> step.act() == RequestAct.ASK_REASONS)
                .findFirst()
                .orElseThrow()
                .place();
        assertThat(get(here() + "/letters/" + act + "/REASONS_ASKED", desk.clerk))
                .bodyText()
                .contains("三个月内提出申请 312 件", "2026-03-20");
    }

    private List<String> sentences() {
        return replies.refusals(id, excessive()).stream().map(Refusal::message).toList();
    }

    private static ReplyDraft excessive() {
        return ReplyDraft.empty(Outcome.EXCESSIVE)
                .saying(Field.FOUND, "三个月内提出申请 312 件，数量明显超过合理范围")
                .saying(Field.REASONS_ASKED_ON, DAY.toString())
                .saying(Field.ASSESSMENT, "所述理由与申请内容没有联系，理由不合理");
    }

    private MvcTestResult ask(String by) {
        return post(
                here() + "/reasons-asked", desk.clerk, "on", DAY.toString(), "text", "三个月内提出申请 312 件", "reasonsBy", by);
    }

    private MvcTestResult delay(Person person, String days) {
        return post(here() + "/delay", person, "workingDays", days, "on", DAY.toString(), "text", "各件用途不同");
    }

    private String here() {
        return "/desk/requests/" + id;
    }

    private String own() {
        return "/requests/own/" + papers.code(id, desk.clerk).code();
    }

    private MvcTestResult get(String address, @Nullable Person person) {
        var request = mvc.get().uri(address);
        return (person == null ? request : request.with(SignedAs.person(person))).exchange();
    }

    private MvcTestResult post(String address, Person person, String... fields) {
        var request = mvc.post().uri(address).with(csrf()).with(SignedAs.person(person));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}

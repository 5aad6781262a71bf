package org.mingtang.request.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.guard.SomeVisitor;
import org.mingtang.request.Delivery;
import org.mingtang.request.Handling;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPapers;
import org.mingtang.request.RequestStage;
import org.mingtang.request.reply.Replies;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The applicant's own page: correcting, withdrawing, rating, fetching, and what it does not tell. */
@MingtangTest
class OwnPageTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Handling handling;

    @Autowired
    Replies replies;

    @Autowired
    RequestPapers papers;

    @Autowired
    MovableClock clock;

    RequestDesk desk;
    SomeVisitor visitor;

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @BeforeEach
    void office() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        desk = new RequestDesk(beans);
        visitor = new SomeVisitor(beans);
    }

    @Test
    @DisplayName("第三十条：申请人在线补正，期限重新计算")
    void isCorrectedByTheApplicant() {
        RequestId id = desk.received(LocalDate.of(2026, 3, 2), "有关学校的全部文件");
        handling.askCorrection(id, LocalDate.of(2026, 3, 2), "请写明文件名称和年份。", null, desk.clerk);
        String here = "/requests/own/" + papers.code(id, desk.clerk).code();
        assertThat(mvc.get().uri(here)).bodyText().contains("请您补正", "请写明文件名称和年份。");

        clock.moveTo(LocalDate.of(2026, 3, 9));
        assertThat(mvc.post().uri(here + "/correction").param("subject", "短"))
                .hasStatus(422)
                .bodyText()
                .contains("4 到 3000 字");
        assertThat(mvc.post().uri(here + "/correction").param("subject", "2025年云麓小学的校舍安全鉴定报告"))
                .hasStatus(303);
        assertThat(desk.view(id).due()).isEqualTo(LocalDate.of(2026, 4, 7));
        assertThat(mvc.post().uri(here + "/correction").param("subject", "再补正一次也不行"))
                .hasStatus(422)
                .bodyText()
                .contains("不能补正");
    }

    @Test
    void isWithdrawnOnlyWhenSure() {
        RequestId id = desk.received(LocalDate.of(2026, 3, 2));
        String here = "/requests/own/" + papers.code(id, desk.clerk).code();
        assertThat(mvc.post().uri(here + "/withdrawal"))
                .hasStatus(422)
                .bodyText()
                .contains("确认撤回");
        assertThat(mvc.post().uri(here + "/withdrawal").param("sure", "true")).hasStatus(303);
        assertThat(desk.view(id).stage()).isEqualTo(RequestStage.CLOSED);
        assertThat(mvc.post().uri(here + "/rating").param("stars", "4").param("words", "办得快"))
                .hasStatus(303);
        assertThat(desk.view(id).rating()).isEqualTo(4);
        assertThat(mvc.post().uri(here + "/rating").param("stars", "6")).hasStatus(422);
    }

    @Test
    @DisplayName("答复送达后才能下载，且只能下载本件的文件")
    void givesFilesOnlyAfterServiceAndOnlyItsOwn() {
        RequestId id = desk.received(LocalDate.of(2026, 3, 2));
        papers.add(id, RequestFile.Kind.RELEASED, "纪要.txt", "学区".getBytes(), desk.clerk);
        papers.add(id, RequestFile.Kind.OPINION, "意见.txt", "内部".getBytes(), desk.clerk);
        UUID released = file(id, RequestFile.Kind.RELEASED);
        UUID internal = file(id, RequestFile.Kind.OPINION);
        String here = "/requests/own/" + papers.code(id, desk.clerk).code();
        assertThat(mvc.get().uri(here + "/files/" + released)).hasStatus(404);

        desk.approved(id, RequestDesk.disclosing());
        replies.send(id, LocalDate.of(2026, 3, 2), Delivery.ONLINE, "系统送达", desk.clerk);

        assertThat(mvc.get().uri(here + "/files/" + released))
                .hasStatusOk()
                .body()
                .isEqualTo("学区".getBytes());
        assertThat(mvc.get().uri(here + "/files/" + internal)).hasStatus(404);
        RequestId other = desk.received(LocalDate.of(2026, 3, 2));
        String otherHere = "/requests/own/" + papers.code(other, desk.clerk).code();
        assertThat(mvc.get().uri(otherHere + "/files/" + released)).hasStatus(404);
    }

    @Test
    @DisplayName("办理内情不给申请人看，日期的推算过程给他看")
    void unfoldsTheDateButNotTheOfficesTalk() {
        RequestId id = desk.received(LocalDate.of(2026, 3, 2));
        handling.discuss(id, LocalDate.of(2026, 3, 2), "会商纪要：意见不一", desk.clerk);
        handling.search(id, "档案室", "关键词", "找到一份", desk.clerk);
        assertThat(mvc.get().uri("/requests/own/" + papers.code(id, desk.clerk).code()))
                .bodyText()
                .contains("2026-03-30", "第三十三条", "检索记录", "逐日")
                .doesNotContain("会商纪要", "找到一份", "叶知秋");
    }

    private UUID file(RequestId id, RequestFile.Kind kind) {
        return papers.files(id, desk.clerk).stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }
}

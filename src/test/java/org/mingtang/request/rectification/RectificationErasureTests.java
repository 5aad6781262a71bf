package org.mingtang.request.rectification;

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
import org.mingtang.request.QueryCode;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.reckoning.Channel;
import org.mingtang.request.rectification.RectificationFile.Kind;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tells whose a matter was goes when its time is over; number, days and outcome stay. */
@MingtangTest
class RectificationErasureTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Rectifications rectifications;

    @Autowired
    OwnRectification own;

    @Autowired
    RectificationErasure erasure;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    RequestDesk desk;
    RectificationId id;

    @BeforeEach
    void aMatter() {
        clock.moveTo(DAY);
        desk = new RequestDesk(beans);
        var claim = new Claim("教师资格登记表", "登记为桥安", "应为乔安", "户口簿");
        var asked = new Rectifications.Asked(UUID.randomUUID(), desk.education, RequestDesk.citizen("乔安"), claim);
        var uploads = List.of(
                new RectificationFile.Upload(Kind.IDENTITY, "证件.png", new byte[] {1}),
                new RectificationFile.Upload(Kind.PROOF, "户口簿.png", new byte[] {2}));
        id = rectifications.register(asked, Channel.IN_PERSON, DAY, uploads, desk.clerk);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    private List<Kind> kinds() {
        return rectifications.files(id, desk.clerk).stream()
                .map(RectificationFile::kind)
                .toList();
    }

    @Test
    @DisplayName("办结 365 天后删身份证明，3650 天后删全部个人信息，办理结果留着")
    void goesStepByStep() {
        rectifications.propose(id, new Decision(RectificationOutcome.REFUSED, "核对一致", "", "", "", "证据不足"), desk.clerk);
        rectifications.decide(id, desk.head);
        QueryCode code = rectifications.code(id, desk.clerk);
        rectifications.send(id, DAY, "乔安本人签收", desk.clerk);

        clock.moveTo(DAY.plusDays(365));
        erasure.pass();
        assertThat(kinds()).contains(Kind.IDENTITY);
        clock.moveTo(DAY.plusDays(366));
        erasure.pass();
        erasure.pass();
        assertThat(kinds()).doesNotContain(Kind.IDENTITY).contains(Kind.PROOF, Kind.LETTER);
        assertThat(own.find(code)).isPresent();

        clock.moveTo(DAY.plusDays(3651));
        erasure.pass();
        assertThat(kinds()).isEmpty();
        assertThat(own.find(code)).isEmpty();
        assertThat(rectifications.claim(id, desk.clerk).wrong()).isEqualTo("已按期限删除");
        assertThat(rectifications.decision(id, desk.clerk)).isEqualTo(Decision.OPEN);
        assertThat(rectifications.preview(id, desk.clerk)).isEmpty();
        assertThatThrownBy(() -> rectifications.applicant(id, desk.clerk)).hasMessageContaining("已按期限删除");
        assertThatThrownBy(() -> rectifications.code(id, desk.clerk)).hasMessageContaining("已按期限删除");
        assertThat(rectifications.history(id)).hasSize(4).allMatch(step -> step.text() == null);
        assertThat(rectifications.find(id).orElseThrow())
                .returns(RectificationOutcome.REFUSED, RectificationView::outcome)
                .returns(DAY, RectificationView::closedOn);
    }

    @Test
    void anOpenMatterIsLeftAlone() {
        clock.moveTo(DAY.plusDays(9000));
        erasure.pass();
        assertThat(kinds()).containsExactlyInAnyOrder(Kind.IDENTITY, Kind.PROOF);
        assertThat(rectifications.applicant(id, desk.clerk).name()).isEqualTo("乔安");
    }

    @Test
    void nobodyEmptiesWordsBeforeTheirTime() {
        assertThatThrownBy(
                        () -> database.sql("update request_rectification_act set text = null where rectification = ?")
                                .param(id.value())
                                .update())
                .hasMessageContaining("never changed");
    }
}

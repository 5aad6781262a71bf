package org.mingtang.request.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestId;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Fields of an answer as its form has them, from the page into the letter. */
@MingtangTest
class ReplyFieldPagesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MovableClock clock;

    RequestDesk desk;

    @BeforeEach
    void anOffice() {
        clock.moveTo(DAY);
        desk = new RequestDesk(beans);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "0000-00-00", "2026-13-01"})
    void aDayThatNoCalendarHasIsAskedForAgain(String day) {
        String reply = "/desk/requests/" + desk.received(DAY) + "/reply";
        assertThat(post(reply, desk.clerk, "outcome", "D2", "said.EARLIER_DATE", day, "then", "submit"))
                .hasStatus(422)
                .bodyText()
                .contains("请填写“原答复日期”");
        assertThat(post(reply, desk.clerk, "outcome", "D2", "said.EARLIER_DATE", day))
                .hasStatus(303);
    }

    @Test
    @DisplayName("第三十六条第五项：能够确定负责机关的写进答复，名称和联系方式一并填写")
    void rightOrganReachesTheLetter() {
        RequestId id = desk.received(DAY);
        String here = "/desk/requests/" + id;
        post(here + "/reply", desk.clerk, "outcome", "C2");
        assertThat(get(here, desk.clerk)).bodyText().contains("负责机关联系方式", "（选填）");
        String[] said = {
            "outcome",
            "C2",
            "said.FOUND",
            "不是本机关制作",
            "said.REASONS",
            "由市人社局负责",
            "said.RIGHT_ORGAN",
            "云麓市人社局",
            "then",
            "submit"
        };
        assertThat(post(here + "/reply", desk.clerk, said))
                .hasStatus(422)
                .bodyText()
                .contains("请填写“负责机关联系方式”");
        said[8] = "said.RIGHT_ORGAN_CONTACT";
        said[9] = "0599-6120009";
        post(here + "/reply", desk.clerk, said);
        assertThat(get(here, desk.clerk)).bodyText().contains("请您向云麓市人社局提出申请，联系方式：0599-6120009");
    }

    private MvcTestResult get(String address, Person person) {
        return mvc.get().uri(address).with(SignedAs.person(person)).exchange();
    }

    private MvcTestResult post(String address, Person person, String... fields) {
        var request = mvc.post().uri(address).with(csrf()).with(SignedAs.person(person));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}

package org.mingtang.request.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Arrival;
import org.mingtang.request.reckoning.Channel;
import org.springframework.mock.web.MockHttpServletRequest;

/** What a clerk fills in to register a request, whether from paper or from a letter. */
class RegisterFormTests {

    private static final UUID ORGAN = UUID.randomUUID();

    private static MockHttpServletRequest filled() {
        var request = new MockHttpServletRequest();
        request.addParameter("submission", "6f9619ff-8b86-4d01-b42d-00cf4fc964ff");
        request.addParameter("channel", "E_MAIL");
        request.addParameter("arrivedOn", " 2026-03-02 ");
        request.addParameter("confirmedOn", "2026-03-03");
        request.addParameter("proof", " 电话联系本人确认 ");
        request.addParameter("organ", ORGAN.toString());
        request.addParameter("kind", "PERSON");
        request.addParameter("name", "乔安");
        request.addParameter("paper", "RESIDENT_CARD");
        request.addParameter("paperNumber", "11010519491231002X");
        request.addParameter("phone", "13900001234");
        request.addParameter("subject", "学区划分的会议纪要");
        return request;
    }

    @Test
    @DisplayName("第二十九条、第三十一条：填全了的没有可拒的，渠道、到达、确认和依据照填")
    void wholeFormIsARequestWithItsArrival() {
        var form = RegisterForm.of(filled());
        assertThat(form.refusals()).isEmpty();
        assertThat(form.arrival())
                .isEqualTo(new Arrival(Channel.E_MAIL, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3), "电话联系本人确认"));
        assertThat(form.request().submission()).hasToString("6f9619ff-8b86-4d01-b42d-00cf4fc964ff");
        assertThat(form.request().organ().value()).isEqualTo(ORGAN);
        assertThat(form.request().applicant().name()).isEqualTo("乔安");
    }

    @Test
    void keyOfALetterGoesBeforeThatOfTheForm() {
        UUID letter = UUID.randomUUID();
        RegisterForm form = RegisterForm.of(filled()).as(letter);
        assertThat(form.request().submission()).isEqualTo(letter);
        assertThat(form.arrival()).isEqualTo(RegisterForm.of(filled()).arrival());
    }

    @Test
    void emptyFormIsRefusedInAllAtOnce() {
        RegisterForm form = RegisterForm.of(new MockHttpServletRequest());
        assertThat(form.refusals())
                .extracting(Refusal::field)
                .contains("organ", "name", "paperNumber", "phone", "subject", "arrivedOn");
        assertThat(form.refusals())
                .allSatisfy(each -> assertThat(each.message()).endsWith("。"));
        assertThat(form.submission()).as("a key all the same").isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"''", "昨天", "2026-02-30", "2026/03/02", "20260302"})
    void arrivalNeedsADay(String typed) {
        var request = filled();
        request.setParameter("arrivedOn", typed);
        assertThat(RegisterForm.of(request).refusals())
                .singleElement()
                .isEqualTo(new Refusal("arrivedOn", "请填写申请到达本机关的日期。"));
    }

    @ParameterizedTest
    @CsvSource({"''", "不知道", "2026-13-01"})
    void confirmationMayBeOpen(String typed) {
        var request = filled();
        request.setParameter("confirmedOn", typed);
        request.setParameter("proof", "  ");
        assertThat(RegisterForm.of(request).arrival())
                .returns(null, Arrival::confirmedOn)
                .returns(null, Arrival::proof);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("工作人员能登记的是线上以外的渠道")
    void everyChannelButTheOnlineOneIsRegistered(Channel channel) {
        var request = filled();
        request.setParameter("channel", channel.name());
        RegisterForm form = RegisterForm.of(request);
        boolean online = channel == Channel.ONLINE;
        var page = RegisterPage.of(form, List.of(), LocalDate.of(2026, 3, 3), List.of());
        assertThat(page.channels().contains(channel)).isEqualTo(!online);
        if (online) {
            assertThatThrownBy(form::arrival).isInstanceOf(UnlawfulAct.class).hasMessage("请选择申请的渠道。");
        } else {
            assertThat(form.arrival().channel()).isEqualTo(channel);
        }
    }

    @Test
    void pageShowsWhatWasFilledInAndWhatIsWrong() {
        RegisterForm form = RegisterForm.of(filled());
        var page = RegisterPage.of(
                form,
                List.of(),
                LocalDate.of(2026, 3, 3),
                List.of(new Refusal("name", "请填写真实姓名。"), new Refusal(null, "别的")));
        assertThat(page)
                .returns("E_MAIL", RegisterPage::channel)
                .returns(" 2026-03-02 ", RegisterPage::arrivedOn)
                .returns("2026-03-03", RegisterPage::confirmedOn)
                .returns(form.submission(), RegisterPage::submission);
        assertThat(page.wrong("name")).isEqualTo("请填写真实姓名。");
        assertThat(page.wrong("phone")).isNull();
    }
}

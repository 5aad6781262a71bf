package org.mingtang.request.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
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
import org.mingtang.request.fee.FeeOrder;
import org.mingtang.request.fee.Fees;
import org.mingtang.request.fee.PaymentWay;
import org.mingtang.request.reckoning.FeeMethod;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The fees of a year as a file for the treasury. */
@MingtangTest
class FeeFileTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final FeeOrder PAGES = new FeeOrder(FeeMethod.PER_PAGE, 1, 150, false);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Fees fees;

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

    @Test
    @DisplayName("国办函〔2020〕109号：编号、金额、日期、票据号都在，申请人是谁不在")
    void tellsSumsDaysAndReceiptsButNobody() throws Exception {
        RequestId paid = desk.received(DAY);
        RequestId open = desk.received(DAY);
        fees.charge(paid, PAGES, "乔安到窗口缴纳", DAY, DAY, desk.clerk);
        fees.charge(open, PAGES, "到窗口缴纳", DAY, DAY, desk.clerk);
        fees.pay(paid, DAY, PaymentWay.values()[0], "云财票 0012", desk.clerk);
        MvcTestResult file = file(desk.clerk, 2026);
        assertThat(file.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .isEqualTo("attachment; filename=\"fees-2026.csv\"");
        assertThat(file.getResponse().getContentType()).isEqualTo("text/csv;charset=UTF-8");
        List<String> lines = lines(file);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).isEqualTo("\uFEFF申请编号,答复机关,通知日期,计收方式,金额（元）,状态,缴费日期,缴费方式,票据号");
        assertThat(line(lines, paid))
                .contains("2026-03-02,", ",1700,", "\"已缴\",2026-03-02,", PaymentWay.values()[0].label())
                .endsWith("\"云财票 0012\"");
        assertThat(line(lines, open)).contains(",1700,").endsWith("\"待缴\",,,");
        assertThat(String.join("", lines)).doesNotContain("乔安", "13900001234", "窗口缴纳");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-1", "@x"})
    @DisplayName("表格软件不会把票据号当公式")
    void noCellIsAFormula(String receipt) throws Exception {
        assertThat(withReceipt(receipt)).endsWith("\"'" + receipt + "\"");
    }

    @Test
    void quotesStayWithinTheirCell() throws Exception {
        assertThat(withReceipt("云\"财\",票")).endsWith("\"云\"\"财\"\",票\"");
    }

    @Test
    @DisplayName("上年通知、本年缴纳的，两年都有")
    void whatWasPaidLaterIsInBothYears() throws Exception {
        LocalDate told = LocalDate.of(2025, 12, 29);
        LocalDate paid = LocalDate.of(2026, 1, 6);
        clock.moveTo(told);
        RequestId id = desk.received(told);
        fees.charge(id, PAGES, "到窗口缴纳", told, told, desk.clerk);
        clock.moveTo(paid);
        fees.pay(id, paid, PaymentWay.values()[0], "云财票 1", desk.clerk);
        assertThat(line(lines(file(desk.clerk, 2025)), id)).contains("2025-12-29", "2026-01-06");
        assertThat(line(lines(file(desk.clerk, 2026)), id)).contains("2025-12-29", "2026-01-06");
        clock.moveTo(LocalDate.of(2027, 1, 6));
        assertThat(lines(file(desk.clerk, 2027))).hasSize(1);
    }

    @Test
    @DisplayName("各单位只有自己的，政府信息公开工作机构有全部的")
    void unitsHaveTheirOwnAndTheOfficeAll() throws Exception {
        RequestId id = desk.received(DAY);
        fees.charge(id, PAGES, "到窗口缴纳", DAY, DAY, desk.clerk);
        String number = desk.view(id).number();
        assertThat(String.join("", lines(file(new RequestDesk(beans).clerk, 2026))))
                .doesNotContain(number);
        assertThat(String.join("", lines(file(desk.openness, 2026)))).contains(number);
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2027, -1})
    void yearsThatCannotBeAreRefused(int year) {
        assertThat(file(desk.clerk, year)).hasStatus(409).bodyText().contains("请选择 2021 年");
    }

    @Test
    void pageOffersTheFileOfItsYear() {
        assertThat(mvc.get().uri("/desk/requests/fees?year=2025").with(SignedAs.person(desk.clerk)))
                .bodyText()
                .contains("href=\"/desk/requests/fees.csv?year=2025\"", "导出 CSV");
    }

    private String withReceipt(String receipt) throws Exception {
        RequestId id = desk.received(DAY);
        fees.charge(id, PAGES, "到窗口缴纳", DAY, DAY, desk.clerk);
        fees.pay(id, DAY, PaymentWay.values()[0], receipt, desk.clerk);
        return line(lines(file(desk.clerk, 2026)), id);
    }

    private MvcTestResult file(Person by, int year) {
        return mvc.get()
                .uri("/desk/requests/fees.csv?year=" + year)
                .with(SignedAs.person(by))
                .exchange();
    }

    private static List<String> lines(MvcTestResult file) throws UnsupportedEncodingException {
        assertThat(file).hasStatusOk();
        return List.of(file.getResponse().getContentAsString().split("\r\n"));
    }

    private String line(List<String> lines, RequestId id) {
        String number = desk.view(id).number();
        return lines.stream().filter(each -> each.contains(number)).findFirst().orElseThrow();
    }
}

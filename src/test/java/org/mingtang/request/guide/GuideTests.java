package org.mingtang.request.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.SomeSites;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.letter.RemedyText;
import org.mingtang.request.reckoning.Channel;
import org.mingtang.request.reckoning.ClockRules;
import org.mingtang.request.reckoning.FeeSchedule;
import org.mingtang.request.reckoning.ProcessingFee;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** The guide for applicants, what organs say of their channels, and the form on paper. */
@MingtangTest
class GuideTests {

    private static final String OFFICE = "/desk/requests/office";

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Offices offices;

    @Autowired
    MovableClock clock;

    RequestDesk desk;

    @BeforeEach
    void office() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        desk = new RequestDesk(beans);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    @DisplayName("第三十条至第三十三条、第四十二条、第五十一条：指南里的数字就是推算用的数字")
    void tellsTheNumbersTheProgramReckonsWith() {
        var rules = ClockRules.on(LocalDate.of(2026, 3, 2));
        guide("")
                .contains("收到申请之日起 " + rules.reply() + " 个工作日内", "一次，最多 " + rules.extension() + " 个工作日")
                .contains("收到之日起 7 个工作日内一次告知补正", "15 个工作日内提出意见", "收到收费通知之日起 20 个工作日内")
                .contains("60 日内申请行政复议", "6 个月内向人民法院", "15 日内起诉", "第三十三条第二款", "行政复议法第二十条");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("第三十一条：每种渠道哪一天算收到")
    void tellsTheDayOfReceiptOfEveryChannel(Channel channel) {
        guide("").contains(channel.label(), channel.basis(), channel.article());
    }

    @Test
    @DisplayName("国办函〔2020〕109号：费用阶梯与计算用的一致")
    void tellsTheLadderThatFeesAreReckonedBy() {
        var page = new GuidePage(
                List.of(),
                null,
                null,
                ClockRules.on(LocalDate.of(2026, 3, 2)),
                FeeSchedule.OF_2021,
                RemedyText.on(LocalDate.of(2026, 3, 2)));
        assertThat(page.perRequest())
                .extracting(step -> step.units() + " " + step.price())
                .containsExactly(
                        "第 1 至 10 件 不收费",
                        "第 11 至 30 件 每件 100 元",
                        "第 31 至 40 件 每件 200 元",
                        "第 41 件起 每 10 件为一档，每增加一档，每件提高 100 元");
        assertThat(page.perPage())
                .extracting(step -> step.units() + " " + step.price())
                .containsExactly("第 1 至 30 页 不收费", "第 31 至 100 页 每页 10 元", "第 101 至 200 页 每页 20 元", "第 201 页起 每页 40 元");
        assertThat(ProcessingFee.perRequest(41) - ProcessingFee.perRequest(40)).isEqualTo(300);
        guide("").contains("第 11 至 30 件", "每件 100 元", "第 201 页起");
    }

    @Test
    void tellsTheChannelsOfTheChosenOrgan() {
        String organ = "?organ=" + desk.education;
        guide(organ).contains("还没有填写受理渠道", "/open/guide?unit=" + desk.education);
        offices.keep(desk.education, OfficeTests.whole(), desk.head);
        guide(organ)
                .contains("云麓市学院路 1 号 101 室", "工作日 8:30–12:00", "0599-6120001", "ysq@edu.yunlu.example")
                .contains("2026-03-02</span> 更新", "/requests/form.docx?organ=" + desk.education)
                .doesNotContain("还没有填写受理渠道");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?organ=x", "?organ=", "?organ=00000000-0000-0000-0000-000000000000"})
    void unknownOrganIsNone(String query) {
        guide(query).contains("请选择").doesNotContain("咨询电话");
    }

    @Test
    @DisplayName("县的站点只列本县的机关")
    void siteOffersItsOwnOrgans() {
        String host = SomeSites.host();
        SomeSites.of(beans, desk.government, host);
        var other = new RequestDesk(beans);
        assertThat(mvc.get().uri("http://" + host + "/requests/guide"))
                .hasStatusOk()
                .bodyText()
                .contains(desk.education.toString())
                .doesNotContain(other.education.toString());
    }

    @Test
    void formIsWordAndPdf() throws Exception {
        var word = mvc.get().uri("/requests/form.docx?organ=" + desk.education).exchange();
        assertThat(word)
                .hasStatusOk()
                .hasHeader("Content-Type", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        try (var document =
                new XWPFDocument(new ByteArrayInputStream(word.getResponse().getContentAsByteArray()))) {
            List<String> cells = document.getTables().get(0).getRows().stream()
                    .flatMap(row -> row.getTableCells().stream())
                    .map(XWPFTableCell::getText)
                    .toList();
            assertThat(cells).contains("姓名", "证件号码", "法人或者其他组织", "所需政府信息").noneMatch(cell -> cell.contains("用途"));
            assertThat(cells).anyMatch(cell -> cell.contains("□ 邮政寄送"));
        }
        var pdf = mvc.get().uri("/requests/form.pdf?organ=" + desk.education).exchange();
        assertThat(pdf).hasStatusOk().hasHeader("Content-Type", "application/pdf");
        try (var document = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document)).contains("政府信息公开申请表", "身份证明复印件");
        }
    }

    @Test
    void headKeepsWhatTheGuideSays() {
        assertThat(form(desk.head).param("place", "学院路 1 号"))
                .hasStatus(422)
                .bodyText()
                .contains("还没有保存", "邮政寄送是基本渠道", "咨询电话", "value=\"学院路 1 号\"");
        assertThat(whole(form(desk.head))).hasStatus3xxRedirection();
        assertThat(mvc.get().uri(OFFICE).with(SignedAs.person(desk.clerk)))
                .bodyText()
                .contains("value=\"学院路 1 号\"", "readonly", "由本机关政府信息公开工作机构负责人填写")
                .doesNotContain(">保存<");
    }

    @ParameterizedTest
    @EnumSource
    void isKeptByTheHeadOfItsOwnOffice(Role role) {
        Person own = RequestDesk.person("沈怀谷", desk.education, role);
        boolean decides = role == Role.HEAD || role == Role.OPENNESS_OFFICE;
        assertThat(whole(form(own))).hasStatus(decides ? 302 : 403);
        assertThat(offices.mayKeep(desk.education, own)).isEqualTo(decides);
        assertThat(offices.mayKeep(desk.education, RequestDesk.person("沈怀谷", desk.office, role)))
                .isFalse();
    }

    @Test
    @DisplayName("政府的渠道由它的办公室填")
    void generalOfficeKeepsTheGovernments() {
        assertThat(offices.organs(desk.openness)).extracting(each -> each.id()).contains(desk.government, desk.office);
        offices.keep(desk.government, OfficeTests.whole(), desk.openness);
        assertThat(offices.of(desk.government)).isPresent();
        assertThat(mvc.get().uri(OFFICE + "?organ=" + desk.government).with(SignedAs.person(desk.openness)))
                .hasStatusOk()
                .bodyText()
                .contains("云麓市教育局办公室");
        assertThat(mvc.get().uri(OFFICE + "?organ=" + desk.government).with(SignedAs.person(desk.head)))
                .hasStatus4xxClientError();
    }

    @Test
    void lastWordCounts() {
        offices.keep(desk.education, OfficeTests.whole(), desk.head);
        clock.moveTo(LocalDate.of(2026, 3, 5));
        offices.keep(desk.education, Office.of("", "新址", "工作日", "0599-6120000", "新址", "", "", ""), desk.head);
        assertThat(offices.of(desk.education)).get().satisfies(kept -> {
            assertThat(kept.on()).isEqualTo(LocalDate.of(2026, 3, 5));
            assertThat(kept.office()).returns("新址", Office::place).returns(null, Office::mail);
        });
    }

    private MockMvcRequestBuilder form(Person person) {
        return mvc.post()
                .uri(OFFICE)
                .with(SignedAs.person(person))
                .with(csrf())
                .param("organ", desk.education.toString());
    }

    private static MockMvcRequestBuilder whole(MockMvcRequestBuilder form) {
        return form.param("place", "学院路 1 号")
                .param("hours", "工作日")
                .param("phone", "0599-6120000")
                .param("post", "学院路 1 号");
    }

    private AbstractStringAssert<?> guide(String query) {
        return assertThat(mvc.get().uri("/requests/guide" + query))
                .hasStatusOk()
                .bodyText();
    }
}

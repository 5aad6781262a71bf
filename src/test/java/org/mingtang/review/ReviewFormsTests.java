package org.mingtang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.review.DisclosureDecision.PROACTIVE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.WorkCalendar;
import org.mingtang.procedure.YearNotice;
import org.mingtang.review.ReviewQuery.Which;
import org.mingtang.review.ReviewedText.Part;

/** What comes from addresses and forms, odd as it may be, and what pages say of days. */
class ReviewFormsTests {

    private static final WorkCalendar CALENDAR = WorkCalendar.of(List.of(YearNotice.of(2026, List.of(), List.of())));

    private static final ReviewedText TEXT = new ReviewedText(List.of(
            Part.text("title", "标题", "通知"),
            Part.text("body", "正文", "第一段。\n\n第二段。"),
            new Part("attachment:1", "名单.xlsx", ReviewedText.Form.FILE, "ab12", "id")));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "waiting, WAITING",
                "sent, SENT",
                "done, DONE",
                "unit, UNIT",
                "-, WAITING",
                "SENT, WAITING",
                "x, WAITING"
            })
    void takesTheListFromTheAddress(String list, Which which) {
        assertThat(new ReviewQuery(list, null, null, null, null).which()).isEqualTo(which);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, 1", "0, 1", "-5, 1", "1, 1", "7, 7", "10000, 10000", "10001, 10000", "2147483647, 10000"})
    void takesThePageFromTheAddress(Integer page, int number) {
        assertThat(new ReviewQuery(null, null, null, null, page).number()).isEqualTo(number);
    }

    @Test
    void narrowsByWhatIsSaidOnly() {
        assertThat(new ReviewQuery("sent", " ", "", "NONSENSE", 3).narrows()).isFalse();
        assertThat(new ReviewQuery("sent", "policy", null, null, null).narrows())
                .isTrue();
        assertThat(new ReviewQuery("sent", null, " 招生 ", null, null).wordsOrNothing())
                .isEqualTo("招生");
        assertThat(new ReviewQuery("sent", null, null, "PASSED", null).isStage(Stage.PASSED))
                .isTrue();
        assertThat(new ReviewQuery("sent", null, null, "passed", null).stageOrNull())
                .isNull();
    }

    @Test
    @DisplayName("The address of another page keeps what was asked for and nothing breaks out of it")
    void writesAddressesOfItsOwnPages() {
        assertThat(new ReviewQuery("sent", "policy", "a&b=招 生", "PASSED", 2).at(3))
                .isEqualTo("/desk/reviews?list=sent&kind=policy&words=a%26b%3D%E6%8B%9B+%E7%94%9F&stage=PASSED&page=3");
        assertThat(new ReviewQuery("x", null, null, "x", null).at(1))
                .isEqualTo("/desk/reviews?list=waiting&kind=&words=&stage=&page=1");
    }

    @ParameterizedTest(name = "due {0} on {1}: {2}")
    @DisplayName("Time left in working days: weekends and the holidays do not count")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 2026-03-02, '', ''",
                "2026-03-02, 2026-03-02, 今天到期, chip-warn",
                "2026-03-03, 2026-03-02, 剩 1 个工作日, chip-warn",
                "2026-03-04, 2026-03-02, 剩 2 个工作日, chip-info",
                "2026-03-09, 2026-03-06, 剩 1 个工作日, chip-warn",
                "2026-03-08, 2026-03-07, 剩 0 个工作日, chip-warn",
                "2026-03-02, 2026-03-03, 逾期 1 个工作日, chip-late",
                "2026-03-06, 2026-03-09, 逾期 1 个工作日, chip-late",
                "2026-03-06, 2026-03-08, 已逾期, chip-late",
            })
    void saysHowMuchIsLeft(LocalDate due, LocalDate today, String words, String chip) {
        assertThat(ReviewTimes.left(due, today, CALENDAR)).isEqualTo(new ReviewTimes.Left(words, chip));
    }

    @Test
    void writesTimesInTheCountrysOwnHours() {
        assertThat(ReviewTimes.minute(Instant.parse("2026-03-02T23:30:00Z"))).isEqualTo("2026-03-03 07:30");
    }

    @Test
    void takesOnlyRemarksThatSaySomething() {
        ReturnForm form = new ReturnForm(Map.of(
                "comment:body:1", " 写明网址 ",
                "quote:body:1", " 第二段 ",
                "comment:title:0", "  ",
                "quote:title:0", "",
                "comment:attachment:1:0", "换一份",
                "comment:body:9", "没有这一段",
                "comment:nowhere:0", "没有这一部分"));

        assertThat(form.remarks(TEXT))
                .containsExactly(new Remark("body", 1, "第二段", "写明网址"), new Remark("attachment:1", 0, null, "换一份"));
    }

    @Test
    void keepsARemarkThatQuotesAndSaysNothingSoThatItIsRefused() {
        List<Remark> remarks = new ReturnForm(Map.of("quote:body:0", "第一段")).remarks(TEXT);

        assertThat(RemarkCheck.refusals("不完整", remarks, TEXT))
                .extracting(Refusal::message)
                .containsExactly("正文第 1 段：请填写批注内容。");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "body, 0, -, 好, -",
                "body, 1, 第二, 好, -",
                "body, 2, -, 好, 正文没有第 3 段。",
                "body, -1, -, 好, 正文没有第 0 段。",
                "body, 0, 第二, 好, 正文第 1 段中没有“第二”。",
                "body, 0, -, ' ', 正文第 1 段：请填写批注内容。",
                "body, 0, -, -, 正文第 1 段：请填写批注内容。",
                "nowhere, 0, -, 好, 稿件中没有“nowhere”这一部分。",
                "attachment:1, 0, -, 好, -",
                "attachment:1, 1, -, 好, 名单.xlsx没有第 2 段。",
            })
    void checksThePlaceOfARemark(String part, int block, String quote, String comment, String refusal) {
        assertThat(RemarkCheck.refusals("理由", List.of(new Remark(part, block, quote, comment)), TEXT))
                .extracting(Refusal::message)
                .containsExactlyElementsOf(refusal == null ? List.of() : List.of(refusal));
    }

    @Test
    void asksForTheReasonAndForEveryRemarkAtOnce() {
        assertThat(RemarkCheck.refusals(
                        " ", List.of(new Remark("body", 7, null, "好"), new Remark("x", 0, null, "好")), TEXT))
                .extracting(Refusal::field)
                .containsExactly("reason", "remark", "remark");
    }

    @ParameterizedTest
    @EnumSource(Disclosure.class)
    @DisplayName("国办发〔2016〕80号 一(一): what is not public needs a reason, what is refused a ground as well")
    void asksForWhatADecisionRestsOn(Disclosure attribute) {
        List<Refusal> refusals = DecisionCheck.refusals(new DisclosureDecision(attribute, null, " "));

        assertThat(refusals)
                .extracting(Refusal::field)
                .containsExactlyElementsOf(
                        switch (attribute) {
                            case PROACTIVE -> List.of();
                            case ON_REQUEST -> List.of("reason");
                            case NOT_DISCLOSED -> List.of("ground", "reason");
                        });
    }

    @Test
    void keepsOfADecisionWhatItMayRestOn() {
        assertThat(DecisionCheck.normal(new DisclosureDecision(Disclosure.PROACTIVE, Ground.PROCESS, "理由")))
                .isEqualTo(PROACTIVE);
        assertThat(DecisionCheck.normal(new DisclosureDecision(Disclosure.ON_REQUEST, Ground.PROCESS, " 理由 ")))
                .isEqualTo(new DisclosureDecision(Disclosure.ON_REQUEST, null, "理由"));
        assertThat(DecisionCheck.normal(new DisclosureDecision(Disclosure.NOT_DISCLOSED, Ground.PROCESS, "")))
                .isEqualTo(new DisclosureDecision(Disclosure.NOT_DISCLOSED, Ground.PROCESS, null));
    }

    @Test
    void takesWhatWasNotFilledInForUnchanged() {
        PassForm nothing = new PassForm(null, null, null, null, Ground.PROCESS, "x");

        assertThat(nothing.decision(Town.onRequest())).isEqualTo(Town.onRequest());
        assertThat(nothing.opinionOrNothing()).isEmpty();
        assertThat(new PassForm("a", "b", "c", Disclosure.PROACTIVE, null, null).decision(Town.closed()))
                .isEqualTo(PROACTIVE);
        assertThat(new PassForm(null, null, null, null, null, null).reasonOrNothing())
                .isEmpty();
    }
}

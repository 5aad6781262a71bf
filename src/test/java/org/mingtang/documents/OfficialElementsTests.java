package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.documents.OfficialDocument.Annex;
import org.mingtang.documents.OfficialDocument.Closing;
import org.mingtang.documents.OfficialDocument.Head;
import org.mingtang.documents.OfficialDocument.Imprint;
import org.mingtang.documents.OfficialDocument.Text;

@DisplayName("Elements of an official document that were typed into its text, at the edges of what counts as one")
class OfficialElementsTests {

    private static final Head HEAD = new Head("云麓市人民政府文件", "云政发〔2026〕3号", "关于做好供水工作的通知", null, null);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "各县（区）人民政府：|各县（区）人民政府",
                "各县（区）人民政府:|各县（区）人民政府",
                "市水务局、市财政局：|市水务局、市财政局",
                "各有关单位，各企业：|各有关单位，各企业",
                "广大群众：|广大群众",
                "申报条件：|-",
                "现将有关事项通知如下：|-",
                "一、各县人民政府：|-",
                "各县（区）人民政府|-",
                "各县要落实。市政府督查：|-",
            })
    void knowsWhomItIsAddressedTo(String first, @Nullable String addressee) {
        assertThat(of("<p>" + first + "</p><p>请落实。</p>").head().addressee()).isEqualTo(addressee);
    }

    @Test
    @DisplayName("What is given goes before what is typed; the same typed again is no text")
    void saysNothingTwice() {
        Head given = new Head("云麓市人民政府文件", "云政发〔2026〕3号", "关于做好供水工作的通知", null, "各县人民政府：");

        OfficialDocument document = OfficialDocument.of(
                given,
                Closing.NONE,
                Imprint.NONE,
                "<p>云麓市人民政府文件</p><p>云政发〔2026〕 3号</p><p>关于做好供水\u3000工作的通知</p><p>各县人民政府：</p><p>请落实。</p>");

        assertThat(document.body()).containsExactly(Text.of("请落实。"));
        assertThat(document.head().addressee()).isEqualTo("各县人民政府");
    }

    @Test
    void keepsAnotherAddresseeInTheTextWhereOneIsGiven() {
        Head given = new Head(null, null, "通知", null, "各县人民政府");

        OfficialDocument document = OfficialDocument.of(given, Closing.NONE, Imprint.NONE, "<p>市水务局：</p><p>请落实。</p>");

        assertThat(document.head().addressee()).isEqualTo("各县人民政府");
        assertThat(document.body()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2026年3月9日|2026-03-09",
                "2026年03月09日|2026-03-09",
                "2026年2月29日|-",
                "2026年3月9日。|-",
                "二〇二六年三月九日|-",
                "2026-03-09|-",
            })
    void knowsTheDayItWasFormed(String last, @Nullable LocalDate date) {
        OfficialDocument document = of("<p>请落实。</p><p>云麓市水务局</p><p>" + last + "</p>");

        assertThat(document.closing().date()).isEqualTo(date);
        assertThat(document.closing().units()).hasSize(date == null ? 0 : 1);
        assertThat(document.body()).hasSize(date == null ? 3 : 1);
    }

    @Test
    void takesNoSentenceForWhoSigns() {
        OfficialDocument document = of("<p>请落实。</p><p>特此通知。</p><p>2026年3月9日</p>");

        assertThat(document.closing().units()).isEmpty();
        assertThat(document.body()).containsExactly(Text.of("请落实。"), Text.of("特此通知。"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {"（此件公开发布）|此件公开发布", "(此件公开发布)|此件公开发布", "（此件依申请公开）|此件依申请公开", "（联系人：张三）|-", "此件公开发布|-"})
    void knowsNotes(String typed, @Nullable String note) {
        assertThat(of("<p>请落实。</p><p>" + typed + "</p>").closing().note()).isEqualTo(note);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "附件：任务清单|任务清单",
                "附件:任务清单|任务清单",
                "附件：1.任务清单/2.联系人|任务清单 联系人",
                "附件：1. 任务清单/2． 联系人/3、名单|任务清单 联系人 名单",
                "附件：/甲|''",
            })
    void readsTheListOfAttachments(String typed, String names) {
        OfficialDocument document = of("<p>请落实。</p><p>" + typed.replace("/", "</p><p>") + "</p>");

        assertThat(String.join(" ", document.closing().attachments())).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "抄送：市人大、市政协。/办公室 2026年3月10日印发|市人大、市政协|办公室|2026-03-10",
                "办公室\u30002026年3月10日印发|-|办公室|2026-03-10",
                "抄送:市人大|市人大|-|-",
                "办公室2026年13月10日印发|-|办公室|-",
            })
    void readsTheImprint(String typed, @Nullable String copies, @Nullable String organ, @Nullable LocalDate date) {
        assertThat(of("<p>请落实。</p><p>" + typed.replace("/", "</p><p>") + "</p>").imprint())
                .isEqualTo(new Imprint(copies, organ, date));
    }

    @ParameterizedTest
    @ValueSource(strings = {"附件", "附件：", "附 件", "附件1", "附件 1", "附件12：", "附\u3000件2"})
    void beginsAnAnnexAtEveryFormOfItsLabel(String label) {
        List<Annex> annexes =
                of("<p>请落实。</p><p>" + label + "</p><p>任务清单</p><p>一句。</p>").annexes();

        assertThat(annexes).singleElement().satisfies(annex -> {
            assertThat(annex.label()).matches("附件\\d{0,2}");
            assertThat(annex.title()).isEqualTo("任务清单");
            assertThat(annex.body()).containsExactly(Text.of("一句。"));
        });
    }

    @Test
    void givesAnAnnexOfOneLineNoTitle() {
        assertThat(of("<p>请落实。</p><p>附件</p><p>只有一行</p>").annexes())
                .containsExactly(new Annex("附件", "", List.of(Text.of("只有一行"))));
        assertThat(of("<p>请落实。</p><p>附件</p>").annexes()).containsExactly(new Annex("附件", "", List.of()));
        assertThat(of("<p>请落实。</p><p>附件</p><p>说明如下：</p><p>一句。</p>")
                        .annexes()
                        .get(0)
                        .title())
                .isEmpty();
    }

    @Test
    void keepsAnEmptyTextEmpty() {
        for (String html : new String[] {"", "<p></p>", "<p>&nbsp;</p>", "<br>", "<!-- x -->"}) {
            assertThat(of(html).body()).as(html).isEmpty();
            assertThat(of(html).annexes()).isEmpty();
        }
    }

    @Test
    @DisplayName("A rule (规章) is signed by nobody in its text: its last day is text")
    void takesNoSignatureOutOfARule() {
        OfficialDocument rule =
                OfficialDocument.rule("云麓市人民政府", "云麓市养犬管理办法", "（2026年3月9日公布）", "<p>第一条 养犬。</p><p>2026年3月9日</p>");

        assertThat(rule.closing()).isEqualTo(Closing.NONE);
        assertThat(rule.body()).hasSize(2);
        assertThat(rule.ruleOf()).isEqualTo("云麓市人民政府");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "第一章|CHAPTER",
                "第一章 总则|CHAPTER",
                "第一章总则|-",
                "第十二编\u3000附则|CHAPTER",
                "第三节 处罚|SECTION",
                "第三节课|-",
                "第一百二十条 本法|ARTICLE",
                "第1条 本法|-",
                "一、总则|FIRST",
                "一百零一、总则|-",
                "二十一、总则|FIRST",
                "（一）目标|SECOND",
                "(一)目标|SECOND",
                "（一 目标|-",
                "1.目标|THIRD",
                "1．目标|THIRD",
                "1、目标|THIRD",
                "1.5米|-",
                "1234.目标|-",
                "（1）目标|FOURTH",
                "(12)目标|FOURTH",
                "（1234）目标|-",
                "目标|-",
                "''|-"
            })
    void knowsHeadingsByTheirMarks(String text, @Nullable HeadingLevel level) {
        assertThat(HeadingLevel.startOf(text)).isEqualTo(Optional.ofNullable(level));
        for (HeadingLevel each : HeadingLevel.values()) {
            int length = each.markLength(text);
            assertThat(length > 0).isEqualTo(each == level);
            assertThat(length).isBetween(0, text.length());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "1, 一, 壹",
        "9, 九, 玖",
        "10, 十, 壹拾",
        "11, 十一, 壹拾壹",
        "20, 二十, 贰拾",
        "21, 二十一, 贰拾壹",
        "100, 一百, 壹佰",
        "101, 一百零一, 壹佰零壹",
        "110, 一百一十, 壹佰壹拾",
        "111, 一百一十一, 壹佰壹拾壹",
        "1000, 一千, 壹仟",
        "1001, 一千零一, 壹仟零壹",
        "1010, 一千零一十, 壹仟零壹拾",
        "1100, 一千一百, 壹仟壹佰",
        "9999, 九千九百九十九, 玖仟玖佰玖拾玖",
        "10000, 10000, 10000",
        "-3, -3, -3"
    })
    void writesNumbersInHanzi(int number, String counting, String legal) {
        assertThat(ChineseNumber.counting(number)).isEqualTo(counting);
        assertThat(ChineseNumber.legal(number)).isEqualTo(legal);
    }

    @ParameterizedTest
    @CsvSource({"0, 〇", "10, 一〇", "2026, 二〇二六", "-5, 〇"})
    void writesNumbersDigitByDigit(int number, String digits) {
        assertThat(ChineseNumber.digits(number)).isEqualTo(digits);
    }

    private static OfficialDocument of(String html) {
        return OfficialDocument.of(HEAD, Closing.NONE, Imprint.NONE, html);
    }
}

package org.mingtang.review.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.review.CheckedDraft;
import org.mingtang.review.Finding;
import org.mingtang.review.Finding.Severity;
import org.mingtang.review.FindingKind;

/** Dates, numbers of documents, addresses and links at the edges of each rule. */
class TextRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

    @ParameterizedTest
    @DisplayName("发文字号: what is wrong with each form, and the mended one")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "云政发〔2026〕8号|-",
                "''|-",
                "云政发[2026]8号|云政发〔2026〕8号",
                "云政发（2026）8号|云政发〔2026〕8号",
                "云政发【2026】8号|云政发〔2026〕8号",
                "云政发〔2026〕08号|云政发〔2026〕8号",
                "云政发〔2026〕第8号|云政发〔2026〕8号",
                "云政发 〔2026〕 8 号|云政发〔2026〕8号",
                "云政发〔２０２６〕８号|云政发〔2026〕8号",
            })
    void mendsTheDraftsOwnNumber(String typed, @Nullable String mended) {
        List<Finding> found = DocumentNumbers.of(draft(typed, null, null, null, null), Year.of(2026));

        assertThat(found)
                .extracting(Finding::mended)
                .containsExactlyElementsOf(mended == null ? List.of() : List.of(mended));
        assertThat(found).allSatisfy(each -> assertThat(each.severity()).isEqualTo(Severity.REFUSE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "按照国办发〔2017〕47号执行|-",
                "按照国办发[2017]47号执行|〔2017〕47号",
                "按照国办发〔2017〕第47号执行|〔2017〕47号",
                "按照国办发〔2017〕047号执行|〔2017〕47号",
                "按照国办发〔２０１７〕４７号执行|〔2017〕47号",
                "按照国办发﹝2017﹞47号执行|〔2017〕47号",
                "按照国办发〔2017〕 47 号执行|〔2017〕47号",
                "按照国办发（2017）47号执行|〔2017〕47号",
                "（2017）鲁01行终47号判决|-",
                "不动产权第（2017）47号|-",
                "大厅（2020）3号楼|-",
                "2017年47号|-",
            })
    void mendsNumbersOfOtherDocuments(String text, @Nullable String mended) {
        assertThat(new DocumentNumbers().in(passage(text)))
                .extracting(Finding::mended)
                .containsExactlyElementsOf(mended == null ? List.of() : List.of(mended));
    }

    @ParameterizedTest(name = "formed {0}, from {1}, until {2}, published {3}: {4}")
    @DisplayName("Rule 6.1: formed, published, in force, out of force, in this order")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-03-09, -, -, -, ''",
                "2026-03-10, -, -, -, dates.formed",
                "2026-03-10, -, -, 2026-03-10, ''",
                "2026-03-10, -, -, 2026-03-09, dates.formed",
                "2026-03-01, 2026-03-01, -, -, ''",
                "2026-03-01, 2026-02-28, -, -, dates.retroactive",
                "2026-03-01, 2026-04-01, 2026-04-01, -, dates.validity",
                "2026-03-01, 2026-04-01, 2026-04-02, -, ''",
                "2026-03-01, -, 2026-03-01, -, dates.validity",
                "2026-02-01, -, 2026-03-08, -, dates.validity-over",
                "2026-02-01, -, 2026-03-09, -, ''",
                "-, -, 2026-03-08, -, dates.validity-over",
                "-, -, -, -, ''",
                "2026-03-10, 2026-03-09, 2026-03-09, -, dates.formed dates.retroactive dates.validity",
            })
    void holdsDatesToTheirOrder(
            @Nullable LocalDate formed,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate published,
            String codes) {
        List<Finding> found = new DateOrder(TODAY).of(draft("", formed, from, until, published));

        assertThat(String.join(" ", found.stream().map(Finding::code).toList())).isEqualTo(codes);
        assertThat(found).extracting(Finding::message).allMatch(message -> message.endsWith("。"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2026年2月29日|dates.impossible",
                "2024年2月29日|-",
                "2000年2月29日|-",
                "1900年2月29日|dates.impossible",
                "2026年4月31日|dates.impossible",
                "2026年13月1日|dates.impossible",
                "2026年0月1日|dates.impossible",
                "4月31日|dates.impossible",
                "2月29日|-",
                "2月30日|dates.impossible",
                "二〇二六年二月二十九日|dates.impossible",
                "二〇二四年二月二十九日|-",
                "二○二六年十二月三十一日|-",
                "二〇二六年十二月三十二日|dates.impossible",
                "2026-02-30|dates.impossible",
                "2026/02/30|dates.impossible",
                "2026.02.30|-",
                "2026-02-28|-",
                "2026年3月9日（星期一）|-",
                "2026年3月9日星期二|dates.weekday",
                "2026年3月8日（周日）|-",
                "2026年3月8日（周天）|-",
                "2026年3月1日至2月1日|-",
                "2026年3月1日至2026年2月1日|dates.period",
                "2026年3月1日至2026年3月1日|-",
                "2026年3月1日—2025年3月1日|dates.period",
                "2026年3月1日、2025年3月1日|-",
            })
    void readsDates(String text, @Nullable String code) {
        assertThat(new DatesInText().in(passage(text)))
                .extracting(Finding::code)
                .containsExactlyElementsOf(code == null ? List.of() : List.of(code));
    }

    @Test
    void mendsADayOfTheWeek() {
        assertThat(new DatesInText().in(passage("定于2026年3月9日（星期二）召开")))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.quoted()).isEqualTo("2026年3月9日（星期二");
                    assertThat(found.mended()).isEqualTo("2026年3月9日（星期一");
                    assertThat(found.message()).contains("星期一");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "自2026年4月1日起施行|-",
                "自2026年5月1日起施行|dates.force-differs",
                "自2026年5月1日起正式实施|dates.force-differs",
                "有效期至2031年3月31日|-",
                "有效期至2030年3月31日|dates.validity-differs",
                "有效期截止到2030年3月31日|dates.validity-differs",
                "自2026年5月1日开始报名|-",
            })
    void holdsTheTextToWhatWasFilledIn(String text, @Nullable String code) {
        CheckedDraft draft = draft("", null, LocalDate.of(2026, 4, 1), LocalDate.of(2031, 3, 31), null);

        assertThat(DateOrder.inText(draft).in(passage(text)))
                .extracting(Finding::code)
                .containsExactlyElementsOf(code == null ? List.of() : List.of(code));
        assertThat(DateOrder.inText(draft).in(Passage.of("attachment:1", 0, text, "")))
                .isEmpty();
        assertThat(DateOrder.inText(draft("", null, null, null, null)).in(passage(text)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "家庭住址：云麓市青山区文化路12号3单元401室|REFUSE",
                "现住云麓市青山区张家村15号|REFUSE",
                "张三，文化路12号院3号楼2单元401室|WARN",
                "办公地址：文化路12号3号楼2单元401室|-",
                "住址以身份证为准|-",
                "文化路12号|-",
                "项目位于文化路12号3号楼2单元|-",
            })
    void findsHomes(String text, @Nullable String severity) {
        assertThat(homes(passage(text)))
                .extracting(found -> found.severity().name())
                .containsExactlyElementsOf(severity == null ? List.of() : List.of(severity));
    }

    @Test
    void coversAHomeFromTheDoorOn() {
        assertThat(homes(passage("家庭住址：云麓市青山区张家村15号")))
                .last()
                .extracting(Finding::mended)
                .asString()
                .startsWith("云麓市青山区张家村")
                .endsWith("***")
                .doesNotContain("15");
        assertThat(homes(Passage.of("attachment:1", 0, "青山区张家村15号", "家庭住址"))).hasSize(1);
        assertThat(homes(Passage.of("attachment:1", 0, "青山区张家村15号", "办公地点"))).isEmpty();
    }

    @Test
    @DisplayName("A link inside the text leads to a place that is there, by id or by name, whatever signs it has")
    void followsLinksWithinTheText() {
        Links links = new Links(
                new PublicPaths() {
                    @Override
                    public boolean own(String host) {
                        return false;
                    }

                    @Override
                    public boolean gone(String path) {
                        return true;
                    }
                },
                address -> Optional.empty());

        assertThat(links.in("<a name='第一条'></a><p id='x.y'>甲</p><a href='#第一条'>一</a><a href='#x.y'>二</a>"))
                .isEmpty();
        assertThat(links.in("<a href='#]:not(*'>一</a>")).hasSize(1);
        assertThat(links.in("<img src='/desk/files/1'><img src='data:image/png;base64,AA'>"))
                .hasSize(1);
        assertThat(links.in("<a>没有地址</a>")).isEmpty();
        assertThat(links.in("<a href='HTTP://10.0.0.1/x'>内网</a>"))
                .extracting(Finding::message)
                .containsExactly("这个链接指向内部网络，公众打不开。");
        assertThat(links.in("<a href='https://10.example.com/'>外网</a>")).isEmpty();
    }

    private static List<Finding> homes(Passage passage) {
        return new PersonalData(true)
                .in(passage).stream()
                        .filter(found -> found.kind() == FindingKind.ADDRESS)
                        .toList();
    }

    private static Passage passage(String text) {
        return Passage.of("body", 0, text, "");
    }

    private static CheckedDraft draft(
            String number,
            @Nullable LocalDate formed,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate published) {
        return new CheckedDraft("标题", number, formed, published, from, until, "", List.of(), List.of(), false, "");
    }
}

package org.mingtang.policy.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.policy.finder.Condition;
import org.mingtang.policy.finder.Profile;
import org.mingtang.policy.finder.SomeTopics;
import org.mingtang.policy.finder.Topic;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class SheetFormTests {

    private static final Topic WHO = new Topic("who", "为谁办", List.of("企业", "个人"));
    private static final Topic SIZE = new Topic("size", "企业规模", List.of("大型", "小型"));
    private static final List<Topic> TOPICS = List.of(WHO, SIZE);

    /** Names and values in turn. */
    private static MultiValueMap<String, String> form(String... fields) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i], fields[i + 1]);
        }
        return form;
    }

    private static BenefitContent complete() {
        return new BenefitContent(
                "招用毕业生每人补贴 1000 元",
                "每人 1000 元",
                List.of(SomeTopics.condition("who", "企业")),
                List.of(),
                List.of("申请表"),
                List.of("网上申请"),
                "人社局",
                "12333",
                null,
                null);
    }

    private static List<String> missing(BenefitContent content) {
        return content.missing().stream().map(Refusal::field).toList();
    }

    @Test
    void readsABenefitWithItsListsAsLines() {
        BenefitContent content = SheetForm.benefit(
                form(
                        "summary", " 每人补贴 ",
                        "amount", "1000 元",
                        "who", "企业",
                        "size", "小型",
                        "size", "不是选项",
                        "others", "上年度未裁员\r\n\r\n 无欠税 ",
                        "materials", "申请表\n\n身份证",
                        "steps", "网上申请",
                        "department", "人社局",
                        "contact", "12333",
                        "from", "2026-01-01",
                        "until", "2026-12-31"),
                TOPICS);

        assertThat(content)
                .isEqualTo(new BenefitContent(
                        "每人补贴",
                        "1000 元",
                        List.of(Condition.of(WHO, List.of("企业")), Condition.of(SIZE, List.of("小型"))),
                        List.of("上年度未裁员", "无欠税"),
                        List.of("申请表", "身份证"),
                        List.of("网上申请"),
                        "人社局",
                        "12333",
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31)));
    }

    @Test
    void anEmptyFormIsAnEmptyBenefit() {
        assertThat(SheetForm.benefit(form(), TOPICS)).isEqualTo(BenefitContent.EMPTY);
        assertThat(SheetForm.parcel(form(), TOPICS)).isEqualTo(PackageContent.EMPTY);
    }

    @Test
    void choicesComeInTheOrderOfTheQuestionHoweverTheyAreSent() {
        BenefitContent content = SheetForm.benefit(form("who", "个人", "who", "企业", "who", "个人"), TOPICS);

        assertThat(content.conditions()).containsExactly(Condition.of(WHO, List.of("企业", "个人")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-2-1", "明天", "2026-02-30", "20260201", "2026-13-01"})
    void aDayThatIsNoneIsRefusedWithWhatWasTyped(String day) {
        assertThatThrownBy(() -> SheetForm.benefit(form("until", day), TOPICS))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining(day)
                .hasMessageContaining("2026-07-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "128|128|''",
                "128 适合小微企业|128|适合小微企业",
                "/info/128　适合小微企业|128|适合小微企业",
                "http://www.yunlu.gov.cn/info/128|128|''",
                "128   两个  空格|128|两个  空格"
            })
    void aLineOfAPackageIsANumberAndPerhapsANote(String line, long item, String note) {
        PackageContent content = SheetForm.parcel(form("entries", line), TOPICS);

        assertThat(content.entries()).containsExactly(new PackageContent.Entry(item, note));
    }

    @ParameterizedTest
    @ValueSource(strings = {"稳岗补贴", "/info/", "12a", "1234567890123456", "-5", "/columns/128"})
    void aLineWithoutANumberIsRefusedWithTheLine(String line) {
        assertThatThrownBy(() -> SheetForm.parcel(form("entries", "7\n" + line), TOPICS))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("“" + line + "”")
                .hasMessageContaining("/info/");
    }

    @ParameterizedTest
    @CsvSource({"TOPIC,TOPIC", "LIFE_EVENT,LIFE_EVENT", "ENTERPRISE,ENTERPRISE", "SOMETHING,TOPIC", "'',TOPIC"})
    void anUnknownKindOfPackageIsATopic(String sent, PackageContent.Kind kind) {
        assertThat(SheetForm.parcel(form("kind", sent), TOPICS).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {"7,7", "0,0", "'',null", "x,null", "-1,null", "1234567890,null"})
    void theRevisionIsANumberOrNone(String sent, Integer revision) {
        assertThat(SheetForm.revision(form("revision", sent))).isEqualTo(revision);
    }

    @Test
    void whatIsCompleteLacksNothing() {
        assertThat(missing(complete())).isEmpty();
        assertThat(missing(BenefitContent.EMPTY))
                .containsExactly("summary", "others", "steps", "department", "contact");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-01,2026-04-30,true",
        "2026-05-01,2026-05-01,false",
        "2026-05-01,,false",
        ",2026-05-01,false",
        ",,false"
    })
    void thePeriodDoesNotEndBeforeItBegins(LocalDate from, LocalDate until, boolean refused) {
        BenefitContent one = complete();
        BenefitContent content = new BenefitContent(
                one.summary(),
                one.amount(),
                one.conditions(),
                one.others(),
                one.materials(),
                one.steps(),
                one.department(),
                one.contact(),
                from,
                until);

        assertThat(missing(content)).isEqualTo(refused ? List.of("until") : List.of());
    }

    @ParameterizedTest(name = "{0} to {1} on {2}: {3}")
    @CsvSource({
        "2026-05-01,2026-06-30,2026-04-30,false",
        "2026-05-01,2026-06-30,2026-05-01,true",
        "2026-05-01,2026-06-30,2026-06-30,true",
        "2026-05-01,2026-06-30,2026-07-01,false",
        ",2026-06-30,1999-01-01,true",
        "2026-05-01,,2999-01-01,true",
        ",,2026-05-01,true"
    })
    void isOpenFromItsFirstDayToItsLast(LocalDate from, LocalDate until, LocalDate day, boolean open) {
        assertThat(new BenefitContent("", "", List.of(), List.of(), List.of(), List.of(), "", "", from, until)
                        .openOn(day))
                .isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        ",,政策有效期内长期受理",
        "2026-05-01,,2026-05-01起至政策失效",
        ",2026-06-30,即日起至 2026-06-30",
        "2026-05-01,2026-06-30,2026-05-01 至 2026-06-30"
    })
    void saysItsPeriod(LocalDate from, LocalDate until, String said) {
        assertThat(new BenefitContent("", "", List.of(), List.of(), List.of(), List.of(), "", "", from, until).period())
                .isEqualTo(said);
    }

    @Test
    void aSummaryIsOneLineOfTwoHundredCharacters() {
        assertThat(missing(SheetForm.benefit(form("summary", "长".repeat(201)), TOPICS)))
                .contains("summary");
        assertThat(missing(SheetForm.benefit(form("summary", "长".repeat(200)), TOPICS)))
                .doesNotContain("summary");
    }

    @Test
    void noFurtherConditionIsNoOpenCondition() {
        BenefitContent none = SheetForm.benefit(form("others", "无"), TOPICS);

        assertThat(missing(none)).doesNotContain("others");
        assertThat(none.matching(new Profile(Map.of())).conditions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'',导语,true,title", "名称,'',true,intro", "名称,导语,false,entries"})
    void aPackageNeedsNameIntroductionAndAnEntry(String title, String intro, boolean filled, String field) {
        PackageContent content = new PackageContent(
                title,
                PackageContent.Kind.TOPIC,
                intro,
                List.of(),
                filled ? List.of(new PackageContent.Entry(1, "")) : List.of());

        assertThat(content.missing()).extracting(Refusal::field).containsExactly(field);
    }

    @Test
    void namesAndIntroductionsAreNotEndless() {
        List<PackageContent.Entry> entries = List.of(new PackageContent.Entry(1, ""));

        assertThat(new PackageContent("长".repeat(101), PackageContent.Kind.TOPIC, "长".repeat(2001), List.of(), entries)
                        .missing())
                .extracting(Refusal::field)
                .containsExactly("title", "intro");
    }
}

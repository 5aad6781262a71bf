package org.mingtang.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.publication.numbering.DocumentKey;

/** The demo city's information and the classes of themes: data that must hold together on any day. */
class DemoItemTests {

    private final Themes themes = new Themes();

    @ParameterizedTest
    @DisplayName("on whatever day the demo is begun")
    @ValueSource(strings = {"2026-01-01", "2026-11-23", "2028-02-29", "2030-12-31"})
    void isInOrderOnAnyDay(LocalDate today) {
        List<DemoItem> all = DemoItem.all(today);

        assertThat(all).hasSizeGreaterThan(10);
        for (DemoItem item : all) {
            ManuscriptFields fields = item.fields();
            assertThat(fields.title())
                    .as(fields.title())
                    .isNotBlank()
                    .hasSizeLessThanOrEqualTo(300)
                    .doesNotContain("{");
            assertThat(fields.formedOn()).isBeforeOrEqualTo(today);
            assertThat(fields.body()).isEqualTo(BodyHtml.clean(fields.body())).doesNotContain("{");
            assertThat(BodyHtml.text(fields.body())).isNotBlank();
            if (fields.claimedOn() != null) {
                assertThat(fields.claimedOn()).isBetween(fields.formedOn(), today);
            }
            if (fields.validUntil() != null) {
                assertThat(fields.validUntil()).isAfter(fields.formedOn());
            }
            assertThat(fields.theme()).isIn(choices());
        }
    }

    @Test
    @DisplayName("GB/T 9704-2012, 7.3.5: a notice bears its signature and the day it was formed")
    void signsEachNotice() {
        List<ManuscriptFields> notices = DemoItem.all(LocalDate.of(2026, 11, 23)).stream()
                .map(DemoItem::fields)
                .filter(fields -> fields.title().endsWith("通知"))
                .toList();

        assertThat(notices).hasSizeGreaterThan(3).allSatisfy(fields -> {
            LocalDate day = fields.formedOn();
            assertThat(BodyHtml.text(fields.body()))
                    .contains(day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日", "（此件公开发布）");
        });
    }

    @Test
    @DisplayName("enough announcements of these days fill the front page; what is older comes before topics gather it")
    void keepsNewsForTheFrontPage() {
        List<DemoItem> news = DemoItem.all(LocalDate.of(2026, 11, 23)).stream()
                .filter(DemoItem::isNews)
                .toList();

        assertThat(news).hasSizeGreaterThanOrEqualTo(5).allSatisfy(item -> {
            assertThat(item.fields().kind()).isEqualTo(ItemKind.INFORMATION);
            assertThat(item.fields().claimedOn()).isNull();
            assertThat(item.fields().title()).isNotEqualTo("市级行政许可事项清单调整公告");
        });
    }

    @Test
    @DisplayName("what would be late is entered as late")
    void entersLateWhatWouldBeLate() {
        LocalDate today = LocalDate.of(2026, 11, 23);

        for (DemoItem item : DemoItem.all(today)) {
            boolean old = item.fields().formedOn().isBefore(today.minusDays(25));
            assertThat(item.fields().claimedOn() != null)
                    .as(item.fields().title())
                    .isEqualTo(old);
        }
    }

    @Test
    void givesEachDocumentANumberOfItsOwn() {
        List<String> numbers = DemoItem.all(LocalDate.of(2026, 11, 23)).stream()
                .map(item -> item.fields().docNumber())
                .filter(number -> number != null)
                .toList();

        assertThat(numbers).isNotEmpty().doesNotHaveDuplicates();
        assertThat(numbers)
                .allSatisfy(number -> assertThat(DocumentKey.rightForm(number)).isEqualTo(number));
    }

    @Test
    @DisplayName("rules 6.3: 22 classes, the last without sub-classes")
    void knowsTheTwentyTwoClasses() {
        assertThat(themes.all()).hasSize(22);
        assertThat(themes.all().stream().map(Themes.Theme::name))
                .doesNotHaveDuplicates()
                .contains("综合政务", "国防");
        assertThat(themes.all().get(21)).isEqualTo(new Themes.Theme("其他", List.of()));
    }

    @ParameterizedTest
    @CsvSource({"综合政务, 9", "人口与计划生育、妇女儿童工作, 3", "民族、宗教, 2", "港澳台侨工作, 3", "国防, 2", "工业、交通, 12"})
    void knowsTheirSubClasses(String name, int below) {
        assertThat(themes.all().stream().filter(theme -> theme.name().equals(name)))
                .singleElement()
                .satisfies(theme -> assertThat(theme.below()).hasSize(below).doesNotHaveDuplicates());
    }

    @Test
    void offersEachChoiceOnceAndNoClassThatHasSubClasses() {
        List<String> choices = themes.choices();

        assertThat(choices).doesNotHaveDuplicates().contains("综合政务/政务公开", "其他").doesNotContain("综合政务");
        assertThat(choices)
                .allMatch(choice -> choice.chars().filter(c -> c == '/').count() <= 1);
    }

    @ParameterizedTest
    @DisplayName("what is written as plain lines comes back as the same lines")
    @ValueSource(
            strings = {
                "一、总则\n正文第一段\n（一）适用范围\n| 项目 | 标准 |\n| 甲 | 1 |\n末段",
                "3 < 4 & 5 > 2\n“引号”\"双\"",
                "| 只有 |\n正文\n| 又一 | 表 |",
                "第一章 总则\n附件1\n十二、其他"
            })
    void writesPlainLinesThereAndBack(String plain) {
        String html = BodyText.html(plain);

        assertThat(BodyText.plain(html)).isEqualTo(plain);
        assertThat(BodyText.suits(html)).isTrue();
        assertThat(BodyHtml.clean(html)).isEqualTo(BodyHtml.clean(BodyHtml.clean(html)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><strong>粗</strong></p>",
                "<ul><li>甲</li></ul>",
                "<table><tr><td colspan=2>甲</td></tr></table>",
                "<p>甲<a href=\"/info/1\">乙</a></p>",
                "<h4>小</h4>",
                "<p class=\"signature\">署名</p>",
                "<p>甲<br>乙</p>"
            })
    void saysThatPlainLinesWouldLoseSomething(String html) {
        assertThat(BodyText.suits(html)).isFalse();
    }

    private Set<String> choices() {
        Set<String> choices = new HashSet<>(themes.choices());
        choices.add("");
        themes.all().forEach(theme -> choices.add(theme.name()));
        return choices;
    }
}

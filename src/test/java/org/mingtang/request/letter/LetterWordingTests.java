package org.mingtang.request.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.procedure.WorkCalendar;
import org.mingtang.request.Outcome;

@DisplayName("The wording of letters is data in editions, held to what each letter must say")
class LetterWordingTests {

    private static final String BODY = "于{{收到日期}}收到申请（{{申请编号}}），申请公开“{{申请内容}}”。根据{{条款}}的规定，{{答复结果}}。";

    @Test
    void holdsEveryLetterInTheEditionDelivered() {
        LetterWording builtIn = LetterWording.builtIn();
        assertThat(builtIn.letters()).containsOnlyKeys(LetterKind.values());
        for (Outcome outcome : Outcome.values()) {
            assertThat(builtIn.results().containsKey(outcome.code())).isEqualTo(outcome.needsLetter());
            assertThat(builtIn.grounds().containsKey(outcome.code())).isEqualTo(outcome.withholds());
        }
    }

    @ParameterizedTest
    @EnumSource
    void worksWithItsTitlesOnOneOrTwoLines(LetterKind kind) {
        assertThat(LetterWording.builtIn().letters().get(kind).title())
                .hasSizeBetween(5, 24)
                .containsAnyOf("告知书", "回执", "意见书", "通知书", "答复书");
    }

    @Test
    void isTheSameWrittenAndReadAgain() {
        LetterWording builtIn = LetterWording.builtIn();
        assertThat(LetterWording.read(builtIn.json())).isEqualTo(builtIn);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{{申请人姓名}} | 没有名为“申请人姓名”的字段",
                "{{#理由}}因 | “{{#理由}}”没有结尾",
                "因{{/理由}} | “{{/理由}}”没有对应的开头",
                "{{#理由}}{{^申请人}}{{/理由}}{{/申请人}} | 没有对应的开头",
                "{{理由} | 花括号不成对",
                "{{}} | 没有名为“”的字段"
            })
    void namesEachFaultOfATemplate(String text, String fault) {
        LetterFault refused = fault(edition("2026-01-01", "NOT_FOUND", "标题", BODY + "{{检索情况}}{{救济途径}}" + text));
        assertThat(refused.sentences())
                .anyMatch(sentence -> sentence.startsWith("“信息不存在告知书”：" + fault)
                        || sentence.startsWith("“信息不存在告知书”：") && sentence.contains(fault));
    }

    @Test
    void namesAllFaultsAtOnce() {
        LetterFault refused = fault("{\"edition\":\"\",\"results\":{\"Z9\":\"x\",\"A1\":\"\"},"
                + "\"letters\":{\"NO_SUCH\":{},\"NOT_FOUND\":{\"title\":\"{{机关}}\",\"body\":[]}}}");
        assertThat(refused.sentences())
                .contains(
                        "没有名为“NO_SUCH”的文书。",
                        "没有代码为“Z9”的办理结果。",
                        "办理结果“A1”的用语不能为空，也不能含有字段。",
                        "版本没有名称（edition）。",
                        "“信息不存在告知书”：标题不能为空，也不能含有字段。",
                        "“信息不存在告知书”：没有写“救济途径”。",
                        "“信息不存在告知书”：没有写“检索情况”。");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("第三十条至第四十一条: an edition that leaves out what a letter must say is refused")
    void wantsRoomForEverythingObligatory(LetterKind kind) {
        LetterTemplate template = LetterWording.builtIn().letters().get(kind);
        for (Field field : LetterWording.mustShow(kind)) {
            List<String> less = template.body().stream()
                    .map(paragraph -> paragraph.replace("{{" + field.key() + "}}", ""))
                    .toList();
            String json = new LetterWording(
                            "本机关版",
                            LocalDate.of(2026, 1, 1),
                            Map.of(),
                            Map.of(),
                            Map.of(kind, new LetterTemplate(template.title(), less)))
                    .json();
            assertThatThrownBy(() -> LetterWording.read(json))
                    .isInstanceOf(LetterFault.class)
                    .hasMessage("“" + kind.label() + "”：没有写“" + field.key() + "”。");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "not json, 不是可以读取的JSON文件。",
        "'{\"edition\":\"a\",\"effectiveFrom\":\"1月\"}', 启用日期（effectiveFrom）应当写作2026-01-01的形式。"
    })
    void refusesWhatIsNoEdition(String json, String sentence) {
        assertThat(fault(json).sentences()).containsExactly(sentence);
    }

    @Test
    void usesTheOfficesEditionFromItsDayOn() {
        LetterWording own =
                LetterWording.read(edition("2026-03-01", "NOT_FOUND", "关于申请信息不存在的告知书", BODY + "检索：{{检索情况}}。{{救济途径}}"));
        LetterWordings wordings = LetterWordings.with(List.of(own));

        assertThat(wordings.template(LetterKind.NOT_FOUND, LocalDate.of(2026, 2, 28))
                        .title())
                .isEqualTo("政府信息不存在告知书");
        assertThat(wordings.template(LetterKind.NOT_FOUND, LocalDate.of(2026, 3, 1))
                        .title())
                .isEqualTo("关于申请信息不存在的告知书");
        assertThat(wordings.edition(LetterKind.NOT_FOUND, LocalDate.of(2026, 3, 1)))
                .isEqualTo("本机关版");
        assertThat(wordings.edition(LetterKind.WITHHELD, LocalDate.of(2026, 3, 1)))
                .isEqualTo("2026年版");
    }

    @Test
    void letsTheLaterOfTwoEditionsOfOneDayGoFirst() {
        LetterWording first =
                LetterWording.read(edition("2026-03-01", "NOT_FOUND", "第一告知书", BODY + "{{检索情况}}{{救济途径}}"));
        LetterWording second =
                LetterWording.read(edition("2026-03-01", "NOT_FOUND", "第二告知书", BODY + "{{检索情况}}{{救济途径}}"));

        assertThat(LetterWordings.with(List.of(first, second))
                        .template(LetterKind.NOT_FOUND, LocalDate.of(2026, 3, 1))
                        .title())
                .isEqualTo("第二告知书");
    }

    @Test
    void hasNoWordsForDaysBeforeTheFirstEdition() {
        assertThatThrownBy(() -> LetterWordings.builtIn().template(LetterKind.NOT_FOUND, LocalDate.of(2023, 12, 31)))
                .isInstanceOf(LetterFault.class)
                .hasMessageContaining("2023年12月31日");
    }

    @Test
    void makesAndChecksLettersByTheOfficesWords() {
        LetterWording own = LetterWording.read(
                edition("2026-03-01", "NOT_FOUND", "关于申请信息不存在的告知书", BODY + "检索情况为：{{检索情况}}。", "{{救济途径}}"));
        LetterWordings wordings = LetterWordings.with(List.of(own));
        LetterFacts facts = SomeLetters.facts(Outcome.NOT_FOUND);
        Letter letter = new Letters(wordings).draft(facts);

        assertThat(letter.edition()).isEqualTo("本机关版");
        assertThat(letter.body()).contains("检索情况为：以“轨道交通2号线”");
        assertThat(new LetterCheck(wordings).check(letter, facts, LetterContext.of(WorkCalendar.builtIn())))
                .isEmpty();
    }

    private static LetterFault fault(String json) {
        return catchThrowableOfType(LetterFault.class, () -> LetterWording.read(json));
    }

    private static String edition(String from, String kind, String title, String... body) {
        return """
                {"edition": "本机关版", "effectiveFrom": "%s", "letters": {"%s": {"title": "%s", "body": ["%s"]}}}
                """.formatted(from, kind, title, String.join("\", \"", body));
    }
}

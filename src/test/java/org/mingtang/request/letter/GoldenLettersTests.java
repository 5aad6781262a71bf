package org.mingtang.request.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.procedure.WorkCalendar;
import org.mingtang.request.Outcome;

@DisplayName("Every letter of the invented department, word for word, and nothing found in it")
class GoldenLettersTests {

    static Set<String> names() {
        return SomeLetters.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void readsAsItShould(String name) throws IOException {
        try (InputStream golden = getClass().getResourceAsStream("/request/letter/golden/" + name + ".txt")) {
            assertThat(SomeLetters.draft(name).text() + "\n")
                    .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void passesItsCheck(String name) {
        LetterContext context = LetterContext.of(WorkCalendar.builtIn()).with(new LetterNumbers("云发改公复〔{年}〕{序号}号"));
        assertThat(new LetterCheck(LetterWordings.builtIn())
                        .check(SomeLetters.draft(name), SomeLetters.all().get(name), context))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void hasNoLooseEnds(String name) {
        String text = SomeLetters.draft(name).text();
        assertThat(text).doesNotContain("{", "}", "。。", "，。", "；。", "null", "[", "]", "  ");
        assertThat(SomeLetters.draft(name).paragraphs())
                .allSatisfy(line -> assertThat(line).matches("(?s).*[。：；]"));
    }

    @Test
    void addressesAnOrganisationAsOne() {
        AskedCase asked = new AskedCase(
                SomeLetters.REQUEST, "云麓环保志愿者协会", false, SomeLetters.RECEIVED, "监测数据", SomeLetters.REPLY_BY);
        LetterFacts facts = LetterFacts.of(LetterKind.CONSULTATION_NOTICE, SomeLetters.ORGAN, asked, SomeLetters.SIGNED)
                .with(Field.CONSULTED_ON, SomeLetters.RECEIVED);

        assertThat(SomeLetters.LETTERS.draft(facts).body()).contains("收到你单位提出的").doesNotContain("您");
    }

    @Test
    void keepsTheApplicantsWordsAlsoWhereTheyLookLikeATemplate() {
        String asked = "  关于{{救济途径}}的\n  文件$1\\ & <b>  ";
        AskedCase odd = new AskedCase("1", "甲", true, SomeLetters.RECEIVED, asked, SomeLetters.REPLY_BY);
        LetterFacts facts = LetterFacts.of(LetterKind.CONSULTATION_NOTICE, SomeLetters.ORGAN, odd, SomeLetters.SIGNED)
                .with(Field.CONSULTED_ON, SomeLetters.RECEIVED);

        assertThat(SomeLetters.LETTERS.draft(facts).body()).contains("申请公开“关于{{救济途径}}的 文件$1\\ & <b>”");
    }

    static Stream<List<String>> onlyWhereKnown() {
        return Stream.of(
                List.of("C2", "负责机关", "请您向"),
                List.of("D1", "相应渠道", "您可以通过以下渠道提出"),
                List.of("D3", "出版物获取途径", "您可以通过以下途径获取"),
                List.of("RECEIPT", "查询码", "查询码"));
    }

    @ParameterizedTest
    @MethodSource("onlyWhereKnown")
    @DisplayName("第三十六条第五项、第三十九条: organ and channels are named where they can be, else not a word is left of them")
    void leavesOutWhatIsNotKnown(List<String> what) {
        LetterFacts facts = SomeLetters.all().get(what.get(0));
        assertThat(SomeLetters.LETTERS.draft(facts).body()).contains(what.get(2));

        LetterFacts less = facts.with(Field.of(what.get(1)).orElseThrow(), "");
        if (what.get(0).equals("C2")) {
            less = less.with(Field.RIGHT_ORGAN_CONTACT, "");
        }
        assertThat(SomeLetters.LETTERS.draft(less).body()).doesNotContain(what.get(2));
    }

    @Test
    @DisplayName("第三十六条第二项: what is not enclosed is told with way, route and time")
    void tellsWayRouteAndTimeWhereNothingIsEnclosed() {
        LetterFacts facts = LetterFacts.of(Outcome.DISCLOSED, SomeLetters.ORGAN, SomeLetters.CASE, SomeLetters.SIGNED)
                .with(Field.FOUND, "该信息由本机关制作")
                .with(Field.INFORMATION, "《批复》")
                .with(Field.WAY, "现场查阅、抄录")
                .with(Field.ROUTE, "本机关档案室")
                .with(Field.TIME, "2026年3月23日至27日工作时间");

        assertThat(SomeLetters.LETTERS.draft(facts).body())
                .contains("您可以于2026年3月23日至27日工作时间通过本机关档案室，以现场查阅、抄录的方式获取。")
                .doesNotContain("见附件");
    }
}

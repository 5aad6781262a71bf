package org.mingtang.request.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.procedure.Refusal;
import org.mingtang.request.Outcome;

@DisplayName("What a letter needs is asked for all at once, field by field")
class MissingFactsTests {

    static Set<String> names() {
        return SomeLetters.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void asksForEverythingThatIsMissing(String name) {
        LetterFacts full = SomeLetters.all().get(name);
        List<Field> needs = full.kind().needs(full.outcome());
        LetterFacts empty = full.outcome() == null
                ? LetterFacts.of(full.kind(), full.organ(), full.request(), full.date())
                : LetterFacts.of(full.outcome(), full.organ(), full.request(), full.date());

        assertThat(needs).isNotEmpty();
        assertThat(SomeLetters.LETTERS.missing(full)).isEmpty();
        assertThat(SomeLetters.LETTERS.missing(empty))
                .extracting(Refusal::field)
                .containsAll(needs.stream().map(Field::key).toList());
        assertThat(catchThrowableOfType(LetterFault.class, () -> SomeLetters.LETTERS.draft(empty))
                        .sentences())
                .hasSameSizeAs(SomeLetters.LETTERS.missing(empty));
    }

    @ParameterizedTest(name = "{0} asks for {1}")
    @DisplayName("第三十六条: what each answer must tell is asked for")
    @CsvSource({
        "A1, 查明事实 获取方式 获取途径",
        "A2, 查明事实 公开内容 获取方式 获取途径 获取时间",
        "B1, 查明事实 理由",
        "B2, 查明事实 理由 禁止公开条款",
        "B4, 查明事实 理由 征求意见情况",
        "B5, 查明事实 理由 内部事务类别",
        "B6, 查明事实 理由 过程性信息类别",
        "B8, 查明事实 理由 查询依据 查询地点",
        "C1, 检索情况",
        "C2, 查明事实 理由",
        "C3, 查明事实 理由",
        "C4, 查明事实 理由",
        "D1, 查明事实",
        "D2, 原答复文号 原答复日期",
        "D3, 查明事实",
        "D4, 查明事实 理由认定",
        "D5, 查明事实 理由"
    })
    void knowsWhatAnAnswerNeeds(String code, String fields) {
        LetterFacts empty =
                LetterFacts.of(Outcome.of(code).orElseThrow(), SomeLetters.ORGAN, SomeLetters.CASE, SomeLetters.SIGNED);
        assertThat(SomeLetters.LETTERS.missing(empty))
                .extracting(Refusal::field)
                .containsExactly(fields.split(" "));
    }

    @Test
    @DisplayName("第三十七条: a partial disclosure names each part and its reasons")
    void wantsThePartsOfAPartialDisclosure() {
        LetterFacts none = SomeLetters.facts(Outcome.PARTLY_DISCLOSED);
        LetterFacts bare = LetterFacts.of(
                        Outcome.PARTLY_DISCLOSED, SomeLetters.ORGAN, SomeLetters.CASE, SomeLetters.SIGNED)
                .with(Field.FOUND, "该信息由本机关保存")
                .with(Field.INFORMATION, "正文")
                .enclosing(SomeLetters.FILE);

        assertThat(SomeLetters.LETTERS.missing(none)).isEmpty();
        assertThat(messages(bare)).containsExactly("部分公开应当写明不予公开的每一部分及其理由。");
        assertThat(messages(bare.withholding(new WithheldPart("附表", Outcome.STATE_SECRET, " ", null))))
                .containsExactly("不予公开的“附表”没有写明理由。");
        assertThat(messages(bare.withholding(new WithheldPart("附表", Outcome.THIRD_PARTY_RIGHTS, "商业秘密", ""))))
                .containsExactly("不予公开的“附表”没有写明征求第三方意见的情况。");
        assertThat(messages(bare.withholding(new WithheldPart("附表", Outcome.STATE_SECRET, "机密级", null))))
                .isEmpty();
    }

    @Test
    void withholdsOnGroundsOfRefusalOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WithheldPart("附表", Outcome.NOT_FOUND, "没有", null))
                .withMessageContaining("C1");
        LetterFacts facts = SomeLetters.facts(Outcome.NOT_FOUND)
                .withholding(new WithheldPart("附表", Outcome.STATE_SECRET, "机密级", null));
        assertThat(messages(facts)).containsExactly("只有部分公开才写不予公开的部分。");
    }

    @Test
    @DisplayName("第三十六条第五项: an organ is named together with how to reach it")
    void wantsOrganAndContactTogether() {
        LetterFacts facts = SomeLetters.facts(Outcome.OTHER_ORGAN);
        assertThat(messages(facts.with(Field.RIGHT_ORGAN, ""))).containsExactly("请填写“负责机关”。");
        assertThat(messages(facts.with(Field.RIGHT_ORGAN_CONTACT, " "))).containsExactly("请填写“负责机关联系方式”。");
        assertThat(messages(facts.with(Field.RIGHT_ORGAN, "").with(Field.RIGHT_ORGAN_CONTACT, "")))
                .isEmpty();
    }

    @Test
    @DisplayName("第三十六条第二项: way, route and time stand together, also beside an attachment")
    void wantsWayRouteAndTimeTogether() {
        assertThat(messages(SomeLetters.facts(Outcome.DISCLOSED).with(Field.ROUTE, "窗口")))
                .containsExactly("没有随附信息的，应当写明获取的方式、途径和时间：缺少“获取方式”。", "没有随附信息的，应当写明获取的方式、途径和时间：缺少“获取时间”。");
    }

    @Test
    void refusesWhatTheLetterHasNoPlaceFor() {
        LetterFacts facts = SomeLetters.facts(Outcome.NOT_FOUND).with(Field.PROVISION, "《某法》第一条");
        assertThat(catchThrowableOfType(LetterFault.class, () -> SomeLetters.LETTERS.draft(facts))
                        .sentences())
                .containsExactly("“信息不存在告知书”中没有“禁止公开条款”的位置。");
    }

    @Test
    void takesTheStopAtTheEndOfASentenceAsItComes() {
        LetterFacts facts = SomeLetters.facts(Outcome.NOT_FOUND).with(Field.SEARCH, " 检索了全部公文。 ");
        assertThat(SomeLetters.LETTERS.draft(facts).body()).contains("进行了检索：检索了全部公文。经检索");
    }

    private static List<String> messages(LetterFacts facts) {
        return SomeLetters.LETTERS.missing(facts).stream().map(Refusal::message).toList();
    }
}

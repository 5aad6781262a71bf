package org.mingtang.request.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.procedure.WorkCalendar;
import org.mingtang.request.Outcome;

class LetterCheckTests {

    private static final LetterCheck CHECK = new LetterCheck(LetterWordings.builtIn());
    private static final LetterContext CONTEXT = LetterContext.of(WorkCalendar.builtIn());

    @Test
    @DisplayName("Trap 4, 第三十二条: silence of a third party is never consent")
    void findsSilenceOfAThirdPartyTakenForConsent() {
        LetterFacts facts = SomeLetters.facts(LetterKind.THIRD_PARTY_CONSULTATION);
        Letter letter = SomeLetters.LETTERS.draft(facts);
        assertThat(letter.body()).contains("逾期未提出意见的，由本机关依照").doesNotContain("视为同意");

        Letter wrong = letter.worded(
                List.of(letter.body().replace("由本机关依照", "视为同意公开，由本机关依照").split("\n")));
        assertThat(blocking(wrong, facts)).containsExactly("第三方逾期不答复的，由本机关决定是否公开，不得视为同意（第三十二条）。");
    }

    @Test
    @DisplayName("Trap 4, 第三十四条: silence of a co-author organ is consent, and it is told so")
    void wantsSilenceOfACoAuthorToldAsConsent() {
        LetterFacts facts = SomeLetters.facts(LetterKind.CO_AUTHOR_CONSULTATION);
        Letter letter = SomeLetters.LETTERS.draft(facts);

        Letter wrong =
                letter.worded(List.of(letter.body().replace("视为同意公开", "由本机关决定").split("\n")));
        assertThat(blocking(wrong, facts)).containsExactly("应当写明逾期未提出意见的视为同意公开（第三十四条）。");
    }

    @Test
    @DisplayName("Trap 7, 行政复议法第二十四条: the superior department named by hand")
    void findsTheSuperiorDepartment() {
        LetterFacts facts = SomeLetters.facts(Outcome.NOT_FOUND);
        Letter letter = SomeLetters.LETTERS.draft(facts);
        Letter wrong = letter.worded(
                List.of(letter.body().replace("内向云麓市人民政府", "内向东江省发展和改革委员会").split("\n")));

        assertThat(blocking(wrong, facts)).contains("行政复议机关应当为“云麓市人民政府”，文书写的是“东江省发展和改革委员会”。");
    }

    @Test
    @DisplayName("Trap 6, 行政复议法第二十三条: direct suit offered beside the right words")
    void findsDirectSuitAddedToARefusal() {
        LetterFacts facts = SomeLetters.facts(Outcome.STATE_SECRET);
        List<String> more = new ArrayList<>(SomeLetters.draft("B1").paragraphs());
        more.add("也可以在6个月内向人民法院提起行政诉讼。");

        assertThat(blocking(SomeLetters.draft("B1").worded(more), facts))
                .containsExactly("依据第十四条、第十五条、第十六条不予公开的，应当先申请行政复议，不得告知可以直接起诉。");
    }

    @Test
    @DisplayName("Trap 6, 行政复议法第二十三条: reconsideration first demanded beside the free choice")
    void findsReconsiderationFirstAddedToAFreeChoice() {
        LetterFacts facts = SomeLetters.facts(Outcome.SPECIAL_QUERY);
        List<String> more = new ArrayList<>(SomeLetters.draft("B8").paragraphs());
        more.add("应当先向云麓市人民政府申请行政复议。");

        assertThat(blocking(SomeLetters.draft("B8").worded(more), facts))
                .containsExactly("本答复可以复议也可以直接起诉，不得要求先申请行政复议。");
    }

    @Test
    @DisplayName("Trap 8: sixty working days instead of sixty days")
    void findsWorkingDaysInTheRemedy() {
        LetterFacts facts = SomeLetters.facts(Outcome.NOT_FOUND);
        Letter letter = SomeLetters.draft("C1");
        Letter wrong =
                letter.worded(List.of(letter.body().replace("60日内", "60个工作日内").split("\n")));

        assertThat(blocking(wrong, facts)).singleElement().asString().startsWith("救济途径应当写作：");
    }

    @Test
    @DisplayName("Trap 10, 国办函〔2020〕109号第五条: no pages are charged where only public information is pointed to")
    void findsPagesChargedForPublicInformation() {
        LetterFacts facts = SomeLetters.facts(LetterKind.FEE_NOTICE).with(Field.FEE_STANDARD, "按量计收，第31页至第100页每页10元");
        Letter letter = SomeLetters.LETTERS.draft(facts);

        assertThat(blocking(letter, facts)).isEmpty();
        assertThat(sentences(letter, facts, CONTEXT.leadingTo(Outcome.ALREADY_PUBLIC)))
                .containsExactly("只告知已公开信息的获取方式、途径的，不得按量计收（国办函〔2020〕109号第五条）。");
        LetterFacts each = SomeLetters.facts(LetterKind.FEE_NOTICE);
        assertThat(sentences(SomeLetters.LETTERS.draft(each), each, CONTEXT.leadingTo(Outcome.ALREADY_PUBLIC)))
                .isEmpty();
    }

    @Test
    @DisplayName("Trap 9, 国办函〔2020〕109号第三条: never both methods on one request")
    void findsBothMethodsOfCharging() {
        LetterFacts facts = SomeLetters.facts(LetterKind.FEE_NOTICE).with(Field.FEE_STANDARD, "按件计收100元，按量计收30元");
        assertThat(blocking(SomeLetters.LETTERS.draft(facts), facts))
                .containsExactly("同一申请只能按件或者按量计收，不能同时适用（国办函〔2020〕109号第三条）。");
    }

    @Test
    @DisplayName("Trap 11: what withholds a part is told as partial disclosure, not as refusal")
    void findsAPartialDisclosureToldAsRefusal() {
        Letter refusal = SomeLetters.draft("B4");
        assertThat(blocking(refusal, SomeLetters.facts(Outcome.PARTLY_DISCLOSED)))
                .containsExactly("文书种类为“不予公开告知书”，办理结果应当使用“部分公开告知书”。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"THIRD_PARTY_CONSULTATION", "CO_AUTHOR_CONSULTATION", "RELEASE_TO_THIRD_PARTY"})
    @DisplayName("个人信息保护法第六条: letters to others do not name the applicant")
    void findsTheApplicantNamedToOthers(LetterKind kind) {
        LetterFacts facts = SomeLetters.facts(kind);
        Letter letter = SomeLetters.LETTERS.draft(facts);
        Letter wrong =
                letter.worded(List.of(letter.body().replace("本机关收到", "本机关收到李明的").split("\n")));

        assertThat(letter.text()).doesNotContain("李明");
        assertThat(blocking(wrong, facts)).containsExactly("发给其他方的文书不得写出申请人“李明”。");
        assertThat(blocking(SomeLetters.LETTERS.draft(facts.to("李明", true)), facts.to("李明", true)))
                .containsExactly("本文书不是发给申请人的，请填写被征求意见的一方。");
    }

    @Test
    void findsAnAnswerAddressedToSomeoneElse() {
        LetterFacts facts = SomeLetters.facts(Outcome.NOT_FOUND).to("王芳", true);
        assertThat(blocking(SomeLetters.LETTERS.draft(facts), facts)).containsExactly("本文书发给申请人，收文人应当为“李明”。");
    }

    @ParameterizedTest
    @CsvSource({"B5, INTERNAL_AFFAIR, 日常事务, 第十六条第一款", "B6, PROCESS_KIND, 工作材料, 第十六条第二款", "B2, PROVISION, 有关法律, 第十四条"})
    @DisplayName("第十四条、第十六条: the provision and the kind must be named")
    void wantsKindAndProvisionNamed(String code, Field field, String said, String article) {
        LetterFacts facts = SomeLetters.all().get(code).with(field, said);
        assertThat(blocking(SomeLetters.LETTERS.draft(facts), facts))
                .singleElement()
                .asString()
                .contains("（" + article + "）");
    }

    @Test
    @DisplayName("第十四条: a rule or a document cannot forbid; the clerk is asked to look")
    void doubtsAProvisionThatIsNoLaw() {
        LetterFacts facts = SomeLetters.facts(Outcome.BARRED_BY_LAW).with(Field.PROVISION, "《某部门档案管理办法》第九条");
        List<LetterFinding> found = CHECK.check(SomeLetters.LETTERS.draft(facts), facts, CONTEXT);

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.blocks()).isFalse();
            assertThat(finding.sentence()).contains("规章和文件不可以");
        });
    }

    @Test
    @DisplayName("A like case that was answered otherwise")
    void warnsWhereALikeCaseWasAnsweredOtherwise() {
        LetterFacts facts = SomeLetters.facts(Outcome.PROCESS_INFORMATION);
        List<LikeCase> like = List.of(
                new LikeCase("云发改依申〔2025〕0031", Outcome.DISCLOSED, LocalDate.of(2025, 5, 9)),
                new LikeCase("云发改依申〔2025〕0044", Outcome.PROCESS_INFORMATION, LocalDate.of(2025, 6, 3)),
                new LikeCase("云发改依申〔2025〕0052", Outcome.OTHER, LocalDate.of(2025, 7, 1)));

        assertThat(CHECK.check(SomeLetters.LETTERS.draft(facts), facts, CONTEXT.with(like)))
                .containsExactly(new LetterFinding(
                        LetterFinding.Kind.LIKE_CASE,
                        false,
                        "本机关2025年5月9日对相同内容的申请（云发改依申〔2025〕0031）答复为“予以公开”，本件拟答复为“过程性信息”，请核实理由。"));
    }

    @ParameterizedTest
    @EnumSource(names = {"REPEAT", "EXCESSIVE"})
    @DisplayName("第三十五条、第三十六条第六项: a repeat is answered otherwise by its nature")
    void doesNotWarnWhereAnotherAnswerIsNatural(Outcome outcome) {
        LetterFacts facts = SomeLetters.facts(outcome);
        List<LikeCase> like = List.of(new LikeCase("1", Outcome.DISCLOSED, LocalDate.of(2025, 5, 9)));
        assertThat(sentences(SomeLetters.LETTERS.draft(facts), facts, CONTEXT.with(like)))
                .isEmpty();
    }

    @Test
    void lettersAClerkHasRewordedPassWithARemark() {
        LetterFacts facts = SomeLetters.facts(Outcome.NOT_FOUND);
        Letter letter = SomeLetters.draft("C1");
        Letter reworded = letter.worded(
                List.of(letter.body().replace("本机关收到申请后进行了检索", "收到申请后，本机关作了检索").split("\n")));

        List<LetterFinding> found = CHECK.check(reworded, facts, CONTEXT);
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.blocks()).isFalse();
            assertThat(finding.sentence()).startsWith("与模板的用语不同，模板为：本机关收到申请后进行了检索");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"××", "XX", "{{理由}}", "待定"})
    void findsWhatWasLeftOpen(String open) {
        List<String> more = new ArrayList<>(SomeLetters.draft("C1").paragraphs());
        more.add("联系电话：" + open + "。");
        assertThat(blocking(SomeLetters.draft("C1").worded(more), SomeLetters.facts(Outcome.NOT_FOUND)))
                .containsExactly("正文中还有没有填写完的地方。");
    }

    @Test
    void findsAnArticleThatDoesNotBelong() {
        List<String> more = new ArrayList<>(SomeLetters.draft("C1").paragraphs());
        more.add("根据《中华人民共和国政府信息公开条例》第十六条第二款、第三十九条第一款的规定处理。");
        assertThat(blocking(SomeLetters.draft("C1").worded(more), SomeLetters.facts(Outcome.NOT_FOUND)))
                .containsExactly("引用的第十六条第二款与本文书的依据不符。", "引用的第三十九条第一款与本文书的依据不符。");
    }

    @Test
    void findsARemedyInALetterThatDecidesNothing() {
        Letter letter = SomeLetters.draft("EXTENSION");
        List<String> more = new ArrayList<>(letter.paragraphs());
        more.add("如不服，可以申请行政复议。");
        assertThat(blocking(letter.worded(more), SomeLetters.facts(LetterKind.EXTENSION)))
                .containsExactly("本文书不单独告知救济途径。");
    }

    private static List<String> blocking(Letter letter, LetterFacts facts) {
        return CHECK.check(letter, facts, CONTEXT).stream()
                .filter(LetterFinding::blocks)
                .map(LetterFinding::sentence)
                .toList();
    }

    private static List<String> sentences(Letter letter, LetterFacts facts, LetterContext context) {
        return CHECK.check(letter, facts, context).stream()
                .map(LetterFinding::sentence)
                .toList();
    }
}

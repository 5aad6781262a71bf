package org.mingtang.request.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.procedure.WorkCalendar;
import org.mingtang.request.Outcome;

@DisplayName("What the check says to the clerk, sentence by sentence")
class LetterFindingsTests {

    private static final LetterCheck CHECK = new LetterCheck(LetterWordings.builtIn());

    @ParameterizedTest(name = "{0} without {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "CORRECTION | 视为放弃申请 | 不再理会 | 应当写明逾期不补正的后果（第三十条）。",
                "FEE_NOTICE | 视为放弃申请 | 不再理会 | 应当写明逾期不缴费的后果（国办函〔2020〕109号第六条）。",
                "FEE_NOTICE | 20个工作日 | 20日 | 应当写明在20个工作日内缴费（国办函〔2020〕109号第六条）。",
                "THIRD_PARTY_CONSULTATION | 15个工作日 | 15日 | 应当写明在15个工作日内提出意见。",
                "CO_AUTHOR_CONSULTATION | 15个工作日 | 20个工作日 | 应当写明在15个工作日内提出意见。",
                "C1 | 云发改依申〔2026〕0007 | 云发改依申〔2026〕0008 | 没有写申请编号“云发改依申〔2026〕0007”。",
                "C1 | “2025年云麓市 | “云麓市 | 没有照录申请人的原话：“2025年云麓市轨道交通2号线项目可行性研究报告的批复”。",
                "C1 | 2026年3月2日 | 2026年3月3日 | 没有写收到申请的日期2026年3月2日。",
                "C1 | 第三十六条第四项 | 第三十六条第五项 | 没有引用应当引用的条款：《中华人民共和国政府信息公开条例》第三十六条第四项。",
                "C1 | 所申请公开的政府信息不存在 | 无此信息 | 没有写答复结果“所申请公开的政府信息不存在”。",
                "B1 | 属于依法确定的国家秘密 | 不宜公开 | 没有写明不予公开的信息属于依法确定的国家秘密。",
                "A3 | 属于行政机关在履行行政管理职能过程中形成的过程性信息 | 不宜公开 | 没有写明不予公开的信息属于行政机关在履行行政管理职能过程中形成的过程性信息。",
                "A3 | 附件二“专家讨论记录” | 附件二 | 不予公开的部分没有写明：附件二“专家讨论记录”",
                "D2 | 云发改公复〔2025〕88号 | 云发改公复〔2025〕89号 | 没有写“原答复文号”：云发改公复〔2025〕88号。",
                "D4 | 2026年3月5日 | 此前 | 没有写“要求说明理由日期”：2026年3月5日。",
                "A2 | 见附件 | 另送 | 正文没有说明信息见附件。"
            })
    void saysWhatIsMissing(String name, String words, String instead, String sentence) {
        Letter letter = SomeLetters.draft(name);
        assertThat(letter.body()).contains(words);
        assertThat(blocking(reworded(letter, words, instead), SomeLetters.all().get(name)))
                .contains(sentence);
    }

    @Nested
    @DisplayName("Attachments")
    class Attachments {

        @Test
        void saysWhichFilesHaveToBeListed() {
            LetterFacts facts =
                    SomeLetters.facts(Outcome.DISCLOSED).enclosing(new LetterFile("附图", SomeLetters.REQUEST));
            Letter letter = SomeLetters.LETTERS.draft(facts);
            assertThat(letter.body()).contains("见附件，共2份");
            assertThat(blocking(letter, facts)).isEmpty();

            Letter turned = listing(letter, List.of("附图", SomeLetters.FILE.name()));
            assertThat(blocking(turned, facts)).containsExactly("附件说明应当依次列出：云麓市轨道交通2号线可行性研究报告批复、附图。");
            assertThat(blocking(listing(letter, List.of()), facts)).hasSize(1);
        }

        @Test
        void saysThatNothingIsEnclosed() {
            LetterFacts facts = SomeLetters.facts(Outcome.NOT_FOUND);
            Letter letter = listing(SomeLetters.draft("C1"), List.of("检索截图"));
            assertThat(blocking(letter, facts)).containsExactly("附件说明列有附件，但没有随附文件。");

            List<String> more = new ArrayList<>(SomeLetters.draft("C1").paragraphs());
            more.add("检索截图见附件。");
            assertThat(blocking(SomeLetters.draft("C1").worded(more), facts)).containsExactly("正文写有“见附件”，但没有附件。");
        }

        @Test
        @DisplayName("A letter carries files of its own case only")
        void saysThatAFileIsOfAnotherCase() {
            LetterFacts facts =
                    SomeLetters.facts(Outcome.NOT_FOUND).enclosing(new LetterFile("李明案卷", "云发改依申〔2026〕0008"));
            assertThat(blocking(SomeLetters.LETTERS.draft(facts), facts)).containsExactly("附件“李明案卷”不属于本案，不能随附。");
        }

        @Test
        void lettersThatAreNoDisclosureMayEncloseWithoutAWord() {
            LetterFacts facts =
                    SomeLetters.facts(LetterKind.FEE_NOTICE).enclosing(new LetterFile("缴款书", SomeLetters.REQUEST));
            assertThat(blocking(SomeLetters.LETTERS.draft(facts), facts)).isEmpty();
        }

        private Letter listing(Letter letter, List<String> names) {
            return new Letter(
                    letter.kind(),
                    letter.edition(),
                    letter.organ(),
                    letter.number(),
                    letter.title(),
                    letter.addressee(),
                    letter.paragraphs(),
                    names,
                    letter.signer(),
                    letter.date());
        }
    }

    @Nested
    @DisplayName("Numbers")
    class Numbers {

        @Test
        void wantsANumberBeforeSigning() {
            LetterFacts facts = LetterFacts.of(
                            Outcome.NOT_FOUND, SomeLetters.ORGAN, SomeLetters.CASE, SomeLetters.SIGNED)
                    .with(Field.SEARCH, "检索了全部公文");
            assertThat(blocking(SomeLetters.LETTERS.draft(facts), facts)).containsExactly("文书没有文号。");
        }

        @ParameterizedTest
        @CsvSource({"云发改公复〔2026〕12号, 0", "云发改公复〔2025〕12号, 1", "云教公复〔2026〕12号, 1"})
        void holdsTheNumberToTheOfficesPattern(String number, int found) {
            LetterFacts facts = SomeLetters.facts(Outcome.NOT_FOUND).numbered(number);
            LetterContext context = LetterContext.of(WorkCalendar.builtIn()).with(new LetterNumbers("云发改公复〔{年}〕{序号}号"));
            assertThat(CHECK.check(SomeLetters.LETTERS.draft(facts), facts, context))
                    .hasSize(found)
                    .allMatch(finding -> finding.sentence().startsWith("文号“" + number + "”不合本机关的文号格式"));
        }
    }

    @Test
    @DisplayName("行政复议法第二十条: an organ without its government stops the letter with a sentence")
    void saysWhichFactOfTheOrganIsMissing() {
        Letter letter = SomeLetters.draft("C1");
        LetterFacts facts = SomeLetters.facts(Outcome.NOT_FOUND)
                .by(new Organ(OrganKind.DEPARTMENT, SomeLetters.ORGAN.name(), false, null, null, "法院", null));
        assertThat(blocking(letter, facts))
                .containsExactly("“云麓市发展和改革委员会”没有登记本级人民政府，无法告知行政复议机关。请先在机构信息中补充（行政复议法第二十条）。");
    }

    @Test
    @DisplayName("行政复议法第二十二条第二款: served online after all, the letter lacks the address")
    void findsALetterDraftedForPaperAndServedOnline() {
        LetterFacts facts = SomeLetters.facts(Outcome.NOT_FOUND).overTheInternet();
        assertThat(blocking(SomeLetters.draft("C1"), facts))
                .singleElement()
                .asString()
                .startsWith("救济途径应当写作：")
                .contains("https://xzfy.yunlu.example/");
    }

    @Test
    void asksForWhatIsMissingInTheFactsToo() {
        LetterFacts facts = SomeLetters.facts(Outcome.THIRD_PARTY_RIGHTS).with(Field.CONSULTATION, "");
        assertThat(blocking(SomeLetters.draft("B4"), facts)).contains("请填写“征求意见情况”。");
    }

    @Test
    void survivesAPartialDisclosureWithoutParts() {
        LetterFacts none = LetterFacts.of(
                        Outcome.PARTLY_DISCLOSED, SomeLetters.ORGAN, SomeLetters.CASE, SomeLetters.SIGNED)
                .numbered("云发改公复〔2026〕12号");
        assertThat(blocking(SomeLetters.draft("A3"), none)).contains("部分公开应当写明不予公开的每一部分及其理由。");
    }

    private static Letter reworded(Letter letter, String words, String instead) {
        return letter.worded(List.of(letter.body().replace(words, instead).split("\n")));
    }

    private static List<String> blocking(Letter letter, LetterFacts facts) {
        return CHECK.check(letter, facts, LetterContext.of(WorkCalendar.builtIn())).stream()
                .filter(LetterFinding::blocks)
                .map(LetterFinding::sentence)
                .toList();
    }
}

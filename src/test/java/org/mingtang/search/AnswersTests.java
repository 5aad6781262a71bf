package org.mingtang.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.search.SearchEntry.Passage;
import org.mingtang.search.SearchEntry.Validity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Questions are answered by what was published, word for word, or not at all. */
@MingtangTest
class AnswersTests {

    private static final String SITE = "labelled";

    @Autowired
    private SearchIndex index;

    @Autowired
    private Answers answers;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void documentsArePublic() {
        transactions.executeWithoutResult(status -> Labelled.entries(SITE).forEach(index::put));
        index.caughtUp();
    }

    @ParameterizedTest
    @CsvSource({
        "公积金贷款最高能贷多少,/info/d03#p1",
        "租房可以提取公积金吗,/info/d01#p3",
        "低保标准是多少,/info/d04#p3",
        "公租房租金怎么算,/info/d38#p2",
        "依申请公开多少天答复,/info/d34#p1",
        "居住证怎么办,/info/d25#p1",
        "博士安家补贴有多少,/info/d39#p1"
    })
    void thePassageThatAnswersIsAmongTheAnswers(String question, String passage) {
        assertThat(to(question)).extracting(Answers.Answer::href).contains(passage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"火星移民怎么申请？", "市长今天午饭吃什么？", "量子计算机多少钱一台", "如何学习弹钢琴", "公积金中心的食堂几点开门？"})
    void whereNothingAnswersThereIsNoAnswer(String question) {
        assertThat(to(question)).isEmpty();
    }

    @Test
    @DisplayName("No invented sentence: every answer is a passage exactly as it was put, from a document in force")
    void everyAnswerIsWordForWordFromWhatIsInForce() {
        var entries = Labelled.entries(SITE).stream().collect(Collectors.toMap(SearchEntry::key, entry -> entry));
        int answered = 0;
        for (var words : Labelled.queries().values()) {
            for (var answer : to(words)) {
                answered++;
                var entry = entries.get(answer.entry().key());
                assertThat(entry.validity().fallen()).isFalse();
                assertThat(entry.passages().stream().map(Passage::text))
                        .contains(answer.text().stream().map(Piece::text).collect(Collectors.joining()));
            }
        }
        assertThat(answered).isGreaterThan(10);
    }

    @Test
    void passageOfAFallenDocumentAnswersNothing() {
        var things = new PublicThings();
        var fallen = withPassage(things, Validity.ABOLISHED);
        transactions.executeWithoutResult(status -> index.put(fallen));
        index.caughtUp();
        assertThat(answers.to(things.query("骑行共享单车每小时多少钱"))).isEmpty();
        transactions.executeWithoutResult(status -> index.put(withPassage(things, Validity.EFFECTIVE)));
        index.caughtUp();
        assertThat(answers.to(things.query("骑行共享单车每小时多少钱"))).hasSize(1);
    }

    @Test
    @DisplayName("what explains a document answers while that document stands, and not where it fell or is gone")
    void whatExplainsAFallenDocumentAnswersNothing() {
        var things = new PublicThings();
        var policy = things.titled("云麓市共享单车收费规定");
        var note = things.withPassages(things.titled("问答：共享单车"), List.of(new Passage("h2", "答", "骑行共享单车每小时二元。")));
        var explaining = things.revised(note, 1, note.publishedOn(), policy.key());
        put(explaining);
        assertThat(answers.to(things.query("骑行共享单车每小时多少钱"))).isEmpty();
        put(policy);
        assertThat(answers.to(things.query("骑行共享单车每小时多少钱"))).hasSize(1);
        put(things.entry(policy.key(), policy.title(), policy.text(), Validity.ABOLISHED, null));
        assertThat(answers.to(things.query("骑行共享单车每小时多少钱"))).isEmpty();
    }

    @Test
    void answerNamesItsVersionWithAnAddressThatLaterVersionsDoNotChange() {
        var things = new PublicThings();
        var entry = things.revised(withPassage(things, Validity.EFFECTIVE), 4, LocalDate.of(2026, 11, 1), null);
        put(entry);
        assertThat(answers.to(things.query("骑行共享单车每小时多少钱"))).singleElement().satisfies(answer -> {
            assertThat(answer.entry().version()).isEqualTo(4);
            assertThat(answer.entry().revisedOn()).isEqualTo(LocalDate.of(2026, 11, 1));
            assertThat(answer.href()).isEqualTo(entry.href() + "#a1");
            assertThat(answer.versionHref()).isEqualTo(entry.href() + "/versions/4#a1");
        });
    }

    @Test
    void passageTooLongForAnAnswerEndsAfterASentenceAndSaysSo() {
        var sentence = "每小时二元。";
        var cut = Passage.of("a1", "第一条", sentence.repeat(1000)).text();
        assertThat(cut).endsWith("二元。……").hasSizeLessThanOrEqualTo(4002);
        assertThat(Passage.of("a1", "", "字".repeat(4001)).text()).isEqualTo("字".repeat(4000) + "……");
        assertThat(Passage.of("a1", "", "字".repeat(4000)).text()).doesNotContain("……");
    }

    private void put(SearchEntry entry) {
        transactions.executeWithoutResult(status -> index.put(entry));
        index.caughtUp();
    }

    private static SearchEntry withPassage(PublicThings things, Validity validity) {
        var key = UUID.nameUUIDFromBytes(things.site.getBytes(UTF_8));
        var plain = things.entry(key, "云麓市共享单车收费规定", "骑行共享单车每小时二元。", validity, null);
        return new SearchEntry(
                plain.key(),
                plain.href(),
                plain.site(),
                plain.title(),
                plain.aliases(),
                plain.text(),
                "",
                null,
                plain.unit(),
                plain.unitName(),
                plain.kind(),
                plain.kindLabel(),
                plain.theme(),
                plain.publishedOn(),
                plain.formedOn(),
                validity,
                null,
                List.of(new Passage("a1", "第一条", "骑行共享单车每小时二元。")));
    }

    private List<Answers.Answer> to(String question) {
        return answers.to(new SearchQuery(question, Map.of(), SITE, SearchQuery.Order.RELEVANCE, 1));
    }
}

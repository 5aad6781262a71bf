package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.search.MeaningAtWork.query;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.search.EntryQueries.Strictness;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** Other words, same meaning: found; and what is typed exactly is found as exactly as ever. */
@MingtangTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ByMeaningTests {

    private static final Path PARAPHRASED = Path.of("src", "test", "resources", "search", "paraphrased");

    @Autowired
    private ListableBeanFactory beans;

    @Autowired
    private SearchIndex index;

    @Autowired
    private TransactionTemplate transactions;

    private final String site = "meaning-" + UUID.randomUUID();
    private Path folder;
    private MeaningAtWork with;
    private Finder words;

    @BeforeAll
    void documentsArePublic() throws Exception {
        folder = Files.createTempDirectory(Path.of("target"), "meaning-index-");
        transactions.executeWithoutResult(status -> Labelled.entries(site).forEach(index::put));
        with = MeaningAtWork.ofOneSite(beans, folder, site);
        words = new Finder(with.index, beans.getBean(Synonyms.class));
    }

    @AfterAll
    void indexIsClosed() throws Exception {
        with.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    @DisplayName("Of 40 questions in other words far more find the right document first than by words alone")
    void otherWordsFindTheRightDocument() throws Exception {
        int byBoth = 0;
        int byWords = 0;
        var wanted = wanted();
        for (var line : Files.readAllLines(PARAPHRASED.resolve("queries.tsv"))) {
            var id = line.split("\t")[0];
            var typed = line.split("\t")[1];
            byBoth += Labelled.href(wanted.get(id)).equals(first(with.pages, typed)) ? 1 : 0;
            byWords += Labelled.key(site, wanted.get(id))
                            .equals(words.find(query(typed, site), Strictness.LOOSE).keys().stream()
                                    .findFirst()
                                    .orElse(null))
                    ? 1
                    : 0;
        }
        assertThat(byBoth).isGreaterThanOrEqualTo(32).isGreaterThan(byWords + 4);
    }

    @Test
    @DisplayName("All labelled queries find first what they should, as they do by words")
    void labelledQueriesStillFindTheRightOneFirst() {
        var wrong = new ArrayList<String>();
        Labelled.queries().forEach((id, typed) -> {
            var grades = Labelled.grades().get(id);
            int most = grades.values().stream().mapToInt(each -> each).max().orElse(0);
            var first = first(with.pages, typed);
            if (grades.entrySet().stream()
                    .filter(each -> each.getValue() == most)
                    .noneMatch(each -> Labelled.href(each.getKey()).equals(first))) {
                wrong.add(typed + ": " + first);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "云政发〔2026〕14号",
                "云政发 2026 14",
                "云麓市人民政府令第35号",
                "\"一窗受理、并行办理\"",
                "“连续失业十二个月以上”",
                "gongjijin",
                "zfgjj",
                "chongqing",
                "",
                "房"
            })
    void exactWordsFindExactlyWhatWordsFind(String typed) {
        for (var order : SearchQuery.Order.values()) {
            var asked = query(typed, site).with(order);
            assertThat(with.finder.find(asked, Strictness.USUAL)).isEqualTo(words.find(asked, Strictness.USUAL));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"公积金提取", "烟花爆竹", "管理办法", "房租能用公积金抵吗", "过年可以在哪里放鞭炮"})
    void orderByDateIsTheSameAsByWordsAlone(String typed) {
        var asked = query(typed, site).with(SearchQuery.Order.NEWEST);
        assertThat(with.finder.find(asked, Strictness.QUESTION)).isEqualTo(words.find(asked, Strictness.QUESTION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"公积金提取", "停车场管理办法", "低保", "创业担保贷款", "部门预算"})
    void whoNamesATitleGetsTheOrderOfWords(String typed) {
        var byWords = words.find(query(typed, site), Strictness.USUAL).keys();
        assertThat(with.finder.find(query(typed, site), Strictness.USUAL).keys().subList(0, byWords.size()))
                .isEqualTo(byWords);
    }

    @Test
    @DisplayName("Whatever is typed, nothing that has fallen stands above its living successor")
    void fallenIsNeverAboveItsLivingSuccessor() throws Exception {
        var fallen = Labelled.entries(site).stream()
                .filter(entry -> entry.validity().fallen())
                .toList();
        for (var typed : typed()) {
            var keys = with.finder.find(query(typed, site), Strictness.LOOSE).keys();
            assertThat(keys).doesNotHaveDuplicates();
            for (var entry : fallen) {
                if (keys.contains(entry.key())) {
                    assertThat(keys.indexOf(entry.successor()))
                            .as("%s %s", typed, entry.title())
                            .isBetween(0, keys.indexOf(entry.key()) - 1);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"停车场收费", "低保标准是多少", "补贴", "过年可以在哪里放鞭炮", "房贷可以还多少年"})
    void choosingAValueFindsAsManyAsItPromised(String typed) {
        var all = with.finder.find(query(typed, site), Strictness.USUAL);
        for (var facet : Facet.values()) {
            for (var value : all.facets().get(facet)) {
                var narrowed = with.finder.find(query(typed, site).with(facet, value.code()), Strictness.USUAL);
                assertThat(narrowed.total()).as("%s %s", facet, value.label()).isEqualTo(value.count());
                assertThat(narrowed.keys()).hasSize((int) value.count());
            }
        }
    }

    @Test
    void whatIsShownForItsMeaningIsCountedAndSaid() {
        var found = with.finder.find(query("低保标准是多少", site), Strictness.QUESTION);
        assertThat(found.total()).isEqualTo(found.keys().size());
        assertThat(found.worded())
                .isEqualTo(
                        words.find(query("低保标准是多少", site), Strictness.QUESTION).total());
        var page = with.pages.of(query("过年可以在哪里放鞭炮", site));
        assertThat(page.found()).containsPattern("^没有(同时)?含有.*意思相近");
        assertThat(page.rows().get(0).href()).isEqualTo("/info/d32");
        assertThat(page.rows().get(0).excerpts())
                .as("the passage it was found by is shown")
                .singleElement()
                .satisfies(excerpt -> assertThat(excerpt.href()).isEqualTo("/info/d32#p1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"魑魅魍魉", "asdfghjkl", "量子纠缠"})
    void nonsenseFindsNothing(String typed) {
        assertThat(with.pages.of(query(typed, site)).rows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "房贷可以还多少年,/info/d03#p2",
        "养狗要打针吗,/info/d33#p1",
        "车停在路边一小时收多少,/info/d14#p1",
        "残障人士每月有多少护理钱,/info/d37#p1",
        "老楼装电梯邻居不同意怎么办,/info/d43#p1",
        "公积金贷款最高能贷多少,/info/d03#p1"
    })
    void questionInOtherWordsIsAnsweredWordForWord(String question, String passage) {
        var answers = with.answers.to(query(question, site));
        assertThat(answers.get(0).href()).isEqualTo(passage);
        var entry = answers.get(0).entry();
        assertThat(answers.get(0).text().stream().map(Piece::text).reduce("", String::concat))
                .isEqualTo(answers.get(0).passage().text());
        assertThat(Labelled.entries(site)).contains(entry);
    }

    @Test
    @DisplayName(
            "Of 30 questions nothing answers at most 2 get a passage, of 40 that are answered none a wrong one alone")
    void whereNothingAnswersHardlyAnythingIsOffered() throws Exception {
        int offered = 0;
        int right = 0;
        for (var line : Files.readAllLines(PARAPHRASED.resolve("answers.tsv"))) {
            var wanted = line.split("\t")[1];
            var hrefs = with.answers.to(query(line.split("\t")[0], site)).stream()
                    .map(Answers.Answer::href)
                    .toList();
            if (wanted.equals("-")) {
                offered += hrefs.isEmpty() ? 0 : 1;
            } else {
                right += hrefs.contains(wanted) ? 1 : 0;
                assertThat(hrefs.isEmpty() || hrefs.contains(wanted)).as(line).isTrue();
            }
        }
        assertThat(offered).isLessThanOrEqualTo(2);
        assertThat(right).isGreaterThanOrEqualTo(24);
    }

    @Test
    void answersAreFromWhatIsInForceOnly() throws Exception {
        for (var typed : typed()) {
            assertThat(with.answers.to(query(typed, site)))
                    .allSatisfy(answer ->
                            assertThat(answer.entry().validity().fallen()).isFalse());
        }
        assertThat(with.nearness.passages(query("绕城高速以内能不能放鞭炮", site)))
                .isNotEmpty()
                .noneMatch(near -> near.key().equals(Labelled.key(site, "d31")))
                .isSortedAccordingTo(Comparator.comparing(Near::closeness).reversed());
    }

    @Test
    void otherSitesAreNotSeen() {
        assertThat(with.nearness.entries(query("养狗要打针吗", "no-such-site"))).isEmpty();
        var own = Labelled.entries(site).stream().map(SearchEntry::key).toList();
        assertThat(with.nearness.entries(query("养狗要打针吗", site)).keySet())
                .isNotEmpty()
                .allMatch(own::contains);
    }

    @Test
    void indexBuiltAnewKnowsItAllWithoutTheModel() throws Exception {
        with.index.rebuild();
        assertThat(with.finder.find(query("养狗要打针吗", site), Strictness.LOOSE).keys())
                .startsWith(Labelled.key(site, "d33"));
    }

    private String first(ResultPages pages, String typed) {
        var page = pages.of(query(typed, site));
        if ((page.loose() || page.rows().isEmpty()) && page.meant() != null) {
            page = pages.of(query(page.meant().label(), site));
        }
        return page.rows().isEmpty() ? "nothing" : page.rows().get(0).href();
    }

    private static List<String> typed() throws Exception {
        var typed = new ArrayList<>(Labelled.queries().values());
        for (var line : Files.readAllLines(PARAPHRASED.resolve("answers.tsv"))) {
            typed.add(line.split("\t")[0]);
        }
        return typed;
    }

    /** Returns what each paraphrased query should find. */
    private static Map<String, String> wanted() throws Exception {
        var wanted = new HashMap<String, String>();
        for (var line : Files.readAllLines(PARAPHRASED.resolve("qrels.tsv"))) {
            wanted.put(line.split("\t")[0], line.split("\t")[1]);
        }
        return wanted;
    }
}

package org.mingtang.request.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.organisation.UnitView;
import org.mingtang.request.Outcome;
import org.mingtang.request.RemedyCase;
import org.mingtang.request.RemedyCases;
import org.mingtang.request.RequestId;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is found in the library, and what is offered where a like request is answered. */
@MingtangTest
class LibrarySearchTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    LibrarySearch search;

    @Autowired
    Library library;

    @Autowired
    RemedyCases remedies;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    AnsweredCases cases;

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @BeforeEach
    void office() {
        cases = new AnsweredCases(beans);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "校车采购|true",
                "校 车|true",
                "采购　校车|true",
                "校车。采购|true",
                "ＢＹＤ|true",
                "byd|true",
                "检索情况|true",
                "校车 食堂|false",
                "采购校车|false"
            })
    @DisplayName("词语都要出现，不论顺序、宽度、大小写；各项文字都查")
    void findsByWords(String words, boolean found) {
        UUID id = cases.released("BYD校车采购合同", Outcome.DISCLOSED);
        assertThat(ids(query(words, null, "", null, 0)).contains(id)).isEqualTo(found);
    }

    @Test
    void findsNeitherWhatIsNotReleasedNorWhatWasWithdrawn() {
        cases.written(cases.answered("校车采购合同"), AnsweredCases.text("校车采购合同"));
        UUID out = cases.released("校车采购合同", Outcome.DISCLOSED);
        library.withdraw(out, "看得出是谁", cases.desk.clerk);
        assertThat(ids(query("", null, "", null, 0))).isEmpty();
        assertThat(search.organs()).extracting(UnitView::id).doesNotContain(cases.desk.education);
    }

    @Test
    void narrowsByOutcomeArticleYearAndTraining() {
        UUID none = cases.released("校车采购合同", Outcome.NOT_FOUND);
        UUID given = cases.released("食堂检查结果", Outcome.DISCLOSED);
        assertThat(ids(query("", Outcome.NOT_FOUND, "", null, 0))).containsExactly(none);
        assertThat(ids(query("", null, "第三十六条第二项", null, 0))).containsExactly(given);
        assertThat(ids(query("", null, "第一条", null, 0))).isEmpty();
        assertThat(ids(new LibraryQuery("", null, "", organ(), 2026, null, false, 0)))
                .containsExactlyInAnyOrder(none, given);
        assertThat(ids(new LibraryQuery("", null, "", organ(), 2025, null, false, 0)))
                .isEmpty();
        library.train(given, true, cases.desk.clerk);
        assertThat(ids(new LibraryQuery("", null, "", organ(), null, null, true, 0)))
                .containsExactly(given);
        assertThat(search.years()).contains(2026);
        assertThat(search.organs()).extracting(UnitView::id).contains(cases.desk.education);
    }

    @Test
    @DisplayName("按复议诉讼结果查：维持、纠正、其他、未结、没有")
    void narrowsByHowItEnded() {
        RequestId request = cases.answered("校车采购合同", Outcome.NOT_FOUND);
        UUID id = cases.released(request, AnsweredCases.text("校车采购合同"));
        assertThat(endings(id)).containsExactly(Ending.NONE);
        UUID filed = remedies.file(
                request, RemedyCase.Kind.RECONSIDERATION, "云府复〔2026〕3号", AnsweredCases.DAY, cases.desk.clerk);
        assertThat(endings(id)).containsExactly(Ending.PENDING);
        for (RemedyCase.Result result : RemedyCase.Result.values()) {
            remedies.decide(request, filed, result, AnsweredCases.DAY, cases.desk.clerk);
            assertThat(endings(id)).containsExactly(Ending.valueOf(result.name()));
        }
        remedies.file(request, RemedyCase.Kind.SUIT_AFTER, "行初1号", AnsweredCases.DAY, cases.desk.clerk);
        assertThat(endings(id)).containsExactly(Ending.OTHER, Ending.PENDING);
        assertThat(Ending.of("REVERSED")).isEmpty();
    }

    @Test
    @DisplayName("翻页：每一条恰好出现一次，新的在前")
    void pagesShowEachCaseOnce() {
        UUID first = cases.released("校车采购合同", Outcome.DISCLOSED);
        for (int i = 1; i < 2 * LibrarySearch.LINES + 3; i++) {
            database.sql("""
                            insert into request_library (id, revision, request, organ, unit, outcome, grounds, year, stage, title,
                                asked, answered, point, folded, pairs, writers, training, released_on)
                            select gen_random_uuid(), 0, ?, organ, unit, outcome, grounds, 1900 + ?, 'RELEASED', title, asked,
                                answered, point, folded, pairs, writers, training, released_on
                            from request_library where id = ?""").params(cases.asked("另一件事 " + i).value(), i, first).update();
        }
        var seen = new ArrayList<UUID>();
        int page = 0;
        LibrarySearch.Page found;
        do {
            found = search.find(query("校车", null, "", null, page++));
            found.lines().forEach(line -> seen.add(line.library().id()));
        } while (found.more());
        assertThat(page).isEqualTo(3);
        assertThat(seen).hasSize(2 * LibrarySearch.LINES + 3);
        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
        assertThat(seen.get(0)).isEqualTo(first);
        assertThat(search.find(query("校车", null, "", null, 99)).lines()).isEmpty();
    }

    @Test
    @DisplayName("相近的案例：带着结论、依据和结果；别的事不出现，自己不出现")
    void offersLikeCases() {
        RequestId before = cases.answered("云麓小学2025年校车采购合同及付款凭证", Outcome.NOT_FOUND);
        UUID like = cases.released(before, AnsweredCases.text("小学校车采购合同及付款凭证"));
        UUID other = cases.released("全市湿地观鸟平台开放时间", Outcome.DISCLOSED);
        UUID filed = remedies.file(
                before, RemedyCase.Kind.RECONSIDERATION, "云府复〔2026〕3号", AnsweredCases.DAY, cases.desk.clerk);
        remedies.decide(before, filed, RemedyCase.Result.CORRECTED, AnsweredCases.DAY, cases.desk.clerk);

        RequestId asked = cases.asked("请公开2026年第二小学的校车采购合同和付款凭证");
        List<LibraryLine> offered = search.like(cases.desk.view(asked), 50);
        assertThat(offered)
                .extracting(line -> line.library().id())
                .contains(like)
                .doesNotContain(other);
        assertThat(offered.stream()
                        .filter(line -> line.library().id().equals(like))
                        .findFirst())
                .get()
                .satisfies(line -> {
                    assertThat(line.ending()).isEqualTo("行政复议结果纠正");
                    assertThat(line.library().outcome()).isEqualTo(Outcome.NOT_FOUND);
                    assertThat(line.organ()).endsWith("教育局");
                });
        assertThat(search.like(cases.desk.view(before), 50))
                .extracting(line -> line.library().id())
                .doesNotContain(like);
    }

    @ParameterizedTest
    @ValueSource(strings = {"有关政府信息公开情况", "请提供相关文件材料", "桥梁工程"})
    void offersNothingForWordsThatEveryRequestHas(String subject) {
        cases.released("有关政府信息公开情况的文件材料", Outcome.DISCLOSED);
        RequestId asked = cases.asked(subject);
        assertThat(search.like(cases.desk.view(asked), 50))
                .extracting(LibraryLine::organ)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'; drop table request_library; --", "%", "_", "\\", "“”", "\u0000", "？"})
    void isNotMisledByOddWords(String words) {
        UUID id = cases.released("校车采购合同", Outcome.DISCLOSED);
        var found = ids(query(words, null, "", null, 0));
        assertThat(found.isEmpty() || found.contains(id)).isTrue();
        assertThat(query(words, null, "", null, -5).page()).isZero();
    }

    @Test
    void addressKeepsWhatWasAsked() {
        UUID unit = UUID.randomUUID();
        var query = new LibraryQuery(" 校车 & 采购 ", Outcome.NOT_FOUND, "第三十条", unit, 2026, Ending.UPHELD, true, 3);
        assertThat(query.address(4))
                .isEqualTo("/desk/library?page=4&words=%E6%A0%A1%E8%BD%A6+%26+%E9%87%87%E8%B4%AD"
                        + "&article=%E7%AC%AC%E4%B8%89%E5%8D%81%E6%9D%A1&outcome=C1&unit=" + unit
                        + "&year=2026&ending=UPHELD&training=true");
        assertThat(LibraryQuery.ALL.address(0)).isEqualTo("/desk/library?page=0");
    }

    private List<Ending> endings(UUID id) {
        return List.of(Ending.values()).stream()
                .filter(ending -> ids(new LibraryQuery("", null, "", organ(), null, ending, false, 0))
                        .contains(id))
                .toList();
    }

    private UUID organ() {
        return cases.desk.education.value();
    }

    private LibraryQuery query(String words, Outcome outcome, String article, Integer year, int page) {
        return new LibraryQuery(words, outcome, article, organ(), year, null, false, page);
    }

    private List<UUID> ids(LibraryQuery query) {
        return search.find(query).lines().stream()
                .map(line -> line.library().id())
                .toList();
    }
}

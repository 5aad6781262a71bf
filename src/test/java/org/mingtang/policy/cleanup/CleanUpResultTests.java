package org.mingtang.policy.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("the published result says what was decided, no less and no more")
class CleanUpResultTests {

    /** A round with one document for each verdict given. */
    private static CleanUp decided(Verdict... verdicts) {
        List<CleanUpLine> lines = new ArrayList<>();
        for (int i = 1; i <= verdicts.length; i++) {
            lines.add(new CleanUpLine(
                    i, UUID.randomUUID(), "第" + i + "号办法", "某政发〔2020〕" + i + "号", null, null, null, null, null, null));
        }
        CleanUp round = new CleanUp("2026年清理", UUID.randomUUID(), lines, LocalDate.of(2026, 11, 23), null);
        for (int i = 1; i <= verdicts.length; i++) {
            round.propose(i, verdicts[i - 1], "经研究", "叶知秋");
            round.decide(i, verdicts[i - 1], null, "苏明远");
        }
        return round;
    }

    private static boolean says(CleanUp round, String changedFrom, String changedTo) {
        String html = CleanUpResult.html(round);
        assertThat(html).contains(changedFrom);
        return CleanUpResult.says(round, html.replace(changedFrom, changedTo));
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void aResultWithOneKindOfDecisionHasOneListNumberedFirst(Verdict verdict) {
        String html = CleanUpResult.html(decided(verdict, verdict));

        assertThat(html)
                .contains("一、" + CleanUpResult.heading(verdict), "1. 《第1号办法》", "2. 《第2号办法》")
                .doesNotContain("二、");
        assertThat(CleanUpResult.says(decided(verdict, verdict), html)).isTrue();
    }

    @Test
    void allThreeListsStandInTheirOrder() {
        String html = CleanUpResult.html(decided(Verdict.ABOLISH, Verdict.AMEND, Verdict.KEEP));

        assertThat(html).containsSubsequence("一、继续有效的文件", "第3号办法", "二、拟修改的文件", "第2号办法", "三、决定废止的文件", "第1号办法");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1. 《第1号办法》（某政发〔2020〕1号）|''",
                "1. 《第1号办法》|1. 《第3号办法》",
                "〔2020〕1号|〔2020〕2号",
                "一、继续有效的文件|一、决定废止的文件",
                "<p>决定废止的文件自本公告|<p>2. 《丙办法》</p><p>决定废止的文件自本公告",
                "<p>决定废止的文件自本公告|<p>3、《丙办法》</p><p>决定废止的文件自本公告",
                "<p>决定废止的文件自本公告|<h2>三、决定废止的文件</h2><p>1. 《丙办法》</p><p>决定废止的文件自本公告",
                "<p>经清理，现将结果公布如下。</p>|<h2>拟修改的文件</h2><p>1. 《丙办法》</p>",
                "二、决定废止的文件|''"
            })
    void aListChangedAnywhereIsSomethingElse(String from, String to) {
        assertThat(says(decided(Verdict.KEEP, Verdict.ABOLISH), from, to)).isFalse();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "经清理，现将结果公布如下。|根据上级要求，对我市文件进行了清理。",
                "<p>经清理，|<p>各县人民政府：</p><p>经清理，",
                "不再作为行政管理的依据。</p>|不再作为行政管理的依据。</p><p>联系电话另行公布。</p>",
                "<p>1. 《第1号办法》|<p> 1.　《第1号办法》",
                "<p>决定废止的文件自本公告公布之日起废止，不再作为行政管理的依据。</p>|''"
            })
    void wordsAroundTheListsAreTheDraftersOwn(String from, String to) {
        assertThat(says(decided(Verdict.KEEP, Verdict.ABOLISH), from, to)).isTrue();
    }

    @Test
    void signsInATitleAreNoMarkup() {
        CleanUpLine line =
                new CleanUpLine(1, UUID.randomUUID(), "关于<甲>&乙的通知", null, null, null, null, null, null, null);
        CleanUp round = new CleanUp("清理", UUID.randomUUID(), List.of(line), LocalDate.of(2026, 11, 23), null);
        round.propose(1, Verdict.KEEP, "好", "叶知秋");
        round.decide(1, Verdict.KEEP, null, "苏明远");

        assertThat(CleanUpResult.html(round)).contains("关于&lt;甲&gt;&amp;乙的通知");
        assertThat(CleanUpResult.says(round, CleanUpResult.html(round))).isTrue();
    }
}

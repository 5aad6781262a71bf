package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.plan.NewPlan.NewTask;
import org.mingtang.plan.PlanId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Addresses that nobody's link leads to: no page fails on them. */
@MingtangTest
class AbsurdAddressTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private AutowireCapableBeanFactory program;

    @Autowired
    private PublicPlans publicPlans;

    private Town town;
    private PlanId plan;

    @BeforeEach
    void issueAPlan() {
        town = Town.in(program);
        plan = town.issue(
                2026,
                true,
                town.row("公布办事指南" + town.mark, LocalDate.of(2026, 6, 30), town.health),
                town.row("更新栏目" + town.mark, LocalDate.of(2026, 11, 30), town.education));
        publicPlans.forget();
    }

    @ParameterizedTest
    @CsvSource({
        "?state=NO-SUCH,0",
        "?state=late,0",
        "?state=LATE&state=DONE,0",
        "?unit=nobody,0",
        "?unit=1-1-1-1-1,0",
        "?sort=no-such,2",
        "?sort=due&sort=state,2",
        "?late=no,1",
        "?counted=0,0",
        "?state=&unit=&words=&late=&counted=&sort=,2",
        "?words=%20%20,2",
        "?words=%25,0",
        "?words=%5C%27%22%3B--,0",
        "?no-such=1&page=99,2"
    })
    void narrowsABoardByWhateverItIsGiven(String query, int found) {
        MvcTestResult answer = desk("/desk/plans/" + plan + query);
        assertThat(answer).hasStatusOk();
        assertThat(text(answer)).contains("任务 " + found + " 项");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=-1", "page=99999", "page=2147483647", "page=-2147483648", "page="})
    void opensAPageOfTheUrgingListThatThereIs(String page) {
        MvcTestResult answer = desk("/desk/urgings?words=" + town.mark + "&" + page);
        assertThat(answer).hasStatusOk();
        assertThat(text(answer)).contains("公布办事指南" + town.mark);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/urgings?page=abc",
                "/desk/urgings?page=99999999999",
                "/desk/my-unit?year=abc",
                "/desk/my-unit?year=99999999999"
            })
    void refusesANumberThatIsNoneWithoutFailing(String address) {
        MvcTestResult answer = desk(address);
        assertThat(answer).hasStatus(400);
        assertThat(text(answer)).doesNotContain("Exception", "org.springframework");
    }

    @ParameterizedTest
    @CsvSource({"-1,-1", "0,2026", "'',2026", "99999,99999", "1949,1949"})
    void showsAUnitAnyYearItAsksFor(String asked, String shown) {
        MvcTestResult answer = desk("/desk/my-unit?year=" + asked);
        assertThat(answer).hasStatusOk();
        assertThat(text(answer)).contains(shown + " 年");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcd", "", "99999", "1999", "20２６", "-2026", "2026.0", "2026'"})
    void showsThePublicThisYearForAYearThatIsNone(String year) {
        MvcTestResult answer =
                pages.get().uri("/tasks").queryParam("year", year).exchange();
        assertThat(answer).hasStatusOk();
        assertThat(text(answer)).contains("2026 年任务落实");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?state=NO-SUCH",
                "?unit=nobody",
                "?words=%25",
                "?state=LATE&unit=1-1-1-1-1",
                "?words=%5C%27%3B--"
            })
    void tellsThePublicThatNothingWasFound(String query) {
        MvcTestResult answer = pages.get()
                .uri(java.net.URI.create("/tasks/plans/" + plan + query))
                .exchange();
        assertThat(answer).hasStatusOk();
        assertThat(text(answer)).contains("找到 0 项任务", "请换一个词，或放宽条件");
    }

    @Test
    void takesAVeryLongQuestion() {
        String words = "长".repeat(5000);
        assertThat(pages.get().uri("/tasks").queryParam("words", words).exchange())
                .hasStatusOk();
        assertThat(pages.get()
                        .uri("/desk/urgings")
                        .queryParam("words", words)
                        .with(SignedAs.person(town.chief))
                        .exchange())
                .hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "2", "x", "1.0", "01"})
    void hasNoSourceOfAnEditionThatThereIsNot(String edition) {
        MvcTestResult answer = desk("/desk/plans/" + plan + "/editions/" + edition + "/source");
        assertThat(answer).hasStatus(404);
        assertThat(text(answer)).contains("这一版没有保存原始文件");
    }

    @Test
    void pagesTheUrgingListThirtyLinesAtATimeAndKeepsTheFilters() {
        Town busy = Town.in(program);
        NewTask[] rows = new NewTask[31];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = busy.row("逾期事项" + (100 + i) + "号", LocalDate.of(2026, 6, 30), busy.education);
        }
        busy.issue(2026, false, rows);
        String filters = "?unit=" + busy.education + "&sort=due";
        String first = text(desk("/desk/urgings" + filters));
        assertThat(first)
                .contains("符合条件的 31 项", "第 1 至 30 项", "unit=" + busy.education + "&amp;sort=due&amp;page=1")
                .doesNotContain("上一页");
        assertThat(first.split("逾期事项1\\d\\d号", -1)).hasSize(31);
        String last = text(desk("/desk/urgings" + filters + "&page=1"));
        assertThat(last).contains("第 31 至 31 项", "上一页").doesNotContain("下一页");
        assertThat(last.split("逾期事项1\\d\\d号", -1)).hasSize(2);
        assertThat(text(desk("/desk/urgings" + filters + "&page=77"))).contains("第 31 至 31 项");
    }

    private MvcTestResult desk(String address) {
        return pages.get()
                .uri(java.net.URI.create(address))
                .with(SignedAs.person(town.chief))
                .exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}

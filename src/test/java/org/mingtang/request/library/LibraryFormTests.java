package org.mingtang.request.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
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
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.request.Outcome;
import org.mingtang.request.RequestId;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What comes from the library's forms, also what no form of ours sends. */
@MingtangTest
class LibraryFormTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Library library;

    @Autowired
    MovableClock clock;

    AnsweredCases cases;
    RequestId request;
    UUID id;
    String here;

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @BeforeEach
    void aDraft() {
        cases = new AnsweredCases(beans);
        request = cases.answered("食堂检查结果");
        id = cases.proposed(request);
        here = "/desk/library/" + id;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title=题&asked=问&answered=答|400",
                "title=题&asked=问&answered=答&revision=|400",
                "title=题&asked=问&answered=答&revision=x|400",
                "title=题&asked=问&answered=答&revision=99|409",
                "title=题&asked=问&revision=0|422",
                "revision=0|422"
            })
    @DisplayName("缺项、错项不改动任何文字")
    void whatIsMalformedChangesNothing(String form, int status) {
        LibraryText before = library.find(id).orElseThrow().text();
        assertThat(status(post(here + "/text?" + form, cases.desk.clerk))).isEqualTo(status);
        assertThat(library.find(id).orElseThrow().text()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "a\" onfocus=\"alert(1)", "</textarea><b>", "&amp;&lt;"})
    void wordsAreShownAsTheyWereTyped(String words) {
        write(words, words);
        String page = body(get(here, cases.desk.clerk));
        assertThat(page).doesNotContain("<script>alert", "value=\"a\" onfocus", "</textarea><b>");
        assertThat(library.find(id).orElseThrow().text().asked()).isEqualTo(words);
    }

    @Test
    @DisplayName("空字符丢掉，其余照存；换行原样显示")
    void keepsBreaksAndDropsWhatNoDatabaseKeeps() {
        write("题\u0000目", "第一行\n第二行\u0000");
        assertThat(library.find(id).orElseThrow().text())
                .returns("题目", LibraryText::title)
                .returns("第一行\n第二行", LibraryText::asked);
    }

    @Test
    void whatWasTypedComesBackWhenItIsRefused() {
        MvcTestResult again = post(
                here + "/text",
                cases.desk.clerk,
                "title",
                "",
                "asked",
                "改过的申请内容",
                "answered",
                "改过的答复",
                "point",
                "改过的要点",
                "revision",
                "0");
        assertThat(again)
                .hasStatus(422)
                .bodyText()
                .contains("请写标题", "改过的申请内容", "改过的答复", "改过的要点", "name=\"revision\" value=\"0\"");
        assertThat(library.find(id).orElseThrow().text().asked()).doesNotContain("改过");
    }

    @ParameterizedTest
    @CsvSource({"/training,400", "/training?is=,400", "/training?is=perhaps,400", "/nothing,404"})
    void actsNeedWhatTheySay(String act, int status) {
        assertThat(status(post(here + act, cases.desk.clerk))).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/release", "/return?reason=x", "/training?is=true", "/opening"})
    @DisplayName("阶段不对的，说明现在是什么阶段")
    void actsAtTheWrongStageSayWhere(String act) {
        assertThat(post(here + act, cases.desk.head)).hasStatus(409).bodyText().contains("这个案例现在是“待脱敏”");
    }

    @Test
    void proposingTwiceLeadsToTheSamePage() {
        MvcTestResult again = post("/desk/requests/" + request + "/library", cases.second);
        assertThat(again).hasStatus(302).hasRedirectedUrl(here);
        assertThat(post("/desk/requests/" + UUID.randomUUID() + "/library", cases.second))
                .satisfies(none -> assertThat(status(none)).isBetween(400, 499));
    }

    @Test
    void listShowsEndingsAndTraining() {
        UUID shown = cases.released("校车采购合同", Outcome.DISCLOSED);
        library.train(shown, true, cases.desk.clerk);
        assertThat(get("/desk/library?training=true&unit=" + cases.desk.education, cases.desk.clerk))
                .bodyText()
                .contains("校车采购合同", "培训案例</span>", "依据：第三十六条第二项");
        assertThat(get("/desk/library/" + shown, cases.desk.clerk)).bodyText().contains("不再列为培训案例");
    }

    private void write(String title, String asked) {
        MvcTestResult written = post(
                here + "/text",
                cases.desk.clerk,
                "title",
                title,
                "asked",
                asked,
                "answered",
                "答复",
                "revision",
                String.valueOf(library.find(id).orElseThrow().revision()));
        assertThat(written).hasStatus(303);
    }

    private MvcTestResult get(String address, Person by) {
        return mvc.get().uri(address).with(SignedAs.person(by)).exchange();
    }

    private MvcTestResult post(String address, Person by, String... fields) {
        var post = mvc.post().uri(address).with(SignedAs.person(by)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            post = post.param(fields[i], fields[i + 1]);
        }
        return post.exchange();
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static int status(MvcTestResult result) {
        return result.getResponse().getStatus();
    }
}

package org.mingtang.publication.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of other sites as people save them. */
class SavedPageTests {

    private static final String WORDS = "这是从旧网站存下来的一页，它有足够长的正文，可以认出来。";

    @ParameterizedTest
    @DisplayName("the day of formation is not the day of publication")
    @CsvSource(delimiter = '|', textBlock = """
            成文日期：2015-01-05　发布日期：2015-03-01 | 2015-03-01
            发布日期：2015-03-01 成文日期：2015-01-05  | 2015-03-01
            印发日期：2015-01-05 发布时间：2015/3/1    | 2015/3/1
            施行日期：2016-01-01 时间：2015-03-01      | 2015-03-01
            日期：2015年3月1日 来源：办公室            | 2015年3月1
            公开时间：2015.03.01                       | 2015.03.01
            """)
    void takesTheDayOfPublicationOnly(String line, String day) {
        assertThat(page("<p>" + line + "</p><div id=zoom><p>" + WORDS + "</p></div>")
                        .value(Column.PUBLISHED))
                .isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"成文日期：2015-01-05", "生效日期：2015-01-05", "有效时间：2015-01-05"})
    void takesNoOtherDayForIt(String line) {
        assertThat(page("<p>" + line + "</p><div id=zoom><p>" + WORDS + "</p></div>")
                        .value(Column.PUBLISHED))
                .isEmpty();
    }

    @Test
    @DisplayName("国办发〔2017〕47号附件: page tags come before anything else, in whatever case")
    void believesThePageTagsFirst() {
        Found found = PageReader.read(
                "a.html",
                "<html><head><title>网页 - 云麓市</title><meta name=ARTICLETITLE content=' 标签里的标题 '>"
                        + "<meta name=PubDate content='2015-03-01 08:00'><meta name=contentsource content=办公室>"
                        + "<meta name=ColumnName content=通知公告><meta name=Url content=http://old.example/1.html>"
                        + "</head><body><h1>别的标题</h1><p>发布时间：2019-09-09 来源：别人</p><div id=zoom><p>" + WORDS
                        + "</p></div></body></html>");

        assertThat(found.value(Column.TITLE)).isEqualTo("标签里的标题");
        assertThat(found.value(Column.PUBLISHED)).isEqualTo("2015-03-01 08:00");
        assertThat(found.value(Column.SOURCE)).isEqualTo("办公室");
        assertThat(found.value(Column.LINE)).isEqualTo("通知公告");
        assertThat(found.value(Column.LINK)).isEqualTo("http://old.example/1.html");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <h1>标题甲</h1>                          | 标题甲
            <div class="article-title">标题甲</div>  | 标题甲
            <h1> </h1>                               | 窗口标题
            <p>没有标题</p>                          | 窗口标题
            """)
    void takesTheHeadingElseTheWindowsTitle(String heading, String title) {
        assertThat(page(heading + "<div id=zoom><p>" + WORDS + "</p></div>").value(Column.TITLE))
                .isEqualTo(title);
    }

    @Test
    void readsTheTableOfElements() {
        Found found = page("<table><tr><th>发文字号：</th><td>云政发〔2015〕1号</td><th>成文日期</th><td>2015年1月5日</td></tr>"
                + "<tr><td>主题分类</td><td>财政</td><td>正文</td><td>不是正文</td></tr></table><div id=zoom><p>" + WORDS
                + "</p></div>");

        assertThat(found.value(Column.NUMBER)).isEqualTo("云政发〔2015〕1号");
        assertThat(found.value(Column.FORMED)).isEqualTo("2015年1月5日");
        assertThat(found.value(Column.THEME)).isEqualTo("财政");
        assertThat(found.value(Column.BODY)).isEqualTo("<p>" + WORDS + "</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav>噪声</nav>",
                "<div class=breadcrumb>噪声</div>",
                "<div id=bdshare>噪声</div>",
                "<footer>噪声</footer>",
                "<script>噪声</script>",
                "<div class='page-print tools'>噪声</div>",
                "<form><input value=噪声></form>",
                "<div role=navigation>噪声</div>",
                "<div class=related>噪声</div>"
            })
    void leavesTheFurnitureBehind(String furniture) {
        Found found = page(furniture + "<div><p>" + WORDS + "</p>" + furniture + "</div>" + furniture);

        assertThat(found.value(Column.BODY)).contains(WORDS).doesNotContain("噪声");
    }

    @Test
    void breaksLinksIntoTheOldSiteAndKeepsTheirWords() {
        Found found = page("<div id=zoom><p>" + WORDS + "<a href='/old/1.html'>附件一</a>"
                + "<a href='https://www.example.gov.cn/x'>外链</a></p></div>");

        assertThat(found.value(Column.BODY))
                .contains("附件一", "<a href=\"https://www.example.gov.cn/x\">外链</a>")
                .doesNotContain("/old/1.html");
    }

    @Test
    void doesNotRepeatTheTitleInTheText() {
        Found found = page("<article><h1>标题甲</h1><p>" + WORDS + "</p></article>");

        assertThat(found.value(Column.TITLE)).isEqualTo("标题甲");
        assertThat(found.value(Column.BODY)).isEqualTo("<p>" + WORDS + "</p>");
    }

    @Test
    void takesTheBoxWithMostOwnTextWhereNothingIsMarked() {
        Found found =
                page("<div><div><p>短</p></div><div><p>" + WORDS + "</p><p>" + WORDS + "</p></div><div>尾</div></div>");

        assertThat(found.value(Column.BODY)).isEqualToIgnoringWhitespace("<p>" + WORDS + "</p> <p>" + WORDS + "</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html></html>", "just words", "<<<>>>", "<body><div></div></body>"})
    void readsAnythingWithoutFailing(String html) {
        assertThat(PageReader.read("a.html", html).trouble()).isNull();
    }

    private static Found page(String body) {
        return PageReader.read(
                "a.html", "<html><head><title>窗口标题_云麓市人民政府</title></head><body>" + body + "</body></html>");
    }
}

package org.mingtang.publication.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.publication.Attachment;
import org.mingtang.publication.CatalogueLine;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.PastItem;

class RowCheckTests {

    private static final Attachment FILE = new Attachment(UUID.randomUUID(), "甲.pdf", "ab".repeat(32), 7);

    private final RowCheck check = check(false);

    private static RowCheck check(boolean formedAsPublished) {
        return new RowCheck(
                new RowCheck.Defaults(UUID.randomUUID(), "20-15", ItemKind.INFORMATION, formedAsPublished),
                List.of(
                        new CatalogueLine("content", null, "法定主动公开内容", "STATUTORY", null),
                        new CatalogueLine("20-07", "content", "财政预算、决算信息", "ARTICLE_20", null),
                        new CatalogueLine("20-15", "content", "其他", "ARTICLE_20", null)),
                List.of("综合政务/政务公开", "城乡建设"),
                LocalDate.of(2026, 11, 22),
                name -> Optional.of(FILE).filter(file -> file.name().equals(name)));
    }

    @Test
    void makesAnItemOfWhatIsComplete() {
        PastItem item = judged(Map.of(
                        Column.TITLE,
                        "关于甲的\n通知",
                        Column.PUBLISHED,
                        "2015-03-01",
                        Column.FORMED,
                        "2015-02-01",
                        Column.LINE,
                        "财政预算、决算信息",
                        Column.THEME,
                        "政务公开",
                        Column.LINK,
                        "http://old.example/1.html",
                        Column.BODY,
                        "第一段 <不是标记>\n第二段"))
                .item();

        assertThat(item).isNotNull();
        assertThat(item.title()).isEqualTo("关于甲的通知");
        assertThat(item.line()).isEqualTo("20-07");
        assertThat(item.claimedOn()).isEqualTo(LocalDate.of(2015, 3, 1));
        assertThat(item.theme()).isEqualTo("综合政务/政务公开");
        assertThat(item.source()).isEqualTo("http://old.example/1.html");
        assertThat(item.body()).isEqualTo("<p>第一段 &lt;不是标记&gt;</p><p>第二段</p>");
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        Judged row = judged(Map.of(Column.PUBLISHED, "三月", Column.FORMED, "2030-01-01", Column.LINE, "法定主动公开内容"));

        assertThat(row.item()).isNull();
        assertThat(row.why())
                .containsExactly(
                        "没有标题。", "成文日期“2030-01-01”在今天之后。", "发布日期“三月”看不懂。", "主动公开目录里没有“法定主动公开内容”。", "没有正文，也没有文件。");
    }

    @ParameterizedTest
    @DisplayName(
            "nobody claimed a day of publication that is not given; 成文日期 counts for it only where the uploader says so")
    @CsvSource(nullValues = "none", textBlock = """
            false, none,       none,       none,       没有发布日期，也没有成文日期。
            true,  none,       none,       none,       没有发布日期，也没有成文日期。
            false, 2012-01-02, none,       none,       没有发布日期，不知道原公开日期。
            true,  2012-01-02, none,       2012-01-02, 没有发布日期，以成文日期为原公开日期。
            false, 2012-01-02, 2012-01-09, 2012-01-09, none
            true,  2012-01-02, 2012-01-09, 2012-01-09, none
            true,  none,       2012-01-09, 2012-01-09, none
            true,  2012-01-02, 某日,       none,       发布日期“某日”看不懂。
            true,  某日,       none,       none,       成文日期“某日”看不懂。
            """)
    void inventsNoDay(
            boolean formedAsPublished,
            @Nullable String formed,
            @Nullable String published,
            @Nullable LocalDate claimed,
            @Nullable String why) {
        Map<Column, String> values = new EnumMap<>(Map.of(Column.TITLE, "甲", Column.BODY, "乙"));
        if (formed != null) {
            values.put(Column.FORMED, formed);
        }
        if (published != null) {
            values.put(Column.PUBLISHED, published);
        }

        Judged row = check(formedAsPublished).judge(Found.of("a.csv 第 2 行", values, List.of()));

        PastItem item = row.item();
        assertThat(item == null ? null : item.claimedOn()).isEqualTo(claimed);
        assertThat(row.state()).isEqualTo(claimed == null ? RowState.REFUSED : RowState.READY);
        assertThat(row.why()).isEqualTo(why == null ? List.of() : List.of(why));
    }

    @Test
    void dropsWhatASavedBodyMustNotBring() {
        PastItem item = judged(Map.of(
                        Column.TITLE,
                        "甲",
                        Column.PUBLISHED,
                        "2012-01-02",
                        Column.BODY,
                        "<p onclick=x()>好<script>bad()</script></p><img src=http://other.example/a.png>"))
                .item();

        assertThat(item.body()).isEqualTo("<p>好</p>");
    }

    @Test
    void changesItsHashWithAnyWordThatBecomesPublic() {
        Map<Column, String> plain = Map.of(Column.TITLE, "甲", Column.PUBLISHED, "2012-01-02", Column.BODY, "乙");
        PastItem one = judged(plain).item();
        PastItem same = judged(plain).item();
        PastItem other = judged(Map.of(Column.TITLE, "甲", Column.PUBLISHED, "2012-01-02", Column.BODY, "丙"))
                .item();
        PastItem withFile = check.judge(Found.of("a", plain, List.of("甲.pdf"))).item();

        assertThat(one.sha256()).isEqualTo(same.sha256());
        assertThat(List.of(other.sha256(), withFile.sha256())).doesNotContain(one.sha256());
    }

    private Judged judged(Map<Column, String> values) {
        return check.judge(Found.of("a.csv 第 2 行", values, List.of()));
    }
}

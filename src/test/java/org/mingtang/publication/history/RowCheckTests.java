package org.mingtang.publication.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingtang.publication.Attachment;
import org.mingtang.publication.CatalogueLine;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.PastItem;

class RowCheckTests {

    private static final Attachment FILE = new Attachment(UUID.randomUUID(), "甲.pdf", "ab".repeat(32), 7);

    private final RowCheck check = new RowCheck(
            new RowCheck.Defaults(UUID.randomUUID(), "20-15", ItemKind.INFORMATION),
            List.of(
                    new CatalogueLine("content", null, "法定主动公开内容", "STATUTORY", null),
                    new CatalogueLine("20-07", "content", "财政预算、决算信息", "ARTICLE_20", null),
                    new CatalogueLine("20-15", "content", "其他", "ARTICLE_20", null)),
            List.of("综合政务/政务公开", "城乡建设"),
            LocalDate.of(2026, 11, 22),
            name -> Optional.of(FILE).filter(file -> file.name().equals(name)));

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

    @Test
    void wantsADayAndTakesTheDayOfFormationForWantOfAnother() {
        assertThat(judged(Map.of(Column.TITLE, "甲", Column.BODY, "乙")).why()).containsExactly("没有发布日期，也没有成文日期。");
        assertThat(judged(Map.of(Column.TITLE, "甲", Column.BODY, "乙", Column.FORMED, "2012-01-02"))
                        .item()
                        .claimedOn())
                .isEqualTo(LocalDate.of(2012, 1, 2));
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

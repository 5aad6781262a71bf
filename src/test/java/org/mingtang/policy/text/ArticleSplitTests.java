package org.mingtang.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mingtang.policy.text.ArticleChange.Kind;

class ArticleSplitTests {

    private static final String FEES = "停车场经营者应当在入口处公示收费标准和监督电话。";
    private static final String FREE = "残疾人驾驶专用机动车停放的，免收停车费。";
    private static final String OPEN = "鼓励机关事业单位在非工作时间向社会开放停车设施。";
    private static final String LAST = "本办法自2026年9月1日起施行。";

    /** Articles with their numbers; a bar stands between paragraphs. */
    private static PolicyText text(String... articles) {
        StringBuilder text = new StringBuilder("云泽市停车场管理办法\n");
        for (int i = 0; i < articles.length; i++) {
            text.append("第").append(Numeral.write(i + 1)).append("条　");
            text.append(articles[i].replace("|", "\n")).append('\n');
        }
        return PolicyText.of(text.toString());
    }

    private static ArticleComparison compared(PolicyText before, PolicyText after) {
        return ArticleComparison.of(before, after);
    }

    @Test
    void anArticleThatBecameTwoIsSplitAndNeitherAmendedNorNew() {
        ArticleComparison comparison = compared(text(OPEN, FEES + FREE, LAST), text(OPEN, FEES, FREE, LAST));

        assertThat(comparison.summary()).isEqualTo("第二条拆分为第二条、第三条，第三条顺延为第四条");
        assertThat(comparison.changes())
                .extracting(ArticleChange::kind)
                .containsExactly(Kind.KEPT, Kind.SPLIT, Kind.SPLIT, Kind.KEPT);
    }

    @Test
    void theFirstPieceTellsTheWholeAndTheOthersWhereTheyComeFrom() {
        ArticleComparison comparison = compared(text(OPEN, FEES + FREE, LAST), text(OPEN, FEES, FREE, LAST));
        ArticleChange first = comparison.changes().get(1);
        ArticleChange second = comparison.changes().get(2);

        assertThat(first.before().label()).isEqualTo("第二条");
        assertThat(first.after().label()).isEqualTo("第二条");
        assertThat(first.words().same()).isTrue();
        assertThat(first.notes()).containsExactly("第二条拆分为第二条、第三条");
        assertThat(second.before()).isNull();
        assertThat(second.after().label()).isEqualTo("第三条");
        assertThat(second.notes()).containsExactly("自原第二条拆出");
    }

    @Test
    void anArticleOfTwoParagraphsMayBecomeTwoArticles() {
        assertThat(compared(text(OPEN, FEES + "|" + FREE, LAST), text(OPEN, FEES, FREE, LAST))
                        .summary())
                .isEqualTo("第二条拆分为第二条、第三条，第三条顺延为第四条");
    }

    @Test
    void threePiecesAreASplitToo() {
        assertThat(compared(text(FEES + FREE + OPEN, LAST), text(FEES, FREE, OPEN, LAST))
                        .summary())
                .isEqualTo("第一条拆分为第一条至第三条，第二条顺延为第四条");
    }

    @Test
    void aSplitWithAnotherWordIsASplitThatShowsTheWord() {
        ArticleChange first = compared(
                        text(OPEN, FEES + FREE, LAST), text(OPEN, FEES.replace("监督电话", "投诉电话"), FREE, LAST))
                .changes()
                .get(1);

        assertThat(first.kind()).isEqualTo(Kind.SPLIT);
        assertThat(first.words().same()).isFalse();
        assertThat(first.words().changed())
                .singleElement()
                .satisfies(block -> assertThat(block.former()).contains("监督电话"));
    }

    @Test
    void twoArticlesThatBecameOneAreMergedAndNoneIsLeftOut() {
        ArticleComparison comparison = compared(text(OPEN, FEES, FREE, LAST), text(OPEN, FEES + FREE, LAST));

        assertThat(comparison.summary()).isEqualTo("第二条、第三条合并为第二条，第四条顺延为第三条");
        assertThat(comparison.changes())
                .extracting(ArticleChange::kind)
                .containsExactly(Kind.KEPT, Kind.MERGED, Kind.MERGED, Kind.KEPT);
        assertThat(comparison.changes().get(1).words().same()).isTrue();
        assertThat(comparison.changes().get(2).after()).isNull();
        assertThat(comparison.changes().get(2).notes()).containsExactly("并入第二条");
    }

    @Test
    void aParagraphThatBecameTwoIsASplitOfThatParagraph() {
        ArticleComparison comparison = compared(text(OPEN, FEES + FREE, LAST), text(OPEN, FEES + "|" + FREE, LAST));

        assertThat(comparison.summary()).isEqualTo("第二条第一款拆分为第一款、第二款");
        ArticleChange split = comparison.changes().get(1);
        assertThat(split.kind()).isEqualTo(Kind.SPLIT);
        assertThat(split.words().same()).isTrue();
        assertThat(split.renumbered()).isFalse();
    }

    @Test
    void paragraphsThatBecameOneAreMerged() {
        ArticleComparison comparison = compared(text(OPEN, FEES + "|" + FREE, LAST), text(OPEN, FEES + FREE, LAST));

        assertThat(comparison.summary()).isEqualTo("第二条第一款、第二款合并为第一款");
        assertThat(comparison.changes().get(1).kind()).isEqualTo(Kind.MERGED);
    }

    @Test
    void aParagraphSplitInAnAmendedArticleIsToldBesideTheAmendment() {
        String third = "违反前款规定的，由城市管理部门责令改正。";
        ArticleComparison comparison = compared(
                text(OPEN, FEES + FREE + "|" + third, LAST),
                text(OPEN, FEES + "|" + FREE + "|" + third.replace("责令改正", "责令限期改正"), LAST));

        assertThat(comparison.changes().get(1).kind()).isEqualTo(Kind.CHANGED);
        assertThat(comparison.changes().get(1).notes()).containsExactly("第一款拆分为第一款、第二款");
        assertThat(comparison.summary()).isEqualTo("修改第二条，第二条第一款拆分为第一款、第二款");
    }

    @Test
    void aNewArticleBesideAnAmendedOneIsNoSplit() {
        ArticleComparison comparison =
                compared(text(OPEN, FEES + FREE, LAST), text(OPEN, FEES + "其他情形另行规定。", "推广使用电子收费系统，实行停车信息实时共享。", LAST));

        assertThat(comparison.summary()).contains("修改第二条", "新增第三条").doesNotContain("拆分");
    }

    @Test
    void anArticleLeftOutBesideAKeptOneIsNoMerge() {
        assertThat(compared(text(OPEN, FEES, FREE, LAST), text(OPEN, FREE, LAST))
                        .summary())
                .isEqualTo("删除第二条，第三条至第四条顺延为第二条至第三条");
    }

    @Test
    void whatWasKeptWordForWordIsNeverAPiece() {
        assertThat(Splits.of(List.of(FEES + FREE, FREE), List.of(FEES, FREE))).isEmpty();
    }

    @Test
    void shortScrapsAreNoPieces() {
        assertThat(Splits.of(List.of("同意。" + FEES), List.of("同意。", FEES))).isEmpty();
    }

    @Test
    void moreThanThreePiecesAreTakenForARewriting() {
        List<String> four = List.of(FEES, FREE, OPEN, "任何单位和个人不得擅自占用道路设置停车障碍。");

        assertThat(Splits.of(List.of(String.join("", four)), four)).isEmpty();
    }

    @Test
    void twoSplitsStandBesideEachOther() {
        assertThat(Splits.of(List.of(FEES + FREE, OPEN + LAST), List.of(FEES, FREE, OPEN, LAST)))
                .extracting(Splits.Split::whole)
                .containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void everyArticleStandsInItOnceHoweverTheyAreCutAndJoined() {
        Random random = new Random(14);
        for (int round = 0; round < 150; round++) {
            List<String> before = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                before.add("事项" + i + "由第" + (i * 37 + round) + "处负责登记。" + "材料" + i + "在窗口提交，" + (i + 3) + "日内办结。");
            }
            List<String> after = new ArrayList<>(before);
            for (int edit = random.nextInt(4); edit > 0; edit--) {
                int at = random.nextInt(after.size() - 1);
                String article = after.get(at);
                if (random.nextBoolean()) {
                    after.set(at, article + after.remove(at + 1));
                } else {
                    int cut = article.indexOf('。') + 1;
                    after.set(at, article.substring(0, cut));
                    if (cut < article.length()) {
                        after.add(at + 1, article.substring(cut));
                    }
                }
            }
            PolicyText old = text(before.toArray(String[]::new));
            PolicyText now = text(after.toArray(String[]::new));
            ArticleComparison comparison = compared(old, now);
            assertThat(comparison.changes())
                    .extracting(ArticleChange::after)
                    .filteredOn(node -> node != null)
                    .containsExactlyElementsOf(now.articles());
            assertThat(comparison.changes())
                    .extracting(ArticleChange::before)
                    .filteredOn(node -> node != null)
                    .containsExactlyInAnyOrderElementsOf(old.articles());
            assertThat(comparison.summary()).isNotEmpty();
        }
    }

    @Test
    void textsWithoutArticlesAreSplitByTheirParts() {
        PolicyText before = PolicyText.of("关于某事的意见\n一、重点任务\n" + FEES + "\n" + FREE + "\n二、保障措施\n加强组织领导，落实工作责任。\n");
        PolicyText after =
                PolicyText.of("关于某事的意见\n一、公示收费\n" + FEES + "\n二、减免费用\n" + FREE + "\n三、保障措施\n加强组织领导，落实工作责任。\n");

        assertThat(ArticleComparison.of(before, after).summary()).startsWith("第一部分拆分为第一部分、第二部分");
    }
}

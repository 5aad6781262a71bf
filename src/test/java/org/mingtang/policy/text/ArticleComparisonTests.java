package org.mingtang.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArticleComparisonTests {

    private static final String[] TOPICS = {
        "为了规范停车场管理，改善交通秩序，制定本办法。",
        "本市行政区域内停车场的规划、建设、使用，适用本办法。",
        "市城市管理局负责全市停车场的监督管理工作。",
        "停车场专项规划由市自然资源局会同市公安局编制。",
        "新建公共建筑应当配建停车场，与主体工程同步验收。",
        "停车场经营者应当在入口处公示收费标准和监督电话。",
        "鼓励机关事业单位在非工作时间向社会开放停车设施。",
        "残疾人驾驶专用机动车停放的，免收停车费。",
        "任何单位和个人不得擅自占用道路设置停车障碍。",
        "违反规定擅自设置障碍的，处五百元以上二千元以下罚款。",
        "本办法由市城市管理局负责解释。",
        "本办法自2026年9月1日起施行。"
    };

    private static PolicyText text(List<String> articles) {
        StringBuilder text = new StringBuilder("云泽市停车场管理办法\n");
        for (int i = 0; i < articles.size(); i++) {
            text.append("第")
                    .append(Numeral.write(i + 1))
                    .append("条　")
                    .append(articles.get(i))
                    .append('\n');
        }
        return PolicyText.of(text.toString());
    }

    private static List<String> topics() {
        return new ArrayList<>(List.of(TOPICS));
    }

    private static String summary(List<String> after) {
        return ArticleComparison.of(text(topics()), text(after)).summary();
    }

    @Test
    void equalTextsHaveNothingToTell() {
        assertThat(summary(topics())).isEqualTo("各条相同");
    }

    @Test
    void tellsWhichArticlesWereAmendedAddedAndLeftOut() {
        List<String> after = topics();
        after.set(1, "本市行政区域内停车场的规划、建设、使用和监督，适用本办法。");
        after.set(4, "新建公共建筑应当配建停车场，与主体工程同步设计、同步验收。");
        after.remove(9);
        after.add(8, "推广使用电子收费系统，实行停车信息实时共享。");
        assertThat(summary(after)).isEqualTo("修改第二条、第五条，新增第九条，删除第十条，第九条顺延为第十条");
    }

    @Test
    void articlesThatMovedUpAreToldTogether() {
        List<String> after = topics();
        after.remove(6);
        assertThat(summary(after)).isEqualTo("删除第七条，第八条至第十二条顺延为第七条至第十一条");
    }

    @Test
    void anArticlePutElsewhereIsNotTakenForALateralShift() {
        List<String> after = topics();
        after.add(2, after.remove(7));
        assertThat(summary(after)).contains("第八条调整为第三条").doesNotContain("新增").doesNotContain("删除");
    }

    @Test
    void anArticleWrittenAnewUnderItsNumberIsAmended() {
        List<String> after = topics();
        after.set(10, "本办法的具体应用问题由市城市管理局负责解答。");
        assertThat(summary(after)).isEqualTo("修改第十一条");
    }

    @Test
    void theWordsOfAnAmendedArticleAreCompared() {
        List<String> after = topics();
        after.set(11, "本办法自2027年1月1日起施行。");
        ArticleChange change =
                ArticleComparison.of(text(topics()), text(after)).changed().get(0);
        assertThat(change.kind()).isEqualTo(ArticleChange.Kind.CHANGED);
        assertThat(change.renumbered()).isFalse();
        assertThat(change.words().blocks().get(0).runs())
                .extracting(run -> run.part() + run.text())
                .containsExactly("KEPT本办法自", "DELETED2026年9月1日", "INSERTED2027年1月1日", "KEPT起施行。");
    }

    @Test
    void insertedArticlesKeepTheOthersInPlace() {
        PolicyText before = PolicyText.of("办法\n第一条　甲单位负责登记。\n第二条　乙单位负责检查。\n");
        PolicyText after = PolicyText.of("办法\n第一条　甲单位负责登记。\n第一条之一　登记应当当场办结。\n第二条　乙单位负责检查。\n");
        assertThat(ArticleComparison.of(before, after).summary()).isEqualTo("新增第一条之一");
    }

    @Test
    void textsWithoutArticlesAreComparedPartByPart() {
        PolicyText before = PolicyText.of("关于某事的意见\n一、总体要求\n坚持公开。\n二、保障措施\n加强领导。\n");
        PolicyText after = PolicyText.of("关于某事的意见\n一、总体要求\n坚持公开。\n二、重点任务\n编制目录，建设平台。\n三、保障措施\n加强领导。\n");
        assertThat(ArticleComparison.of(before, after).summary()).isEqualTo("新增第二部分，第二部分顺延为第三部分");
    }

    @Test
    void everyArticleOfBothTextsStandsInItOnceWhateverChanged() {
        Random random = new Random(8);
        for (int round = 0; round < 100; round++) {
            List<String> after = topics();
            for (int edit = random.nextInt(6); edit > 0; edit--) {
                int at = random.nextInt(after.size());
                switch (random.nextInt(3)) {
                    case 0 -> after.remove(at);
                    case 1 -> after.add(at, "新设内容" + random.nextInt(1000) + "，由有关部门另行规定。");
                    default -> after.set(at, after.get(at).substring(random.nextInt(6)));
                }
            }
            PolicyText before = text(topics());
            PolicyText now = text(after);
            ArticleComparison comparison = ArticleComparison.of(before, now);
            assertThat(comparison.changes())
                    .extracting(ArticleChange::after)
                    .filteredOn(node -> node != null)
                    .containsExactlyElementsOf(now.articles());
            assertThat(comparison.changes())
                    .extracting(ArticleChange::before)
                    .filteredOn(node -> node != null)
                    .containsExactlyInAnyOrderElementsOf(before.articles());
            assertThat(comparison.summary()).isNotEmpty();
        }
    }

    private static ArticleComparison compared(String before, String after) {
        return ArticleComparison.of(PolicyText.of(before), PolicyText.of(after));
    }

    private static final String OPINION = """
            关于促进就业的若干意见
            各县区人民政府：
            为了促进就业，提出如下意见。
            一、稳岗补贴。每人补贴2000元。
            二、培训。组织职业技能培训一万人次。
            本意见自2026年5月1日起施行，有效期3年。
            云泽市人民政府
            2026年4月1日
            """;

    @Test
    void equalTextsAreEqualOutsideTheArticlesToo() {
        assertThat(compared(OPINION, OPINION).outside().same()).isTrue();
        assertThat(ArticleComparison.of(text(topics()), text(topics()))
                        .outside()
                        .same())
                .isTrue();
    }

    @Test
    void aChangedPeriodOfValidityBelowTheLastPartIsTold() {
        ArticleComparison compared = compared(OPINION, OPINION.replace("有效期3年", "有效期5年"));

        assertThat(compared.changed()).isEmpty();
        assertThat(compared.outside().changed())
                .singleElement()
                .satisfies(block -> assertThat(block.present()).contains("有效期5年"));
    }

    @Test
    void aChangedBeginningIsTold() {
        ArticleComparison compared = compared(OPINION, OPINION.replace("为了促进就业，", "为了促进高质量就业，"));

        assertThat(compared.outside().changed()).hasSize(1);
    }

    @Test
    void aChangedAttachmentIsTold() {
        String rules = text(topics()).source() + "附件\n停车收费标准\n一类区域每小时3元\n";

        ArticleComparison compared = compared(rules, rules.replace("3元", "5元"));

        assertThat(compared.summary()).isEqualTo("各条相同");
        assertThat(compared.outside().changed())
                .singleElement()
                .satisfies(block -> assertThat(block.present()).isEqualTo("一类区域每小时5元"));
    }

    @Test
    void theNoticeThatPrintsATextIsComparedToo() {
        String notice = "关于印发《云泽市停车场管理办法》的通知\n各区：\n现将《云泽市停车场管理办法》印发给你们，试行二年。\n2026年4月1日\n";
        String rules = text(topics()).source();

        ArticleComparison compared = compared(notice + rules, notice.replace("二年", "三年") + rules);

        assertThat(compared.summary()).isEqualTo("各条相同");
        assertThat(compared.outside().changed()).hasSize(1);
    }

    @Test
    void aRenamedChapterIsTold() {
        String rules = text(topics()).source().replace("第三条", "第一章　管理\n第三条");

        ArticleComparison compared = compared(rules, rules.replace("第一章　管理", "第一章　管理职责"));

        assertThat(compared.summary()).isEqualTo("各条相同");
        assertThat(compared.outside().changed()).hasSize(1);
    }

    @Test
    void whatArticlesSayAndWhatStandsAboveTheComparisonIsNotToldTwice() {
        List<String> after = topics();
        after.set(1, "本市行政区域内停车场的规划、建设、使用和监督，适用本办法。");
        PolicyText renamed = PolicyText.of(text(after).source().replace("停车场管理办法\n", "机动车停车场管理办法\n云泽政发〔2026〕3号\n"));

        assertThat(ArticleComparison.of(text(topics()), renamed).outside().same())
                .isTrue();
    }
}

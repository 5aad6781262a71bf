package org.mingtang.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The structure of texts in the layouts one meets. */
class LayoutTests {

    private static PolicyText text(String... lines) {
        return PolicyText.of(String.join("\n", lines) + "\n");
    }

    /** Address and citation of each piece below the title. */
    private static List<String> outline(PolicyText text) {
        return text.all()
                .filter(node -> node.kind() != TextNode.Kind.TITLE)
                .map(node -> node.address() + " " + node.label())
                .toList();
    }

    private static List<String> oddities(PolicyText text) {
        return text.oddities().stream().map(Oddity::sentence).toList();
    }

    @Test
    void insertedArticlesStandBehindTheOneTheyFollowAndBreakNoNumbering() {
        PolicyText text = text("云泽市某某办法", "第一条　甲负责。", "第一条之一　当场办结。", "第一条之二　不收费。", "第二条　乙负责。");

        assertThat(outline(text))
                .containsExactly(
                        "a1 第一条",
                        "a1p1 第一条",
                        "a1-1 第一条之一",
                        "a1-1p1 第一条之一",
                        "a1-2 第一条之二",
                        "a1-2p1 第一条之二",
                        "a2 第二条",
                        "a2p1 第二条");
        assertThat(text.oddities()).isEmpty();
    }

    @Test
    void supplementaryProvisionsWithoutANumberAreAChapterAndNoParagraphOfTheLastArticle() {
        PolicyText text = text("云泽市某某办法", "第一章　总则", "第一条　甲负责。", "附　则", "第二条　自公布之日起施行。", "本办法由甲局负责解释。");

        assertThat(outline(text))
                .containsExactly("c1 第一章", "a1 第一条", "a1p1 第一条", "c0 附则", "a2 第二条", "a2p1 第二条第一款", "a2p2 第二条第二款");
        assertThat(text.oddities()).isEmpty();
    }

    @Test
    void theWordAloneBeforeAnyArticleIsNoChapter() {
        assertThat(outline(text("云泽市某某通知", "请各单位执行。", "附则", "一、要求"))).noneMatch(each -> each.startsWith("c0"));
    }

    @Test
    void aTextEndsWithSupplementaryParagraphsOfItsOwn() {
        PolicyText text = text("云泽市某某办法", "第一条　甲负责。", "附则", "本办法由甲局负责解释。");

        assertThat(outline(text)).containsExactly("a1 第一条", "a1p1 第一条", "c0 附则", "c0p1 附则第1段");
    }

    @Test
    void itemsGoFourStepsDeepAndTheNextParagraphIsTheArticlesAgain() {
        PolicyText text = text(
                "云泽市某某办法",
                "第一条　对象包括：",
                "（一）企业；",
                "1.大型企业；",
                "（1）国有企业；",
                "①独资企业；",
                "2.小型企业；",
                "（二）个人。",
                "前款规定的个人，是指本市居民。");

        assertThat(outline(text))
                .containsExactly(
                        "a1 第一条",
                        "a1p1 第一条第一款",
                        "a1p1i1 第一条第一款第（一）项",
                        "a1p1i1m1 第一条第一款第（一）项第1目",
                        "a1p1i1m1n1 第一条第一款第（一）项第1目第1目",
                        "a1p1i1m1n1o1 第一条第一款第（一）项第1目第1目第1目",
                        "a1p1i1m2 第一条第一款第（一）项第2目",
                        "a1p1i2 第一条第一款第（二）项",
                        "a1p2 第一条第二款");
    }

    @Test
    void itemsInsideALineAreItems() {
        PolicyText text = text("云泽市某某办法", "第一条　下列情形除外：（一）公益；（二）救灾。");

        assertThat(text.at("a1p1i2").orElseThrow().text()).isEqualTo("救灾。");
        assertThat(text.at("a1p1").orElseThrow().text()).isEqualTo("下列情形除外：");
    }

    @Test
    void articlesInsideALineAreArticles() {
        PolicyText text = text("云泽市某某办法", "第一条　甲负责。第二条　乙负责。第三条　丙负责。");

        assertThat(text.articles()).extracting(TextNode::label).containsExactly("第一条", "第二条", "第三条");
        assertThat(text.at("a2p1").orElseThrow().text()).isEqualTo("乙负责。");
    }

    @Test
    void anArticleMentionedInsideALineIsNone() {
        PolicyText text = text("云泽市某某办法", "第一条　甲负责。第二条规定的除外。", "第二条　乙负责。");

        assertThat(text.articles()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "第二条　乙负责。",
                "第二条：乙负责。",
                "第二条、乙负责。",
                "第 二 条 乙负责。",
                "第2条 乙负责。",
                "第２条　乙负责。",
                "　　第二条　乙负责。",
                "第二条乙负责。",
                "第二条.乙负责。"
            })
    void anArticleIsReadInAnyWriting(String line) {
        PolicyText text = text("云泽市某某办法", "第一条　甲负责。", line, "第三条　丙负责。");

        assertThat(text.articles()).extracting(TextNode::address).containsExactly("a1", "a2", "a3");
        assertThat(text.at("a2p1").orElseThrow().text()).isEqualTo("乙负责。");
        assertThat(text.oddities()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"第二条、第三条规定的情形，由乙负责。", "第五条、乙负责。", "第二条规定的情形，由乙负责。", "第二条所称单位，是指本市单位。"})
    void aLineThatOnlyMentionsArticlesIsAParagraph(String line) {
        PolicyText text = text("云泽市某某办法", "第一条　甲负责。", line);

        assertThat(text.articles()).hasSize(1);
        assertThat(text.at("a1p2").orElseThrow().text()).isEqualTo(line);
    }

    @Test
    void aNumberAloneOnItsLineTakesTheNextLineForItsText() {
        PolicyText text = text("云泽市某某办法", "第一条", "甲负责。", "第二条", "乙负责。");

        assertThat(outline(text)).containsExactly("a1 第一条", "a1p1 第一条", "a2 第二条", "a2p1 第二条");
    }

    @Test
    void brokenNumberingIsReadAndToldAndNoAddressIsGivenTwice() {
        PolicyText text = text("云泽市某某办法", "第一条 甲。", "第三条 乙。", "第二条 丙。", "第三条 丁。", "第六条 戊。");

        assertThat(text.articles()).extracting(TextNode::address).containsExactly("a1", "a3", "a2", "a3_2", "a6");
        assertThat(oddities(text)).containsExactly("第三条之前缺第二条", "第二条的编号重复或者顺序颠倒", "第三条的编号重复或者顺序颠倒", "第六条之前缺第四条至第五条");
    }

    @Test
    void itemsAndChaptersOutOfOrderAreToldToo() {
        PolicyText text = text("云泽市某某办法", "第一章　总则", "第一条　包括：", "（一）甲；", "（三）乙；", "（三）丙。", "第三章　附则", "第二条　施行。");

        assertThat(oddities(text)).containsExactly("“第（三）项”之前缺编号", "“第（三）项”的编号重复或者顺序颠倒", "“第三章”之前缺编号");
    }

    @Test
    void booksChaptersAndSectionsNestAndArticlesKeepShortAddresses() {
        PolicyText text = text(
                "云泽市某某细则", "第一编　总则", "第一章　一般规定", "第一节　范围", "第一条　甲。", "第二节　机关", "第二条　乙。", "第二编　分则", "第一章　登记", "第三条　丙。");

        assertThat(outline(text))
                .containsExactly(
                        "b1 第一编",
                        "b1c1 第一编第一章",
                        "b1c1d1 第一编第一章第一节",
                        "a1 第一条",
                        "a1p1 第一条",
                        "b1c1d2 第一编第一章第二节",
                        "a2 第二条",
                        "a2p1 第二条",
                        "b2 第二编",
                        "b2c1 第二编第一章",
                        "a3 第三条",
                        "a3p1 第三条");
    }

    @Test
    void aTableOfContentsIsNoSecondSetOfChapters() {
        PolicyText text = text("云泽市某某办法", "目　录", "第一章　总则", "第二章　附则", "第一章　总则", "第一条　甲。", "第二章　附则", "第二条　乙。");

        assertThat(text.main().of(TextNode.Kind.CHAPTER))
                .extracting(TextNode::address)
                .containsExactly("c1", "c2");
        assertThat(text.main().of(TextNode.Kind.CONTENTS)).hasSize(3);
    }

    @Test
    void levelsThatSkipAStepSayWithAZeroThatItIsMissing() {
        PolicyText text = text("关于做好某某工作的通知", "一、总体要求", "1.动员部署。", "2.组织实施。", "二、工作安排", "（一）甲。", "（1）乙。");

        assertThat(outline(text))
                .containsExactly("s1 一、", "s1-0-1 一、1.", "s1-0-2 一、2.", "s2 二、", "s2-1 二、（一）", "s2-1-0-1 二、（一）（1）");
    }

    @Test
    void attachmentsHaveTheirOwnAddressesAndTheirListStaysInTheText() {
        PolicyText text = text(
                "关于做好某某工作的通知",
                "各县人民政府：",
                "一、总体要求",
                "附件：1.任务清单",
                "2.联系表",
                "云泽市人民政府",
                "2026年6月18日",
                "附件1",
                "任务清单",
                "一、任务甲",
                "附件2",
                "联系表",
                "姓名　电话");

        assertThat(text.attachments()).extracting(TextPart::address).containsExactly("f1", "f2");
        assertThat(text.attachments()).extracting(TextPart::title).containsExactly("任务清单", "联系表");
        assertThat(text.at("f1-s1").orElseThrow().text()).isEqualTo("任务甲");
        assertThat(text.main().of(TextNode.Kind.ATTACHMENT_LIST)).hasSize(2);
    }

    @Test
    void whatADecisionQuotesIsNoArticleOfItsOwn() {
        PolicyText text = text(
                "云泽市人民政府关于修改《云泽市某某办法》的决定",
                "一、第三条修改为：",
                "“第三条　不再收费。",
                "“前款规定的费用，由财政承担。”",
                "二、删去第四条。",
                "本决定自2026年9月1日起施行。");

        assertThat(text.articles()).isEmpty();
        assertThat(text.main().of(TextNode.Kind.QUOTED)).hasSize(2);
        assertThat(text.at("s2").orElseThrow().text()).isEqualTo("删去第四条。");
    }

    @Test
    void aSentenceCutByThePageGoesOnInTheSameParagraph() {
        PolicyText text = text("云泽市某某办法", "第一条　本市行政区域内停车场的规划、建设、使用和监督管理，适用", "本办法。", "第二条　甲。");

        assertThat(text.at("a1p1").orElseThrow().text()).endsWith("监督管理，适用本办法。");
        assertThat(text.at("a1p2")).isEmpty();
    }

    @Test
    void closingWordsSignatureDateAndNotesAreNoText() {
        PolicyText text = text("关于做好某某工作的通知", "各县人民政府：", "请认真落实。", "特此通知。", "云泽市人民政府", "2026年6月18日", "（此件公开发布）");

        assertThat(text.all().map(TextNode::kind).toList())
                .containsExactly(
                        TextNode.Kind.TITLE,
                        TextNode.Kind.ADDRESSEE,
                        TextNode.Kind.PARAGRAPH,
                        TextNode.Kind.CLOSING,
                        TextNode.Kind.SIGNATURE,
                        TextNode.Kind.DATE,
                        TextNode.Kind.REMARK);
    }
}

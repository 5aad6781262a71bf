package org.mingtang.policy.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("解读不得照抄文件: the check that finds copied-out interpretation")
class OverlapTests {

    private static final String DOCUMENT = "第一条　为了规范停车场管理，改善城市交通秩序，方便群众停车，根据《中华人民共和国道路交通安全法》，制定本办法。\n"
            + "第二条　停车场经营者应当在入口处公示收费标准、监督电话和服务时间，首停30分钟内免费。\n";

    @Test
    void ownWordsAreNoCopy() {
        Overlap overlap = Overlap.of("以后去停车，半小时之内不要钱；价钱和投诉电话在门口都看得到。", DOCUMENT);
        assertThat(overlap.share()).isZero();
        assertThat(overlap.passages()).isEmpty();
    }

    @Test
    void aTextCopiedOutIsWhollyCopied() {
        Overlap overlap = Overlap.of(DOCUMENT, DOCUMENT);
        assertThat(overlap.share()).isEqualTo(1);
        assertThat(overlap.copied()).isEqualTo(overlap.characters());
    }

    @Test
    void aCopiedPassageIsShownWhereItStands() {
        String interpretation = "为什么要定这个办法？主要是为了规范停车场管理，改善城市交通秩序，方便群众停车。今后大家会更省心。";
        Overlap overlap = Overlap.of(interpretation, DOCUMENT);
        assertThat(overlap.passages()).singleElement().satisfies(passage -> {
            assertThat(passage.text()).isEqualTo("为了规范停车场管理，改善城市交通秩序，方便群众停车");
            assertThat(interpretation.substring(passage.from(), passage.to())).isEqualTo(passage.text());
        });
        assertThat(overlap.share()).isCloseTo(23.0 / 43, within(0.001));
    }

    @Test
    void otherSignsAndSpacesDoNotHideACopy() {
        Overlap overlap = Overlap.of("停车场经营者，应当在入口处 公示收费标准；监督电话\n和服务时间", DOCUMENT);
        assertThat(overlap.share()).isEqualTo(1);
    }

    @Test
    void shortCommonPhrasesAreNoCopy() {
        assertThat(Overlap.of("停车场经营者应当在入口处公示收费标准。", DOCUMENT).copied()).isZero();
    }

    @Test
    void titlesAndFiguresDoNotCount() {
        String title = "《云泽市人民政府办公室关于印发云泽市公共停车场建设管理实施办法的通知》";
        Overlap overlap = Overlap.of("请看" + title + "，2026年9月1日起", "现印发" + title + "，2026年9月1日起");
        assertThat(overlap.copied()).isZero();
        assertThat(overlap.characters()).isEqualTo(6);
    }

    @Test
    void termsThatCannotBeSaidOtherwiseDoNotCount() {
        String term = "城乡居民基本医疗保险门诊慢性病特殊病种待遇资格认定";
        String document = "办理" + term + "需要材料";
        assertThat(Overlap.of("怎么办" + term, document).copied()).isEqualTo(term.length());
        assertThat(Overlap.of("怎么办" + term, document, List.of(term)).copied()).isZero();
    }

    @Test
    void anEmptyInterpretationCopiesNothing() {
        assertThat(Overlap.of("", DOCUMENT).share()).isZero();
        assertThat(Overlap.of("《办法》2026", DOCUMENT).share()).isZero();
    }
}

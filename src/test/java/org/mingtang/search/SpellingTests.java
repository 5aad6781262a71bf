package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SpellingTests {

    @Test
    void sameSoundIsNear() {
        assertThat(Spelling.nearest("公机今", "住房公积金提取")).contains("公积金");
    }

    @Test
    void oneOtherCharacterIsNearAndTwoAreNot() {
        assertThat(Spelling.nearest("养大管理", "云麓市养犬管理条例")).contains("养犬管理");
        assertThat(Spelling.nearest("养大官吏", "云麓市养羊场管理条例")).isEmpty();
    }

    @Test
    void oneCharacterMissingOrTooManyIsNear() {
        assertThat(Spelling.nearest("住房积金", "住房公积金")).contains("住房公积金");
        assertThat(Spelling.nearest("住房房公积金", "住房公积金")).contains("住房公积金");
    }

    @Test
    void whatWasTypedIsNoCorrectionOfItself() {
        assertThat(Spelling.nearest("公积金", "公积金")).doesNotContain("公积金");
    }

    @Test
    void twoCharactersSayTooLittleToBeMeant() {
        assertThat(Spelling.nearest("岗稳扩", "支持小微企业稳岗扩岗")).isEmpty();
        assertThat(Spelling.nearest("公积积金", "公积金")).contains("公积金");
    }

    @Test
    @DisplayName("an article is not another one, a class of a school not another one")
    void numbersAreNoTypingErrors() {
        assertThat(Spelling.nearest("第十四条", "第四条")).isEmpty();
        assertThat(Spelling.nearest("第三条", "第四条")).isEmpty();
        assertThat(Spelling.nearest("颐养一站", "颐养驿站")).contains("颐养驿站");
    }
}

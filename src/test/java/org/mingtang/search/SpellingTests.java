package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

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
}

package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CharactersTests {

    @Test
    void stripsEveryKindOfSpaceAtBothEnds() {
        assertThat(Characters.clean(" \t　\u00a0云麓　市\u00a0　\n")).isEqualTo("云麓　市");
    }

    @Test
    void makesPlainSpacesOfHardOnes() {
        assertThat(Characters.clean("第\u00a01\u00a0条")).isEqualTo("第 1 条");
    }

    @Test
    void dropsCharactersWithoutShape() {
        assertThat(Characters.clean("政\u0001务\u200b公\u2060开\ufffc要\u0007点\u007f"))
                .isEqualTo("政务公开要点");
    }

    @Test
    void opensNoLineAfterTheLastLineEnd() {
        assertThat(Characters.lines("甲\r\n\r\n乙\r\n")).containsExactly("甲", "", "乙");
        assertThat(Characters.lines("\n")).containsExactly("");
        assertThat(Characters.lines("")).isEmpty();
    }

    @Test
    void keepsTheFilledLinesOfACell() {
        assertThat(Characters.cell("\n 甲 \n\n　\n乙\tc\n")).isEqualTo("甲\n乙\tc");
        assertThat(Characters.cell(" \n　")).isEmpty();
    }
}

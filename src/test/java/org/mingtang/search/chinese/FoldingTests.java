package org.mingtang.search.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldingTests {

    @Test
    void traditionalCharactersAndFullWidthAndCapitalsAreFolded() {
        assertThat(Folding.fold("住房公積金　ＡＢc（２０２６）")).isEqualTo("住房公积金 abc(2026)");
    }

    @Test
    void radicalsFromPdfFilesAreFolded() {
        assertThat(Folding.fold("⼈民")).isEqualTo("人民");
    }

    @Test
    void everyPlaceStaysTheSamePlace() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            assertThat(Folding.fold(String.valueOf((char) c))).hasSize(1);
        }
    }

    @Test
    void foldingTwiceIsFoldingOnce() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            char once = Folding.fold((char) c);
            assertThat(Folding.fold(once)).as("character %x", c).isEqualTo(once);
        }
    }
}

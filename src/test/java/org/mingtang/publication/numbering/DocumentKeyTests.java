package org.mingtang.publication.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentKeyTests {

    @ParameterizedTest
    @ValueSource(strings = {"云政办发〔2026〕8号", "云政办发[2026]8号", "云政办发（２０２６）０８号", "云政办发 【2026】 第8号", "云政办发2026年8号"})
    void isTheSameForAllWaysToWriteANumber(String written) {
        assertThat(DocumentKey.of(written)).isEqualTo(DocumentKey.of("云政办发〔2026〕8号"));
    }

    @Test
    void holdsPartsOfANumberAndTellsNumbersApart() {
        String key = DocumentKey.of("云政办发〔2026〕18号");

        assertThat(key).contains(DocumentKey.of("〔2026〕18号")).contains(DocumentKey.of("云政办"));
        assertThat(key).isNotEqualTo(DocumentKey.of("云政办发〔2026〕8号"));
    }

    @Test
    void keepsWhatIsNoNumberAsItWasTyped() {
        assertThat(DocumentKey.rightForm("无字号")).isEqualTo("无字号");
        assertThat(DocumentKey.rightForm(null)).isNull();
        assertThat(DocumentKey.rightForm("云政办发(2026)08号")).isEqualTo("云政办发〔2026〕8号");
    }
}

package org.mingtang.documents.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026年9月1日",
                "9月1日",
                "2026年",
                "云政发〔2026〕12号",
                "〔2026〕12号",
                "第十二条",
                "第一百二十三条之一",
                "第（三）项",
                "20个工作日",
                "二十个工作日",
                "1,200.5万元",
                "3.5%",
                "E-mail",
                "https://yunlu.example/info/12",
                "二〇二六年九月一日",
                "人民政府"
            })
    void takeWhatOneReadsAsOneThingWhole(String thing) {
        assertThat(Words.of("（" + thing + "）")).containsExactly("（", thing, "）");
    }

    @Test
    void knowChineseWords() {
        assertThat(Words.of("市人民政府办公室应当予以答复。")).containsExactly("市", "人民政府", "办公室", "应当", "予以", "答复", "。");
    }

    @Test
    void loseNoCharacterWhateverTheText() {
        Random random = new Random(7);
        String signs = "政府信息公开办法第十二条（三）项2026年9月1日〔〕[3]号，。、“”《》 　\tAb-c/.%万元个月𠮷㈠①%";
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertThat(String.join("", Words.of(text.toString()))).isEqualTo(text.toString());
        }
    }
}

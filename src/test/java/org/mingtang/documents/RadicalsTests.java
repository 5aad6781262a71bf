package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RadicalsTests {

    @ParameterizedTest
    @CsvSource({
        "⼈⺠政府, 人民政府",
        "⼯作⽅案, 工作方案",
        "⻓江⻔户, 长江门户",
        "⻚码⻛险⻋辆, 页码风险车辆",
        "⻅证⻝品, 见证食品",
        "⻬抓共管, 齐抓共管",
        "⻰⻥⻦⻢, 龙鱼鸟马",
        "⼾籍⾭年, 户籍青年",
        "――, ——"
    })
    void becomeTheHanziTheyLookLike(String radicals, String hanzi) {
        assertThat(Radicals.toHanzi(radicals)).isEqualTo(hanzi);
    }

    @Test
    void leaveOtherTextAlone() {
        String text = "①政务公开（２０３１）ＡＢ，𬍤㎡…½";

        assertThat(Radicals.toHanzi(text)).isEqualTo(text);
    }

    @Test
    void leaveNoKangxiRadicalBehind() {
        for (int radical = 0x2F00; radical <= 0x2FD5; radical++) {
            int hanzi = Radicals.toHanzi(Character.toString(radical)).codePointAt(0);

            assertThat(hanzi).as(Integer.toHexString(radical)).isBetween(0x4E00, 0x9FFF);
        }
    }

    @Test
    void nameEachRadicalOfTheSupplementBesideAHanzi() {
        int named = 0;
        for (int radical = 0x2E80; radical <= 0x2EF3; radical++) {
            int hanzi = Radicals.toHanzi(Character.toString(radical)).codePointAt(0);
            boolean found = hanzi != radical;
            named += found ? 1 : 0;
            assertThat(!found || (hanzi >= 0x3400 && hanzi <= 0x9FFF))
                    .as(Integer.toHexString(radical))
                    .isTrue();
        }
        assertThat(named).isGreaterThan(90);
    }
}

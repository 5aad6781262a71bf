package org.mingtang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.procedure.Refusal;

@DisplayName("WCAG 2.2, 1.4.3: text and what is behind it differ by 4.5 to 1")
class PaletteTests {

    private static final Palette USUAL = Palette.USUAL;

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "#000000, #ffffff, 21",
        "#ffffff, #ffffff, 1",
        "#777777, #ffffff, 4.478",
        "#767676, #ffffff, 4.542",
        "#ff0000, #ffffff, 3.998",
        "#0000ff, #ffffff, 8.592",
        "#fffff0, #00000f, 20.6"
    })
    void measuresAsTheStandardDoes(String one, String other, double ratio) {
        assertThat(Palette.contrast(one, other)).isCloseTo(ratio, within(.1));
        assertThat(Palette.contrast(other, one)).isEqualTo(Palette.contrast(one, other));
    }

    @Test
    void isGoodAsItComes() {
        assertThat(USUAL.refusals()).isEmpty();
        assertThat(USUAL.readable()).isTrue();
    }

    static Stream<Palette> good() {
        return Stream.of(
                new Palette("#1b5e3f", "#0f3a27", "#e6f2ea"),
                new Palette("#8b1a1a", "#4a0e0e", "#fbecec"),
                new Palette(" #5B3A8C ", "#2E1D47", "#F0EBF8"));
    }

    @ParameterizedTest
    @MethodSource("good")
    void takesOtherColoursThatCanBeRead(Palette palette) {
        assertThat(palette.refusals()).isEmpty();
    }

    @Test
    void refusesAPaleBrandWithTheRatioItHas() {
        assertThat(new Palette("#88aadd", USUAL.deep(), USUAL.soft()).refusals())
                .extracting(Refusal::field)
                .contains("brand", "soft");
        assertThat(new Palette("#88aadd", USUAL.deep(), USUAL.soft()).refusals())
                .extracting(Refusal::message)
                .anyMatch(said -> said.matches("页头和按钮上的白字与主色的对比度只有 2\\.\\d+:1，低于 4\\.5:1，视力不好的人看不清，请换深一些的颜色。"));
    }

    @Test
    @DisplayName("a ratio just below is not rounded up in the sentence")
    void isNotRoundedUp() {
        // 4.478 on white.
        assertThat(new Palette("#777777", USUAL.deep(), "#ffffff").refusals())
                .extracting(Refusal::message)
                .anyMatch(said -> said.contains("4.47:1"))
                .noneMatch(said -> said.contains("只有 4.5:1"));
    }

    @Test
    void refusesADeepOnWhichTheFootCannotBeRead() {
        assertThat(new Palette(USUAL.brand(), "#8899aa", USUAL.soft()).refusals())
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo("deep");
                    assertThat(refusal.message()).startsWith("页脚文字与深色的对比度");
                });
    }

    @Test
    void refusesASoftThatIsNotSoft() {
        assertThat(new Palette(USUAL.brand(), USUAL.deep(), "#445566").refusals())
                .hasSize(3)
                .allSatisfy(refusal -> {
                    assertThat(refusal.field()).isEqualTo("soft");
                    assertThat(refusal.message()).endsWith("请换浅一些的颜色。");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "red", "#fff", "#12345g", "123456", "#1234567", "#174a7e;}", "url(x)", "#174a7e\n", "#１２３４５６"
            })
    void refusesWhatIsNoColour(String written) {
        Palette palette = new Palette(written, USUAL.deep(), written);
        if (written.strip().equals("#174a7e")) {
            assertThat(palette.readable()).isTrue();
            return;
        }
        assertThat(palette.readable()).isFalse();
        assertThat(palette.refusals())
                .extracting(Refusal::message)
                .containsExactly("主色写法不对：应为 # 加六位十六进制数，例如 #174a7e。", "浅底色写法不对：应为 # 加六位十六进制数，例如 #174a7e。");
    }

    @Test
    void saysItsPartsInNumbers() {
        assertThat(Palette.numbers("#174a7e")).isEqualTo("23, 74, 126");
        assertThat(Palette.numbers("#00ff0a")).isEqualTo("0, 255, 10");
    }
}

package org.mingtang.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 8259")
class JsonTests {

    @Test
    void readsEveryKindOfValue() {
        assertThat(Json.read(" { \"a\" : [ 1 , -2.5e1 , true , false , null , \"x\" ] , \"b\" : { } , \"c\" : [ ] } "))
                .isEqualTo(
                        Map.of("a", Arrays.asList(1L, -25.0, true, false, null, "x"), "b", Map.of(), "c", List.of()));
        assertThat(Json.read("9007199254740993")).isEqualTo(9_007_199_254_740_993L);
        assertThat(Json.read("12345678901234567890")).isEqualTo(1.2345678901234567E19);
    }

    @Test
    void readsEscapedText() {
        assertThat(Json.read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u4e2d\\ud83d\\ude00明\""))
                .isEqualTo("\"\\/\b\f\n\r\t中😀明");
    }

    @Test
    void keepsFieldsInTheirOrder() {
        assertThat(Json.object("{\"z\":1,\"a\":2,\"m\":3}").keySet().toString()).isEqualTo("[z, a, m]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[",
                "[1",
                "[1,]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{a:1}",
                "{\"a\":1 \"b\":2}",
                "{\"a\":1,\"a\":2}",
                "01",
                "+1",
                "1.",
                ".5",
                "1e",
                "-",
                "NaN",
                "tru",
                "nul",
                "\"",
                "\"\\",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "\"\n\"",
                "1 2",
                "{} x"
            })
    void refusesWhatIsNotJson(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Json.read(text));
    }

    @Test
    void refusesWhatGoesTooDeep() {
        assertThatIllegalArgumentException().isThrownBy(() -> Json.read("[".repeat(100_000)));
    }

    @Test
    void wantsAnObjectWhereOneIsNeeded() {
        assertThatIllegalArgumentException().isThrownBy(() -> Json.object("[]"));
    }
}

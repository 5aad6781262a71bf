package org.mingtang.request.reckoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/** Lines cut from a stream, and single values read from them. */
class LineInputTests {

    /** Gives one byte at a time, as a slow pipe does. */
    private static InputStream dripping(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] to, int from, int length) {
                return super.read(to, from, Math.min(1, length));
            }
        };
    }

    private static List<String> lines(InputStream in) throws IOException {
        var input = new LineInput(in);
        var lines = new ArrayList<String>();
        while (input.next()) {
            String words = new String(input.bytes(), input.offset(), input.length(), StandardCharsets.UTF_8);
            lines.add(input.number() + ":" + (input.isTooLong() ? "too long" : words));
        }
        return lines;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'' | ''", "甲 | 1:甲", "甲/ | 1:甲", "甲/乙 | 1:甲 2:乙", "甲//乙/ | 1:甲 2: 3:乙", "// | 1: 2:"})
    void cutsAtLineEnds(String text, String expected) throws IOException {
        String input = text.replace('/', '\n');
        assertThat(String.join(" ", lines(dripping(input)))).isEqualTo(expected);
        assertThat(String.join(" ", lines(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo(expected);
    }

    @Test
    void aLineOfAlmostAMebibyteIsReadAndALongerOneIsSkipped() throws IOException {
        String longest = "a".repeat(LineInput.LONGEST - 1);
        String text = longest + "\n" + "b".repeat(LineInput.LONGEST * 2) + "\n甲";
        assertThat(lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("1:" + longest, "2:too long", "3:甲");
    }

    @Test
    void aLineTooLongAtTheEndIsToldToo() throws IOException {
        byte[] text = "b".repeat(LineInput.LONGEST + 5).getBytes(StandardCharsets.UTF_8);
        assertThat(lines(new ByteArrayInputStream(text))).containsExactly("1:too long");
    }

    @ParameterizedTest
    @CsvSource({"'', true", "' ', true", "'\t\r', true", "' x', false", "　, false"})
    void blankLines(String line, boolean blank) throws IOException {
        var input = new LineInput(new ByteArrayInputStream((line + "\n").getBytes(StandardCharsets.UTF_8)));
        assertThat(input.next()).isTrue();
        assertThat(input.isBlank()).isEqualTo(blank);
    }

    @Test
    void waitsOnlyWhereNothingIsThere() throws IOException {
        var input = new LineInput(new ByteArrayInputStream("甲\n乙".getBytes(StandardCharsets.UTF_8)));
        assertThat(input.wouldWait()).isFalse();
        assertThat(input.next()).isTrue();
        assertThat(input.next()).isTrue();
        assertThat(input.next()).isFalse();
        assertThat(input.wouldWait()).isFalse();
        assertThat(new LineInput(InputStream.nullInputStream()).wouldWait()).isTrue();
    }

    private static JsonParser at(String json) {
        JsonParser in = JsonMapper.shared().createParser(json);
        in.nextToken();
        return in;
    }

    @ParameterizedTest
    @CsvSource({
        "'\"2026-02-29\"', 到期日没有这一天：2026-02-29。",
        "'\"2026-13-01\"', 到期日没有这一天：2026-13-01。",
        "'\"2026-3-02\"', 到期日应为日期，如2026-03-02。",
        "'\"2026/03/02\"', 到期日应为日期，如2026-03-02。",
        "'\"2026-03-02T00\"', 到期日应为日期，如2026-03-02。",
        "'\"２０２６-０３-０２\"', 日期应写作2026-03-02：２０２６-０３-０２。",
        "'\"20x6-03-02\"', 日期应写作2026-03-02：20x6-03-02。",
        "20260302, 到期日应为文字。",
        "true, 到期日应为文字。"
    })
    void whatIsNoDate(String json, String said) {
        assertThatThrownBy(() -> JsonFields.date(at(json), "到期日"))
                .isInstanceOf(Unreadable.class)
                .hasMessage(said);
    }

    @Test
    void whatIsADate() {
        assertThat(JsonFields.date(at("\"2028-02-29\""), "到期日")).isEqualTo("2028-02-29");
        assertThat(JsonFields.date(at("null"), "到期日")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "\"1\"", "true", "[]"})
    void whatIsNoWholeNumber(String json) {
        assertThatThrownBy(() -> JsonFields.integer(at(json), "天数")).hasMessage("天数应为整数。");
    }

    @ParameterizedTest
    @CsvSource({"2147483647, 2147483647", "-1, -1", "0, 0"})
    void wholeNumbers(String json, int number) {
        assertThat(JsonFields.integer(at(json), "天数")).isEqualTo(number);
        assertThat(JsonFields.integer(at("null"), "天数")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "99999999999999999999999"})
    void numbersThatAreTooLarge(String json) {
        assertThatThrownBy(() -> JsonFields.integer(at(json), "天数")).hasMessage("天数数字过大。");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false", "null, false"})
    void truths(String json, boolean truth) {
        assertThat(JsonFields.truth(at(json), "签收")).isEqualTo(truth);
    }

    @Test
    void shapesAndWhatIsMissing() {
        assertThatThrownBy(() -> JsonFields.truth(at("1"), "签收")).hasMessage("签收应为true或false。");
        assertThatThrownBy(() -> JsonFields.expectArray(at("{}"), "事项")).hasMessage("事项应为数组。");
        assertThatThrownBy(() -> JsonFields.expectObject(at("[]").currentToken()))
                .hasMessage("应为JSON对象。");
        assertThatThrownBy(() -> JsonFields.required(null, "渠道")).hasMessage("缺少渠道。");
        assertThat(JsonFields.required("当面", "渠道")).isEqualTo("当面");
    }

    @ParameterizedTest
    @CsvSource({"'\"a7\"', a7, false", "7, 7, true", "12345678901234567890, 12345678901234567890, true"})
    void idsAreGivenBackAsTheyCame(String json, String text, boolean number) {
        assertThat(LineId.read(at(json))).isEqualTo(new LineId(text, number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "null", "{}", "true"})
    void whatIsNoId(String json) {
        assertThatThrownBy(() -> LineId.read(at(json))).hasMessage("id应为文字。");
    }
}

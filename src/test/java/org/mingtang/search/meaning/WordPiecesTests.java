package org.mingtang.search.meaning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordPiecesTests {

    private static final int FIRST = 101;
    private static final int LAST = 102;
    private static final int UNKNOWN = 100;

    private final WordPieces few = WordPieces.of(Map.ofEntries(
            Map.entry("[UNK]", UNKNOWN),
            Map.entry("[CLS]", FIRST),
            Map.entry("[SEP]", LAST),
            Map.entry("公", 1),
            Map.entry("积", 2),
            Map.entry("金", 3),
            Map.entry("20", 4),
            Map.entry("##26", 5),
            Map.entry("##2", 6),
            Map.entry("6", 7),
            Map.entry("，", 8),
            Map.entry(",", 9),
            Map.entry("wi", 10),
            Map.entry("##fi", 11)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "公积金|1 2 3",
                "公積金|1 2 3",
                "公 积\t金|1 2 3",
                "公,积|1 9 2",
                "公，积|1 9 2",
                "2026公|4 5 1",
                "20260|100",
                "WiFi|10 11",
                "ＷｉＦｉ|10 11",
                "wifi6|100",
                "天|100",
                "公\uFFFD积|1 2"
            })
    void eachCharacterAloneAndWordsAsFarAsKnown(String text, String pieces) {
        var wanted = LongStream.of(java.util.Arrays.stream(pieces.split(" "))
                        .mapToLong(Long::parseLong)
                        .toArray())
                .boxed()
                .toList();
        var numbers = LongStream.of(few.numbers(text, 160)).boxed().toList();
        assertThat(numbers.subList(1, numbers.size() - 1)).isEqualTo(wanted);
        assertThat(numbers.get(0)).isEqualTo(FIRST);
        assertThat(numbers.get(numbers.size() - 1)).isEqualTo(LAST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t", "\u0000\u0001"})
    void nothingIsOnlyBeginningAndEnd(String text) {
        assertThat(few.numbers(text, 160)).containsExactly(FIRST, LAST);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 10, 160})
    void longTextsAreCutAndStillEnd(int most) {
        var numbers = few.numbers("公积金".repeat(5000), most);
        assertThat(numbers).hasSize(most).endsWith(LAST);
    }

    @Test
    void wordOfManyPiecesIsCutAsWell() {
        assertThat(few.numbers("20" + "2".repeat(90), 10)).hasSize(10).endsWith(LAST);
    }

    @Test
    void endlessWordIsOneUnknown() {
        assertThat(few.numbers("2".repeat(100_000), 160)).containsExactly(FIRST, UNKNOWN, LAST);
    }

    @Test
    void rareCharactersBeyondTheBasicPlaneAreOnePieceEach() {
        assertThat(few.numbers("\uD840\uDC00公", 160)).containsExactly(FIRST, UNKNOWN, 1, LAST);
        assertThat(few.numbers("\uD83D\uDE00", 160)).containsExactly(FIRST, UNKNOWN, LAST);
        assertThat(few.numbers("\uD800", 160)).hasSize(3);
    }

    @Test
    void vocabularyOfTheModelIsReadAsItIs() throws Exception {
        try (var json = Objects.requireNonNull(
                WordPieces.class.getResourceAsStream("/" + ModelFiles.MODEL + "-tokenizer.json"))) {
            var pieces = WordPieces.read(json);
            // 你 is the 872nd of the vocabulary all Chinese models of this family share, 好 the 1962nd.
            assertThat(pieces.numbers("你好", 160)).containsExactly(FIRST, 872, 1962, LAST);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[UNK]", "[CLS]", "[SEP]"})
    void vocabularyWithoutItsMarksIsRefused(String missing) {
        var marks = new java.util.LinkedHashMap<>(Map.of("[UNK]", 100, "[CLS]", 101, "[SEP]", 102));
        marks.remove(missing);
        var vocabulary = new StringBuilder();
        marks.forEach((name, number) -> vocabulary
                .append(vocabulary.isEmpty() ? "" : ",")
                .append('"')
                .append(name)
                .append("\":")
                .append(number));
        var json = "{\"model\":{\"vocab\":{" + vocabulary + "}}}";
        assertThatThrownBy(() -> WordPieces.read(new ByteArrayInputStream(json.getBytes(UTF_8))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(missing);
    }

    @Test
    void numbersOutsideTheVocabularyAreNoWords() throws Exception {
        var json = "{\"x\":5,\"model\":{\"vocab\":{\"[UNK]\":0,\"[CLS]\":1,\"[SEP]\":2,\"公\":3},\"most\":9},\"积\":7}";
        var pieces = WordPieces.read(new ByteArrayInputStream(json.getBytes(UTF_8)));
        assertThat(pieces.numbers("公积", 160)).containsExactly(1, 3, 0, 2);
    }
}

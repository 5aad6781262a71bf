package org.mingtang.search.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index cuts a text exactly as a query is cut. */
class HanAnalyzerTests {

    @Test
    void charactersPairsWordsAndNumbersAtTheirPlaces() throws Exception {
        assertThat(places("公積金 WiFi，２０２６年"))
                .containsExactly("0:公", "0:公积", "1:积", "1:积金", "2:金", "3:wifi", "4:2026", "5:年");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "，。", "公", "公积金", "5G基站A座", "\uD840\uDC00公", "第35号\n第二行", "a公b积1金"})
    void sameAsTokens(String text) throws Exception {
        assertThat(places(text))
                .isEqualTo(Tokens.of(text).stream()
                        .map(token -> token.place() + ":" + token.text())
                        .toList());
    }

    @Test
    void theSameAnalyzerCutsOneTextAfterAnother() throws Exception {
        try (var analyzer = new HanAnalyzer()) {
            assertThat(cut(analyzer, "公积")).containsExactly("0:公", "0:公积", "1:积");
            assertThat(cut(analyzer, "房")).containsExactly("0:房");
            assertThat(cut(analyzer, "公积")).containsExactly("0:公", "0:公积", "1:积");
        }
    }

    @Test
    void endlessWordsAreCutShort() throws Exception {
        assertThat(places("a".repeat(100_000))).containsExactly("0:" + "a".repeat(40));
    }

    @Test
    void noPhraseRunsFromOneTextIntoTheNext() {
        try (var analyzer = new HanAnalyzer()) {
            assertThat(analyzer.getPositionIncrementGap("title"))
                    .isEqualTo(HanAnalyzer.GAP)
                    .isGreaterThan(10);
        }
    }

    private static List<String> places(String text) throws IOException {
        try (var analyzer = new HanAnalyzer()) {
            return cut(analyzer, text);
        }
    }

    private static List<String> cut(HanAnalyzer analyzer, String text) throws IOException {
        var places = new ArrayList<String>();
        try (var stream = analyzer.tokenStream("title", new StringReader(text))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            int place = -1;
            while (stream.incrementToken()) {
                place += step.getPositionIncrement();
                places.add(place + ":" + term);
            }
            stream.end();
        }
        return places;
    }
}

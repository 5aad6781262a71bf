package org.mingtang.documents.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.documents.layout.Piece.Grid;
import org.mingtang.documents.layout.Piece.Line;

@DisplayName("Word, PDF and OFD of a document are identical in text (and web and file text: rules on rule texts, 33号)")
class OneTextTests {

    static Stream<String> documents() {
        return SomeDocuments.all().keySet().stream();
    }

    /** What the composition says, in the order it says it. */
    private static String composed(String name) {
        StringBuilder words = new StringBuilder();
        for (Piece piece :
                Composition.of(Made.document(name), new RuleFrame("", "")).pieces()) {
            if (piece instanceof Line line) {
                words.append(line.text());
            } else if (piece instanceof Grid grid) {
                grid.table().cells().forEach(cell -> words.append(cell.text()));
            }
        }
        return words.toString().replaceAll("[\\s\\u00a0\\u3000]", "");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void wordSaysWhatWasComposed(String name) {
        assertThat(Made.words(Made.read(Made.word(name), ".docx"))).isEqualTo(composed(name));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void pdfSaysWhatWasComposed(String name) {
        assertThat(Made.words(Made.read(Made.pdf(name), ".pdf"))).isEqualTo(composed(name));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void ofdSaysWhatWasComposed(String name) {
        assertThat(Made.words(Made.read(Made.ofd(name), ".ofd"))).isEqualTo(composed(name));
    }
}

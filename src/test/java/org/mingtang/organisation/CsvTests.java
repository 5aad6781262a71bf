package org.mingtang.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 4180, as spreadsheets write it. */
class CsvTests {

    @Test
    void quotesOnlyWhereItMust() {
        assertThat(Csv.write(List.of(List.of("甲局", "a,b", "x\"y", "", "two\nlines"))))
                .isEqualTo("甲局,\"a,b\",\"x\"\"y\",,\"two\nlines\"\r\n");
        assertThat(Csv.write(List.of())).isEqualTo("\r\n");
    }

    @ParameterizedTest
    @DisplayName("Lines end with CR LF or LF, the last with or without")
    @ValueSource(strings = {"a,b\r\nc,d\r\n", "a,b\nc,d\n", "a,b\r\nc,d", "a,b\nc,d", "\uFEFFa,b\nc,d"})
    void readsEveryLineEnd(String text) {
        assertThat(Csv.read(text)).containsExactly(List.of("a", "b"), List.of("c", "d"));
    }

    @Test
    void keepsEmptyCellsAndLines() {
        assertThat(Csv.read(",,\n\na,\n")).containsExactly(List.of("", "", ""), List.of(""), List.of("a", ""));
        assertThat(Csv.read("")).isEmpty();
    }

    @Test
    void takesMarksWithinQuotesAsText() {
        assertThat(Csv.read("\"a,\r\nb\",\"say \"\"so\"\"\",c\n"))
                .containsExactly(List.of("a,\r\nb", "say \"so\"", "c"));
        assertThat(Csv.read("\"a\nb")).containsExactly(List.of("a\nb"));
    }

    @ParameterizedTest
    @DisplayName("Whatever is written is read back, for tables by chance")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void readsBackTablesByChance(long seed) {
        var chance = new Random(seed);
        var lines = new ArrayList<List<String>>();
        for (int i = 0; i < 30; i++) {
            var line = new ArrayList<String>();
            for (int j = 0; j < 4; j++) {
                var cell = new StringBuilder();
                for (int k = chance.nextInt(6); k > 0; k--) {
                    cell.append("甲,\"\n\r a、".charAt(chance.nextInt(8)));
                }
                line.add(cell.toString());
            }
            lines.add(line);
        }
        assertThat(Csv.read(Csv.write(lines))).isEqualTo(lines);
    }
}

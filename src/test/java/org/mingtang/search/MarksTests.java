package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarksTests {

    @Test
    void wordsAreMarkedAsTheyAreWrittenInTheText() {
        assertThat(Marks.of(List.of("公积金")).whole("住房公積金提取"))
                .containsExactly(new Piece("住房", false), new Piece("公積金", true), new Piece("提取", false));
    }

    @Test
    void piecesTogetherAreTheTextWordForWord() {
        var text = "第一条 <script>alert(1)</script> 公积金，公\n积金。";
        assertThat(joined(Marks.of(List.of("公积金")).whole(text))).isEqualTo(text);
    }

    @Test
    void excerptIsTheStretchWithMostOfTheWords() {
        var text = "公积金。" + "其他内容。".repeat(80) + "公积金提取申请公积金提取材料。" + "后面。".repeat(80);
        assertThat(joined(Marks.of(List.of("公积金提取")).excerpt(text))).contains("公积金提取申请公积金提取材料");
    }

    @Test
    void noExcerptWhereNothingIsFound() {
        assertThat(Marks.of(List.of("公积金")).excerpt("别的内容")).isEmpty();
        assertThat(Marks.of(List.of("公积金")).excerpt("")).isEmpty();
    }

    private static String joined(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}

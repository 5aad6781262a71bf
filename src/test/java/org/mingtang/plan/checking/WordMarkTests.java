package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingtang.plan.checking.WordMark.Kind;

class WordMarkTests {

    @Test
    void aNumberChangesAsAWhole() {
        assertThat(WordMark.between("不少于10次", "不少于12次"))
                .containsExactly(
                        new WordMark(Kind.SAME, "不少于"),
                        new WordMark(Kind.GONE, "10"),
                        new WordMark(Kind.NEW, "12"),
                        new WordMark(Kind.SAME, "次"));
    }

    @Test
    void aDayChangesAsAWhole() {
        assertThat(WordMark.between("2026-06-30", "2026-08-31"))
                .containsExactly(new WordMark(Kind.GONE, "2026-06-30"), new WordMark(Kind.NEW, "2026-08-31"));
    }

    @Test
    void everythingIsNewAfterNothing() {
        assertThat(WordMark.between("", "培训")).containsExactly(new WordMark(Kind.NEW, "培训"));
        assertThat(WordMark.between("培训", "")).containsExactly(new WordMark(Kind.GONE, "培训"));
        assertThat(WordMark.between("", "")).isEmpty();
    }

    @Test
    void bothTextsCanBeReadFromTheMarks() {
        String before = "全年开展业务培训不少于4次，由市教育局牵头。";
        String after = "年内开展专题业务培训不少于6次，市教育局、市司法局牵头。";

        var marks = WordMark.between(before, after);

        assertThat(marks.stream()
                        .filter(mark -> mark.kind() != Kind.NEW)
                        .map(WordMark::text)
                        .collect(Collectors.joining()))
                .isEqualTo(before);
        assertThat(marks.stream()
                        .filter(mark -> mark.kind() != Kind.GONE)
                        .map(WordMark::text)
                        .collect(Collectors.joining()))
                .isEqualTo(after);
    }

    @Test
    void equalTextsHaveOneMark() {
        assertThat(WordMark.between("业务培训", "业务培训")).containsExactly(new WordMark(Kind.SAME, "业务培训"));
    }

    @Test
    void sharesFractionsAndLatinWordsChangeAsAWhole() {
        assertThat(WordMark.between("达到98.5%", "达到99%"))
                .containsExactly(
                        new WordMark(Kind.SAME, "达到"), new WordMark(Kind.GONE, "98.5%"), new WordMark(Kind.NEW, "99%"));
        assertThat(WordMark.between("开通APP", "开通API"))
                .containsExactly(
                        new WordMark(Kind.SAME, "开通"), new WordMark(Kind.GONE, "APP"), new WordMark(Kind.NEW, "API"));
    }

    @Test
    void aRareCharacterIsNotTornApart() {
        assertThat(WordMark.between("\uD842\uDFB7镇", "\uD842\uDFB8镇"))
                .containsExactly(
                        new WordMark(Kind.GONE, "\uD842\uDFB7"),
                        new WordMark(Kind.NEW, "\uD842\uDFB8"),
                        new WordMark(Kind.SAME, "镇"));
    }

    @Test
    void lineBreaksAreMarkedToo() {
        assertThat(WordMark.between("甲。乙。", "甲。\n乙。"))
                .containsExactly(
                        new WordMark(Kind.SAME, "甲。"), new WordMark(Kind.NEW, "\n"), new WordMark(Kind.SAME, "乙。"));
    }

    @Test
    void textsTooLongToCompareAreShownOneAfterTheOther() {
        String before = "甲".repeat(30_000);
        String after = "甲".repeat(30_001);

        assertThat(WordMark.between(before, after))
                .containsExactly(new WordMark(Kind.GONE, before), new WordMark(Kind.NEW, after));
    }
}

package org.mingtang.review.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.procedure.Refusal;

/** Word lists as csv: what is written is what is read, and no cell is ever carried out as a formula. */
class WordListFilesTests {

    private static final String HEAD = "词语,类别,建议写法,说明,允许的语境\n";

    @ParameterizedTest
    @ValueSource(strings = {"普通词语", "带,逗号", "带\"引号\"的", "=1+1以及", "+86电话", "-减号", "@某人", "'单引号", "带;分号、顿号", "=\"x\",y"})
    @DisplayName("Every word comes back as it was written")
    void readsBackWhatItWrites(String word) {
        ReviewWord written = new ReviewWord(
                0,
                word,
                ReviewWord.Kind.TYPO,
                "=SUM(A1)",
                "说明，\"引\"",
                List.of("前" + word.replaceAll("[;、]", "") + "后"));

        WordFile.Read read = WordFile.read(WordFile.csv(List.of(written)));

        assertThat(read.words()).singleElement().satisfies(back -> {
            assertThat(back.word()).isEqualTo(word);
            assertThat(back.suggestion()).isEqualTo("=SUM(A1)");
            assertThat(back.note()).isEqualTo("说明，\"引\"");
            assertThat(back.kind()).isEqualTo(ReviewWord.Kind.TYPO);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)"})
    @DisplayName("A spreadsheet that opens the list carries nothing out")
    void writesNothingThatASpreadsheetCarriesOut(String word) {
        String line = WordFile.csv(List.of(new ReviewWord(0, word, ReviewWord.Kind.SENSITIVE, "", "", List.of())))
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();

        assertThat(line).matches("\"?'.*");
    }

    @Test
    void writesABomForSpreadsheetsAndReadsItAway() {
        byte[] bytes = WordFile.bytes(List.of(new ReviewWord(0, "布署", ReviewWord.Kind.TYPO, "部署", "", List.of())));

        assertThat(bytes).startsWith(0xef, 0xbb, 0xbf);
        assertThat(WordFile.read(new String(bytes, StandardCharsets.UTF_8)).words())
                .extracting(ReviewWord::word)
                .containsExactly("布署");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "布署,错别字,部署|''",
                "布署,别的,部署|第2行：类别“别的”应为敏感词、错别字或过时名称。",
                "布,错别字,|第2行：单个字",
                "布署,错别字,布署|第2行：建议写法与词语相同",
                "布署,错别字,部署,,没有这个词的语境|第2行：允许的语境",
                ",错别字,部署|第2行：请填写词语",
            })
    void saysWhatIsWrongInWhichLine(String line, String refusal) {
        List<Refusal> refusals = WordFile.read(HEAD + line).refusals();

        assertThat(refusals)
                .hasSize(refusal.isEmpty() ? 0 : 1)
                .allMatch(each -> each.message().startsWith(refusal));
    }

    @Test
    void takesTheLastOfTwoLinesForOneWord() {
        assertThat(WordFile.read(HEAD + "布署,错别字,部署\n布署,敏感词,\n").words())
                .singleElement()
                .extracting(ReviewWord::kind)
                .isEqualTo(ReviewWord.Kind.SENSITIVE);
    }

    @Test
    void readsColumnsByTheirHeadings() {
        WordFile.Read read = WordFile.read("类别,说明,词语\n过时名称,已改名,国家旅游局\n");

        assertThat(read.refusals()).isEmpty();
        assertThat(read.words())
                .containsExactly(new ReviewWord(0, "国家旅游局", ReviewWord.Kind.OUTDATED, "", "已改名", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# 注释\n", HEAD})
    void saysWhereThereAreNoWords(String csv) {
        assertThat(WordFile.read(csv).refusals())
                .extracting(Refusal::message)
                .containsExactly("文件里没有词语：第一列应为“词语”，每行一个。");
    }

    @Test
    void readsManyLines() {
        String many = IntStream.range(0, 5000)
                .mapToObj(i -> "词语" + i + ",敏感词")
                .reduce(new StringBuilder(HEAD), (all, line) -> all.append(line).append('\n'), StringBuilder::append)
                .toString();

        assertThat(WordFile.read(many).words()).hasSize(5000);
        assertThat(WordFile.read(many).refusals()).isEmpty();
    }
}

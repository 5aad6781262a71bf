package org.mingtang.review.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.procedure.Refusal;

class WordFileTests {

    @TempDir
    private Path folder;

    @Test
    void readsCsvInBothEncodings() throws IOException {
        String csv = "词语,类别,建议写法,说明,允许的语境\n布署,错别字,部署,,\n法人,敏感词,,\"注意,核对\",执法人员；执法人数\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            var read = read("词表.csv", csv.getBytes(charset));
            assertThat(read.refusals()).isEmpty();
            assertThat(read.words()).extracting(ReviewWord::word).containsExactly("布署", "法人");
            assertThat(read.words().get(1).allowedIn()).containsExactly("执法人员", "执法人数");
            assertThat(read.words().get(1).note()).isEqualTo("注意,核对");
        }
    }

    @Test
    void readsPlainTextOneWordALine() throws IOException {
        var read = read("词表.txt", "# 本地词\n内部掌握\n\n勿外传\n".getBytes(StandardCharsets.UTF_8));
        assertThat(read.refusals()).isEmpty();
        assertThat(read.words())
                .extracting(word -> word.word() + word.kind())
                .containsExactly("内部掌握SENSITIVE", "勿外传SENSITIVE");
    }

    @Test
    void readsAWorkbookWithColumnsInAnyOrder() throws IOException {
        Path file = folder.resolve("词表.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = book.createSheet();
            String[][] rows = {{"类别", "建议写法", "词语"}, {"过时名称", "生态环境局", "环境保护局"}};
            for (int i = 0; i < rows.length; i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < rows[i].length; j++) {
                    row.createCell(j).setCellValue(rows[i][j]);
                }
            }
            book.write(out);
        }
        assertThat(WordFile.read("词表.xlsx", file, ReviewWord.Kind.TYPO).words())
                .containsExactly(new ReviewWord(0, "环境保护局", ReviewWord.Kind.OUTDATED, "生态环境局", "", List.of()));
    }

    @Test
    void saysWhatIsWrongInWhichLine() throws IOException {
        String csv = "词语,类别,建议写法,说明,允许的语境\n的,错别字,,,\n布署,错字,部署,,\n安装,错别字,安装,,\n法人,敏感词,,,公司\n";
        assertThat(read("词表.csv", csv.getBytes(StandardCharsets.UTF_8)).refusals())
                .extracting(Refusal::message)
                .containsExactly(
                        "第2行：单个字（“的”）到处都会出现，请填写两个字以上的词语。",
                        "第3行：类别“错字”应为敏感词、错别字或过时名称。",
                        "第4行：建议写法与词语相同：“安装”。",
                        "第5行：允许的语境“公司”里没有“法人”。");
        assertThat(read("空.txt", "#\n".getBytes(StandardCharsets.UTF_8)).refusals())
                .extracting(Refusal::message)
                .containsExactly("文件里没有词语：第一列应为“词语”，每行一个。");
    }

    @Test
    void readsWhatItWrites() {
        var words = List.of(
                new ReviewWord(0, "=1+1", ReviewWord.Kind.TYPO, "二", "", List.of()),
                new ReviewWord(0, "引\"号,逗号", ReviewWord.Kind.SENSITIVE, "", "说明", List.of("有引\"号,逗号的话")));
        assertThat(WordFile.read(WordFile.csv(words)).words()).isEqualTo(words);
        assertThat(WordFile.csv(words)).contains("'=1+1");
    }

    private WordFile.Read read(String name, byte[] content) throws IOException {
        return WordFile.read(name, Files.write(folder.resolve(name), content), ReviewWord.Kind.SENSITIVE);
    }
}

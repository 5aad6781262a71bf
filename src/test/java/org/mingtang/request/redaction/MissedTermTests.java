package org.mingtang.request.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A word that stands nowhere while others are blackened is told: it may be written wrongly")
class MissedTermTests {

    private static final Term THERE = Term.of("张三丰", "个人隐私");
    private static final Term WRONG = Term.of("张三风", "个人隐私");
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-02T09:30:00+08:00");

    static Stream<byte[]> files() throws IOException {
        return Stream.of(
                new PdfPaper().write(72, 500, "申请人张三丰").bytes(),
                WordLeaks.with(WordLeaks.p(WordLeaks.run("申请人张三丰"))).bytes(),
                WorkbookLeaks.saying("申请人张三丰").bytes());
    }

    private static RedactedFile redact(byte[] file, Redaction redaction) {
        return new Redactor().with(Ocr.none()).redact(file, redaction);
    }

    @ParameterizedTest
    @MethodSource("files")
    void theOneThatIsNotThereIsNamed(byte[] file) {
        RedactedFile redacted = redact(file, Redaction.of(THERE, WRONG));
        assertThat(redacted.missed()).containsExactly(WRONG);
        assertThat(redacted.blackened()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void nothingIsMissedWhereAllStand(byte[] file) {
        assertThat(redact(file, Redaction.of(THERE)).missed()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void allAreNamedWhereNoneStands(byte[] file) {
        Term other = Term.of("李四先生", "个人隐私");
        assertThat(redact(file, Redaction.of(WRONG, other)).missed()).containsExactly(WRONG, other);
    }

    @ParameterizedTest
    @MethodSource("files")
    void patternsCountLikeWords(byte[] file) {
        Term pattern = Term.matching("张三.", "个人隐私");
        Term none = Term.matching("王五.", "个人隐私");
        assertThat(redact(file, Redaction.of(pattern, none)).missed()).containsExactly(none);
    }

    @Test
    @DisplayName("a word within a cell that goes as a whole was found")
    void aCellByHandHoldsIt() throws IOException {
        byte[] file = WorkbookLeaks.saying("申请人张三丰").bytes();
        var redaction = new Redaction(List.of(new Area.InCell("人员表", "B2", "个人隐私")), List.of(THERE, WRONG));
        assertThat(redact(file, redaction).missed()).containsExactly(WRONG);
    }

    @Test
    void aParagraphByHandHoldsIt() throws IOException {
        byte[] file = WordLeaks.with(WordLeaks.p(WordLeaks.run("申请人张三丰"))).bytes();
        int last = FileView.of(file).paragraphs().size() - 1;
        var redaction = new Redaction(List.of(new Area.InParagraph(last, 0, 6, "商业秘密")), List.of(THERE, WRONG));
        assertThat(redact(file, redaction).missed()).containsExactly(WRONG);
    }

    @Test
    @DisplayName("the record counts such words and does not say them")
    void theRecordOnlyCounts() throws IOException {
        byte[] file = new PdfPaper().write(72, 500, "申请人张三丰").bytes();
        Certificate certificate = Certificate.of(redact(file, Redaction.of(THERE, WRONG)), "李经办", AT);
        assertThat(certificate.notes()).contains("所填的词有1个在文件里没有找到。");
        assertThat(certificate.toJson() + certificate.text()).doesNotContain("张三风", "张三丰");
    }

    @Test
    void theRecordListsThePlaces() throws IOException {
        byte[] file = new PdfPaper().write(72, 500, "申请人张三丰").bytes();
        RedactedFile redacted = redact(
                file,
                Redaction.of(
                        new Area.OnPage(1, 70.4, 330, 120, 20, "个人隐私"), new Area.OnPage(1, 300, 40, 9, 9, "商业秘密")));
        Certificate certificate = Certificate.of(redacted, "李经办", AT);
        assertThat(certificate.areas()).hasSize(2);
        assertThat(certificate.text()).contains("标出：第1页 左70 上330 宽120 高20（磅）　个人隐私", "标出：第1页 左300 上40 宽9 高9（磅）　商业秘密");
        assertThat(certificate.toJson())
                .contains("\"areas\":[{\"ground\":\"个人隐私\",\"place\":\"第1页 左70 上330 宽120 高20（磅）\"}");
        assertThat(new Area.InParagraph(2, 4, 8, "个人隐私").place()).isEqualTo("正文第3段第5至8字");
        assertThat(new Area.InCell("名册", "B7", "个人隐私").place()).isEqualTo("名册!B7");
    }
}

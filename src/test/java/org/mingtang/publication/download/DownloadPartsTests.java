package org.mingtang.publication.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.documents.OfficialDocument;
import org.mingtang.documents.OfficialDocument.Closing;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;

/** What of an item goes into its files. */
class DownloadPartsTests {

    @ParameterizedTest
    @DisplayName("33号: nothing stands in the file that the page does not say; who signed is who is typed")
    @EnumSource(ItemKind.class)
    void addsNoSignatureNorDateNorNote(ItemKind kind) {
        OfficialDocument document = Downloads.document(item(kind, "<h2>一、总则</h2><p>正文。</p>"));

        assertThat(document.head().title()).isEqualTo("关于甲的通知");
        assertThat(document.head().docNumber()).isEqualTo("云政发〔2026〕1号");
        assertThat(document.head().issuer()).isNull();
        assertThat(document.closing()).isEqualTo(new Closing(List.of("甲.pdf", "乙.xlsx"), List.of(), null, null));
        assertThat(document.body()).hasSize(2);
        assertThat(document.annexes()).isEmpty();
        assertThat(document.ruleOf()).isNull();
    }

    @Test
    void signsAJointDocumentWithAllItsOrgans() {
        OfficialDocument document = Downloads.document(item(
                ItemKind.NORMATIVE_DOCUMENT,
                "<p>正文。</p><p>附件：1.申请表</p><p>2.名单</p><p>云麓市教育局</p><p>云麓市财政局</p><p>2026年11月3日</p><p>（此件删减后公开）</p>"));

        assertThat(document.closing())
                .isEqualTo(new Closing(
                        List.of("申请表", "名单"), List.of("云麓市教育局", "云麓市财政局"), LocalDate.of(2026, 11, 3), "此件删减后公开"));
    }

    @ParameterizedTest
    @CsvSource({"docx, DOCX, Word", "pdf, PDF, PDF", "ofd, OFD, OFD"})
    void knowsItsFormatsByTheirEndings(String ending, DownloadFormat format, String label) {
        assertThat(DownloadFormat.ending(ending)).contains(format);
        assertThat(format.ending()).isEqualTo(ending);
        assertThat(format.label()).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "doc", "PDF", "pdf ", "exe", "docx/.."})
    void knowsNoOtherEndings(String ending) {
        assertThat(DownloadFormat.ending(ending)).isEmpty();
    }

    private static ItemView item(ItemKind kind, String body) {
        Instant at = Instant.parse("2026-11-23T01:00:00Z");
        return new ItemView(
                new ItemNumber(9),
                "X/2026-00001",
                UUID.randomUUID(),
                "云麓市人民政府",
                "20-01",
                "目录",
                kind,
                1,
                "关于甲的通知",
                "云政发〔2026〕1号",
                null,
                null,
                null,
                null,
                LocalDate.of(2026, 11, 2),
                null,
                null,
                at,
                at,
                null,
                LocalDate.of(2026, 11, 23),
                List.of(),
                null,
                0,
                null,
                body,
                List.of(
                        new ItemView.File(0, "甲.pdf", UUID.randomUUID(), "ab", 1),
                        new ItemView.File(1, "乙.xlsx", UUID.randomUUID(), "cd", 1)),
                List.of());
    }
}

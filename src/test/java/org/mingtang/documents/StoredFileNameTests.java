package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredFileNameTests {

    @ParameterizedTest
    @CsvSource({
        "签到表.pdf, 签到表.pdf",
        "C:\\桌面\\签到表.pdf, 签到表.pdf",
        "../../etc/passwd, passwd",
        "'  培训 通知.docx ', 培训 通知.docx",
        "'', 未命名",
        "资料/, 未命名",
        ".., 未命名"
    })
    void keepsNeitherFoldersNorMargins(String received, String kept) {
        assertThat(StoredFileName.of(received).value()).isEqualTo(kept);
    }

    @Test
    void dropsWhatCannotBeSeen() {
        // A right-to-left override would show gpj.exe as exe.jpg.
        assertThat(StoredFileName.of("a\u202Egpj\r\n\u0000.exe").value()).isEqualTo("agpj.exe");
    }

    @Test
    void shortensALongNameAndKeepsItsEnding() {
        assertThat(StoredFileName.of("长".repeat(300) + ".docx").value())
                .hasSize(200)
                .endsWith(".docx");
    }

    @ParameterizedTest
    @CsvSource({
        "a.PDF, application/pdf",
        "a.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "a.ofd, application/ofd",
        "a.png, image/png",
        "a.txt, text/plain",
        "签到表, application/octet-stream",
        "a.unknown, application/octet-stream"
    })
    void endingTellsTheMediaType(String name, String mediaType) {
        assertThat(new StoredFileName(name).mediaType()).isEqualTo(mediaType);
    }
}

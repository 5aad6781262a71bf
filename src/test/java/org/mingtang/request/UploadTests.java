package org.mingtang.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files are taken in, by name and size alone. */
class UploadTests {

    private static Requests.Upload upload(String name, int bytes) {
        return new Requests.Upload(RequestFile.Kind.APPLICATION, name, new byte[bytes]);
    }

    @ParameterizedTest
    @CsvSource({
        "a.pdf, true",
        "a.PDF, true",
        "a.b.Jpeg, true",
        "申请.docx, true",
        "表.xlsx, true",
        "a.ofd, true",
        "a.txt, true",
        "C:\\x\\a.png, true",
        "a.doc, false",
        "a.zip, false",
        "a.pdf.exe, false",
        "a.docm, false",
        "a, false",
        "'', false"
    })
    void kindFollowsFromTheEnding(String name, boolean taken) {
        assertThat(upload(name, 1).refusal().isEmpty()).isEqualTo(taken);
    }

    @Test
    void sizeHasBothEdges() {
        assertThat(upload("a.pdf", 0).refusal()).contains("“a.pdf”是空文件，请重新选择。");
        assertThat(upload("a.pdf", AcceptedFile.MOST_BYTES).refusal()).isEmpty();
        assertThat(upload("x/a.pdf", AcceptedFile.MOST_BYTES + 1).refusal()).contains("“a.pdf”超过 20 MB，请压缩或者拆分后再上传。");
    }

    @Test
    void refusalNamesTheFileWithoutItsFolders() {
        assertThat(upload("../../秘密/a.exe", 1).refusal()).get().asString().startsWith("“a.exe”的格式不能接收");
    }
}

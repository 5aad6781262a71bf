package org.mingtang.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.procedure.UnlawfulAct;

/** What files are taken in, of whatever matter. */
class AcceptedFileTests {

    @ParameterizedTest
    @CsvSource({
        "申请.pdf, 申请.pdf, application/pdf",
        "扫描.JPG, 扫描.JPG, image/jpeg",
        "a.b.jpeg, a.b.jpeg, image/jpeg",
        "C:\\我的 文件\\证件.png, 证件.png, image/png",
        "../../etc/说明.txt, 说明.txt, text/plain",
        "红头.ofd, 红头.ofd, application/ofd",
        ".pdf, .pdf, application/pdf"
    })
    void isKnownByTheEndOfItsName(String given, String name, String type) {
        assertThat(AcceptedFile.of(given, 1)).isEqualTo(new AcceptedFile(name, type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "", " ", "程序.exe", "页.html", "图.svg", "旧.doc", "材料.pdf.zip", "材料.", "目录.pdf/材料"})
    @DisplayName("没有后缀的、读不了的，说明能收什么")
    void refusesWhatNobodyCanRead(String name) {
        assertThatThrownBy(() -> AcceptedFile.of(name, 1))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("格式不能接收，请上传 PDF");
    }

    @Test
    void takesNothingEmptyAndNothingAboveTwentyMegabytes() {
        assertThat(AcceptedFile.refusal("甲.pdf", 0)).hasValue("“甲.pdf”是空文件，请重新选择。");
        assertThat(AcceptedFile.refusal("甲.pdf", 20 << 20)).isEmpty();
        assertThat(AcceptedFile.refusal("甲.pdf", (20 << 20) + 1))
                .hasValueSatisfying(why -> assertThat(why).contains("超过 20 MB"));
    }

    @Test
    void knowsHowNamesOfATypeEnd() {
        assertThat(AcceptedFile.ending("image/jpeg")).isEqualTo(".jpeg");
        assertThat(AcceptedFile.ending("application/pdf")).isEqualTo(".pdf");
        assertThat(AcceptedFile.ending("application/json")).isEmpty();
    }
}

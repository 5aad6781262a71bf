package org.mingtang.request.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading pictures through a program; the program here is a script that says what it is told to. */
class OcrTests {

    @TempDir
    Path folder;

    private Ocr saying(String words, int exit) throws IOException {
        Path program = folder.resolve("tesseract");
        Files.writeString(
                program,
                "#!/bin/sh\ncase \"$1\" in\n--version) echo 'tesseract 5.9.9';;\n--list-langs) printf 'List:\\nchi_sim\\neng\\n';;\n"
                        + "*) test -s \"$1\" || exit 9\n[ \"$4\" = chi_sim+eng ] || exit 8\nprintf '%s' '" + words
                        + "'\nexit " + exit
                        + ";;\nesac\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return Ocr.by(program);
    }

    private ReadBack read(byte[] file, Ocr ocr) {
        return new Readings(Leak.TERMS, List.of(), List.of(), ocr).of(file);
    }

    @Test
    void wordsInAPictureOfAPageAreFound() throws IOException {
        ReadBack readBack = read(PdfLeaks.plain(), saying("申请人 张三 丰", 0));
        assertThat(readBack.survivors()).containsExactly(new ReadBack.Survivor(Route.OCR, "文件第1页", "个人隐私"));
        assertThat(readBack.tried()).anyMatch(each -> each.tool().equals("tesseract 5.9.9 (chi_sim+eng)"));
    }

    @Test
    void wordsInAPictureOfAWordFileAreFound() throws IOException {
        byte[] file = WordLeaks.plain()
                .part("word/media/image1.png", SomePictures.png())
                .bytes();
        assertThat(read(file, saying("370602 19900101 1237", 0)).survivors())
                .containsExactly(new ReadBack.Survivor(Route.OCR, "word/media/image1.png", "个人隐私"));
    }

    @Test
    void aPictureThatSaysNothingOfThemIsClean() throws IOException {
        ReadBack readBack = read(PdfLeaks.plain(), saying("行政许可", 0));
        assertThat(readBack.isRefused()).isFalse();
        assertThat(readBack.tried()).anyMatch(each -> each.route() == Route.OCR);
    }

    @Test
    void aProgramThatFailsIsToldOf() throws IOException {
        ReadBack readBack = read(PdfLeaks.plain(), saying("", 3));
        assertThat(readBack.notes()).anyMatch(note -> note.contains("没有识读成功"));
        assertThat(readBack.tried()).noneMatch(each -> each.route() == Route.OCR);
    }

    @Test
    void withoutAProgramTheClerkIsToldToLook() throws IOException {
        ReadBack readBack = read(PdfLeaks.plain(), Ocr.none());
        assertThat(readBack.notes()).anyMatch(note -> note.contains("没有安装tesseract"));
        assertThat(readBack.tried()).noneMatch(each -> each.route() == Route.OCR);
    }
}

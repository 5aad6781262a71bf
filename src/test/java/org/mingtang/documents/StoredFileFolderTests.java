package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredFileFolderTests {

    /** SHA-256 of the three letters abc (FIPS 180-4, example 1). */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path root;

    @Test
    void liesUnderItsHash() throws IOException {
        var content = folder().keep(text("abc"));

        assertThat(content).isEqualTo(new StoredFileFolder.Content(ABC, 3));
        assertThat(root.resolve("ba").resolve("78").resolve(ABC)).hasContent("abc");
    }

    @Test
    void isNeverWrittenAgain() throws IOException {
        Path kept = folder().path(folder().keep(text("abc")).sha256());
        var long_ago = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(kept, long_ago);

        folder().keep(text("abc"));

        assertThat(Files.getLastModifiedTime(kept)).isEqualTo(long_ago);
    }

    @Test
    void keepsAnEmptyFile() throws IOException {
        var content = folder().keep(text(""));

        assertThat(content.size()).isZero();
        assertThat(folder().path(content.sha256())).isEmptyFile();
    }

    @Test
    void leavesNothingBehindWhenTheSenderBreaksOff() throws IOException {
        var broken = new SequenceInputStream(text("half"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });

        assertThatThrownBy(() -> folder().keep(broken)).hasMessage("connection reset");

        try (Stream<Path> left = Files.walk(root)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void saysThatTheDiskIsFull() {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "only Linux has a device that is always full");

        assertThatThrownBy(() -> Files.writeString(full, "abc"))
                .isInstanceOfSatisfying(
                        IOException.class,
                        cause -> assertThat(StoredFileNotKept.of("总结.docx", cause))
                                .hasMessageContaining("磁盘已满")
                                .hasMessageContaining("总结.docx")
                                .hasMessageContaining("重新上传"));
    }

    @Test
    void saysOfAnotherFaultWhatToDo() {
        assertThat(StoredFileNotKept.of("总结.docx", new IOException("Input/output error")))
                .hasMessageContaining("没有保存")
                .hasMessageNotContaining("已满");
    }

    private StoredFileFolder folder() {
        return new StoredFileFolder(root);
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}

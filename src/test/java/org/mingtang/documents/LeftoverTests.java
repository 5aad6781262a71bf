package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.MingtangTest;
import org.mingtang.database.Programs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Half-written files of programs that ended without a word. */
@MingtangTest
class LeftoverTests {

    @TempDir
    Path root;

    @Autowired
    StoredFiles files;

    @Autowired
    Environment program;

    @Test
    void isSweptOnceItIsOldAndWhatWasKeptStays() throws Exception {
        var folder = new StoredFileFolder(root);
        var kept = folder.keep(text("已保存"));
        Path leftover = killedInTheMiddleOfAnUpload();

        Instant written = Files.getLastModifiedTime(leftover).toInstant();
        assertThat(folder.sweep(written.minusSeconds(1))).isZero();
        assertThat(leftover).exists();
        assertThat(folder.sweep(written.plusSeconds(1))).isEqualTo(1);

        assertThat(root.resolve("incoming")).isEmptyDirectory();
        assertThat(folder.path(kept.sha256())).hasContent("已保存");
    }

    @Test
    void isSweptAtTheStartOfTheProgramUnlessItMayStillBeWrittenAt() throws IOException {
        Path incoming =
                Files.createDirectories(Path.of(program.getRequiredProperty("mingtang.data"), "files", "incoming"));
        Path old = Files.writeString(incoming.resolve(UUID.randomUUID().toString()), "一半");
        Path young = Files.writeString(incoming.resolve(UUID.randomUUID().toString()), "一半");
        Files.setLastModifiedTime(
                old, FileTime.from(Files.getLastModifiedTime(young).toInstant().minus(Duration.ofHours(2))));
        StoredFile kept = files.store("总结.txt", text(UUID.randomUUID().toString()));

        files.sweep();

        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(files.path(kept.id())).exists();
        Files.delete(young);
    }

    @Test
    void thereIsNothingToSweepBeforeTheFirstFile() throws IOException {
        assertThat(new StoredFileFolder(root.resolve("fresh")).sweep(Instant.MAX))
                .isZero();
    }

    private Path killedInTheMiddleOfAnUpload() throws Exception {
        Process upload = Programs.java(root, List.of(), EndlessUpload.class.getName(), root);
        try {
            upload.getOutputStream().write("写到一半".getBytes(StandardCharsets.UTF_8));
            upload.getOutputStream().flush();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> incoming().stream().anyMatch(LeftoverTests::hasContent));
        } finally {
            upload.destroyForcibly().waitFor();
        }
        assertThat(incoming()).hasSize(1);
        return incoming().get(0);
    }

    private List<Path> incoming() throws IOException {
        if (!Files.exists(root.resolve("incoming"))) {
            return List.of();
        }
        try (Stream<Path> left = Files.list(root.resolve("incoming"))) {
            return left.toList();
        }
    }

    private static boolean hasContent(Path file) {
        return file.toFile().length() > 0;
    }

    private static ByteArrayInputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}

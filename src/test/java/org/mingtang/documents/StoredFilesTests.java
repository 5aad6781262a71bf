package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;

@MingtangTest
class StoredFilesTests {

    @Autowired
    StoredFiles files;

    @Autowired
    StoredFileDownload download;

    @Autowired
    TransactionTemplate transaction;

    private final String content = UUID.randomUUID().toString();

    @Test
    void givesBackWhatWasKept() {
        StoredFile kept = files.store("签到表.pdf", content());

        assertThat(files.find(kept.id())).contains(kept);
        assertThat(files.path(kept.id())).hasContent(content);
        assertThat(kept.size()).isEqualTo(36);
        assertThat(kept.mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void sameFileTwiceIsOne() {
        assertThat(files.store("签到表.pdf", content())).isEqualTo(files.store("签到表.pdf", content()));
    }

    @Test
    void forgetsForGoodButNotWhatAnotherNameStillHas() {
        StoredFile first = files.store("签到表.pdf", content());
        StoredFile second = files.store("签到表(盖章).pdf", content());
        var disk = files.path(first.id());

        transaction.executeWithoutResult(status -> files.forget(first.id()));
        assertThat(files.find(first.id())).isEmpty();
        assertThat(files.path(second.id())).hasContent(content);

        transaction.executeWithoutResult(status -> {
            files.forget(second.id());
            status.setRollbackOnly();
        });
        assertThat(files.path(second.id()))
                .as("an act that failed takes nothing away")
                .hasContent(content);

        transaction.executeWithoutResult(status -> files.forget(second.id()));
        assertThat(Files.exists(disk)).isFalse();
        assertThatThrownBy(() -> files.path(second.id())).isInstanceOf(StoredFileNotKept.class);
    }

    @Test
    void sameContentUnderTwoNamesLiesOnDiskOnce() {
        StoredFile first = files.store("签到表.pdf", content());
        StoredFile second = files.store("签到表(盖章).pdf", content());

        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(files.path(first.id())).isEqualTo(files.path(second.id()));
    }

    @Test
    void saysWhenTheDataFolderLostAFile() throws Exception {
        StoredFile kept = files.store("签到表.pdf", content());
        Files.delete(files.path(kept.id()));

        assertThatThrownBy(() -> files.path(kept.id()))
                .isInstanceOf(StoredFileNotKept.class)
                .hasMessageContaining("数据目录");
    }

    @Test
    void isAlwaysSentToBeSavedAndNeverSniffed() {
        StoredFile kept = files.store("页面.html", content());

        var answer = download.of(kept.id());

        assertThat(answer.getHeaders().getFirst("Content-Disposition")).startsWith("attachment;");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void answersNotFoundForWhatWasNeverKept() {
        assertThat(download.of(new StoredFileId(UUID.randomUUID())).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    private InputStream content() {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }
}

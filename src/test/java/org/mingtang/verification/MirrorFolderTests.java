package org.mingtang.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MirrorFolderTests {

    @TempDir
    private Path scratch;

    @Test
    void answersAsTheSiteDid() throws IOException {
        MirrorFolder folder = new MirrorFolder(scratch);
        folder.keep("/info/1", new Answer(200, "page".getBytes(UTF_8)), true);
        folder.keep("/info/1/versions/1/record.json", new Answer(200, "{}".getBytes(UTF_8)), false);
        folder.keep("/info/index.json?page=2", new Answer(200, "[]".getBytes(UTF_8)), false);
        folder.keep("/info/2", new Answer(410, "notice".getBytes(UTF_8)), true);
        folder.keep("/info/3", Answer.MISSING, true);
        assertThat(folder.get("/info/1").text()).isEqualTo("page");
        assertThat(folder.get("/info/1").isThere()).isTrue();
        assertThat(folder.get("/info/1/versions/1/record.json").text()).isEqualTo("{}");
        assertThat(folder.get("/info/index.json?page=2").text()).isEqualTo("[]");
        assertThat(folder.get("/info/2").isGone()).isTrue();
        assertThat(folder.get("/info/2").text()).isEqualTo("notice");
        assertThat(folder.get("/info/3").status()).isEqualTo(404);
        assertThat(scratch.resolve("info/index.json%3Fpage%3D2")).exists();
    }

    @Test
    void forgetsWhatTheSiteNoLongerShows() throws IOException {
        MirrorFolder folder = new MirrorFolder(scratch);
        folder.keep("/info/1", new Answer(200, "page".getBytes(UTF_8)), true);
        folder.keep("/info/1/versions/1/record.json", new Answer(200, "{}".getBytes(UTF_8)), false);
        folder.keep("/info/1", new Answer(410, "notice".getBytes(UTF_8)), true);
        folder.keep("/info/1/versions/1/record.json", new Answer(410, "notice".getBytes(UTF_8)), false);
        assertThat(folder.get("/info/1").isGone()).isTrue();
        assertThat(folder.get("/info/1/versions/1/record.json").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../out", "/info/../../out", "/info/%2e%2e/../../../out"})
    void neverLeavesTheFolder(String path) throws IOException {
        Path inside = Files.createDirectory(scratch.resolve("inside"));
        MirrorFolder folder = new MirrorFolder(inside);
        Files.writeString(scratch.resolve("out"), "secret");
        assertThatThrownBy(() -> folder.keep(path, new Answer(200, new byte[1]), false))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("越出");
        assertThatThrownBy(() -> folder.get(path)).isInstanceOf(IOException.class);
        assertThat(scratch.resolve("out")).hasContent("secret");
    }
}

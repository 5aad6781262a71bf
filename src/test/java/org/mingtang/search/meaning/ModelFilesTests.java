package org.mingtang.search.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the model needs lies below the data folder and nowhere else. */
class ModelFilesTests {

    @TempDir
    private Path data;

    @ParameterizedTest
    @CsvSource({
        "Linux,amd64,libonnxruntime.so",
        "Linux,aarch64,libonnxruntime.so",
        "Mac OS X,aarch64,libonnxruntime.dylib",
        "Windows 11,amd64,onnxruntime.dll"
    })
    void unpackedForEachPlatformThatHasALibrary(String system, String processor, String library) throws Exception {
        var files = ModelFiles.below(data, system, processor);
        assertThat(files.folder()).startsWith(data.resolve("meaning")).isDirectory();
        assertThat(files.model()).isNotEmptyFile();
        assertThat(files.vocabulary()).isNotEmptyFile();
        assertThat(files.folder().resolve(library)).isNotEmptyFile();
        assertThat(names(files.folder())).hasSize(4);
        assertThat(names(data.resolve("meaning"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"Linux,riscv64", "Linux,s390x", "AIX,ppc64", "FreeBSD,amd64"})
    void platformWithoutLibraryIsToldAndLeavesNothingBehind(String system, String processor) throws Exception {
        assertThatThrownBy(() -> ModelFiles.below(data, system, processor))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("没有带上适合这台机器的语义库");
        assertThat(names(data.resolve("meaning"))).isEmpty();
    }

    @Test
    void unpackedOnlyOnce() throws Exception {
        var first = ModelFiles.below(data, "Linux", "amd64");
        Files.writeString(first.vocabulary(), "as the first time");
        assertThat(ModelFiles.below(data, "Linux", "x86_64")).isEqualTo(first);
        assertThat(first.vocabulary()).hasContent("as the first time");
    }

    @Test
    void twoProgramsMayUnpackAtOnce() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            Callable<ModelFiles> unpack = () -> ModelFiles.below(data, "Linux", "amd64");
            var both = pool.invokeAll(java.util.List.of(unpack, unpack));
            assertThat(both.get(0).get()).isEqualTo(both.get(1).get());
        } finally {
            pool.shutdownNow();
        }
        assertThat(names(data.resolve("meaning"))).hasSize(1);
    }

    @Test
    void whereTheDiskRefusesThatIsTold() throws Exception {
        Files.writeString(data.resolve("meaning"), "a file where a folder should be");
        assertThatThrownBy(() -> ModelFiles.below(data, "Linux", "amd64")).isInstanceOf(IOException.class);
    }

    private static java.util.List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}

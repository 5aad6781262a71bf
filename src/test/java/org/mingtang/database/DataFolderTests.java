package org.mingtang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

    @TempDir
    Path root;

    @Test
    void isHeldByOneAtATime() throws IOException {
        Path folder = root.resolve("data");
        try (DataFolder held = DataFolder.taken(folder)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> DataFolder.taken(folder))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("正被另一个明堂程序使用");
        }
        DataFolder.taken(folder).close();
    }

    @Test
    void isTheSameByWhateverNameItIsCalled() throws IOException {
        Path folder = Files.createDirectory(root.resolve("data"));
        Path link = Files.createSymbolicLink(root.resolve("link"), folder);
        try (DataFolder held = DataFolder.taken(link)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> DataFolder.taken(root.resolve("link/../data")))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("正被另一个明堂程序使用");
        }
    }

    @Test
    void aLockFileThatNobodyHoldsIsNoHindrance() throws IOException {
        Files.writeString(root.resolve("mingtang.lock"), "left by a program that was killed");

        DataFolder.taken(root).close();
    }

    @Test
    void aLinkToNowhereIsNamed() throws IOException {
        Path link = Files.createSymbolicLink(root.resolve("link"), root.resolve("unplugged"));

        assertThatThrownBy(() -> DataFolder.taken(link))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessage("数据目录 " + link + " 无法建立或写入。请检查路径、权限和磁盘空间,或用 MINGTANG_DATA 指定别的目录。");
        assertThat(root.resolve("unplugged")).doesNotExist();
    }
}

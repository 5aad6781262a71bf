package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexFoldersTests {

    @TempDir
    private Path root;

    private IndexFolders folders;

    @BeforeEach
    void belowTheDataFolder() {
        folders = new IndexFolders(root);
    }

    @Test
    void atFirstNoneIsInUse() throws Exception {
        assertThat(folders.inUse()).isEmpty();
        assertThat(new IndexFolders(root.resolve("not-there-yet")).inUse()).isEmpty();
    }

    @Test
    void freshOnesAreEmptyAndEachItsOwnAndTellTheirWish() throws Exception {
        var one = folders.fresh(7);
        var other = folders.fresh(7);
        assertThat(one).isEmptyDirectory().isNotEqualTo(other);
        assertThat(IndexFolders.wish(one)).isEqualTo(7);
        assertThat(IndexFolders.wish(folders.fresh(0))).isZero();
        assertThat(folders.inUse()).as("made, not yet used").isEmpty();
    }

    @Test
    void theLastOneUsedIsInUse() throws Exception {
        var one = folders.fresh(1);
        folders.use(one);
        assertThat(folders.inUse()).contains(one);
        var other = folders.fresh(2);
        folders.use(other);
        assertThat(folders.inUse()).contains(other);
        assertThat(new IndexFolders(root).inUse()).as("after a new start").contains(other);
    }

    @Test
    @DisplayName("A program that died before the change finds the old one")
    void halfWrittenPointerIsNotFollowed() throws Exception {
        var one = folders.fresh(1);
        folders.use(one);
        Files.writeString(root.resolve("current.next"), "index-2-");
        assertThat(folders.inUse()).contains(one);
    }

    @ParameterizedTest
    @DisplayName("A pointer that a failing disk left empty or wrong points at nothing")
    @ValueSource(strings = {"", "\n", "index-9-gone", ".", "..", "current", "/tmp", "other", "index-x-y"})
    void damagedPointerPointsAtNothing(String content) throws Exception {
        Files.createDirectories(root.resolve("other"));
        Files.createDirectories(root.resolve("index-x-y"));
        Files.writeString(root.resolve("current"), content);
        assertThat(folders.inUse()).isEmpty();
    }

    @Test
    void sweepingLeavesTheOneInUseAndThePointer() throws Exception {
        var used = folders.fresh(1);
        folders.use(used);
        Files.writeString(
                Files.createDirectories(folders.fresh(2).resolve("deep")).resolve("file"), "half built");
        folders.fresh(3);
        folders.sweep(used);
        try (var left = Files.list(root)) {
            assertThat(left).containsExactlyInAnyOrder(used, root.resolve("current"));
        }
    }
}

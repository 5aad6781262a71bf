package org.mingtang.publication.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.procedure.UnlawfulAct;

/** What of a folder on the server is read, and why the rest is not. */
class ServerFolderTests {

    private static final long LARGEST = 1024 * 1024;

    @TempDir
    Path place;

    Path root;
    Path outside;

    @BeforeEach
    void lay() throws IOException {
        root = Files.createDirectories(place.resolve("old papers"));
        outside = Files.createDirectories(place.resolve("secrets"));
        write("2015/通知.txt", "正文");
        write("a.html", "<p>页</p>");
        write("2014/1.txt", "正文");
    }

    private Path write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private BatchFiles files() throws IOException {
        return ServerFolder.files(ServerFolder.root(root.toString(), place.resolve("data")), LARGEST);
    }

    @Test
    void findsFilesOfAllSubfoldersInTheOrderOfTheirNames() throws IOException {
        assertThat(files().all().keySet()).containsExactly("2014/1.txt", "2015/通知.txt", "a.html");
        assertThat(files().refused()).isEmpty();
        assertThat(files().path("a.html")).isEqualTo(root.resolve("a.html").toRealPath());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".git/config", ".DS_Store", "Thumbs.db", "__MACOSX/x.txt", "页_files/logo.png", "2015/~$通知.docx"})
    void passesOverWhatSystemsLayBesideTheFiles(String name) throws IOException {
        write(name, "x");

        assertThat(files().all()).hasSize(3);
        assertThat(files().refused()).isEmpty();
    }

    @Test
    void aLinkThatLeadsOutsideIsNotFollowed() throws IOException {
        Path secret = Files.writeString(outside.resolve("key.txt"), "秘密");
        Files.createSymbolicLink(root.resolve("key.txt"), secret);
        Files.createSymbolicLink(root.resolve("all"), outside);
        Files.createSymbolicLink(root.resolve("up.txt"), Path.of("../secrets/key.txt"));

        assertThat(files().all()).hasSize(3);
        assertThat(files().refused().keySet()).containsExactly("all", "key.txt", "up.txt");
        assertThat(files().refused().values()).allSatisfy(why -> assertThat(why).contains("指向文件夹以外"));
    }

    @Test
    void aChainOfLinksIsFollowedToItsEndAndJudgedThere() throws IOException {
        Path secret = Files.writeString(outside.resolve("key.txt"), "秘密");
        Files.createSymbolicLink(root.resolve("first.txt"), secret);
        Files.createSymbolicLink(root.resolve("second.txt"), root.resolve("first.txt"));

        assertThat(files().refused()).containsKeys("first.txt", "second.txt");
    }

    @Test
    void aFolderWhoseNameOnlyBeginsAlikeIsOutside() throws IOException {
        Path alike = Files.createDirectories(place.resolve("old papers 2"));
        Files.createSymbolicLink(root.resolve("x.txt"), Files.writeString(alike.resolve("x.txt"), "x"));

        assertThat(files().refused()).containsOnlyKeys("x.txt");
    }

    @Test
    void aLinkThatStaysInsideIsReadAndOneToAFolderIsNotReadTwice() throws IOException {
        Files.createSymbolicLink(root.resolve("same.txt"), root.resolve("2014/1.txt"));
        Files.createSymbolicLink(root.resolve("years"), root.resolve("2015"));
        Files.createSymbolicLink(root.resolve("round"), root);

        assertThat(files().all()).containsKey("same.txt").hasSize(4);
        assertThat(files().refused()).containsOnlyKeys("years", "round");
        assertThat(files().refused().get("years")).contains("已在原处读取");
    }

    @Test
    void aLinkThatLeadsNowhereIsToldOf() throws IOException {
        Files.createSymbolicLink(root.resolve("gone.txt"), root.resolve("no-such-file"));

        assertThat(files().refused()).isEqualTo(Map.of("gone.txt", "是一个链接，指向的文件不存在。"));
    }

    @Test
    void aFileThatIsTooLargeIsNotReadAndOneOfExactlyTheSizeIs() throws IOException {
        Files.write(root.resolve("large.pdf"), new byte[(int) LARGEST + 1]);
        Files.write(root.resolve("full.pdf"), new byte[(int) LARGEST]);

        assertThat(files().refused()).isEqualTo(Map.of("large.pdf", "超过 1 MB，不读取。"));
        assertThat(files().all()).containsKey("full.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"旧站.zip", "旧站.RAR", "旧站.tar", "旧站.tar.gz"})
    void archivesAreNotUnpacked(String name) throws IOException {
        write(name, "x");

        assertThat(files().refused()).containsOnlyKeys(name);
        assertThat(files().refused().get(name)).contains("请先解压");
    }

    @Test
    void whatMayNotBeReadIsToldOfAndKeepsNothingElseFromBeingRead() throws IOException {
        Path file = write("closed.txt", "x");
        Path folder = Files.createDirectories(root.resolve("closed"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(file)).as("root reads everything").isFalse();

        assertThat(files().all()).hasSize(3);
        assertThat(files().refused()).containsOnlyKeys("closed.txt", "closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"old papers", "./x", ""})
    void wantsTheWholePath(String folder) {
        assertThatThrownBy(() -> ServerFolder.root(folder, place.resolve("data")))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("完整路径");
    }

    @Test
    void wantsAFolderThatIsThere() {
        assertThatThrownBy(() -> ServerFolder.root(root.resolve("none").toString(), place.resolve("data")))
                .hasMessageContaining("没有文件夹");
        assertThatThrownBy(() -> ServerFolder.root(root.resolve("a.html").toString(), place.resolve("data")))
                .hasMessageContaining("没有文件夹");
        assertThatThrownBy(() -> ServerFolder.root("/a\0b", place.resolve("data")))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("打不开");
    }

    @Test
    void neverReadsTheProgramsOwnData() throws IOException {
        Path data = Files.createDirectories(place.resolve("data/files"));
        Path link = Files.createSymbolicLink(place.resolve("innocent"), place.resolve("data"));

        for (Path folder : new Path[] {data, data.getParent(), place, link}) {
            assertThatThrownBy(() -> ServerFolder.root(folder.toString(), place.resolve("data")))
                    .as(folder.toString())
                    .isInstanceOf(UnlawfulAct.class)
                    .hasMessageContaining("程序自己的数据");
        }
    }

    @Test
    void saysThatTheFolderIsGone() throws IOException {
        assertThatThrownBy(() -> ServerFolder.files(place.resolve("gone"), LARGEST))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("已经不在了");
    }

    @Test
    void aFileIsFoundAsAListNamesItAndCountsAsUsed() throws IOException {
        BatchFiles files = files();

        assertThat(files.find("通知.txt")).contains("2015/通知.txt");
        assertThat(files.find("2014/1.txt")).contains("2014/1.txt");
        assertThat(files.find("014/1.txt")).isEmpty();
        assertThat(files.find("知.txt")).isEmpty();
        assertThat(files.unused()).containsExactly("a.html");
    }
}

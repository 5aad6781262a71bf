package org.mingtang.publication.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "__MACOSX/._a.html",
                "a/.DS_Store",
                ".hidden",
                "Thumbs.db",
                "x/thumbs.DB",
                "desktop.ini",
                "~$通知.docx",
                "通知_files/style.css",
                "a/b_files/img/x.png"
            })
    void passesOverWhatSystemsLeaveBeside(String name) {
        assertThat(Archive.isFurniture(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.html", "2020/通知.docx", "a.b.csv", "profiles/a.txt", "My~$x.txt"})
    void keepsWhatPeopleMean(String name) {
        assertThat(Archive.isFurniture(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../out.txt", "/etc/out.txt", "a/../../out.txt", "a\\..\\..\\out.txt", "C:\\out.txt"})
    void letsNoNameLeadOutOfTheFolder(String name) throws IOException {
        Path into = Files.createDirectory(folder.resolve("into"));

        Map<String, Path> files = Archive.unpack(zip(StandardCharsets.UTF_8, name), into);

        assertThat(files.values())
                .singleElement()
                .satisfies(file -> assertThat(file).hasParentRaw(into).hasContent(name));
        try (var all = Files.list(folder)) {
            assertThat(all.map(each -> each.getFileName().toString())).containsExactlyInAnyOrder("into", "a.zip");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void readsChineseNamesOfEitherSystemInTheirOrder(String charset) throws IOException {
        Path zip = zip(Charset.forName(charset), "乙.txt", "甲/丙.txt", "丁.txt");

        assertThat(Archive.unpack(zip, Files.createDirectory(folder.resolve("into")))
                        .keySet())
                .containsExactly("乙.txt", "甲/丙.txt", "丁.txt");
    }

    @Test
    void readsAnEmptyOne() throws IOException {
        assertThat(Archive.unpack(zip(StandardCharsets.UTF_8), folder)).isEmpty();
    }

    @Test
    void refusesWhatIsNone() throws IOException {
        Path none = Files.writeString(folder.resolve("a.zip"), "PK\u0003\u0004 and then something else");

        assertThatThrownBy(() -> Archive.unpack(none, folder)).isInstanceOf(IOException.class);
        Path cut = Files.write(
                folder.resolve("b.zip"),
                java.util.Arrays.copyOf(Files.readAllBytes(zip(StandardCharsets.UTF_8, "甲.txt")), 40));
        assertThatThrownBy(() -> Archive.unpack(cut, folder)).isInstanceOf(IOException.class);
    }

    private Path zip(Charset charset, String... names) throws IOException {
        Path zip = folder.resolve("a.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip), charset)) {
            for (String name : List.of(names)) {
                out.putNextEntry(new ZipEntry(name));
                out.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }
}

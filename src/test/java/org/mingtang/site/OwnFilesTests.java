package org.mingtang.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnFilesTests {

    private static final Path SERVED = Path.of("src/main/resources/static");

    static Stream<Path> sheets() throws IOException {
        try (Stream<Path> files = Files.list(SERVED)) {
            return files.filter(file -> file.toString().endsWith(".css")).sorted().toList().stream();
        }
    }

    @Test
    @DisplayName("each sheet stands once in every page, what all share first, ways of showing last")
    void namesEverySheet() throws IOException {
        List<String> named = OwnFiles.styles().stream()
                .map(each -> each.replaceAll("\\?.*", ""))
                .toList();

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        sheets().map(file -> "/" + file.getFileName()).toList());
        assertThat(named).first().isEqualTo("/mingtang.css");
        assertThat(named).last().isEqualTo("/mingtang-modes.css");
    }

    @ParameterizedTest
    @MethodSource("sheets")
    @DisplayName("no file of the house is longer than 300 lines")
    void keepsSheetsShort(Path sheet) throws IOException {
        assertThat(Files.readAllLines(sheet)).hasSizeBetween(10, 300);
    }

    @ParameterizedTest
    @MethodSource("sheets")
    @DisplayName("what a sheet opens it closes, and it fetches nothing from anywhere")
    void closesWhatItOpens(Path sheet) throws IOException {
        String text = Files.readString(sheet);

        assertThat(text.chars().filter(each -> each == '{').count())
                .isEqualTo(text.chars().filter(each -> each == '}').count());
        assertThat(text).doesNotContain("@import", "url(", "expression(");
    }

    @Test
    @DisplayName("an address tells what is in the file")
    void marksWhatIsInTheFile() throws Exception {
        byte[] content = Files.readAllBytes(SERVED.resolve("mingtang.js"));
        byte[] hash = java.security.MessageDigest.getInstance("SHA-256").digest(content);

        assertThat(OwnFiles.at("/mingtang.js"))
                .isEqualTo("/mingtang.js?v=" + HexFormat.of().formatHex(hash).substring(0, 8))
                .isEqualTo(OwnFiles.at("/mingtang.js"));
        assertThat(OwnFiles.styles().stream().map(each -> each.replaceAll(".*v=", "")))
                .doesNotHaveDuplicates()
                .allMatch(each -> each.matches("[0-9a-f]{8}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no-such.css", "/../application.yml"})
    void knowsOnlyItsOwn(String path) {
        assertThatThrownBy(() -> OwnFiles.at(path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(path);
    }
}

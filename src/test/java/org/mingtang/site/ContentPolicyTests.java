package org.mingtang.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The content security policy lets through no style and no script within a page: none may be written there. */
class ContentPolicyTests {

    private static final Pattern WITHIN = Pattern.compile(
            "\\bstyle\\s*=\\s*\\\\?[\"']|<style\\b|<script(?![^>]*\\bsrc=)[^>]*>|<[a-z][^<>]*\\son[a-z]+\\s*=|\\bhref=\\\\?[\"']javascript:",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BY_SCRIPT = Pattern.compile(
            "setAttribute\\(\\s*['\"]style['\"]|cssText|createElement\\(\\s*['\"](style|script)['\"]|\\beval\\(");

    /** The pages that become PDF files: no browser gets to see them. */
    private static final String FOR_PDF = "Markup.java";

    @Test
    void noTemplateCarriesStylesOrScripts() throws IOException {
        assertThat(files("src/main/jte", ".jte")).hasSizeGreaterThan(250);
        assertThat(offending("src/main/jte", ".jte", WITHIN)).isEmpty();
    }

    @Test
    void noHtmlThatTheProgramWritesCarriesStylesOrScripts() throws IOException {
        assertThat(offending("src/main/java", ".java", WITHIN))
                .allMatch(line -> line.startsWith(FOR_PDF + ":"))
                .isNotEmpty();
    }

    @Test
    @DisplayName("a script may set single properties of an element, but write no style into it")
    void noScriptWritesStyles() throws IOException {
        assertThat(files("src/main/resources/static", ".js")).isNotEmpty();
        assertThat(offending("src/main/resources/static", ".js", WITHIN)).isEmpty();
        assertThat(offending("src/main/resources/static", ".js", BY_SCRIPT)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("what would be seen, and what is no style at all")
    @CsvSource(delimiter = '|', textBlock = """
                    <p style="color:red">            | true
                    <i class="x" style='width:3%'>   | true
                    out.append(" style=\\"")         | true
                    <style>p{}</style>               | true
                    <button onclick="go()">          | true
                    <a href="javascript:go()">       | true
                    <script>go()</script>            | true
                    <script src="/a.js" defer>       | false
                    style = Frame.siteStyle()        | false
                    <table class="style" data-on="1">| false
                    """)
    void seesStylesAndScripts(String line, boolean seen) {
        assertThat(WITHIN.matcher(line).find()).isEqualTo(seen);
    }

    private static List<String> offending(String folder, String ending, Pattern pattern) throws IOException {
        return files(folder, ending).stream()
                .flatMap(file -> lines(file).stream()
                        .filter(line -> pattern.matcher(line).find())
                        .map(line -> file.getFileName() + ": " + line.strip()))
                .toList();
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}

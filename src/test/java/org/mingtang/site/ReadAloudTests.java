package org.mingtang.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading aloud is offered by the frame of the portal; a page with a long text only says which text that is. */
class ReadAloudTests {

    private static final Path TEMPLATES = Path.of("src/main/jte");

    @Test
    void oneButtonServesAllPages() throws IOException {
        assertThat(templates("data-read-aloud")).containsExactly("site/portal.jte");
        assertThat(text("site/portal.jte"))
                .containsOnlyOnce(
                        "<button type=\"button\" class=\"btn btn-link\" data-read-aloud=\"[data-read]\" hidden>朗读");
    }

    @ParameterizedTest
    @DisplayName(
            "policy, interpretation, notice, answer; guides; topic; the law's text on a day, one article; packages; comparisons")
    @ValueSource(
            strings = {
                "publication/item.jte",
                "publication/open-guide.jte",
                "publication/log.jte",
                "request/guide.jte",
                "history/topic.jte",
                "policy/text.jte",
                "policy/comparison.jte",
                "publication/comparison.jte",
                "policy/article.jte",
                "policy/package.jte",
                "policy/question-own.jte",
                "policy/order-own.jte",
                "search/results.jte",
                "site/accessibility.jte"
            })
    void everyPageWithALongTextSaysWhichItIs(String template) throws IOException {
        assertThat(text(template)).contains("@template.site.portal(").containsPattern("<[a-z0-9]+[^>]* data-read[ >]");
    }

    @Test
    @DisplayName("a text in the look of an item is a long text, on whatever page of the portal it stands")
    void everyTextInTheLookOfAnItemIsRead() throws IOException {
        for (String template : templates("item-text\"")) {
            if (text(template).contains("@template.site.portal(")) {
                assertThat(text(template)).as(template).contains("item-text\" data-read");
            }
        }
    }

    @Test
    void nothingIsOfferedWhereThereIsNothingToReadOrNoVoice() throws IOException {
        String script = Files.readString(Path.of("src/main/resources/static/mingtang.js"));
        String reading = script.substring(script.indexOf("[data-read-aloud]"));

        assertThat(reading.indexOf("if (!window.speechSynthesis")).isPositive();
        assertThat(reading.indexOf("if (!texts.length) return")).isBetween(0, reading.indexOf("button.hidden = false"));
    }

    private static List<String> templates(String holding) throws IOException {
        try (Stream<Path> all = Files.walk(TEMPLATES)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> TEMPLATES.relativize(file).toString())
                    .filter(name -> {
                        try {
                            return text(name).contains(holding);
                        } catch (IOException unreadable) {
                            throw new java.io.UncheckedIOException(unreadable);
                        }
                    })
                    .sorted()
                    .toList();
        }
    }

    private static String text(String template) throws IOException {
        return Files.readString(TEMPLATES.resolve(template));
    }
}

package org.mingtang.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 5322, 3.6.4: what an answer names of the mail it answers. */
class AnsweredMailTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c@x>|||<c@x>",
                "<c@x>|<a@x> <b@x>||<a@x> <b@x> <c@x>",
                "<c@x>|<a@x>\t(a comment)<b@x>||<a@x> <b@x> <c@x>",
                "<c@x>||<b@x>|<b@x> <c@x>",
                "<c@x>||<a@x> <b@x>|<c@x>",
                "<c@x>|<a@x>|<b@x>|<a@x> <c@x>",
                "<c@x>|<a@x> <c@x> <b@x>||<a@x> <b@x> <c@x>",
                " <c@x>  (said twice) |||<c@x>",
                "<no-at-sign>|||<no-at-sign>"
            })
    void namesTheThreadUpToTheMail(String id, String references, String inReplyTo, String thread) {
        var answered = AnsweredMail.of(id, given(references), given(inReplyTo));
        assertThat(answered.line()).isEqualTo(thread);
        assertThat(answered.isNone()).isFalse();
        assertThat(answered.references().split("\r\n ")).containsExactlyElementsOf(answered.ids());
        assertThat(answered.inReplyTo()).isEqualTo(thread.substring(thread.lastIndexOf(' ') + 1));
        assertThat(AnsweredMail.kept(thread)).isEqualTo(answered);
    }

    private static String given(String header) {
        return header == null ? "" : header;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c@x", "<>", "<a b@x>", "<a@x> <b@x>", "<é@x>", "<a\r\nBcc: everybody@x>", "<<a@x"})
    @DisplayName("without one id of its own a mail has no thread, and nothing else of its headers is taken over")
    void whatIsNoIdIsPassedOver(String id) {
        assertThat(AnsweredMail.of(id, "<a@x>", "<b@x>")).isEqualTo(AnsweredMail.NONE);
    }

    @Test
    void strangersLinesNeverBecomeHeaders() {
        var answered = AnsweredMail.of("<c@x>", "<a@x>\r\nBcc: all@x <b\r\n@x> Subject: <d@x>", "");
        assertThat(answered.ids()).containsExactly("<a@x>", "<d@x>", "<c@x>");
    }

    @Test
    void longIdsAreNone() {
        assertThat(AnsweredMail.of("<" + "a".repeat(250) + ">", "", "").isNone())
                .isFalse();
        assertThat(AnsweredMail.of("<" + "a".repeat(251) + ">", "", "").isNone())
                .isTrue();
    }

    @Test
    @DisplayName("a long thread keeps its beginning and its end")
    void longThreadsAreCutInTheMiddle() {
        String references =
                IntStream.range(0, 5_000).mapToObj(n -> "<" + n + "@x>").collect(Collectors.joining(" "));
        var answered = AnsweredMail.of("<last@x>", references, "");
        assertThat(answered.ids()).hasSize(20).startsWith("<0@x>", "<4982@x>").endsWith("<4999@x>", "<last@x>");
    }

    @Test
    void threadOfExactlyTheMostIsWhole() {
        String nineteen = IntStream.range(0, 19).mapToObj(n -> "<" + n + "@x>").collect(Collectors.joining(" "));
        assertThat(AnsweredMail.of("<last@x>", nineteen, "").ids()).hasSize(20).contains("<1@x>");
        assertThat(AnsweredMail.of("<last@x>", nineteen + " <19@x>", "").ids())
                .hasSize(20)
                .doesNotContain("<1@x>");
    }
}

package org.mingtang.request.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.procedure.UnlawfulAct;

/** Every seeded leak is taken out by the redactor; and where a redactor left it, reading again would tell. */
class LeakTests {

    private final Redactor redactor = new Redactor().with(Ocr.none());

    static Stream<Leak> leaks() {
        return Stream.of(WordLeaks.all(), WorkbookLeaks.all(), PdfLeaks.all()).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("leaks")
    @DisplayName("a redactor that leaves this one leak is caught by reading again")
    void leftBehindItIsFound(Leak leak) {
        ReadBack readBack = new Readings(Leak.TERMS, List.of(), List.of(), Ocr.none()).of(leak.file());

        assertThat(readBack.isRefused()).isTrue();
        assertThat(readBack.refusal()).contains("文件不能使用").doesNotContain(Leak.NAME);
        var mutant = new RedactedFile(
                leak.file(), leak.file(), List.of(), List.of(), List.of(), readBack, List.of(), List.of());
        assertThatThrownBy(mutant::content).isInstanceOf(UnlawfulAct.class);
    }

    @ParameterizedTest
    @MethodSource("leaks")
    @DisplayName("the redactor takes this leak out, and what is harmless stays")
    void theRedactorTakesItOut(Leak leak) {
        RedactedFile redacted = redactor.redact(leak.file(), Leak.REDACTION);

        assertThat(redacted.readBack().survivors()).isEmpty();
        assertThat(Anywhere.says(redacted.content(), Leak.NAME)).isFalse();
        assertThat(Anywhere.says(redacted.content(), Leak.NUMBER)).isFalse();
        assertThat(SeenText.of(redacted.content())).doesNotContain(Leak.NAME, Leak.NUMBER);
        if (redacted.notes().stream().noneMatch(note -> note.contains("转为图片"))) {
            assertThat(SeenText.of(redacted.content())).contains(Leak.HARMLESS);
        }
    }

    @Test
    void thereAreMoreThanForty() {
        assertThat(leaks().map(Leak::name)).doesNotHaveDuplicates().hasSizeGreaterThan(90);
    }

    @Test
    void aCleanFileIsFoundClean() throws Exception {
        for (byte[] clean : List.of(
                WordLeaks.plain().bytes(), WorkbookLeaks.with("", "", "").bytes(), PdfLeaks.plain())) {
            assertThat(new Readings(Leak.TERMS, List.of(), List.of(), Ocr.none())
                            .of(clean)
                            .survivors())
                    .isEmpty();
        }
    }
}

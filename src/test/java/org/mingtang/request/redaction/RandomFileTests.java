package org.mingtang.request.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Made-up texts with made-up secrets: the secrets go, every other character stays in its order. */
class RandomFileTests {

    private static final String SIGNS = "云麓市行政许可决定书申请人联系电话和平路号楼单元第一二页";
    private static final String SECRET_SIGNS = "张三丰李四甲乙丙";
    private static final long SEED = 20260302;

    /** A text in pieces; pieces at odd places are secret. */
    record Sample(List<String> pieces, List<String> secrets, Random random) {

        String plain() {
            StringBuilder plain = new StringBuilder();
            for (int i = 0; i < pieces.size(); i += 2) {
                plain.append(pieces.get(i));
            }
            return plain.toString();
        }

        List<Term> terms() {
            return secrets.stream().distinct().map(each -> Term.of(each, "")).toList();
        }
    }

    static List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            Random random = new Random(SEED + i);
            List<String> pieces = new ArrayList<>();
            List<String> secrets = new ArrayList<>();
            int count = 2 + random.nextInt(5);
            for (int k = 0; k < count; k++) {
                pieces.add(signs(SIGNS, 1 + random.nextInt(8), random));
                secrets.add(signs(SECRET_SIGNS, 2 + random.nextInt(3), random));
                pieces.add(secrets.get(k));
            }
            pieces.add(signs(SIGNS, 1 + random.nextInt(8), random));
            samples.add(new Sample(pieces, secrets, random));
        }
        return samples;
    }

    private static String signs(String from, int count, Random random) {
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < count; i++) {
            signs.append(from.charAt(random.nextInt(from.length())));
        }
        return signs.toString();
    }

    /** Cuts a text at random, also within the secrets. */
    private static List<String> cut(String text, Random random) {
        List<String> cut = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            int to = Math.min(text.length(), i + 1 + random.nextInt(4));
            cut.add(text.substring(i, to));
            i = to;
        }
        return cut;
    }

    @ParameterizedTest
    @MethodSource("samples")
    @DisplayName("Word: over runs, paragraphs and spaces")
    void word(Sample sample) throws IOException {
        StringBuilder body = new StringBuilder("<w:p>");
        for (String run : cut(String.join("", sample.pieces()), sample.random())) {
            body.append(WordLeaks.run(sample.random().nextInt(6) == 0 ? " " + run : run));
            body.append(sample.random().nextInt(9) == 0 ? "</w:p><w:p>" : "");
        }
        RedactedFile redacted = redact(WordLeaks.with(body + "</w:p>").bytes(), sample);
        assertThat(SeenText.of(redacted.content()).replace(Blackening.BLOCKS, ""))
                .isEqualTo(Leak.HARMLESS + sample.plain());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @DisplayName("PDF: over text operators and lines")
    void pdf(Sample sample) throws IOException {
        float x = 72;
        float y = 720;
        try (var paper = new PdfPaper()) {
            for (String run : cut(String.join("", sample.pieces()), sample.random())) {
                if (x > 420) {
                    x = 72;
                    y -= 20;
                }
                paper.write(x, y, run);
                x += 12 * run.length();
            }
            RedactedFile redacted = redact(paper.bytes(), sample);
            assertThat(redacted.notes()).isEmpty();
            assertThat(SeenText.of(redacted.content())).isEqualTo(Leak.HARMLESS + sample.plain());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    @DisplayName("Excel: one text a cell")
    void workbook(Sample sample) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i + 1 < sample.pieces().size(); i += 2) {
            rows.append(WorkbookLeaks.cell(
                    "A" + (i + 2), sample.pieces().get(i) + sample.pieces().get(i + 1)));
        }
        RedactedFile redacted =
                redact(WorkbookLeaks.with(rows.toString(), "", "").bytes(), sample);
        String last = sample.pieces().get(sample.pieces().size() - 1);
        String seen = SeenText.of(redacted.content()).replace(Blackening.BLOCKS, "");
        assertThat(seen + last).endsWith(Leak.HARMLESS + sample.plain());
    }

    private static RedactedFile redact(byte[] file, Sample sample) {
        RedactedFile redacted = new Redactor().with(Ocr.none()).redact(file, new Redaction(List.of(), sample.terms()));
        assertThat(redacted.readBack().survivors()).isEmpty();
        sample.secrets()
                .forEach(each ->
                        assertThat(Anywhere.says(redacted.content(), each)).isFalse());
        return redacted;
    }
}

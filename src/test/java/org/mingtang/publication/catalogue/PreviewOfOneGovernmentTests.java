package org.mingtang.publication.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.mingtang.publication.catalogue.CatalogueChange.Kind;
import org.mingtang.publication.catalogue.DirectoryFile.Field;

/** What holds of each preview, whatever stands in the catalogues of two governments and in the file of one. */
class PreviewOfOneGovernmentTests {

    private static final List<Field> FIELDS =
            List.of(new Field("f01", "一"), new Field("f02", "二"), new Field("f03", "三"));
    private static final List<String> NAMES = List.of("甲", "乙", "丙", "丁", "戊", "己");
    private static final UUID DISTRICT = new UUID(1, 1);
    private static final LineText PATTERN = LineTextTests.GOOD;

    private Random random = new Random(0);

    @RepeatedTest(60)
    void touchesNoLineOfAnotherAndIsDoneOnceCarriedOut(RepetitionInfo round) {
        random = new Random(round.getCurrentRepetition());
        List<Line> all = new ArrayList<>(lines(null));
        all.addAll(lines(DISTRICT));
        UUID whose = random.nextBoolean() ? DISTRICT : null;
        List<Line> own = all.stream().filter(line -> line.isOf(whose)).toList();
        DirectoryFile file = file();

        ImportPreview preview = ImportPreview.of(file, own);

        Set<String> known = own.stream().map(Line::code).collect(Collectors.toSet());
        Set<String> fields = file.rows().stream().map(row -> row.field().code()).collect(Collectors.toSet());
        for (CatalogueChange change : preview.changes()) {
            if (change.kind() == Kind.ADDED) {
                assertThat(change.code()).isNull();
            } else {
                assertThat(known).contains(change.code());
            }
            assertThat(fields).contains(change.parent());
        }
        List<Line> after = carriedOut(preview, all, whose);
        assertThat(after)
                .containsAll(all.stream().filter(line -> !line.isOf(whose)).toList());
        ImportPreview again = ImportPreview.of(
                file, after.stream().filter(line -> line.isOf(whose)).toList());
        assertThat(again.changes()).isEmpty();
        assertThat(again.refused()).hasSameSizeAs(preview.refused());
        assertThat(again.same()).isEqualTo(preview.rows() - preview.refused().size());
    }

    private List<Line> carriedOut(ImportPreview preview, List<Line> all, @Nullable UUID whose) {
        List<Line> after = new ArrayList<>(all);
        int serial = 500;
        for (CatalogueChange change : preview.changes()) {
            after.removeIf(line -> line.code().equals(change.code()));
            String code = Objects.requireNonNullElse(change.code(), change.parent() + "-" + serial++);
            LocalDate ended = change.after() == null ? LocalDate.of(2026, 1, 1) : null;
            after.add(new Line(code, change.parent(), "FIELD", serial, change.shown(), ended, whose));
        }
        return after;
    }

    private List<Line> lines(@Nullable UUID government) {
        List<Line> lines = new ArrayList<>();
        int serial = government == null ? 1 : 101;
        for (Field field : FIELDS) {
            for (String name : NAMES) {
                if (random.nextInt(3) > 0) {
                    LocalDate ended = random.nextInt(4) == 0 ? LocalDate.of(2025, 1, 1) : null;
                    String code = field.code() + "-" + serial++;
                    lines.add(new Line(code, field.code(), "FIELD", serial, text(name), ended, government));
                }
            }
        }
        return lines;
    }

    private DirectoryFile file() {
        List<DirectoryRow> rows = new ArrayList<>();
        Set<String> said = new HashSet<>();
        int wanted = 1 + random.nextInt(10);
        for (int n = 0; n < wanted; n++) {
            Field field = FIELDS.get(random.nextInt(2));
            String name = NAMES.get(random.nextInt(NAMES.size()));
            boolean good = said.add(field.code() + name) && random.nextInt(6) > 0;
            rows.add(new DirectoryRow("第 " + n + " 行", field, text(name), good ? List.of() : List.of("缺一栏")));
        }
        return new DirectoryFile(rows, List.of());
    }

    private LineText text(String name) {
        return new LineText(
                "事项",
                name,
                "内容" + random.nextInt(2),
                PATTERN.basis(),
                PATTERN.timeLimit(),
                "财政局",
                PATTERN.carriers(),
                true,
                "",
                true,
                false,
                true,
                false,
                "",
                null);
    }
}

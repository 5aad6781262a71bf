package org.mingtang.publication.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small parts of the log: places, subtrees, checkpoints, pages of entries, times. */
class LogWordsTests {

    private static final String RECORD = "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @CsvSource({"0, 0", "7, 7", "256, 256", "999999999999999999, 999999999999999999"})
    void readsPlacesOfDigits(String text, long place) {
        assertThat(LogPlace.read(text)).contains(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "-1", "+1", "01", "00", "1.0", "1e3", "１", "1000000000000000000", "0x1", "1 ", "a"})
    void readsNothingElseAsAPlace(String text) {
        assertThat(LogPlace.read(text)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("complete subtrees cover each stretch once, without gap, each as large as can be")
    @CsvSource({"0, 1", "0, 255", "0, 256", "0, 257", "1, 2", "3, 11", "255, 257", "256, 600", "511, 513", "0, 1000003"
    })
    void coversEveryStretch(long from, long to) {
        List<Subtree> parts = Subtree.covering(from, to);

        long at = from;
        for (Subtree part : parts) {
            assertThat(part.position() << part.level()).isEqualTo(at);
            at += 1L << part.level();
        }
        assertThat(at).isEqualTo(to);
        assertThat(parts.size()).isLessThanOrEqualTo(2 * 64);
        for (int n = 1; n < parts.size(); n++) {
            boolean mergeable = parts.get(n - 1).level() == parts.get(n).level()
                    && !parts.get(n - 1).isRight()
                    && parts.get(n).equals(parts.get(n - 1).sibling());
            assertThat(mergeable).isFalse();
        }
    }

    @Test
    void coversNothingByNothing() {
        assertThat(Subtree.covering(0, 0)).isEmpty();
        assertThat(Subtree.covering(256, 256)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1, 0, false", "0, 7, 6, 3, true", "8, 256, 257, 128, false", "3, 1, 0, 0, true"})
    void knowsItsSiblingAndParent(int level, long position, long sibling, long parent, boolean right) {
        Subtree subtree = new Subtree(level, position);

        assertThat(subtree.sibling()).isEqualTo(new Subtree(level, sibling));
        assertThat(subtree.parent()).isEqualTo(new Subtree(level + 1, parent));
        assertThat(subtree.isRight()).isEqualTo(right);
        assertThat(subtree.sibling().sibling()).isEqualTo(subtree);
        assertThat(subtree.sibling().parent()).isEqualTo(subtree.parent());
    }

    @Test
    @DisplayName("C2SP tlog-checkpoint: origin, size, root, each on a line of its own")
    void writesACheckpointInThreeLines() {
        byte[] root = MerkleHash.empty();

        assertThat(Checkpoint.text("cs.example/log", 0, root))
                .isEqualTo("cs.example/log\n0\n" + Base64.getEncoder().encodeToString(root) + "\n");
    }

    @Test
    void tellsTimesAsTheOfficesClockDoes() {
        assertThat(LogTime.of(Instant.parse("2026-12-31T16:00:00Z"))).isEqualTo("2027-01-01 00:00:00");
        assertThat(LogTime.of(Instant.parse("1999-01-01T00:00:01Z"))).isEqualTo("1999-01-01 08:00:01");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
            3,   3,   3,  none,                     none
            120, 120, 50, none,                     /log/entries?before=70
            120, 70,  50, /log/entries?before=120,  /log/entries?before=20
            120, 20,  20, /log/entries?before=70,   none
            51,  51,  50, none,                     /log/entries?before=1
            51,  1,   1,  /log/entries?before=51,   none
            """)
    void leadsFromPageToPage(long size, long end, int lines, String newer, String older) {
        EntriesPage page = EntriesPage.of(size, end, lines(end - lines, lines));

        assertThat(page.newer()).isEqualTo(newer);
        assertThat(page.older()).isEqualTo(older);
        assertThat(page.rows()).hasSize(lines);
        assertThat(page.rows().get(0).index()).isEqualTo(end - 1);
    }

    @Test
    void leavesNoEntryOutOnItsWayThroughThePages() {
        List<Long> seen = new ArrayList<>();
        String next = "/log/entries?before=173";
        while (next != null) {
            long end = Long.parseLong(next.replaceAll("\\D", ""));
            long first = Math.max(0, end - EntriesPage.LENGTH);
            EntriesPage page = EntriesPage.of(173, end, lines(first, (int) (end - first)));
            page.rows().forEach(row -> seen.add(row.index()));
            next = page.older();
        }

        assertThat(seen)
                .isEqualTo(
                        LongStream.iterate(172, n -> n - 1).limit(173).boxed().toList());
    }

    @Test
    void countsAsPeopleDo() {
        EntriesPage page = EntriesPage.of(12_345, 12_345, lines(12_344, 1));

        assertThat(page.total()).isEqualTo("12,345");
        assertThat(page.rows().get(0).number()).isEqualTo("12,345");
    }

    @ParameterizedTest
    @CsvSource({"PUBLISH, 发布, chip-ok", "REVISE, 更新, chip-info", "WITHDRAW, 撤回, chip-late", "MARK_LATE, 补录, chip-warn"})
    void namesWhatWasDone(LogAct act, String label, String chip) {
        EntriesPage.Row row = EntriesPage.Row.of(
                new LoggedEntry(4, new LogEntry(act, "/info/1", 2, RECORD, Instant.EPOCH, null, "理由")));

        assertThat(row.act()).isEqualTo(label);
        assertThat(row.chip()).isEqualTo(chip);
        assertThat(row.version()).isEqualTo(2);
    }

    @Test
    void growsOnlyFromTheEdgeOfTheTreeSoFar() {
        List<byte[]> leaves = Leaves.some(300, 3);
        var grown = Leaves.grown(leaves);
        for (int size : new int[] {0, 1, 2, 3, 7, 8, 255, 256, 257, 299}) {
            Growth growth = Growth.of(size, wanted -> {
                assertThat(wanted).isEqualTo(Subtree.covering(0, size));
                var found = new java.util.HashMap<Subtree, byte[]>();
                wanted.forEach(each -> found.put(each, grown.get(each)));
                return found;
            });
            leaves.subList(size, 300).forEach(each -> growth.add(MerkleHash.leaf(each)));
            assertThat(growth.size()).isEqualTo(300);
            growth.gained()
                    .forEach(
                            (subtree, hash) -> assertThat(hash).as("" + subtree).isEqualTo(grown.get(subtree)));
            assertThat(growth.gained().keySet()).noneMatch(each -> (each.position() + 1) << each.level() <= size);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a+b", "a\nb", "a\u3000b", "a\u0085b", "\u00a0"})
    void refusesNamesThatNoteReadersCouldNotTellFromTheRest(String name) {
        var pair = NoteKey.fresh();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NoteKey(name, NoteKey.publicBytes(pair), pair.getPrivate()));
    }

    @Test
    void signsOnlyWhatEndsWithALine() {
        var pair = NoteKey.fresh();
        NoteKey key = new NoteKey("cs.example/log", NoteKey.publicBytes(pair), pair.getPrivate());

        assertThatIllegalArgumentException().isThrownBy(() -> key.sign("no line feed"));
        assertThat(key.sign("text\n")).isEqualTo(key.sign("text\n")).startsWith("text\n\n— cs.example/log ");
    }

    private static List<LogRows.Line> lines(long first, int number) {
        return LongStream.range(first, first + number)
                .mapToObj(n -> new LogRows.Line(
                        n,
                        CanonicalLine.of(
                                new LogEntry(LogAct.PUBLISH, "/info/" + n, 1, RECORD, Instant.EPOCH, null, null))))
                .toList();
    }
}

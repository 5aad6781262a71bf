package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.search.SearchEntry.Passage;
import org.mingtang.search.SearchEntry.Validity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The table keeps entries as they were put, in the order in which they were written. */
@MingtangTest
class EntryTableTests {

    @Autowired
    private EntryTable table;

    @Autowired
    private TransactionTemplate transactions;

    private final PublicThings things = new PublicThings();

    @ParameterizedTest
    @EnumSource(Validity.class)
    void whatIsPutComesBackAsItWas(Validity validity) {
        var entry = full(validity);
        table.put(entry);
        assertThat(table.find(List.of(entry.key()))).containsEntry(entry.key(), entry);
    }

    @Test
    void whatIsPutAgainReplacesEverything() {
        var entry = full(Validity.EFFECTIVE);
        table.put(entry);
        var other = things.entry(entry.key(), "云麓市另一规定", "另文", Validity.NONE, null);
        table.put(other);
        assertThat(table.find(List.of(entry.key()))).containsEntry(entry.key(), other);
    }

    @Test
    @DisplayName("Withdrawn: not found, its words gone, and still a change for whoever follows; it may come back")
    void whatIsRemovedIsAChangeWithoutAnEntry() {
        var entry = full(Validity.EFFECTIVE);
        long before = table.horizon().oldestRunning();
        table.put(entry);
        long entries = table.count();
        table.remove(entry.key());
        assertThat(table.count()).isEqualTo(entries - 1);
        assertThat(table.find(List.of(entry.key()))).isEmpty();
        assertThat(since(before))
                .filteredOn(change -> change.key().equals(entry.key()))
                .singleElement()
                .satisfies(change -> assertThat(change.entry()).isNull());
        table.put(entry);
        assertThat(table.find(List.of(entry.key()))).containsEntry(entry.key(), entry);
    }

    @Test
    @DisplayName(
            "A renamed unit: all it made public is a change under the new name, once; others and what is gone are none")
    void renamingAUnitIsAChangeOfAllItMadePublic() {
        var unit = UUID.randomUUID();
        var first = of(unit);
        var second = of(unit);
        var gone = of(unit);
        var other = of(UUID.randomUUID());
        List.of(first, second, gone, other).forEach(table::put);
        table.remove(gone.key());
        long before = table.horizon().oldestRunning();

        table.rename(unit, "云麓市数据\0局");

        assertThat(table.find(List.of(first.key(), second.key(), gone.key())).values())
                .hasSize(2)
                .allMatch(entry -> entry.unitName().equals("云麓市数据局"));
        assertThat(table.find(List.of(other.key()))).containsEntry(other.key(), other);
        assertThat(since(before))
                .extracting(EntryTable.Change::key)
                .contains(first.key(), second.key())
                .doesNotContain(gone.key(), other.key());
        long between = table.horizon().oldestRunning();
        table.rename(unit, "云麓市数据局");
        assertThat(since(between)).noneMatch(change -> change.key().equals(first.key()));
    }

    @Test
    void removingTwiceIsOneChange() {
        var entry = full(Validity.EFFECTIVE);
        table.put(entry);
        table.remove(entry.key());
        long between = table.horizon().oldestRunning();
        table.remove(entry.key());
        table.remove(UUID.randomUUID());
        assertThat(since(between)).noneMatch(change -> change.key().equals(entry.key()));
    }

    @ParameterizedTest
    @DisplayName("However few are read at a time, each change is read once and in order")
    @ValueSource(ints = {1, 2, 3, 7, 100})
    void changesAreReadInPieces(int most) {
        long before = table.horizon().oldestRunning();
        var keys = new ArrayList<UUID>();
        transactions.executeWithoutResult(status -> {
            for (int i = 0; i < 5; i++) {
                keys.add(put(i));
            }
        });
        keys.add(put(9));
        var read = new ArrayList<EntryTable.Change>();
        long since = before;
        UUID after = null;
        while (true) {
            var piece = table.changes(since, after, most);
            if (piece.isEmpty()) {
                break;
            }
            read.addAll(piece);
            since = piece.get(piece.size() - 1).writtenIn();
            after = piece.get(piece.size() - 1).key();
        }
        assertThat(read)
                .extracting(EntryTable.Change::key)
                .doesNotHaveDuplicates()
                .containsAll(keys);
        assertThat(read).extracting(EntryTable.Change::writtenIn).isSorted();
        assertThat(table.countSince(before)).isGreaterThanOrEqualTo(6);
    }

    @Test
    void whatIsPutWaitsToBeWorkedOutAndWhatIsDoneDoesNot() {
        long before = table.countNotMeant();
        var key = put(1);
        assertThat(table.countNotMeant()).isEqualTo(before + 1);
        var change = table.notMeant(Integer.MAX_VALUE).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
        assertThat(table.meant(change, "model")).isTrue();
        assertThat(table.countNotMeant()).isEqualTo(before);
        assertThat(table.meant(change, "model"))
                .as("the row was written by the first")
                .isFalse();
    }

    @Test
    void rowThatIsDoneIsAChangeForIndexes() {
        var key = put(1);
        long between = table.horizon().oldestRunning();
        var change = table.notMeant(Integer.MAX_VALUE).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
        table.meant(change, "model");
        assertThat(since(between)).anyMatch(each -> each.key().equals(key) && each.entry() != null);
    }

    @Test
    void zeroCharactersAreLeftOutEverywhere() {
        var zeros = new SearchEntry(
                UUID.randomUUID(),
                "/info/0",
                things.site,
                "题\0名",
                List.of("别\0名"),
                "正\0文",
                "附\0件",
                null,
                new UUID(1, 1),
                "商务局",
                "NEWS",
                "消息",
                null,
                LocalDate.of(2026, 1, 2),
                null,
                Validity.NONE,
                null,
                List.of(new Passage("a1", "第\0一条", "条\0文")));
        table.put(zeros);
        var kept = table.find(List.of(zeros.key())).get(zeros.key());
        assertThat(kept.title()).isEqualTo("题名");
        assertThat(kept.aliases()).containsExactly("别名");
        assertThat(kept.text() + kept.attachmentsText()).isEqualTo("正文附件");
        assertThat(kept.passages()).containsExactly(new Passage("a1", "第一条", "条文"));
    }

    private UUID put(int number) {
        var entry = things.titled("云麓市第" + number + "号规定");
        table.put(entry);
        return entry.key();
    }

    private SearchEntry of(UUID unit) {
        var plain = things.titled("云麓市又一规定");
        return new SearchEntry(
                plain.key(),
                plain.href(),
                plain.site(),
                plain.title(),
                plain.aliases(),
                plain.text(),
                "",
                null,
                unit,
                "云麓市政务服务局",
                plain.kind(),
                plain.kindLabel(),
                plain.theme(),
                plain.publishedOn(),
                plain.formedOn(),
                plain.validity(),
                null,
                List.of());
    }

    private List<EntryTable.Change> since(long since) {
        return table.changes(since, null, Integer.MAX_VALUE);
    }

    private SearchEntry full(Validity validity) {
        return new SearchEntry(
                UUID.randomUUID(),
                "/info/1",
                things.site,
                "云麓市“停车”管理办法",
                List.of("停车办法", "a'b\"c"),
                "正文\n第二段",
                "附件文字",
                "云政发〔2026〕14号",
                new UUID(1, 1),
                "云麓市商务局",
                "NORMATIVE",
                "行政规范性文件",
                "商贸",
                LocalDate.of(2026, 3, 2),
                true,
                LocalDate.of(2026, 2, 27),
                validity,
                new UUID(1, 2),
                new UUID(1, 3),
                3,
                LocalDate.of(2026, 5, 6),
                List.of(new Passage("a1", "第一条", "条文 \\ {\"x\":1}"), new Passage("a2", "", "")));
    }
}

package org.mingtang.publication.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of an entry and the box on an item's page. */
class EntryPageTests {

    private static final String RECORD = "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @CsvSource({"PUBLISH, false", "REVISE, false", "MARK_LATE, false", "WITHDRAW, true"})
    void linksNoRecordOnceTheItemIsGone(LogAct last, boolean gone) {
        EntryPage page = page(List.of(logged(3, LogAct.PUBLISH), logged(9, last)));

        assertThat(page.isWithdrawn()).isEqualTo(gone);
        assertThat(page.recordAddress()).isEqualTo("/info/7/versions/2/record.json");
    }

    @Test
    void isNotGoneAnyMoreOnceItWasPublishedAgain() {
        assertThat(page(List.of(logged(3, LogAct.PUBLISH), logged(5, LogAct.WITHDRAW), logged(9, LogAct.PUBLISH)))
                        .isWithdrawn())
                .isFalse();
    }

    @Test
    void listsAllEntriesOfTheItemOldestFirst() {
        EntryPage page = page(List.of(logged(3, LogAct.PUBLISH), logged(9, LogAct.REVISE)));

        assertThat(page.others()).extracting(EntriesPage.Row::index).containsExactly(3L, 9L);
        assertThat(page.row().number()).isEqualTo("1,235");
        assertThat(page.size()).isEqualTo("2,000");
        assertThat(page.entry().act()).isEqualTo(LogAct.REVISE);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, /log/entries/0", "255, 256, /log/entries/255"})
    void tellsItsPlaceAsPeopleCount(long index, long number, String href) {
        LogBox box = LogBox.of(logged(index, LogAct.PUBLISH), RECORD);

        assertThat(box).isEqualTo(new LogBox(number, href, true));
        assertThat(LogBox.of(logged(index, LogAct.PUBLISH), "f".repeat(64)).intact())
                .isFalse();
    }

    private static EntryPage page(List<LoggedEntry> item) {
        Checkpoint checkpoint = new Checkpoint("o", 2000, "", "note\n", Instant.EPOCH);
        return EntryPage.of(new LogProof(logged(1234, LogAct.REVISE), "line", List.of(), checkpoint), item);
    }

    private static LoggedEntry logged(long index, LogAct act) {
        return new LoggedEntry(index, new LogEntry(act, "/info/7", 2, RECORD, Instant.EPOCH, null, "理由"));
    }
}

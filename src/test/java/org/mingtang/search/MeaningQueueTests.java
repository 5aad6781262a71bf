package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.search.MeaningAtWork.query;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.MingtangTest;
import org.mingtang.search.SearchEntry.Passage;
import org.mingtang.search.SearchEntry.Validity;
import org.mingtang.search.meaning.Meaning;
import org.mingtang.search.meaning.Vector;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is public is worked out afterwards, whatever happens in between; nobody waits for it and nothing is lost. */
@MingtangTest
class MeaningQueueTests {

    @Autowired
    private ListableBeanFactory beans;

    @Autowired
    private SearchIndex index;

    @Autowired
    private EntryTable table;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transactions;

    @TempDir
    private Path folder;

    private final PublicThings things = new PublicThings();
    private final SearchEntry dogs = things.withPassages(
            things.titled("云麓市养犬规定" + things.site),
            List.of(new Passage("a1", "第一条", "犬只每年注射狂犬病疫苗。"), new Passage("a2", "第二条", "遛犬应当束绳。")));

    @Test
    @DisplayName("Writing an entry works nothing out; the queue finds it, and the index takes it in again")
    void writingIsDoneBeforeAnythingIsWorkedOut() {
        try (var at = new MeaningAtWork(beans, folder)) {
            put(dogs);
            assertThat(at.vectors.of(List.of(dogs))).isEmpty();
            assertThat(waiting()).isTrue();
            at.knowing(things.site);
            assertThat(at.vectors.of(List.of(dogs))).hasSize(3);
            assertThat(waiting()).isFalse();
            assertThat(at.nearness.passages(query("狗要打什么针", things.site)))
                    .extracting(Near::key, Near::place)
                    .startsWith(org.assertj.core.groups.Tuple.tuple(dogs.key(), 0));
        }
    }

    @Test
    void whatIsPutAgainIsWorkedOutAgainAndSameTextsAreNotWorkedOutTwice() {
        try (var at = new MeaningAtWork(beans, folder)) {
            put(dogs);
            at.knowing(things.site);
            var asleep = new MeaningAtWork(beans, folder.resolve("other"), new AsleepMeaning(folder).meaning());
            put(dogs);
            assertThat(waiting()).isTrue();
            // All its texts are known: the row is done without the model.
            asleep.knowing(things.site);
            assertThat(waiting()).isFalse();
            put(things.withPassages(dogs, List.of(new Passage("a1", "第一条", "犬只每年检疫。"))));
            asleep.knowing(things.site);
            assertThat(waiting())
                    .as("one text is new and the model is not to be had")
                    .isTrue();
            asleep.close();
            at.knowing(things.site);
            assertThat(waiting()).isFalse();
        }
    }

    @Test
    @DisplayName("A row written while it was worked out stays in the queue")
    void rowWrittenMeanwhileIsNotTakenForDone() {
        put(dogs);
        var seen = own();
        put(things.withPassages(dogs, List.of(new Passage("a1", "第一条", "犬只登记。"))));
        assertThat(table.meant(seen, "any-model")).isFalse();
        assertThat(waiting()).isTrue();
        assertThat(table.meant(own(), "any-model")).isTrue();
        assertThat(waiting()).isFalse();
    }

    @Test
    void rowWithdrawnMeanwhileIsGone() {
        put(dogs);
        var seen = own();
        transactions.executeWithoutResult(status -> index.remove(dogs.key()));
        assertThat(table.meant(seen, "any-model")).isFalse();
        assertThat(table.notMeant(Integer.MAX_VALUE))
                .noneMatch(change -> change.key().equals(dogs.key()));
    }

    @Test
    @DisplayName("A program that dies between the texts of a row goes on with those that are left")
    void goesOnWhereItWasInterrupted() {
        put(dogs);
        try (var at = new MeaningAtWork(beans, folder)) {
            var senses = Sense.of(dogs);
            at.vectors.keep(senses.get(1), new Vector(new byte[Vector.LENGTH]));
            assertThat(at.vectors.missing(senses)).containsExactlyInAnyOrder(senses.get(0), senses.get(2));
            at.knowing(things.site);
            assertThat(at.vectors.missing(senses)).isEmpty();
            assertThat(at.vectors.of(List.of(dogs)).get(senses.get(1).hash()))
                    .as("what was kept before is not worked out again")
                    .isEqualTo(new Vector(new byte[Vector.LENGTH]));
        }
    }

    @Test
    void anotherModelWorksEverythingOutAnew() {
        put(dogs);
        assertThat(table.meant(own(), "an-older-model")).isTrue();
        assertThat(waiting()).isFalse();
        table.meantByOthers("an-older-model");
        assertThat(waiting()).isFalse();
        table.meantByOthers("bge-small-zh-v1.5-q");
        assertThat(waiting()).isTrue();
    }

    @Test
    void oneProgramAtATimeHasTheShift() {
        try (var at = new MeaningAtWork(beans, folder)) {
            var one = UUID.randomUUID();
            var other = UUID.randomUUID();
            database.sql("delete from search_meaning_shift").update();
            assertThat(at.vectors.takeShift(one)).isTrue();
            assertThat(at.vectors.takeShift(other)).isFalse();
            assertThat(at.vectors.takeShift(one)).as("goes on").isTrue();
            at.vectors.endShift(other);
            assertThat(at.vectors.takeShift(other)).as("ended another's shift").isFalse();
            at.vectors.endShift(one);
            assertThat(at.vectors.takeShift(other)).isTrue();
            database.sql("update search_meaning_shift set until = now() - interval '1 second'")
                    .update();
            assertThat(at.vectors.takeShift(one)).as("the other died").isTrue();
            at.vectors.endShift(one);
        }
    }

    @Test
    void whatNoPublicTextNeedsIsSweptAndTheRestStays() {
        var rare = things.entry(
                UUID.randomUUID(),
                "云麓市" + things.site,
                "\uD840\uDC00".repeat(150) + "正文".repeat(100),
                Validity.NONE,
                null);
        try (var at = new MeaningAtWork(beans, folder)) {
            put(dogs);
            put(rare);
            at.knowing(things.site);
            put(things.withPassages(dogs, List.of(new Passage("a1", "第一条", "犬只每年注射狂犬病疫苗。"))));
            at.vectors.sweep();
            assertThat(at.vectors.missing(Sense.of(dogs)))
                    .containsExactly(Sense.of(dogs).get(2));
            assertThat(at.vectors.missing(Sense.of(rare))).isEmpty();
            transactions.executeWithoutResult(status -> index.remove(dogs.key()));
            at.vectors.sweep();
            assertThat(at.vectors.missing(Sense.of(dogs))).hasSize(3);
        }
    }

    @Test
    void stepDoesNothingWhereMeaningIsOffOrAnotherProgramHasTheShift() {
        put(dogs);
        try (var off = new MeaningAtWork(beans, folder, Meaning.none());
                var at = new MeaningAtWork(beans, folder.resolve("other"))) {
            assertThat(off.queue.step()).isFalse();
            var other = UUID.randomUUID();
            database.sql("delete from search_meaning_shift").update();
            at.vectors.takeShift(other);
            assertThat(at.queue.step()).isFalse();
            assertThat(waiting()).isTrue();
            at.vectors.endShift(other);
            long before = table.countNotMeant();
            assertThat(at.queue.step()).isTrue();
            assertThat(table.countNotMeant()).isLessThan(before);
            database.sql("delete from search_meaning_shift").update();
        }
    }

    @Test
    void threadStartsOnlyWhereMeaningIsWantedAndEnds() {
        var off = new MeaningQueue(table, beans.getBean(VectorTable.class), Meaning.none());
        off.start();
        assertThat(off.isRunning()).isFalse();
        off.stop();
        // The model is not to be had, so the thread works nothing of other tests out.
        var meaning = new AsleepMeaning(folder).meaning();
        var on = new MeaningQueue(table, new VectorTable(database, meaning), meaning);
        on.start();
        assertThat(on.isRunning()).isTrue();
        on.stop();
        assertThat(on.isRunning()).isFalse();
    }

    private void put(SearchEntry entry) {
        transactions.executeWithoutResult(status -> index.put(entry));
    }

    private EntryTable.Change own() {
        return table.notMeant(Integer.MAX_VALUE).stream()
                .filter(change -> change.key().equals(dogs.key()))
                .findFirst()
                .orElseThrow();
    }

    private boolean waiting() {
        return table.notMeant(Integer.MAX_VALUE).stream()
                .anyMatch(change -> change.key().equals(dogs.key()));
    }

    /** A model that is wanted and cannot be had. */
    private record AsleepMeaning(Path folder) {

        Meaning meaning() {
            try {
                var data = java.nio.file.Files.createDirectories(folder.resolve("unavailable"));
                java.nio.file.Files.writeString(data.resolve("meaning"), "a file where a folder should be");
                var meaning = Meaning.below(data);
                meaning.of("");
                return meaning;
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}

package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.MingtangTest;
import org.mingtang.audit.AuditTrail;
import org.mingtang.search.engine.Engine;
import org.mingtang.search.meaning.Meaning;
import org.springframework.beans.factory.annotation.Autowired;

/** What the page of the index says of meaning on each machine. */
@MingtangTest
class IndexDeskMeaningTests {

    @Autowired
    private EntryTable table;

    @Autowired
    private Engine engine;

    @Autowired
    private Rebuilds rebuilds;

    @Autowired
    private Synonyms synonyms;

    @Autowired
    private AuditTrail trail;

    @TempDir
    private Path folder;

    @Test
    void offIsSaidAndNothingWaits() {
        assertThat(state(Meaning.none())).isEqualTo(new IndexPage.ByMeaning("OFF", 0, ""));
    }

    @Test
    void readyTellsHowManyWait() {
        assertThat(state(Meaning.below(folder))).isEqualTo(new IndexPage.ByMeaning("READY", table.countNotMeant(), ""));
        assertThat(folder).as("nothing is unpacked for the page").isEmptyDirectory();
    }

    @Test
    @DisplayName("Where there is no library for the machine the page says that search goes by words, and why")
    void unavailableSaysWhy() throws Exception {
        Files.writeString(folder.resolve("meaning"), "a file where a folder should be");
        var meaning = Meaning.below(folder);
        meaning.of("公积金");
        var state = state(meaning);
        assertThat(state.state()).isEqualTo("UNAVAILABLE");
        assertThat(state.trouble()).isEqualTo(meaning.trouble()).isNotBlank();
    }

    private IndexPage.ByMeaning state(Meaning meaning) {
        var desk = new IndexDeskController(table, engine, rebuilds, synonyms, meaning, trail);
        return ((IndexPage) Objects.requireNonNull(desk.state().getModel().get("page"))).meaning();
    }
}

package org.mingtang.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.rehearsal.KillRehearsal.Victim;

/** What {@code bench/kill} does fifty times, in short: the database killed, the program killed, both killed at once. */
class KillAnywhereIT {

    @TempDir
    Path root;

    @Test
    void reviewPublicationIndexAndLogAgreeWheneverTheProgramOrItsDatabaseIsKilled() throws Exception {
        List<String> wrong = new ArrayList<>();
        try (var rehearsal = new KillRehearsal(root, Path.of("target", "postgres-programs"), 20261122)) {
            for (Victim victim : Victim.values()) {
                rehearsal.round(victim).forEach(each -> wrong.add(victim + " " + each));
            }
            assertThat(rehearsal.confirmed()).containsKeys("WRITE", "SUBMIT", "STEP", "PUBLISH");
        }
        assertThat(wrong).isEmpty();
    }
}

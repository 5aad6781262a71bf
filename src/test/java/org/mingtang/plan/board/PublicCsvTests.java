package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.plan.board.Written.EDUCATION;
import static org.mingtang.plan.board.Written.HEALTH;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingtang.plan.Stage;

class PublicCsvTests {

    private final PublicPlan plan = PublicPlan.of(
            Written.board(
                    Written.task("=cmd|' /C calc'!A0")
                            .at(0)
                            .by(EDUCATION, Stage.DONE)
                            .done(),
                    Written.task("称为\"样板\"的，\n两行")
                            .at(1)
                            .lateBy(HEALTH)
                            .counting("培训", 8, 10, 9)
                            .done()),
            List.of(),
            ZoneOffset.UTC,
            "v1",
            Instant.EPOCH);

    @Test
    void beginsWithTheMarkThatSpreadsheetsNeed() {
        byte[] bytes = PublicCsv.of(plan, "https://yunlu.example");
        assertThat(new byte[] {bytes[0], bytes[1], bytes[2]}).containsExactly(0xEF, 0xBB, 0xBF);
    }

    @Test
    void quotesEverythingAndRunsNothing() {
        String text = new String(PublicCsv.of(plan, "https://yunlu.example"), StandardCharsets.UTF_8);
        assertThat(text).contains("\"'=cmd|' /C calc'!A0\"");
        assertThat(text).contains("\"称为\"\"样板\"\"的，\n两行\"");
        assertThat(text).contains("\"已逾期\",\"培训 8 / 10 次（进度偏慢）\"");
        assertThat(text).endsWith("\r\n");
    }

    @Test
    void narrowsWhatAVisitorSees() {
        assertThat(new PublicQuery("DONE", null, null).choose(plan.tasks())).hasSize(1);
        assertThat(new PublicQuery(null, HEALTH.toString(), null).choose(plan.tasks()))
                .hasSize(1);
        assertThat(new PublicQuery("LATE", EDUCATION.toString(), null).choose(plan.tasks()))
                .isEmpty();
        assertThat(new PublicQuery(null, null, "样板").choose(plan.tasks())).hasSize(1);
        assertThat(new PublicQuery(" ", "", null).narrows()).isFalse();
        assertThat(new PublicQuery(null, null, "长".repeat(900)).typed()).hasSize(60);
    }
}

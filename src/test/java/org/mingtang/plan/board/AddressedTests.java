package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.plan.Change;
import org.mingtang.plan.EditionView;
import org.mingtang.plan.PlanId;
import org.mingtang.plan.TaskId;
import org.mingtang.plan.TaskView;

class AddressedTests {

    private static final Clock SHANGHAI =
            Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @Test
    void readsAnIdInEitherCase() {
        UUID id = UUID.fromString("0a1b2c3d-4e5f-4aab-8ccd-0123456789ab");
        assertThat(Addressed.id(id.toString())).contains(id);
        assertThat(Addressed.id(id.toString().toUpperCase(Locale.ROOT))).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1-1-1-1-1",
                "0a1b2c3d4e5f4aab8ccd0123456789ab",
                "0a1b2c3d-4e5f-4aab-8ccd-0123456789ab ",
                "0a1b2c3d-4e5f-4aab-8ccd-0123456789ab\n",
                "{0a1b2c3d-4e5f-4aab-8ccd-0123456789ab}",
                "0a1b2c3d-4e5f-4aab-8ccd-0123456789ag",
                "０a1b2c3d-4e5f-4aab-8ccd-0123456789ab",
                "../../../../etc/passwd",
                "-1"
            })
    void takesNothingElseForAnId(String text) {
        // UUID.fromString alone would accept 1-1-1-1-1: two addresses of one page.
        assertThat(Addressed.id(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026年分解表,2026年分解表.csv",
        "a/b\\c,abc.csv",
        "..,任务分解表.csv",
        "...,任务分解表.csv",
        "'  表  ',表.csv",
        "'/',任务分解表.csv",
        "con:aux,conaux.csv",
        "表.exe,表.exe.csv"
    })
    void namesADownloadSoThatEveryFileSystemTakesIt(String title, String name) {
        assertThat(DownloadName.of(title, "csv")).isEqualTo(name);
    }

    @Test
    void letsNoSignTurnANameAround() {
        // U+202E would show 表cod.exe as 表exe.doc.
        assertThat(DownloadName.of("表\u202Ecod", "csv")).isEqualTo("表cod.csv");
    }

    @Test
    void cutsALongNameBetweenCharacters() {
        assertThat(DownloadName.of("😀".repeat(100), "csv")).isEqualTo("😀".repeat(80) + ".csv");
    }

    @Test
    void putsNoLineBreakIntoTheHeader() {
        assertThat(DownloadName.header("表\r\nSet-Cookie: a=b\"; filename=x", "csv"))
                .doesNotContain("\r", "\n")
                .startsWith("attachment;");
    }

    @Test
    void showsEditionsTheLatestFirstInTheOfficesTime() {
        EditionView first =
                new EditionView(1, null, null, null, Instant.parse("2026-03-01T16:30:00Z"), "苏明远", List.of());
        EditionView second = new EditionView(
                2,
                UUID.randomUUID(),
                null,
                "次数有误",
                Instant.parse("2026-04-01T02:00:00Z"),
                "温如岚",
                List.of(
                        new Change(Change.Kind.CHANGED, new TaskId(new UUID(0, 7)), "任务要求", "8 次", "10 次"),
                        new Change(Change.Kind.ADDED, new TaskId(new UUID(0, 8)), null, null, "新任务")));
        TaskView training = new TaskView(
                new TaskId(new UUID(0, 7)),
                PlanId.of(new UUID(0, 1).toString()),
                2,
                null,
                List.of(),
                "培训",
                null,
                null,
                null,
                "长期",
                null,
                List.of(),
                List.of());
        EditionsPage page =
                EditionsPage.of(Written.board().head(), List.of(first, second), List.of(training), SHANGHAI);
        assertThat(page.editions()).extracting(EditionsPage.Row::edition).containsExactly(2, 1);
        assertThat(page.editions())
                .extracting(EditionsPage.Row::issued)
                .containsExactly("2026-04-01 10:00", "2026-03-02 00:30");
        assertThat(page.editions()).extracting(EditionsPage.Row::source).containsExactly("原始文件", null);
        assertThat(page.editions().get(0).changes())
                .containsExactly(
                        new EditionsPage.Difference("修改", new UUID(0, 7).toString(), "任务要求", "8 次", "10 次", "3　培训"),
                        new EditionsPage.Difference("新增", new UUID(0, 8).toString(), "", "", "新任务", ""));
    }
}

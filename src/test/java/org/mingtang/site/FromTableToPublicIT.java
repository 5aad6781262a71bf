package org.mingtang.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.organisation.UnitId;
import org.mingtang.plan.PlanId;
import org.mingtang.plan.TaskBook;
import org.mingtang.plan.TaskView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A task table's whole way: upload, check, issue, accept, report, hand in, approve, public page. */
@InABrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FromTableToPublicIT {

    private static final String EDUCATION = "云麓市教育局";
    private static final Path SEEDS = Path.of("..", "shared", "plans", "seeds");

    @Autowired
    TaskBook book;

    @LocalServerPort
    int port;

    private Browsing browsing;
    private Page office;
    private Page clerk;
    private Page stranger;

    @BeforeAll
    void open() {
        browsing = new Browsing(port);
        office = browsing.signedIn("office", 1280);
        clerk = browsing.signedIn("clerk", 390);
        stranger = browsing.stranger(390);
    }

    @AfterAll
    void close() {
        browsing.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"d01", "d08", "d16"})
    void walksAllTheWayWithATableOfTheProjectsOwn(String sample) throws IOException {
        walk(file(Path.of("src", "test", "resources", "plans", "dev"), sample));
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "002", "003", "004"})
    void walksAllTheWayWithARealTable(String seed) throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SEEDS), "the five real tables are not beside the project");
        walk(file(SEEDS, seed));
    }

    @Test
    void noticesTheSameFileTwice() throws IOException {
        Path table = file(Path.of("src", "test", "resources", "plans", "dev"), "d02");
        upload(table);
        office.waitForURL(Pattern.compile(".*/desk/plans/drafts/.*"));

        upload(table);

        assertThat(office.content()).contains("重复");
    }

    private void walk(Path table) {
        upload(table);
        office.waitForURL(Pattern.compile(".*/desk/plans/drafts/[0-9a-f-]+.*"));
        // Read anew: the uploaded form's answer was written into the page, whose styles may still be on their way.
        office.navigate(office.url());
        assertThat(Browsing.violations(office)).isEmpty();
        String draft = office.url().replaceAll("[?#].*", "");
        nameEveryUnit();
        office.navigate(draft + "/issue");
        assertThat(Browsing.violations(office)).isEmpty();
        office.locator("button:has-text('下达')").first().click();
        office.waitForURL(Pattern.compile(".*/desk/plans/(?!drafts)[0-9a-f-]{36}"));
        PlanId plan = PlanId.of(office.url().replaceAll(".*/", ""));
        List<TaskView> tasks = book.tasksOf(plan);
        assertThat(tasks).isNotEmpty();
        finish(tasks);
    }

    private void upload(Path table) {
        office.navigate("/desk/plans/new");
        office.setInputFiles("input[name=files]", table);
        office.click("button:has-text('上传并识读')");
        office.waitForURL(Pattern.compile(".*/desk/plans/drafts.*"));
    }

    /** A person decides what the demo city does not know: the nearest unit, else the education bureau. */
    private void nameEveryUnit() {
        Locator forms = office.locator("form.check-name");
        for (int open = forms.count(); open > 0; open = forms.count()) {
            Locator form = forms.first();
            Locator nearest = form.locator("input[type=checkbox]");
            if (nearest.count() > 0) {
                nearest.first().check();
            } else {
                form.locator("summary").click();
                String unit = String.valueOf(UnitId.named(EDUCATION).value());
                form.locator("select").selectOption(unit);
            }
            form.locator("button").click();
            // Decided in place: the name leaves the card.
            office.waitForFunction("left => document.querySelectorAll('form.check-name').length < left", open);
        }
    }

    /** One unit's part goes from 签收 to 审核通过, and the public sees the task. */
    private void finish(List<TaskView> tasks) {
        Page worker = partOf(tasks, EDUCATION) == null ? office : clerk;
        Step step = worker == clerk ? partOf(tasks, EDUCATION) : partOf(tasks, "云麓市人民政府办公室");
        if (step == null) {
            return;
        }
        String address = "/desk/tasks/" + step.task().id();
        worker.navigate(address);
        worker.locator(step.row() + " button:has-text('签收')").click();
        act(worker, address, step, "报告进展", "已拟定工作方案。");
        act(worker, address, step, "提交办结", "已全部完成并公开。");
        act(office, address, step, "审核通过", "");
        assertThat(office.locator(step.row()).textContent()).contains("已完成");
        stranger.navigate("/tasks/" + step.task().id());
        assertThat(stranger.content())
                .contains(step.task().requirement().substring(0, 6))
                .contains("已完成");
        assertThat(stranger.content()).doesNotContain("已拟定工作方案");
        assertThat(Browsing.violations(stranger)).isEmpty();
    }

    private static void act(Page page, String address, Step step, String label, String words) {
        page.navigate(address);
        page.locator(step.row() + " a:has-text('" + label + "')").click();
        page.fill("#text", words);
        page.locator("main button:has-text('" + label + "')").click();
        page.waitForURL(Pattern.compile(".*" + step.task().id()));
        assertThat(page.content()).contains("已记录");
    }

    private record Step(TaskView task, TaskView.Part part) {
        String row() {
            return "[id='part-" + part.id() + "']";
        }
    }

    private static @org.jspecify.annotations.Nullable Step partOf(List<TaskView> tasks, String unit) {
        return tasks.stream()
                .flatMap(task -> task.parts().stream().map(part -> new Step(task, part)))
                .filter(step ->
                        step.part().unitName().equals(unit) && step.part().handsIn())
                .findFirst()
                .orElse(null);
    }

    private static Path file(Path folder, String beginning) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(beginning))
                    .filter(file -> !file.toString().endsWith(".json"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}

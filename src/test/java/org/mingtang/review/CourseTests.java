package org.mingtang.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.identity.Role;
import org.mingtang.procedure.WorkCalendar;
import org.mingtang.procedure.YearNotice;
import org.mingtang.review.ReviewedText.Part;
import org.mingtang.review.chain.Step;
import org.mingtang.review.chain.Who;

/** Which step is open after whatever happened to a review's text. */
class CourseTests {

    private static final WorkCalendar CALENDAR = WorkCalendar.of(List.of(YearNotice.of(2026, List.of(), List.of())));

    /** a looks at all, b at the body, c at attachments, d at all. */
    private static final List<Step> STEPS =
            List.of(step("a", 2), step("b", 1, "body"), step("c", 3, "attachment:*"), step("d", 5));

    @ParameterizedTest(name = "a text of {0} passes {1}")
    @DisplayName("A step that looks at parts the text does not have is not needed")
    @CsvSource({
        "title body, a b d",
        "title, a d",
        "title body attachment:1, a b c d",
        "attachment:7, a c d",
        "attachments, a d",
    })
    void passesTheStepsTheTextNeeds(String parts, String expected) {
        Course course = course(parts);
        StringBuilder walked = new StringBuilder();

        while (course.open().isPresent()) {
            walked.append(course.open().get().key()).append(' ');
            course.passOpen();
        }

        assertThat(walked.toString().strip()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "after {0} were passed and {1} changed, {2} is open")
    @DisplayName("A changed text begins again at the first step it touches, and nowhere before")
    @CsvSource({
        "'', title, a",
        "a, title, a",
        "a b c, body, a",
        "a b c, attachment:1, a",
        "a b, '', c",
        "a b c d, title, a",
        "a, unknown, a",
    })
    void beginsAgainAtTheFirstStepThatLooksAtTheChange(String passed, String changed, String open) {
        Course course = course("title body attachment:1");
        words(passed).forEach(step -> course.passOpen());

        course.reopenForParts(words(changed));
        course.openNext();

        assertThat(course.open().orElseThrow().key()).isEqualTo(open);
    }

    @ParameterizedTest(name = "steps for parts only: after {0} were passed and {1} changed, {2} is open")
    @CsvSource({
        "b c, body, b",
        "b c, attachment:1, c",
        "b c, title, d",
        "b c d, attachment:9, c",
        "b, attachment:1, c",
    })
    void keepsWhatLooksAtOtherParts(String passed, String changed, String open) {
        Course course = new Course(STEPS.subList(1, 4).stream()
                .map(step -> step.key().equals("d") ? step("d", 5, "title") : step)
                .toList());
        course.reads(text("title body attachment:1"));
        course.openNext();
        words(passed).forEach(step -> course.passOpen());

        course.reopenForParts(words(changed));
        course.openNext();

        assertThat(course.open().orElseThrow().key()).isEqualTo(open);
    }

    @Test
    void opensWhatWasPassedByOneWhoNowWrites() {
        Course course = course("title body");
        course.passOpen();
        course.passOpen();

        course.reopenFrom("b");
        course.openNext();

        assertThat(course.open().orElseThrow().key()).isEqualTo("b");
        assertThat(course.isPassed(STEPS.get(0))).isTrue();
        assertThat(course.isPassed(STEPS.get(1))).isFalse();
    }

    @Test
    void opensEverythingWhereTheStepIsNoLongerInTheChain() {
        Course course = course("title body");
        course.passOpen();

        course.reopenFrom("gone");
        course.openNext();

        assertThat(course.open().orElseThrow().key()).isEqualTo("a");
    }

    @Test
    void hasNoOpenStepAndNoDayOnceItStops() {
        Course course = course("title body");
        course.opened(LocalDate.of(2026, 3, 2), CALENDAR);
        assertThat(course.due()).isNotNull();

        course.stop();
        course.reckon(CALENDAR);

        assertThat(course.open()).isEmpty();
        assertThat(course.due()).isNull();
        assertThat(course.provisional()).isFalse();
    }

    @ParameterizedTest(name = "opened on {0}, {1} working days, due on {2}")
    @DisplayName("The open step has its working days from the day after it was opened")
    @CsvSource({
        "2026-03-02, 0, 2026-03-04",
        "2026-03-06, 0, 2026-03-10",
        "2026-03-07, 0, 2026-03-10",
        "2026-03-02, 1, 2026-03-03",
        "2026-03-06, 1, 2026-03-09",
    })
    void reckonsTheDayOfTheStepThatIsOpen(LocalDate opened, int passed, LocalDate due) {
        Course course = course("title body");
        for (int i = 0; i < passed; i++) {
            course.passOpen();
        }

        course.opened(opened, CALENDAR);

        assertThat(course.due()).isEqualTo(due);
    }

    @Test
    void startsOverAtTheFirstStep() {
        Course course = course("title body");
        course.passOpen();
        course.passOpen();

        course.restart();

        assertThat(course.open().orElseThrow().key()).isEqualTo("a");
        assertThat(course.steps()).noneMatch(course::isPassed);
    }

    @Test
    void knowsItsStepsByTheirKeys() {
        Course course = course("title");

        assertThat(course.step("c").orElseThrow().workingDays()).isEqualTo(3);
        assertThat(course.step("x")).isEmpty();
        assertThat(course.step(null)).isEmpty();
    }

    private static Course course(String parts) {
        Course course = new Course(STEPS);
        course.reads(text(parts));
        course.openNext();
        return course;
    }

    private static ReviewedText text(String parts) {
        return new ReviewedText(
                words(parts).stream().map(part -> Part.text(part, part, "x")).collect(Collectors.toList()));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(" "))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private static Step step(String key, int days, String... covers) {
        return new Step(key, key, Who.ofOwnUnit(Role.HEAD), days, List.of(covers), true);
    }
}

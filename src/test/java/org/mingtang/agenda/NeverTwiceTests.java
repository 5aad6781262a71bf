package org.mingtang.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** The same thing is told once, whatever happens in between. */
@MingtangTest
class NeverTwiceTests {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 3);
    private static final ReminderRules USUAL = rules(1, 5, 7, 3, 1);

    @Autowired
    Agenda agenda;

    @Autowired
    Reminders reminders;

    @Autowired
    ReminderRulebook rulebook;

    @Autowired
    Notices notices;

    @Autowired
    Accounts accounts;

    @Autowired
    MovableClock clock;

    private final UUID unit = UUID.randomUUID();
    private final Person office = SignedAs.person(Role.OPENNESS_OFFICE);

    @AfterEach
    void asBefore() {
        rulebook.replace(USUAL, office);
        clock.reset();
    }

    @Test
    void aDueDayMovedAwayAndBackIsNotToldOfAgain() {
        UUID clerk = Staff.of(accounts, unit, null);
        WorkItem item = Matter.of(unit, "培训", DUE);
        agenda.put(item);
        remindOn("2026-12-02");
        agenda.put(Matter.due(item, DUE.plusMonths(1)));
        agenda.put(item);

        remindOn("2026-12-02");

        assertThat(notices.unread(clerk)).isEqualTo(1);
    }

    @Test
    void workDoneAndOpenedAgainOnTheSameDayIsNotToldOfAgain() {
        UUID clerk = Staff.of(accounts, unit, null);
        WorkItem item = Matter.of(unit, "培训", DUE);
        agenda.put(item);
        remindOn("2026-12-02");
        agenda.done(item.source(), item.subject(), unit);
        agenda.put(item);

        remindOn("2026-12-02");

        assertThat(notices.unread(clerk)).isEqualTo(1);
    }

    @Test
    void workTakenOffTheAgendaAndPutThereAnewIsNotToldOfAgain() {
        UUID clerk = Staff.of(accounts, unit, null);
        WorkItem item = Matter.of(unit, "培训", DUE);
        agenda.put(item);
        remindOn("2026-12-02");
        agenda.drop(item.source(), item.subject(), unit);
        agenda.put(item);

        remindOn("2026-12-02");

        assertThat(notices.unread(clerk)).isEqualTo(1);
    }

    @Test
    void aNoticeThatWasReadIsNotReplacedByAnother() {
        UUID clerk = Staff.of(accounts, unit, null);
        agenda.put(Matter.of(unit, "培训", DUE));
        remindOn("2026-12-02");
        notices.readAll(clerk);

        remindOn("2026-12-02");

        assertThat(notices.unread(clerk)).isZero();
        assertThat(notices.of(clerk, false, 10)).hasSize(1);
    }

    @Test
    void rulesTakenAwayAndGivenBackTellNothingTwice() {
        UUID clerk = Staff.of(accounts, unit, null);
        agenda.put(Matter.of(unit, "培训", DUE));
        remindOn("2026-12-02");
        rulebook.replace(rules(null, null), office);
        remindOn("2026-12-02");
        rulebook.replace(USUAL, office);

        remindOn("2026-12-02");

        assertThat(notices.unread(clerk)).isEqualTo(1);
    }

    @Test
    void aNewRuleTellsOfWhatItCoversFromNowOn() {
        UUID clerk = Staff.of(accounts, unit, null);
        agenda.put(Matter.of(unit, "培训", DUE));
        remindOn("2026-12-01");
        assertThat(words(clerk)).containsExactly("剩 2 个工作日");
        rulebook.replace(rules(1, 5, 7, 3, 2, 1), office);

        remindOn("2026-12-01");

        assertThat(words(clerk)).as("two rules, two notices").containsExactly("剩 2 个工作日", "剩 2 个工作日");
    }

    @Test
    void noRulesNoNotices() {
        UUID clerk = Staff.of(accounts, unit, null);
        agenda.put(Matter.of(unit, "培训", DUE));
        rulebook.replace(rules(null, null), office);

        for (String day : List.of("2026-11-24", "2026-12-02", "2026-12-03", "2026-12-04", "2026-12-31")) {
            remindOn(day);
        }

        assertThat(notices.unread(clerk)).isZero();
    }

    @Test
    void theDueDayItselfHasANoticeWhereTheRulesSayZero() {
        UUID clerk = Staff.of(accounts, unit, null);
        agenda.put(Matter.of(unit, "培训", DUE));
        rulebook.replace(rules(null, null, 0), office);

        remindOn("2026-12-02");
        remindOn("2026-12-03");
        remindOn("2026-12-03");
        remindOn("2026-12-04");

        assertThat(words(clerk)).containsExactly("今天到期");
    }

    @Test
    void twoMattersOfOneDayAreToldOfSeparately() {
        UUID clerk = Staff.of(accounts, unit, null);
        agenda.put(Matter.of(unit, "培训", DUE));
        agenda.put(Matter.of(unit, "宣传", DUE));

        remindOn("2026-12-02");

        assertThat(notices.of(clerk, true, 10)).extracting(NoticeLine::title).containsExactlyInAnyOrder("培训", "宣传");
    }

    @Test
    void aProgramThatSleptOverTheDayCatchesUpOnceNotThreeTimes() {
        UUID clerk = Staff.of(accounts, unit, null);
        agenda.put(Matter.of(unit, "培训", DUE));

        // Nothing ran on the days of the rules 7 and 3; the last that applies is told.
        remindOn("2026-12-01");

        assertThat(words(clerk)).containsExactly("剩 2 个工作日");
    }

    @Test
    void workWithoutADayIsNeverToldOf() {
        UUID clerk = Staff.of(accounts, unit, null);
        agenda.put(Matter.of(unit, "长期", null));

        remindOn("2026-12-02");
        remindOn("2027-12-02");

        assertThat(notices.unread(clerk)).isZero();
    }

    private List<String> words(UUID clerk) {
        return notices.of(clerk, true, 10).stream().map(NoticeLine::words).toList();
    }

    private void remindOn(String day) {
        clock.moveTo(LocalDate.parse(day));
        reminders.remind(LocalDate.parse(day));
    }

    private static ReminderRules rules(@Nullable Integer from, @Nullable Integer every, Integer... before) {
        return new ReminderRules(new TreeSet<>(List.of(before)), from, every, true);
    }
}

package org.mingtang.policy.cleanup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.WorkItem;
import org.mingtang.procedure.DayBegan;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells keepers what they still have to say in a round, and the office that leads it when it is its turn. */
@Component
@Transactional
class CleanUpAgenda {

    private static final String SOURCE = "clean-up";

    private final CleanUpRows rows;
    private final Agenda agenda;
    private final Clock clock;

    CleanUpAgenda(CleanUpRows rows, Agenda agenda, Clock clock) {
        this.rows = rows;
        this.agenda = agenda;
        this.clock = clock;
    }

    /** The time for proposals may be over. */
    @ApplicationModuleListener
    void on(DayBegan began) {
        tellOffices();
    }

    void tellOffices() {
        rows.findByStage(CleanUpStage.COLLECTING).forEach(this::tellOffice);
    }

    void tellKeepers(CleanUp round) {
        round.lines().stream().map(CleanUpLine::unit).distinct().forEach(unit -> tellKeeper(round, unit));
    }

    void tellKeeper(CleanUp round, UUID unit) {
        long open = round.lines().stream()
                .filter(line -> line.unit().equals(unit) && line.proposal() == null)
                .count();
        if (open == 0) {
            agenda.done(SOURCE, round.id().toString(), unit);
        } else {
            put(round, round.id().toString(), unit, "还有 " + open + " 份文件没有提出清理意见", "提出意见", round.replyBy());
        }
    }

    /** All have said what they have to say, or had the time to. */
    void tellOffice(CleanUp round) {
        LocalDate until = round.replyBy();
        long open =
                round.lines().stream().filter(line -> line.proposal() == null).count();
        if (open == 0) {
            put(round, office(round), round.unit(), "各单位的清理意见已经齐全，请作出决定", "作出决定", null);
        } else if (until != null && LocalDate.now(clock).isAfter(until)) {
            String said = "意见期限 " + until + " 已过，还有 " + open + " 份文件没有提出意见，请催办或者代为提出";
            put(round, office(round), round.unit(), said, "请催办", null);
        }
    }

    void tellOfRecall(CleanUp round) {
        put(round, office(round), round.unit(), "公布的清理结果已撤回，请另行起草公布稿，或者重新研究", "结果已撤回", null);
    }

    /** The office did what it was asked for. */
    void officeDone(CleanUp round) {
        agenda.done(SOURCE, office(round), round.unit());
    }

    void drop(CleanUp round) {
        round.lines().stream()
                .map(CleanUpLine::unit)
                .distinct()
                .forEach(unit -> agenda.drop(SOURCE, round.id().toString(), unit));
        agenda.drop(SOURCE, office(round), round.unit());
    }

    private static String office(CleanUp round) {
        return round.id() + "-office";
    }

    private void put(CleanUp round, String subject, UUID unit, String detail, String stage, @Nullable LocalDate due) {
        agenda.put(new WorkItem(
                SOURCE,
                "文件清理",
                subject,
                unit,
                round.title(),
                detail,
                stage,
                "/desk/clean-ups/" + round.id(),
                null,
                due,
                false));
    }
}

package org.mingtang.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.WorkCalendars;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds the people of each unit of what is due, by the rules in force.
 *
 * <p>Any number of programs may do this at once: rows are taken with a lock, and the key of {@code notice} forbids a second
 * notice of the same thing.
 */
@Component
class Reminders {

    private static final int ROUND = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final ReminderRulebook rulebook;
    private final ItemsToRemind items;
    private final Notices notices;
    private final Recipients recipients;
    private final ReminderMails mails;
    private final WorkCalendars calendars;
    private final TransactionTemplate transactions;

    Reminders(
            ReminderRulebook rulebook,
            ItemsToRemind items,
            Notices notices,
            Recipients recipients,
            ReminderMails mails,
            WorkCalendars calendars,
            TransactionTemplate transactions) {
        this.rulebook = rulebook;
        this.items = items;
        this.notices = notices;
        this.recipients = recipients;
        this.mails = mails;
        this.calendars = calendars;
        this.transactions = transactions;
    }

    /** Makes the notices of a day, none on a day off, and puts together the mails; returns how many notices are new. */
    int remind(LocalDate today) {
        var day = new AgendaDay(today, calendars.current());
        if (!day.calendar().isWorkingDay(today)) {
            return 0;
        }
        ReminderRules rules = rulebook.inForce();
        boolean byMail = rules.byMail() && mails.canBeSent();
        int made = 0;
        for (LocalDate due : items.dueDays(day.lastWithin(rules.furthest()))) {
            made += rules.ruleFor(due, day)
                    .map(rule -> remindOf(new Notices.Ground(due, rule, day), byMail))
                    .orElse(0);
        }
        mails.putTogether();
        return made;
    }

    /** In rounds of one transaction each, so that a crash loses no more than one round, which the next run makes up. */
    private int remindOf(Notices.Ground ground, boolean byMail) {
        int made = 0;
        UUID after = FIRST;
        while (after != null) {
            UUID from = after;
            Round round = Objects.requireNonNull(transactions.execute(status -> round(ground, from, byMail)));
            made += round.made();
            after = round.next();
        }
        return made;
    }

    private Round round(Notices.Ground ground, UUID after, boolean byMail) {
        List<ItemsToRemind.Item> taken = items.take(ground.due(), ground.mark(), after, ROUND);
        int made = 0;
        for (ItemsToRemind.Item item : taken) {
            List<UUID> accounts = recipients.of(item.unit(), item.account());
            made += notices.add(item, ground, accounts, byMail);
            // An item whose unit has nobody yet stays unmarked: whoever comes during the day is still told.
            if (!accounts.isEmpty()) {
                items.mark(item.id(), ground.mark());
            }
        }
        return new Round(
                made, taken.size() < ROUND ? null : taken.get(ROUND - 1).id());
    }

    /** How many were made, and after which item the next round begins; null when all are through. */
    private record Round(int made, @Nullable UUID next) {}
}

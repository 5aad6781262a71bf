package org.mingtang.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.WorkItem;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemNumber;
import org.mingtang.search.SearchEntry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the keeper of a document that its validity ends soon, and that it ended. */
@Component
@Transactional
public class EndReminders {

    private final JdbcClient database;
    private final Policies policies;
    private final PolicyPermissions permissions;
    private final PolicyActs acts;
    private final Agenda agenda;
    private final List<Integer> steps;
    private final Clock clock;

    EndReminders(
            JdbcClient database,
            Policies policies,
            PolicyPermissions permissions,
            PolicyActs acts,
            Agenda agenda,
            @Value("${mingtang.policy.remind-days:90,30,7}") List<Integer> steps,
            Clock clock) {
        this.database = database;
        this.policies = policies;
        this.permissions = permissions;
        this.acts = acts;
        this.agenda = agenda;
        this.steps = steps.stream().sorted().toList();
        this.clock = clock;
    }

    /** The longest time before the end of which a keeper is told. */
    int earliest() {
        return steps.get(steps.size() - 1);
    }

    /** Puts on the agenda what the end of a document's validity asks for today; doing it twice changes nothing. */
    void bringUpToDate(PolicyDocument document) {
        LocalDate until = document.validUntil();
        String subject = "end-" + document.item();
        LocalDate today = LocalDate.now(clock);
        boolean endedOtherwise = until != null
                && (document.state() == SearchEntry.Validity.ABOLISHED
                        || (document.state().fallen() && !today.isAfter(until)));
        if (until == null || document.withdrawn() || endedOtherwise) {
            agenda.drop(Warnings.SOURCE, subject, document.unit());
            return;
        }
        long left = ChronoUnit.DAYS.between(today, until);
        if (document.endHandled()) {
            agenda.done(Warnings.SOURCE, subject, document.unit());
        } else if (left < 0) {
            String ask = isKept(document) ? "。清理决定它继续有效：请修改文本并重新公布，或者确认失效" : "，请清理：确认失效，或者重新发布";
            put(document, subject, "有效期已于 " + until + " 届满" + ask, "已失效", null);
        } else if (left <= earliest()) {
            int step = steps.stream().filter(days -> left <= days).findFirst().orElseThrow();
            String ask = isKept(document) ? "。清理决定它继续有效，但有效期不因此延长：请修改文本并重新公布" : "，请研究是否延续、修改或者废止";
            put(document, subject, "有效期至 " + until + ask, step + " 日内到期", until);
        } else {
            agenda.drop(Warnings.SOURCE, subject, document.unit());
        }
    }

    private boolean isKept(PolicyDocument document) {
        return database.sql("select kept_on is not null from policy_document where item = ?")
                .param(document.item())
                .query(Boolean.class)
                .single();
    }

    /**
     * A published clean-up decided that a document goes on: its validity still ends as its text says, so that whatever its
     * keeper meant to do at its end is open again.
     *
     * @param on null where the decision was taken back
     */
    public void kept(ItemNumber item, @Nullable LocalDate on) {
        PolicyDocument document = policies.find(item).orElse(null);
        if (document == null || document.validUntil() == null) {
            return;
        }
        database.sql(
                        "update policy_document set kept_on = :on,"
                                + " end_handled_at = case when cast(:on as date) is null then end_handled_at end where item = :item")
                .param("on", on)
                .param("item", item.value())
                .update();
        String end = "有效期仍至 " + document.validUntil();
        acts.note(item.value(), null, on == null ? "清理决定撤回" : "清理决定继续有效", document.title(), end, Accounts.PROGRAM);
        policies.find(item).ifPresent(this::bringUpToDate);
    }

    private void put(PolicyDocument document, String subject, String detail, String stage, @Nullable LocalDate due) {
        agenda.put(new WorkItem(
                Warnings.SOURCE,
                "政策文件",
                subject,
                document.unit(),
                document.title(),
                detail,
                stage,
                "/desk/policies/" + document.item(),
                null,
                due,
                false));
    }

    /** The keeper dealt with the end, near or past, and says how. */
    void handled(ItemNumber item, String note, Person by) {
        PolicyDocument document = policies.find(item).orElseThrow(() -> new UnlawfulAct("没有这份政策文件。"));
        permissions.requireKeeper(by, document.unit());
        if (document.validUntil() == null) {
            throw new UnlawfulAct("这份文件没有写明有效期，不需要办理到期事项。");
        }
        if (note.isBlank() || note.strip().length() > 1000) {
            throw new UnlawfulAct("请写明办理结果（不超过 1000 字），例如“到期自然失效”或者“拟重新发布”。");
        }
        database.sql("update policy_document set end_handled_at = ?, end_note = ? where item = ?")
                .params(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), note.strip(), item.value())
                .update();
        acts.note(item.value(), null, "办理到期", document.title(), note.strip(), by);
        agenda.done(Warnings.SOURCE, "end-" + item, document.unit());
    }
}

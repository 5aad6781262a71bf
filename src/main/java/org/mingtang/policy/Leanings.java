package org.mingtang.policy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.WorkItem;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemAddition.Notice;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemPublished;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.ItemWithdrawn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What explains a fallen policy or passes it on: yellow for readers as long as it fell, told to its keeper once. */
@Component
@Transactional
class Leanings {

    private final ObjectProvider<LeansOnPolicy> rooms;
    private final JdbcClient database;
    private final Policies policies;
    private final PolicyPermissions permissions;
    private final PolicyActs acts;
    private final Agenda agenda;
    private final Clock clock;

    Leanings(
            ObjectProvider<LeansOnPolicy> rooms,
            JdbcClient database,
            Policies policies,
            PolicyPermissions permissions,
            PolicyActs acts,
            Agenda agenda,
            Clock clock) {
        this.rooms = rooms;
        this.database = database;
        this.policies = policies;
        this.permissions = permissions;
        this.acts = acts;
        this.agenda = agenda;
        this.clock = clock;
    }

    /**
     * Something that leans on a fallen policy.
     *
     * @param note what its keeper found; null while he has not looked
     */
    public record Leaning(
            long policy,
            long item,
            UUID unit,
            String word,
            String title,
            @Nullable String note,
            @Nullable String lookedBy) {}

    private static boolean fell(PolicyDocument policy) {
        return policy.withdrawn() || policy.state().fallen();
    }

    /** Tells keepers of a policy that fell, and takes it back when it stands again; doing it twice changes nothing. */
    void bringUpToDate(PolicyDocument policy) {
        if (!fell(policy)) {
            of(policy.item()).forEach(each -> agenda.drop(Warnings.SOURCE, subject(each), each.unit()));
            database.sql("delete from policy_leaning where policy = ?")
                    .param(policy.item())
                    .update();
            return;
        }
        rooms.orderedStream()
                .flatMap(room -> room.on(policy.number()).stream())
                .map(each -> new Leaning(
                        policy.item(), each.item().value(), each.unit(), each.word(), each.title(), null, null))
                .filter(this::isNew)
                .forEach(each -> tell(each, policy));
    }

    private boolean isNew(Leaning leaning) {
        return database.sql("insert into policy_leaning (policy, item, unit, word, title) values (?, ?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(leaning.policy(), leaning.item(), leaning.unit(), leaning.word(), leaning.title())
                        .update()
                > 0;
    }

    private void tell(Leaning leaning, PolicyDocument policy) {
        agenda.put(new WorkItem(
                Warnings.SOURCE,
                "政策文件",
                subject(leaning),
                leaning.unit(),
                leaning.title(),
                leaning.word() + "所依据的《" + policy.title() + "》" + word(policy),
                "请核对",
                "/desk/policies/" + policy.item(),
                null,
                null,
                false));
    }

    private static String word(PolicyDocument policy) {
        return policy.withdrawn() ? "已撤回" : "已" + policy.state().label();
    }

    private static String subject(Leaning leaning) {
        return "leaning-" + leaning.policy() + "-" + leaning.item();
    }

    /** What its readers should know: the policies it leans on and that fell, as far as everybody may know them. */
    @Transactional(readOnly = true)
    public List<Notice> notices(ItemView item) {
        return rooms.orderedStream()
                .flatMap(room -> room.grounds(item).stream())
                .flatMap(ground -> policies.find(ground.policy()).stream()
                        .filter(policy -> policy.forEverybody() && fell(policy))
                        .map(policy -> new Notice(
                                ground.before(),
                                "《" + policy.title() + "》",
                                policy.withdrawn() ? null : policy.number().path(),
                                word(policy) + day(policy) + "，内容可能不再适用。")))
                .toList();
    }

    private String day(PolicyDocument policy) {
        return policy.withdrawn()
                ? ""
                : policies.validity(policy.number())
                        .fellOn(policy.state())
                        .map(on -> "（自 " + on + " 起）")
                        .orElse("");
    }

    /** What leans on a fallen policy, what still has to be looked at first. */
    @Transactional(readOnly = true)
    public List<Leaning> of(long policy) {
        return find("policy = ?", policy).toList();
    }

    /** The keeper looked at it and says what he found. */
    void look(long policy, long item, String note, Person by) {
        Leaning leaning = of(policy).stream()
                .filter(each -> each.item() == item)
                .findFirst()
                .orElseThrow(() -> new UnlawfulAct("这条提示已不存在，请刷新页面。"));
        permissions.requireKeeper(by, leaning.unit());
        if (note.isBlank() || note.strip().length() > 1000) {
            throw new UnlawfulAct("请写明核对结果（不超过 1000 字），例如“不受影响”或者“已改写”。");
        }
        looked(leaning, note.strip(), by.name());
        acts.note(policy, null, "核对" + leaning.word(), leaning.title(), note.strip(), by);
    }

    /** A new text, or none at all, is an answer. */
    @EventListener
    void on(ItemPublished published) {
        settle(published.item(), "已发布新的文本");
    }

    @EventListener
    void on(ItemWithdrawn withdrawn) {
        settle(withdrawn.item(), "已撤回");
    }

    private void settle(ItemNumber item, String note) {
        find("item = ? and looked_at is null", item.value()).toList().forEach(each -> looked(each, note, ""));
    }

    private void looked(Leaning leaning, String note, String by) {
        database.sql("update policy_leaning set note = ?, looked_by = ?, looked_at = ? where policy = ? and item = ?")
                .params(note, by, OffsetDateTime.now(clock), leaning.policy(), leaning.item())
                .update();
        agenda.done(Warnings.SOURCE, subject(leaning), leaning.unit());
    }

    private Stream<Leaning> find(String where, long value) {
        return database
                .sql("select policy, item, unit, word, title, note, looked_by from policy_leaning where " + where
                        + " order by looked_at nulls first, item")
                .param(value)
                .query(Leaning.class)
                .list()
                .stream();
    }
}

package org.mingtang.policy.finder;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the finder asks, edition after edition; an edition is never changed, so that old answers stay readable. */
@Component
@Transactional
public class FinderTopics {

    private static final TopicEdition FIRST = new TopicEdition(1, FirstEdition.TOPICS, "最初的选项", "", null);

    private final JdbcClient database;
    private final Units units;
    private final JsonMapper json;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FinderTopics(
            JdbcClient database,
            Units units,
            JsonMapper json,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.units = units;
        this.json = json;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The questions of today. */
    @Transactional(readOnly = true)
    public List<Topic> current() {
        return newest().topics();
    }

    /** All questions and choices there ever were, today's first: an old address with an old answer still works. */
    @Transactional(readOnly = true)
    public List<Topic> ever() {
        return Topic.merged(
                editions().stream().flatMap(each -> each.topics().stream()).toList());
    }

    TopicEdition newest() {
        return editions().get(0);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    List<TopicEdition> editions() {
        List<TopicEdition> all = new ArrayList<>(database.sql(
                        "select number, topics, note, name, at from finder_edition order by number desc")
                .query((row, n) -> new TopicEdition(
                        row.getInt("number"),
                        json.readValue(row.getString("topics"), new TypeReference<List<Topic>>() {}),
                        row.getString("note"),
                        row.getString("name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list());
        all.add(FIRST);
        return all;
    }

    /** All sites ask the same, so the topmost government's openness office keeps it. */
    boolean mayKeep(Person person) {
        return person.may(Permission.KEEP_POLICIES)
                && person.roles().contains(Role.OPENNESS_OFFICE)
                && units.root()
                        .filter(root -> units.standsUnder(root.id(), new UnitId(person.unit())))
                        .isPresent();
    }

    /** Makes a new edition; a question without key is a new one. */
    void keep(TopicDraft draft, Person by) {
        if (!mayKeep(by)) {
            throw new UnlawfulAct("查找的问题和选项各站点共用，由最上级政府的公开办维护。");
        }
        List<Refusal> refusals = draft.refusals();
        if (!refusals.isEmpty()) {
            throw new UnlawfulAct(refusals.stream().map(Refusal::message).collect(Collectors.joining()));
        }
        TopicEdition before = newest();
        if (before.number() != draft.edition()) {
            throw new UnlawfulAct("别人刚刚调整了选项，请刷新页面后再改。");
        }
        List<Topic> topics = keyed(draft.topics());
        if (topics.equals(before.topics())) {
            throw new UnlawfulAct("没有改动。");
        }
        int added = database.sql("""
                        insert into finder_edition (number, topics, note, account, name, at)
                        values (:number, :topics, :note, :account, :name, :at) on conflict (number) do nothing""")
                .param("number", before.number() + 1)
                .param("topics", json.writeValueAsString(topics))
                .param("note", draft.note())
                .param("account", by.account())
                .param("name", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            throw new UnlawfulAct("别人刚刚调整了选项，请刷新页面后再改。");
        }
        events.publishEvent(new FinderTopicsChanged(before.number() + 1));
        audit.note(by.account(), by.name(), "调整政策查找选项", "第 " + (before.number() + 1) + " 版", draft.note());
    }

    /** Keys are given once and for all; one that is not of an edition is taken for none. */
    private List<Topic> keyed(List<Topic> topics) {
        Set<String> known = ever().stream().map(Topic::key).collect(Collectors.toSet());
        int next = known.size() + 1;
        List<Topic> keyed = new ArrayList<>();
        Set<String> used = topics.stream().map(Topic::key).collect(Collectors.toSet());
        for (Topic topic : topics) {
            boolean own = known.contains(topic.key())
                    && keyed.stream().noneMatch(each -> each.key().equals(topic.key()));
            String key = topic.key();
            while (!own && (key.isEmpty() || known.contains(key) || !key.startsWith("t") || used.contains(key))) {
                key = "t" + next++;
            }
            keyed.add(new Topic(key, topic.label(), topic.choices()));
        }
        return keyed;
    }
}

package org.mingtang.policy.question;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.WorkItem;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What readers think of policies: figures for everybody, words only for the unit and the openness office. */
@Component
@Transactional
class Feedback {

    static final int WORDS = 1000;

    private static final String SOURCE = "policy-feedback";

    private static final String FIGURES = """
            select item, max(item_title) as item_title,
                count(*) filter (where judgement = 'GOOD') as good,
                count(*) filter (where judgement = 'FAIR') as fair,
                count(*) filter (where judgement = 'POOR') as poor,
                count(words) as words, count(words) filter (where read_at is null) as unread, cast(max(at at time zone 'Asia/Shanghai') as date) as last
            from policy_feedback where""";

    private final JdbcClient database;
    private final Agenda agenda;
    private final QuestionPermissions permissions;
    private final Clock clock;

    Feedback(JdbcClient database, Agenda agenda, QuestionPermissions permissions, Clock clock) {
        this.database = database;
        this.agenda = agenda;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** The same submission sent twice counts once; words go on the agenda of the unit that made the policy. */
    void give(UUID submission, ItemView policy, Judgement judgement, String said) {
        String words = said.replace("\u0000", "").strip();
        if (words.length() > WORDS) {
            throw new UnlawfulAct("建议最多 " + WORDS + " 字。");
        }
        int added = database.sql("""
                        insert into policy_feedback (id, item, item_title, unit, judgement, words, at)
                        values (:id, :item, :title, :unit, :judgement, :words, :at) on conflict (id) do nothing""")
                .param("id", submission)
                .param("item", policy.number().value())
                .param("title", policy.title())
                .param("unit", policy.unit())
                .param("judgement", judgement.name())
                .param("words", words.isEmpty() ? null : words)
                .param("at", OffsetDateTime.now(clock))
                .update();
        if (added > 0 && !words.isBlank()) {
            tell(policy);
        }
    }

    private void tell(ItemView policy) {
        String subject = policy.number().toString();
        agenda.put(new WorkItem(
                SOURCE,
                "政策评价",
                subject,
                policy.unit(),
                "有公众对《" + policy.title() + "》提出建议",
                null,
                "待阅",
                "/desk/policy-feedback/" + subject,
                null,
                null,
                false));
    }

    /** Notes that words about a policy were read by people of the units that made it; what came meanwhile stays unread. */
    void read(long item, List<FeedbackSaid> shown, Person by, List<UUID> units) {
        UUID[] ids = shown.stream().map(FeedbackSaid::id).toArray(UUID[]::new);
        units.stream().filter(unit -> permissions.isOf(by, unit)).forEach(unit -> {
            int read = database.sql("""
                            update policy_feedback set read_at = :at
                            where item = :item and unit = :unit and words is not null and read_at is null
                                and id = any(:shown)""")
                    .param("at", OffsetDateTime.now(clock))
                    .param("item", item)
                    .param("unit", unit)
                    .param("shown", ids)
                    .update();
            if (read > 0 && !isUnread(item, unit)) {
                agenda.done(SOURCE, Long.toString(item), unit);
            }
        });
    }

    private boolean isUnread(long item, UUID unit) {
        return database.sql("select exists (select from policy_feedback where item = ? and unit = ?"
                        + " and words is not null and read_at is null)")
                .params(item, unit)
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    FeedbackFigures of(long item) {
        return database.sql(FIGURES + " item = ? group by item")
                .param(item)
                .query(FeedbackFigures.class)
                .optional()
                .orElseGet(() -> new FeedbackFigures(item, "", 0, 0, 0, 0, 0, null));
    }

    /** What is unread first. */
    @Transactional(readOnly = true)
    List<FeedbackFigures> all(List<UUID> units) {
        return database.sql(
                        FIGURES + " unit = any(:units) group by item"
                                + " order by count(words) filter (where read_at is null) > 0 desc, poor desc, last desc, item limit 500")
                .param("units", units.toArray(UUID[]::new))
                .query(FeedbackFigures.class)
                .list();
    }

    /** Words about a policy, what is unread first, then newest first. */
    @Transactional(readOnly = true)
    List<FeedbackSaid> words(long item, List<UUID> units) {
        return database.sql("""
                        select id, judgement, words, cast(at at time zone 'Asia/Shanghai' as date) as "on",
                            read_at is null as fresh
                        from policy_feedback where item = :item and unit = any(:units) and words is not null
                        order by read_at is not null, at desc, id limit 200""")
                .param("item", item)
                .param("units", units.toArray(UUID[]::new))
                .query((row, n) -> new FeedbackSaid(
                        row.getObject("id", UUID.class),
                        Judgement.valueOf(row.getString("judgement")),
                        row.getString("words"),
                        row.getObject("on", LocalDate.class),
                        row.getBoolean("fresh")))
                .list();
    }
}

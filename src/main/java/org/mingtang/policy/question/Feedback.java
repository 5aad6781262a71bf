package org.mingtang.policy.question;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    private static final String FIGURES = """
            select item, max(item_title) as item_title,
                count(*) filter (where judgement = 'GOOD') as good,
                count(*) filter (where judgement = 'FAIR') as fair,
                count(*) filter (where judgement = 'POOR') as poor,
                count(words) as words, cast(max(at at time zone 'Asia/Shanghai') as date) as last
            from policy_feedback where""";

    private final JdbcClient database;
    private final Clock clock;

    Feedback(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The same submission sent twice counts once. */
    void give(UUID submission, ItemView policy, Judgement judgement, String words) {
        if (words.strip().length() > WORDS) {
            throw new UnlawfulAct("建议最多 " + WORDS + " 字。");
        }
        database.sql("""
                        insert into policy_feedback (id, item, item_title, unit, judgement, words, at)
                        values (:id, :item, :title, :unit, :judgement, :words, :at) on conflict (id) do nothing""")
                .param("id", submission)
                .param("item", policy.number().value())
                .param("title", policy.title())
                .param("unit", policy.unit())
                .param("judgement", judgement.name())
                .param("words", words.isBlank() ? null : words.strip())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    @Transactional(readOnly = true)
    FeedbackFigures of(long item) {
        return database.sql(FIGURES + " item = ? group by item")
                .param(item)
                .query(FeedbackFigures.class)
                .optional()
                .orElseGet(() -> new FeedbackFigures(item, "", 0, 0, 0, 0, null));
    }

    /** @param unit null for all units */
    @Transactional(readOnly = true)
    List<FeedbackFigures> all(@Nullable UUID unit) {
        return database.sql(FIGURES + " (cast(:unit as uuid) is null or unit = :unit) group by item"
                        + " order by poor desc, last desc, item limit 500")
                .param("unit", unit, Types.OTHER)
                .query(FeedbackFigures.class)
                .list();
    }

    /** Words about a policy, newest first. @param unit null for all units */
    @Transactional(readOnly = true)
    List<FeedbackSaid> words(long item, @Nullable UUID unit) {
        return database.sql("""
                        select judgement, words, cast(at at time zone 'Asia/Shanghai' as date) as "on"
                        from policy_feedback where item = :item and (cast(:unit as uuid) is null or unit = :unit)
                            and words is not null order by at desc, id limit 200""")
                .param("item", item)
                .param("unit", unit, Types.OTHER)
                .query((row, n) -> new FeedbackSaid(
                        Judgement.valueOf(row.getString("judgement")),
                        row.getString("words"),
                        row.getObject("on", LocalDate.class)))
                .list();
    }
}

package org.mingtang.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.publication.ItemView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The relations between documents as rows. */
@Component
class RelationRows {

    /** The titles of what lies in the library are those of today. */
    private static final String ALL = """
            select r.*, coalesce(s.title, r.source_title) as from_title,
                coalesce(s.doc_number, r.source_number) as from_number,
                coalesce(t.title, r.target_title) as to_title,
                coalesce(t.doc_number, r.target_number) as to_number
            from policy_relation r
                left join policy_document s on s.item = r.source
                left join policy_document t on t.item = r.target""";

    private static final String WAITING = " where r.stage = 'PROPOSED' and s.withdrawn is not true";

    private static final String CHANGES_VALIDITY = "r.kind in ('AMENDS', 'REPLACES', 'ABOLISHES', 'LAPSES')";

    /** Who may confirm it: what a text says its own keeper, what a person typed the keeper of the document it touches. */
    private static final String ASKED =
            "case when r.quote is null then coalesce(t.unit, s.unit) else coalesce(s.unit, t.unit) end";

    private final JdbcClient database;

    RelationRows(JdbcClient database) {
        this.database = database;
    }

    void add(Relation relation) {
        database.sql("""
                        insert into policy_relation (id, kind, source, source_title, source_number, target,
                            target_title, target_number, works_from, text_version, stage, quote, address)
                        values (:id, :kind, :source, :sourceTitle, :sourceNumber, :target,
                            :targetTitle, :targetNumber, :from, :textVersion, :stage, :quote, :address)""")
                .param("id", relation.id())
                .param("kind", relation.kind().name())
                .param("source", relation.source().item())
                .param("sourceTitle", cut(relation.source().title(), 300))
                .param("sourceNumber", cut(relation.source().number(), 100))
                .param("target", relation.target().item())
                .param("targetTitle", cut(relation.target().title(), 300))
                .param("targetNumber", cut(relation.target().number(), 100))
                .param("from", relation.worksFrom())
                .param("textVersion", relation.textVersion())
                .param("stage", relation.stage().name())
                .param("quote", relation.quote())
                .param("address", cut(relation.address(), 60))
                .update();
    }

    private static @Nullable String cut(@Nullable String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most);
    }

    /** Returns whether the row still stood as the caller saw it. */
    boolean move(UUID id, RelationStage from, RelationStage to, LocalDate worksFrom, @Nullable Integer textVersion) {
        return database.sql("update policy_relation set stage = :to, works_from = :day, text_version = :version"
                                + " where id = :id and stage = :from")
                        .param("to", to.name())
                        .param("day", worksFrom)
                        .param("version", textVersion)
                        .param("id", id)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    /**
     * Ends that lay outside the library and are a document that came into it. Another number names another document, and
     * where no number tells, what worked before the newcomer was formed was meant for an older one of its title. What a
     * person typed to change the newcomer's validity needs the word of the newcomer's own unit.
     */
    void adopt(ItemView item, List<String> titles) {
        for (String end : List.of("source", "target")) {
            String other = end.equals("source") ? "target" : "source";
            database.sql("""
                            update policy_relation r set %1$s = :item, stage = case
                                    when '%1$s' = 'target' and stage = 'CONFIRMED' and quote is null and %3$s
                                        and not exists (select 1 from policy_document o
                                            where o.item = r.source and o.unit = :unit)
                                    then 'PROPOSED' else stage end
                            where %1$s is null and %2$s <> :item and (
                                %1$s_title in (:titles) and (%4$s = %5$s
                                    or (cast(:number as text) is null or %1$s_number is null)
                                        and (cast(:formed as date) is null or works_from >= :formed))
                                or cast(:number as text) is not null and %1$s_number = :number)""".formatted(
                            end, other, CHANGES_VALIDITY, digits(end + "_number"), digits("cast(:number as text)")))
                    .param("item", item.number().value())
                    .param("unit", item.unit())
                    .param("titles", titles)
                    .param("number", item.docNumber())
                    .param("formed", item.formedOn())
                    .update();
        }
    }

    private static String digits(String column) {
        return "regexp_replace(" + column + ", '[^0-9]', '', 'g')";
    }

    Optional<Relation> find(UUID id) {
        return database.sql(ALL + " where r.id = ?")
                .param(id)
                .query(RelationRows::relation)
                .optional();
    }

    /** All that have the document at one of their ends, in the order of their days. */
    List<Relation> of(long item) {
        return database.sql(ALL + " where r.source = ? or r.target = ? order by r.works_from, r.place")
                .params(item, item)
                .query(RelationRows::relation)
                .list();
    }

    List<Relation> confirmed(long item) {
        return of(item).stream()
                .filter(relation -> relation.stage() == RelationStage.CONFIRMED)
                .toList();
    }

    /** What waits for its keeper's word, of one unit or of all: first what changes validity, then newest first. */
    List<Relation> proposals(@Nullable UUID unit, int limit) {
        return database.sql(ALL + WAITING + " and (cast(:unit as uuid) is null or " + ASKED + " = :unit)"
                        + " order by case when " + CHANGES_VALIDITY + " then 0 else 1 end, r.place desc limit :limit")
                .param("unit", unit)
                .param("limit", limit)
                .query(RelationRows::relation)
                .list();
    }

    /** How many relations that change validity wait for a unit's word. */
    int asked(UUID unit) {
        return database.sql("select count(*) from (" + ALL + WAITING + " and " + CHANGES_VALIDITY + " and " + ASKED
                        + " = :unit) as waiting")
                .param("unit", unit)
                .query(Integer.class)
                .single();
    }

    private static Relation relation(ResultSet row, int n) throws SQLException {
        return new Relation(
                row.getObject("id", UUID.class),
                RelationKind.valueOf(row.getString("kind")),
                new Relation.End(
                        row.getObject("source", Long.class), row.getString("from_title"), row.getString("from_number")),
                new Relation.End(
                        row.getObject("target", Long.class), row.getString("to_title"), row.getString("to_number")),
                row.getObject("works_from", LocalDate.class),
                row.getObject("text_version", Integer.class),
                RelationStage.valueOf(row.getString("stage")),
                row.getString("quote"),
                row.getString("address"));
    }
}

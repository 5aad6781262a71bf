package org.mingtang.policy.packages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps packages and benefits: what a unit writes, and, apart from it, what passed the door. Only {@link SheetDoor} makes
 * anything public.
 */
@Component
@Transactional
class Sheets {

    private final JdbcClient database;
    private final Manuscripts manuscripts;
    private final JsonMapper json;
    private final Clock clock;

    Sheets(JdbcClient database, Manuscripts manuscripts, JsonMapper json, Clock clock) {
        this.database = database;
        this.manuscripts = manuscripts;
        this.json = json;
        this.clock = clock;
    }

    boolean mayKeep(UUID unit, Person person) {
        return person.may(Permission.KEEP_POLICIES) && manuscripts.mayWrite(unit, person);
    }

    @Transactional(readOnly = true)
    <T> Optional<Sheet<T>> find(SheetKind kind, Class<T> type, String slug) {
        return database.sql("select * from policy_sheet where kind = ? and slug = ?")
                .params(kind.name(), slug)
                .query((row, n) -> sheet(row, type))
                .optional();
    }

    /** What is public, newest first. */
    @Transactional(readOnly = true)
    <T> List<Sheet<T>> live(SheetKind kind, Class<T> type) {
        return database.sql(
                        "select * from policy_sheet where kind = ? and live is not null order by live_at desc, slug")
                .param(kind.name())
                .query((row, n) -> sheet(row, type))
                .list();
    }

    @Transactional(readOnly = true)
    <T> List<Sheet<T>> all(SheetKind kind, Class<T> type) {
        return database.sql("select * from policy_sheet where kind = ? order by changed_at desc limit 500")
                .param(kind.name())
                .query((row, n) -> sheet(row, type))
                .list();
    }

    /** Writes the draft. @param revision what the person had before him, null for a new one */
    void write(SheetKind kind, String slug, UUID unit, Object draft, @Nullable Integer revision, Person by) {
        if (!mayKeep(unit, by)) {
            throw new UnlawfulAct("只能编辑本单位的内容；其他单位的由该单位或本级政府公开办编辑。");
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        int written = revision == null
                ? database.sql("""
                                insert into policy_sheet (id, kind, slug, unit, draft, changed_at)
                                values (?, ?, ?, ?, ?, ?) on conflict (kind, slug) do nothing""")
                        .params(UUID.randomUUID(), kind.name(), slug, unit, json.writeValueAsString(draft), now)
                        .update()
                : database.sql("""
                                update policy_sheet set draft = ?, changed_at = ?, revision = revision + 1
                                where kind = ? and slug = ? and unit = ? and revision = ?""")
                        .params(json.writeValueAsString(draft), now, kind.name(), slug, unit, revision)
                        .update();
        if (written == 0 && revision == null) {
            throw new UnlawfulAct("这个地址已经用过了，请换一个。");
        }
        if (written == 0) {
            throw new ObjectOptimisticLockingFailureException(Sheet.class, slug);
        }
    }

    /** Writes the draft into a manuscript, which goes its way through review and the door. */
    ManuscriptId send(SheetKind kind, Sheet<?> sheet, ManuscriptFields fields, Person by) {
        if (sheet.manuscript() != null
                && manuscripts
                        .find(new ManuscriptId(sheet.manuscript()))
                        .filter(before -> !before.stage().ended())
                        .isPresent()) {
            throw new UnlawfulAct("上一次生成的稿件还没有办完，请先在“起草与发布”里办完或作废。");
        }
        ItemNumber item = sheet.item() == null ? null : new ItemNumber(sheet.item());
        ManuscriptId draft = manuscripts.begin(sheet.unit(), item, fields, by);
        ManuscriptFields kept = manuscripts.find(draft).orElseThrow().fields();
        database.sql("""
                        update policy_sheet set manuscript = ?, sent = ?, sent_title = ?, sent_body = ?,
                            revision = revision + 1 where kind = ? and slug = ?""")
                .params(draft.value(), json.writeValueAsString(sheet.draft()), kept.title(), kept.body())
                .params(kind.name(), sheet.slug())
                .update();
        return draft;
    }

    /** Titles of the policies that have benefits, by what the benefits' addresses end with. */
    @Transactional(readOnly = true)
    Map<String, String> policyTitles() {
        Map<String, String> titles = new HashMap<>();
        database.sql("""
                        select slug, title from policy_sheet s
                        join item on number = case s.kind when 'BENEFIT' then cast(slug as bigint) end""").query(row -> {
            titles.put(row.getString("slug"), row.getString("title"));
        });
        return titles;
    }

    /** The public package that shows an item's words. */
    @Transactional(readOnly = true)
    Optional<Sheet<PackageContent>> packageOf(long item) {
        return database.sql("select * from policy_sheet where kind = 'PACKAGE' and item = ? and live is not null")
                .param(item)
                .query((row, n) -> sheet(row, PackageContent.class))
                .optional();
    }

    /** The policies behind an item that bears the words of something public. */
    @Transactional(readOnly = true)
    List<Long> policies(long item) {
        return Stream.concat(
                        database
                                .sql("select cast(slug as bigint) from policy_sheet"
                                        + " where kind = 'BENEFIT' and item = ?")
                                .param(item)
                                .query(Long.class)
                                .list()
                                .stream(),
                        packageOf(item).map(Sheet::live).stream()
                                .flatMap(content -> content.entries().stream())
                                .map(PackageContent.Entry::item))
                .toList();
    }

    /** Public packages that the transparency log does not know yet. */
    @Transactional(readOnly = true)
    List<Sheet<PackageContent>> unlogged() {
        return database.sql("""
                        select * from policy_sheet where kind = 'PACKAGE' and live is not null and item is not null
                        and not exists (select from gathering where path = '/packages/' || policy_sheet.slug)""")
                .query((row, n) -> sheet(row, PackageContent.class))
                .list();
    }

    private <T> Sheet<T> sheet(ResultSet row, Class<T> type) throws SQLException {
        String live = row.getString("live");
        OffsetDateTime at = row.getObject("live_at", OffsetDateTime.class);
        return new Sheet<>(
                row.getObject("id", UUID.class),
                row.getInt("revision"),
                row.getString("slug"),
                row.getObject("unit", UUID.class),
                json.readValue(row.getString("draft"), type),
                row.getObject("manuscript", UUID.class),
                live == null ? null : json.readValue(live, type),
                at == null ? null : at.toInstant(),
                row.getObject("item", Long.class),
                row.getInt("edition"));
    }
}

package org.mingtang.policy.packages;

import java.time.ZoneOffset;
import java.util.List;
import org.mingtang.procedure.Refusal;
import org.mingtang.publication.ItemPublished;
import org.mingtang.publication.ItemWithdrawn;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.PublicationGate;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes a sheet public in the very transaction in which its manuscript passes the door, and only if the reviewed text is
 * the one written from the sheet: fields shown to the public and text reviewed never differ.
 */
@Component
class SheetDoor implements PublicationGate {

    /** Whoever must see a sheet as it is after, or before, listens with another. */
    static final int ORDER = 100;

    private static final String SAME = "select count(*) from policy_sheet where manuscript = ?";

    private final JdbcClient database;

    SheetDoor(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Refusal> objections(ManuscriptView draft, Moment moment) {
        boolean ours = count(SAME, draft) > 0;
        if (ours && !draft.fields().forEverybody()) {
            return List.of(new Refusal("audience", "政策文件包和兑现要素是给所有人看的，不能定向公开。"));
        }
        if (!ours
                || database.sql(SAME + " and sent_title = ? and sent_body = ?")
                                .params(
                                        draft.id().value(),
                                        draft.fields().title(),
                                        draft.fields().body())
                                .query(Long.class)
                                .single()
                        > 0) {
            return List.of();
        }
        return List.of(new Refusal("body", "这份稿件由“政策文件包”生成，标题和正文要在那里修改后重新生成，这里不能直接改。"));
    }

    private long count(String sql, ManuscriptView draft) {
        return database.sql(sql).param(draft.id().value()).query(Long.class).single();
    }

    @EventListener
    @Order(ORDER)
    void published(ItemPublished event) {
        database.sql("""
                        update policy_sheet set live = sent, live_at = ?, item = ?, edition = edition + 1,
                            revision = revision + 1 where manuscript = ?""")
                .params(event.at().atOffset(ZoneOffset.UTC), event.item().value(), event.draft())
                .update();
    }

    /** With its text, or with the policy it is about, a sheet is no longer public. */
    @EventListener
    @Order(ORDER)
    void withdrawn(ItemWithdrawn event) {
        database.sql("""
                        update policy_sheet set live = null, live_at = null, revision = revision + 1,
                            item = case when item = :number then null else item end
                        where item = :number or (kind = 'BENEFIT' and slug = cast(:number as text))""").param("number", event.item().value()).update();
    }
}

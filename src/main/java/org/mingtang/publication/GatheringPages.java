package org.mingtang.publication;

import java.util.List;
import java.util.Optional;
import org.mingtang.publication.ItemAddition.Notice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which page gathers items under the words of one; that one's own page leads there. */
@Component
class GatheringPages implements ItemAddition {

    private final JdbcClient database;

    GatheringPages(JdbcClient database) {
        this.database = database;
    }

    /** The page of the topic or package whose words the item is; empty for all others and once it was taken back. */
    Optional<String> of(ItemNumber item) {
        return database.sql("select path from gathering where item = ? and withdrawn_at is null order by path limit 1")
                .param(item.value())
                .query(String.class)
                .optional();
    }

    @Override
    public List<Detail> details(ItemView item) {
        return List.of();
    }

    @Override
    public List<Box> boxes(ItemView item) {
        return List.of();
    }

    @Override
    public List<Notice> notices(ItemView item) {
        return of(item.number()).stream().map(GatheringPages::notice).toList();
    }

    private static Notice notice(String path) {
        String kind = GatheringKind.at(path).label();
        return new Notice("本页是" + kind + "的发布记录，收入的内容请看", kind + "页面", path, "。");
    }
}

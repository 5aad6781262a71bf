package org.mingtang.publication;

import java.util.List;
import java.util.Optional;
import org.mingtang.publication.ItemAddition.Notice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where what an item's words stand above is gathered; the item's own page leads there. */
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
        return of(item.number())
                .map(path ->
                        new Notice("这里是" + GatheringKind.at(path).label() + "的导语和发布记录，收入的各项见", item.title(), path, "。"))
                .stream()
                .toList();
    }
}

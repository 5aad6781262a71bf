package org.mingtang.policy.packages;

import java.util.List;
import java.util.UUID;
import org.mingtang.policy.finder.Condition;
import org.mingtang.publication.ItemPublished;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells subscribers of what has become public; of a corrected one hears only whom it did not fit before. */
@Component
class Tellings {

    private final JdbcClient database;
    private final Subscriptions subscriptions;
    private final JsonMapper json;

    Tellings(JdbcClient database, Subscriptions subscriptions, JsonMapper json) {
        this.database = database;
        this.subscriptions = subscriptions;
        this.json = json;
    }

    private record Row(UUID id, UUID unit, String kind, String slug, String live) {}

    @ApplicationModuleListener
    void published(ItemPublished event) {
        database.sql("select id, unit, kind, slug, live from policy_sheet where manuscript = ? and live is not null")
                .param(event.draft())
                .query(Row.class)
                .optional()
                .ifPresent(row -> {
                    boolean isPackage = row.kind().equals(SheetKind.PACKAGE.name());
                    List<Condition> conditions = isPackage
                            ? json.readValue(row.live(), PackageContent.class).profile()
                            : json.readValue(row.live(), BenefitContent.class).conditions();
                    String path = isPackage ? "/packages/" + row.slug() : "/info/" + row.slug();
                    subscriptions.tell(row.unit(), row.id().toString(), event.title(), path, conditions);
                });
    }
}

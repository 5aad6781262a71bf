package org.mingtang.policy;

import java.util.Set;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.publication.DemoDesk;
import org.mingtang.publication.ItemNumber;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo city's keepers confirm what their documents say of each other; the rest waits for a visitor. */
@Component
@Order(42)
@ConditionalOnProperty("mingtang.demo")
class DemoRelations implements ApplicationRunner {

    private static final int MANY = 100;
    private static final Set<RelationKind> CLEAR = Set.of(RelationKind.AMENDS, RelationKind.ABOLISHES);

    private final RelationRows rows;
    private final Relations relations;
    private final Policies policies;
    private final DemoDesk desk;

    DemoRelations(RelationRows rows, Relations relations, Policies policies, DemoDesk desk) {
        this.rows = rows;
        this.relations = relations;
        this.policies = policies;
        this.desk = desk;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        rows.proposals(null, MANY).stream()
                .filter(each -> CLEAR.contains(each.kind()) && each.target().item() != null)
                .forEach(this::confirm);
    }

    private void confirm(Relation relation) {
        Long source = relation.source().item();
        if (source != null) {
            UnitId unit = new UnitId(
                    policies.find(new ItemNumber(source)).orElseThrow().unit());
            Person keeper = desk.somebody(unit, Permission.KEEP_POLICIES);
            if (keeper != null) {
                relations.confirm(relation.id(), null, null, keeper);
            }
        }
    }
}

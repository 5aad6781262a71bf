package org.mingtang.policy.interpretation;

import java.util.List;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;

/** Publishes policies of a {@link PressRoom}, with a plan that says why they need no interpretation. */
public final class PolicyPress {

    private static final PlanFields NOT_NEEDED = new PlanFields(false, "内部管理事项", List.of(), null, null, null, null);

    private PolicyPress() {}

    public static ItemNumber published(ListableBeanFactory beans, PressRoom room, ManuscriptFields fields) {
        ManuscriptId draft = room.written(fields);
        beans.getBean(Interpretations.class).plan(draft, NOT_NEEDED, room.clerk);
        beans.getBean(Manuscripts.class).submit(draft, room.clerk);
        room.pass(draft);
        return beans.getBean(Publications.class).publish(draft, room.head);
    }
}

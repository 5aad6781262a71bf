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

    /** A public interpretation of a policy that is out. */
    public static ItemNumber explained(ListableBeanFactory beans, PressRoom room, ItemNumber policy) {
        Manuscripts manuscripts = beans.getBean(Manuscripts.class);
        ManuscriptId piece = beans.getBean(Interpretations.class)
                .begin(policy, InterpretationForm.PICTURE, PieceWords.NONE, room.clerk);
        ManuscriptFields fields = manuscripts.find(piece).orElseThrow().fields();
        manuscripts.change(piece, fields.saying(fields.title(), "<p>一张图看懂怎么办理。</p>"), null, room.clerk);
        manuscripts.submit(piece, room.clerk);
        room.pass(piece);
        return beans.getBean(Publications.class).publish(piece, room.head);
    }

    public static ItemNumber published(ListableBeanFactory beans, PressRoom room, ManuscriptFields fields) {
        ManuscriptId draft = room.written(fields);
        beans.getBean(Interpretations.class).plan(draft, NOT_NEEDED, room.clerk);
        beans.getBean(Manuscripts.class).submit(draft, room.clerk);
        room.pass(draft);
        return beans.getBean(Publications.class).publish(draft, room.head);
    }
}

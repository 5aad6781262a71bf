package org.mingtang.publication.history;

import java.util.List;
import java.util.UUID;
import org.mingtang.identity.Role;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.mingtang.review.ReviewView;
import org.mingtang.review.Reviews;
import org.springframework.beans.factory.ListableBeanFactory;

/** A topic of a fresh district on its way to the public. */
final class SomeTopic {

    final PressRoom room;

    private final Topics topics;
    private final TopicRows rows;
    private final Manuscripts manuscripts;
    private final Publications publications;
    private final Reviews reviews;

    SomeTopic(ListableBeanFactory beans) {
        room = new PressRoom(beans);
        topics = beans.getBean(Topics.class);
        rows = beans.getBean(TopicRows.class);
        manuscripts = beans.getBean(Manuscripts.class);
        publications = beans.getBean(Publications.class);
        reviews = beans.getBean(Reviews.class);
    }

    UUID begun(String slug) {
        return topics.begin(slug, "20-15", "春耕备耕", TopicText.html("不误农时。", "政策文件\n工作动态"), room.openness);
    }

    ManuscriptId submitted(UUID topic) {
        ManuscriptId draft = new ManuscriptId(rows.find(topic).orElseThrow().manuscript());
        manuscripts.submit(draft, room.openness);
        return draft;
    }

    ItemNumber published(UUID topic) {
        return passed(submitted(topic));
    }

    /** Its words as a further version. */
    ItemNumber revised(ItemNumber words, String title, String body) {
        ManuscriptId draft = manuscripts.begin(
                room.openness.unit(), words, PressRoom.notice(title).saying(title, body), room.openness);
        manuscripts.submit(draft, room.openness);
        return passed(draft);
    }

    private ItemNumber passed(ManuscriptId draft) {
        var second = PressRoom.person("梁知白", room.office, Role.OPENNESS_OFFICE);
        var first = PressRoom.person("何守拙", room.office, Role.HEAD);
        for (var reviewer : List.of(first, second, room.leader)) {
            ReviewView review = room.review(draft);
            reviews.pass(review.id(), review.openStep(), "同意", review.disclosure(), reviewer);
        }
        return publications.publish(draft, room.openness);
    }
}

package org.mingtang.policy.cleanup;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.policy.PolicyFilter;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.mingtang.review.ReviewView;
import org.mingtang.review.Reviews;
import org.springframework.beans.factory.ListableBeanFactory;

/** Rounds of a press room, brought as far as a test needs them. */
final class RoundsOf {

    private final CleanUps rounds;
    private final Manuscripts manuscripts;
    private final Reviews reviews;
    private final Publications publications;
    private final PressRoom press;

    RoundsOf(ListableBeanFactory beans, PressRoom press) {
        this.rounds = beans.getBean(CleanUps.class);
        this.manuscripts = beans.getBean(Manuscripts.class);
        this.reviews = beans.getBean(Reviews.class);
        this.publications = beans.getBean(Publications.class);
        this.press = press;
    }

    UUID begun(PolicyFilter filter) {
        return rounds.begin("2026年文件清理", filter, LocalDate.of(2026, 12, 20), press.openness);
    }

    /** Every document proposed and decided; the verdicts in the order of the lines, the last for all that follow. */
    UUID decided(PolicyFilter filter, Verdict... verdicts) {
        UUID id = begun(filter);
        List<CleanUpLine> lines = rounds.find(id).orElseThrow().lines();
        for (int i = 0; i < lines.size(); i++) {
            Verdict verdict = verdicts[Math.min(i, verdicts.length - 1)];
            rounds.propose(id, lines.get(i).item(), verdict, "经研究", press.clerk);
            rounds.decide(id, lines.get(i).item(), verdict, null, press.openness);
        }
        return id;
    }

    UUID concluded(PolicyFilter filter, Verdict... verdicts) {
        UUID id = decided(filter, verdicts);
        rounds.conclude(id, press.openness);
        return id;
    }

    UUID published(PolicyFilter filter, Verdict... verdicts) {
        UUID id = concluded(filter, verdicts);
        publish(id);
        return id;
    }

    /** The office wrote the result, so others of its unit review it. */
    ItemNumber publish(UUID id) {
        ManuscriptId draft = rounds.prepare(id, press.openness);
        manuscripts.submit(draft, press.openness);
        Person head = PressRoom.person("文若水", press.office, Role.HEAD);
        Person second = PressRoom.person("江远帆", press.office, Role.OPENNESS_OFFICE);
        for (Person reviewer : List.of(head, second, press.leader)) {
            ReviewView review = press.review(draft);
            reviews.pass(review.id(), review.openStep(), "同意", review.disclosure(), reviewer);
        }
        return publications.publish(draft, head);
    }
}

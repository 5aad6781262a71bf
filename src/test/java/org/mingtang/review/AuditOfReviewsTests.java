package org.mingtang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.review.DisclosureDecision.PROACTIVE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.audit.AuditEntry;
import org.mingtang.audit.AuditFilter;
import org.mingtang.audit.AuditTrail;
import org.mingtang.organisation.Units;
import org.springframework.beans.factory.annotation.Autowired;

/** What the trail says of a review to those who may read the trail but not the draft. */
@MingtangTest
class AuditOfReviewsTests {

    @Autowired
    private Reviews reviews;

    @Autowired
    private Units units;

    @Autowired
    private AuditTrail trail;

    private Town town;
    private Submission draft;

    @BeforeEach
    void found() {
        town = new Town(units);
        draft = town.draft();
    }

    @Test
    void namesWhatIsForEverybodyByItsTitle() {
        ReviewId id = wholeLife(draft);

        assertThat(entries(id)).extracting(AuditEntry::subject).containsOnly(draft.title());
        assertThat(entries(id))
                .extracting(AuditEntry::act)
                .containsExactly("送审", "初审退回", "重新送审", "撤回", "重新送审", "初审通过", "保密审查通过", "终审审核办结");
    }

    @Test
    @DisplayName("定向公开：no entry of any act carries the title of what is directed to named units")
    void keepsTheTitleOfDirectedMattersOut() {
        ReviewId id = wholeLife(draft.forNamedUnits(true));

        assertThat(entries(id)).hasSize(8).extracting(AuditEntry::subject).containsOnly("定向公开的公开信息");
        assertThat(entries(id)).noneMatch(entry -> entry.toString().contains(draft.title()));
    }

    @Test
    void keepsTheTitleOfWithheldMattersOut() {
        assertThat(entries(reviews.submit(Town.with(draft, Town.onRequest()), town.author)))
                .extracting(AuditEntry::subject)
                .containsExactly("依申请公开的公开信息");
        Submission closed = Town.with(town.draft(), Town.closed());
        assertThat(entries(reviews.submit(closed, town.author)))
                .extracting(AuditEntry::subject)
                .containsExactly("不予公开的公开信息");
    }

    @Test
    void keepsItOutFromTheActThatWithholdsOn() {
        ReviewId id = reviews.submit(draft, town.author);
        reviews.pass(id, "first", "不宜公开", Town.closed(), town.head);

        assertThat(entries(id)).extracting(AuditEntry::subject).containsExactly(draft.title(), "不予公开的公开信息");
    }

    @Test
    void followsTheDraftWhenItIsDirectedOnlyTheSecondTime() {
        ReviewId id = reviews.submit(draft, town.author);
        reviews.withdraw(id, town.author);
        reviews.submit(draft.forNamedUnits(true), town.author);
        reviews.withdraw(id, town.author);
        reviews.submit(draft, town.author);

        assertThat(entries(id))
                .extracting(entry -> entry.subject().equals(draft.title()))
                .containsExactly(true, true, false, false, true);
    }

    @Test
    void tellsReviewersTheTitleAllTheSame() {
        ReviewId id = reviews.submit(draft.forNamedUnits(true), town.author);

        assertThat(reviews.find(id).orElseThrow().title()).isEqualTo(draft.title());
        assertThat(new Matter(draft.forNamedUnits(true), town.author).known(PROACTIVE))
                .isNotEqualTo(draft.title());
    }

    /** Every act there is: sent, returned, sent again, taken back, sent again, passed three times. */
    private ReviewId wholeLife(Submission of) {
        ReviewId id = reviews.submit(of, town.author);
        reviews.sendBack(id, "请核对", List.of(), town.head);
        reviews.submit(of, town.author);
        reviews.withdraw(id, town.author);
        reviews.submit(of, town.author);
        reviews.pass(id, "first", null, PROACTIVE, town.head);
        reviews.pass(id, "secrecy", null, PROACTIVE, town.secrecy);
        reviews.pass(id, "final", null, PROACTIVE, town.leader);
        return id;
    }

    private List<AuditEntry> entries(ReviewId id) {
        List<AuditEntry> entries =
                new ArrayList<>(trail.entries(new AuditFilter(null, null, id.toString(), null, null, null, 50)));
        Collections.reverse(entries);
        return entries;
    }
}

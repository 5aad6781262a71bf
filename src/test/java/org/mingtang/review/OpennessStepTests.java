package org.mingtang.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.identity.Role;
import org.mingtang.review.chain.Chain;
import org.mingtang.review.chain.Step;
import org.mingtang.review.chain.Who;

/** 国办发〔2016〕80号: policy documents proposed for non-release go to the openness office first. */
class OpennessStepTests {

    private static final Step HEAD = new Step("head", "初审", Who.ofOwnUnit(Role.HEAD), 2, List.of(), true);
    private static final Step LEADER = new Step("leader", "终审", Who.ofGeneralOffice(Role.LEADER), 2, List.of(), true);

    @Test
    @DisplayName("国办发〔2016〕80号 一(一): an extra step before the last one")
    void isAddedBeforeTheLastStep() {
        assertThat(OpennessStep.applied(List.of(HEAD, LEADER), true, Town.onRequest()))
                .containsExactly(HEAD, OpennessStep.STEP, LEADER);
        assertThat(OpennessStep.applied(List.of(LEADER), true, Town.closed()))
                .containsExactly(OpennessStep.STEP, LEADER);
    }

    @Test
    void isNotNeededForWhatIsMadePublicOrIsNoPolicyDocument() {
        assertThat(OpennessStep.applied(List.of(HEAD, LEADER), true, DisclosureDecision.PROACTIVE))
                .containsExactly(HEAD, LEADER);
        assertThat(OpennessStep.applied(List.of(HEAD, LEADER), false, Town.closed()))
                .containsExactly(HEAD, LEADER);
    }

    @Test
    void isNotAddedWhereTheOfficeIsOnTheChainAlready() {
        assertThat(OpennessStep.applied(Chain.BUILT_IN.steps(), true, Town.closed()))
                .isEqualTo(Chain.BUILT_IN.steps());
    }

    @Test
    void isNotReplacedByAStepOfTheOfficeThatLooksAtAttachmentsOnly() {
        Step files =
                new Step("files", "附件审查", Who.ofGeneralOffice(Role.OPENNESS_OFFICE), 1, List.of("attachment:*"), true);

        assertThat(OpennessStep.applied(List.of(files, LEADER), true, Town.closed()))
                .contains(OpennessStep.STEP);
    }

    @Test
    void goesAgainWhenTheDocumentIsToBePublicAfterAll() {
        List<Step> with = OpennessStep.applied(List.of(HEAD, LEADER), true, Town.closed());

        assertThat(OpennessStep.applied(with, true, Town.closed())).isEqualTo(with);
        assertThat(OpennessStep.applied(with, true, DisclosureDecision.PROACTIVE))
                .containsExactly(HEAD, LEADER);
    }
}

package org.mingtang.request.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.request.Outcome;
import org.mingtang.request.RequestAct;
import org.mingtang.request.RequestStep;
import org.mingtang.request.letter.Field;
import org.mingtang.request.letter.LetterKind;
import org.mingtang.request.letter.WithheldPart;

/** 第三十二条: who objected, and who has to be told before the information goes out. */
class ThirdPartiesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final ReplyDraft GIVES = ReplyDraft.empty(Outcome.DISCLOSED);

    private final List<RequestStep> history = new ArrayList<>();

    private RequestStep did(RequestAct act, String text, @Nullable Long of) {
        int place = history.size() + 1;
        var step = new RequestStep(place, act, DAY.plusDays(place), text, null, null, of, null, "叶知秋", Instant.EPOCH);
        history.add(step);
        return step;
    }

    private RequestStep objected(String whom, String opinion) {
        var letter = did(RequestAct.CONSULT, whom + "（云麓捷安（集团）公司）：合同报价\n第二行", null);
        return did(RequestAct.OPINION, opinion, letter.place());
    }

    @ParameterizedTest
    @CsvSource({
        "第三方, 不同意公开：涉及报价, true",
        "第三方, 同意部分公开：报价除外, true",
        "第三方, 同意公开, false",
        "第三方, 同意公开：不同意公开的没有, false",
        "共同制作机关, 不同意公开：尚未生效, false",
        "其他机关, 不同意公开：涉密, false"
    })
    void onlyAThirdPartyWhoDoesNotAgreeObjects(String whom, String opinion, boolean objects) {
        assertThat(ThirdParties.objects(objected(whom, opinion), history)).isEqualTo(objects);
    }

    @Test
    void anOpinionThatAnswersNothingObjectsToNothing() {
        assertThat(ThirdParties.objects(did(RequestAct.OPINION, "不同意公开", null), history))
                .isFalse();
        assertThat(ThirdParties.objects(did(RequestAct.OPINION, "不同意公开", 99L), history))
                .isFalse();
        assertThat(ThirdParties.objects(did(RequestAct.DISCUSS, "不同意公开", null), history))
                .isFalse();
    }

    @Test
    void namesAreReadWithTheirBrackets() {
        var step = did(RequestAct.CONSULT, "第三方（云麓捷安（集团）公司）：报价（含税）：一页", null);
        assertThat(ThirdParties.asking(step)).hasValueSatisfying(asking -> {
            assertThat(asking.name()).isEqualTo("云麓捷安（集团）公司");
            assertThat(asking.what()).isEqualTo("报价（含税）：一页");
        });
        assertThat(ThirdParties.asking(did(RequestAct.CONSULT, "没有格式的旧记录", null)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("only what gives the information away has to be told")
    void onlyReleasesAreTold(Outcome outcome) {
        var opinion = objected("第三方", "不同意公开：涉及报价");
        did(RequestAct.APPROVE, "", null);
        boolean gives = outcome == Outcome.DISCLOSED || outcome == Outcome.PARTLY_DISCLOSED;
        assertThat(ThirdParties.untold(history, ReplyDraft.empty(outcome)))
                .isEqualTo(gives ? List.of(opinion) : List.of());
    }

    @Test
    void aPartWithheldForItsSakeRespectsTheObjection() {
        objected("第三方", "不同意公开：涉及报价");
        did(RequestAct.APPROVE, "", null);
        ReplyDraft partly = ReplyDraft.empty(Outcome.PARTLY_DISCLOSED);
        var other = new WithheldPart("附件", Outcome.INTERNAL_AFFAIRS, "人事", "人事管理");
        var its = new WithheldPart("报价", Outcome.THIRD_PARTY_RIGHTS, "商业秘密", "不同意");
        assertThat(ThirdParties.untold(history, partly.withholding(other))).hasSize(1);
        assertThat(ThirdParties.untold(history, partly.withholding(other).withholding(its)))
                .isEmpty();
    }

    @Test
    void isToldOnceForEachObjectionAndAnewForAnotherDecision() {
        var first = objected("第三方", "不同意公开：涉及报价");
        var second = objected("第三方", "同意部分公开：隐去姓名");
        assertThat(ThirdParties.untold(history, GIVES))
                .as("nothing is decided yet")
                .isEmpty();
        assertThat(ThirdParties.decidedOn(history)).isNull();
        var decision = did(RequestAct.APPROVE, "", null);
        assertThat(ThirdParties.decidedOn(history)).isEqualTo(decision.on());
        assertThat(ThirdParties.untold(history, GIVES)).containsExactly(first, second);
        assertThat(ThirdParties.toldOn(history)).isNull();

        did(RequestAct.TELL_THIRD_PARTY, "", first.place());
        assertThat(ThirdParties.untold(history, GIVES)).containsExactly(second);
        var told = did(RequestAct.TELL_THIRD_PARTY, "", second.place());
        assertThat(ThirdParties.untold(history, GIVES)).isEmpty();
        assertThat(ThirdParties.toldOn(history)).isEqualTo(told.on());

        did(RequestAct.TAKE_BACK, "", null);
        assertThat(ThirdParties.decidedOn(history)).isNull();
        did(RequestAct.APPROVE, "", null);
        assertThat(ThirdParties.untold(history, GIVES))
                .as("told of the decision that was taken back")
                .containsExactly(first, second);
        assertThat(ThirdParties.toldOn(history)).isNull();
    }

    @Test
    void letterIsOfferedWithTheDecisionAndKnowsItsDays() {
        var opinion = objected("第三方", "不同意公开：涉及报价");
        assertThat(WayLetterKinds.of(opinion, history)).isEmpty();
        var decision = did(RequestAct.APPROVE, "", null);
        LetterKind kind = LetterKind.RELEASE_TO_THIRD_PARTY;
        assertThat(WayLetterKinds.of(opinion, history)).containsExactly(kind);
        assertThat(WayLetterKinds.day(opinion, kind, history)).isEqualTo(decision.on());
        assertThat(WayLetterKinds.asked(opinion, history)).isEqualTo("云麓捷安（集团）公司");
        assertThat(WayLetterKinds.said(opinion, kind, history))
                .containsEntry(Field.CONSULTED_ON, history.get(0).on().toString())
                .containsEntry(Field.OBJECTED_ON, opinion.on().toString())
                .doesNotContainKeys(Field.REASONS, Field.INFORMATION);
        assertThat(WayLetterKinds.of(objected("共同制作机关", "不同意公开：未生效"), history)).isEmpty();
    }
}

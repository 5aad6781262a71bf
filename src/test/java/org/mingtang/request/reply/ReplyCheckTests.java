package org.mingtang.request.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.procedure.Refusal;
import org.mingtang.request.Outcome;
import org.mingtang.request.RequestAct;
import org.mingtang.request.RequestStep;
import org.mingtang.request.letter.Field;
import org.mingtang.request.letter.LetterWordings;
import org.mingtang.request.letter.WithheldPart;

/** What must have happened before an outcome may be answered, and what a draft keeps. */
class ReplyCheckTests {

    private static final String ASK_FIRST = "以第三方合法权益为由不予公开的，须先书面征求第三方意见（第三十二条）。";
    private static final String WAIT = "征求意见还没有结果：请等到收到意见，或者对方收到后满十五个工作日（第三十二条、第三十四条）。";

    private static List<RequestStep> did(RequestAct... acts) {
        return Arrays.stream(acts).map(act -> step(act.ordinal(), act, null)).toList();
    }

    private static RequestStep step(int place, RequestAct act, @Nullable LocalDate by) {
        return new RequestStep(place, act, LocalDate.of(2026, 3, 2), null, by, null, null, null, "叶知秋", Instant.EPOCH);
    }

    private static List<String> said(ReplyDraft draft, boolean suspended, RequestAct... acts) {
        return ReplyCheck.of(draft, did(acts), suspended, LocalDate.of(2026, 3, 20)).stream()
                .map(Refusal::message)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_FOUND, SEARCH, 答复信息不存在的，须先登记检索记录（第三十六条第四项）。",
        "STILL_UNCLEAR, CORRECT, 只有补正后仍不明确的才能这样答复；还没有补正过的，请先发补正通知（第三十条）。",
        "THIRD_PARTY_RIGHTS, CONSULT, " + ASK_FIRST
    })
    void someOutcomesNeedSomethingBefore(Outcome outcome, RequestAct act, String otherwise) {
        ReplyDraft draft = ReplyDraft.empty(outcome);
        assertThat(said(draft, false)).containsExactly(otherwise);
        assertThat(said(draft, false, RequestAct.ARRIVE, RequestAct.CONFIRM, RequestAct.DISCUSS))
                .containsExactly(otherwise);
        assertThat(said(draft, false, RequestAct.ARRIVE, act)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_FOUND", "STILL_UNCLEAR", "EXCESSIVE", "THIRD_PARTY_RIGHTS"})
    void theOthersNeedNothing(Outcome outcome) {
        assertThat(said(ReplyDraft.empty(outcome), false)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("第三十二条、第三十四条: while somebody is asked, nothing is answered")
    void nothingIsAnsweredWhileSomebodyIsAsked(Outcome outcome) {
        RequestAct[] acts = Arrays.stream(RequestAct.values())
                .filter(act -> act != RequestAct.DELAY)
                .toArray(RequestAct[]::new);
        assertThat(said(ReplyDraft.empty(outcome), true, acts)).containsExactly(WAIT);
    }

    @ParameterizedTest
    @DisplayName("第三十五条: asked for reasons, and given some or let the day pass; not found good already")
    @CsvSource(
            nullValues = "none",
            value = {
                "'', none, 须先要求申请人说明理由",
                "GIVE_REASONS, none, 须先要求申请人说明理由",
                "ASK_REASONS, none, 申请人还没有说明理由",
                "ASK_REASONS, 2026-03-20, 申请人还没有说明理由：请等到说明了理由，或者告知的期限（2026-03-20）届满",
                "ASK_REASONS, 2026-03-19, none",
                "ASK_REASONS GIVE_REASONS, 2026-04-20, none",
                "GIVE_REASONS ASK_REASONS, 2026-04-20, 申请人还没有说明理由",
                "ASK_REASONS GIVE_REASONS DELAY, 2026-03-19, 已经认定申请理由合理"
            })
    void excessIsLeftAsideOnlyAfterItsReasonsWereHeard(String acts, @Nullable LocalDate by, @Nullable String sentence) {
        var history = new ArrayList<RequestStep>();
        for (String act : acts.isEmpty() ? new String[0] : acts.split(" ")) {
            history.add(step(history.size(), RequestAct.valueOf(act), act.equals("ASK_REASONS") ? by : null));
        }
        var said = ReplyCheck.of(ReplyDraft.empty(Outcome.EXCESSIVE), history, false, LocalDate.of(2026, 3, 20));
        if (sentence == null) {
            assertThat(said).isEmpty();
        } else {
            assertThat(said)
                    .singleElement()
                    .satisfies(refusal ->
                            assertThat(refusal.message()).startsWith(sentence).endsWith("（第三十五条）。"));
        }
    }

    @Test
    @DisplayName("第三十七条: a part withheld for others' sake needs them asked too")
    void partsRestOnTheirGrounds() {
        ReplyDraft partly = ReplyDraft.empty(Outcome.PARTLY_DISCLOSED);
        var internal = new WithheldPart("第二部分", Outcome.INTERNAL_AFFAIRS, "属于人事安排", "人事管理");
        var others = new WithheldPart("附件一", Outcome.THIRD_PARTY_RIGHTS, "涉及报价", "已征求意见");
        assertThat(said(partly.withholding(internal), false)).isEmpty();
        assertThat(said(partly.withholding(internal).withholding(others), false))
                .containsExactly(ASK_FIRST);
        assertThat(said(partly.withholding(others), true)).containsExactly(ASK_FIRST, WAIT);
        assertThat(said(partly.withholding(others), false, RequestAct.CONSULT)).isEmpty();
    }

    @Test
    void aPartIsWithheldOnlyOnAGroundOfTheLaw() {
        assertThatThrownBy(() -> new WithheldPart("第二部分", Outcome.NOT_FOUND, "没有", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("B1至B8");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"'', none, ' '", "本机关保存该信息, 本机关保存该信息, ' 本机关保存该信息\n'"})
    void blankWordsAreNotKeptAndOthersTidied(String unused, @Nullable String kept, String words) {
        assertThat(ReplyDraft.empty(Outcome.DISCLOSED)
                        .saying(Field.FOUND, words)
                        .said()
                        .get(Field.FOUND))
                .isEqualTo(kept);
        assertThat(unused).isNotNull();
    }

    @Test
    void whatIsSaidTwiceIsSaidAnew() {
        ReplyDraft draft = ReplyDraft.empty(Outcome.DISCLOSED)
                .saying(Field.FOUND, "甲")
                .saying(Field.WAY, "网上获取")
                .saying(Field.FOUND, "乙");
        assertThat(draft.said()).isEqualTo(Map.of(Field.FOUND, "乙", Field.WAY, "网上获取"));
        assertThat(draft.saying(Field.FOUND, " ").said()).containsOnlyKeys(Field.WAY);
    }

    @Test
    @DisplayName("words of another outcome's letter are kept, but not said")
    void changingTheOutcomeLosesNoWord() {
        ReplyDraft draft = ReplyDraft.empty(Outcome.NOT_FOUND)
                .saying(Field.SEARCH, "检索了档案室")
                .saying(Field.QUERY_PLACE, "不动产登记中心");
        assertThat(draft.said()).containsKeys(Field.SEARCH, Field.QUERY_PLACE);
        assertThat(draft.saidInLetter(LetterWordings.builtIn()))
                .containsKey(Field.SEARCH)
                .doesNotContainKey(Field.QUERY_PLACE);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_CORRECTED", "FEE_UNPAID", "OTHER"})
    void whatEndsWithoutALetterHasNoFields(Outcome outcome) {
        assertThatThrownBy(() -> ReplyDraft.fields(outcome, LetterWordings.builtIn()))
                .hasMessage("办理结果“" + outcome.label() + "”不制作告知书。");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_CORRECTED", "FEE_UNPAID", "OTHER"})
    void theWayIsAskedForOnlyWhereSomethingIsGiven(Outcome outcome) {
        boolean gives = outcome == Outcome.DISCLOSED || outcome == Outcome.PARTLY_DISCLOSED;
        assertThat(ReplyDraft.fields(outcome, LetterWordings.builtIn())
                        .containsAll(List.of(Field.WAY, Field.ROUTE, Field.TIME)))
                .isEqualTo(gives);
        assertThat(ReplyDraft.fields(outcome, LetterWordings.builtIn())).allMatch(Field::isGiven);
    }

    @ParameterizedTest
    @EnumSource
    void isKeptAsItIs(Outcome outcome) {
        ReplyDraft draft = ReplyDraft.empty(outcome)
                .saying(Field.REASONS, "理由“一”\n第二行 <b>&\\")
                .withholding(new WithheldPart("𠮷部分", Outcome.STATE_SECRET, "密级", null));
        assertThat(ReplyJson.read(ReplyJson.write(draft))).isEqualTo(draft);
    }
}

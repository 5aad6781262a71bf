package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.documents.StoredFile;
import org.mingtang.documents.StoredFileId;
import org.mingtang.plan.PlanId;
import org.mingtang.plan.reading.ReadPlan;
import org.mingtang.procedure.UnlawfulAct;

/** The life of an uploaded table: every act from every state, the lawful and the unlawful. */
class DraftTests {

    private static final Instant THEN = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-03T02:00:00Z");
    private static final DraftHead HEAD = new DraftHead("分解表", null, null, 2026, null, true);
    private static final PlanId PLAN = new PlanId(UUID.randomUUID());

    /** What can be done to a draft, and from which states. */
    private enum Doing {
        READ(
                draft -> draft.read(HEAD, Map.of(), LATER),
                DraftState.UNREADABLE,
                DraftState.REPEATED,
                DraftState.CHECKING),
        FAIL(
                draft -> draft.unreadable("文件已加密。", LATER),
                DraftState.UNREADABLE,
                DraftState.REPEATED,
                DraftState.CHECKING),
        DISCARD(draft -> draft.discard(LATER), DraftState.UNREADABLE, DraftState.REPEATED, DraftState.CHECKING),
        EDIT(draft -> draft.edit(HEAD, draft.issuer(), null, LATER), DraftState.CHECKING),
        TOUCH(draft -> draft.touch(LATER), DraftState.CHECKING),
        ISSUE(draft -> draft.issued(PLAN, LATER), DraftState.CHECKING);

        private final Consumer<Draft> act;
        private final Set<DraftState> lawful;

        Doing(Consumer<Draft> act, DraftState first, DraftState... more) {
            this.act = act;
            lawful = EnumSet.of(first, more);
        }
    }

    @ParameterizedTest
    @EnumSource(Doing.class)
    void everyActIsLawfulFromItsStatesAndRefusedFromAllOthers(Doing doing) {
        for (DraftState state : DraftState.values()) {
            Draft draft = in(state);
            if (doing.lawful.contains(state)) {
                doing.act.accept(draft);
                assertThat(draft.touchedAt()).as("%s from %s", doing, state).isEqualTo(LATER);
            } else {
                assertThatThrownBy(() -> doing.act.accept(draft))
                        .as("%s from %s", doing, state)
                        .isInstanceOf(UnlawfulAct.class)
                        .hasMessageContaining(state.label());
                assertThat(draft.state()).isEqualTo(state);
                assertThat(draft.touchedAt()).isEqualTo(THEN);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DraftState.class)
    void aStateHasAWordAndAChip(DraftState state) {
        assertThat(state.label()).isNotBlank();
        assertThat(state.chip()).startsWith("chip-");
        assertThat(state.open()).isEqualTo(state != DraftState.ISSUED && state != DraftState.DISCARDED);
    }

    @Test
    void aFileIsKeptBeforeItIsReadAndSaysSoIfReadingNeverEnds() {
        Draft draft = fresh();

        assertThat(draft.state()).isEqualTo(DraftState.UNREADABLE);
        assertThat(draft.trouble()).isEqualTo(Draft.INTERRUPTED).contains("文件已保留");
        assertThat(draft.head().title()).isEqualTo("分解表.docx");
        assertThat(draft.createdBy()).isEqualTo("柳清");
        assertThat(draft.createdAt()).isEqualTo(THEN);
    }

    @Test
    void whatWasReadTakesTheTroubleAway() {
        Draft draft = fresh();
        draft.unreadable("文件已加密。", THEN);

        draft.read(HEAD, Map.of("year", FieldDoubt.of("年度按日期推算。")), LATER);

        assertThat(draft.trouble()).isNull();
        assertThat(draft.head()).isEqualTo(HEAD);
        assertThat(draft.doubts()).containsOnlyKeys("year");
    }

    @Test
    void readingAgainForgetsTheDoubtsOfTheFirstReading() {
        Draft draft = fresh();
        draft.read(HEAD, Map.of("year", FieldDoubt.of("年度按日期推算。")), THEN);

        draft.read(HEAD, Map.of("title", FieldDoubt.of("标题不明。")), LATER);

        assertThat(draft.doubts()).containsOnlyKeys("title");
    }

    @Test
    void aHeadAPersonHasSavedIsNoLongerDoubted() {
        Draft draft = fresh();
        draft.read(HEAD, Map.of("year", FieldDoubt.of("年度按日期推算。")), THEN);
        UUID issuer = UUID.randomUUID();
        UUID corrected = UUID.randomUUID();

        draft.edit(HEAD, issuer, corrected, LATER);

        assertThat(draft.doubts()).isEmpty();
        assertThat(draft.issuer()).isEqualTo(issuer);
        assertThat(draft.corrects()).isEqualTo(corrected);
    }

    @Test
    void aRepeatedFileKnowsTheEarlierOne() {
        Draft draft = fresh();
        UUID earlier = UUID.randomUUID();

        draft.repeats(earlier);

        assertThat(draft.state()).isEqualTo(DraftState.REPEATED);
        assertThat(draft.earlier()).isEqualTo(earlier);
    }

    @Test
    void anIssuedTableKnowsItsPlan() {
        assertThat(in(DraftState.ISSUED).plan()).isEqualTo(PLAN.value());
    }

    @Test
    void aTableIsPublicAsReadAndTakesItsHeadFromTheFile() {
        ReadPlan read = new ReadPlan(
                "表.docx",
                null,
                "云麓市人民政府办公室",
                "云政办发〔2026〕8号",
                null,
                2026,
                ReadPlan.Level.CITY,
                java.util.List.of(),
                Map.of());

        DraftHead head = DraftHead.of(read);

        assertThat(head.title()).as("no title is an empty one, never none").isEmpty();
        assertThat(head.docNumber()).isEqualTo("云政办发〔2026〕8号");
        assertThat(head.year()).isEqualTo(2026);
        assertThat(head.level()).isEqualTo(ReadPlan.Level.CITY);
        assertThat(head.open()).isTrue();
    }

    private static Draft in(DraftState state) {
        Draft draft = fresh();
        switch (state) {
            case UNREADABLE -> draft.unreadable("文件已加密。", THEN);
            case REPEATED -> draft.repeats(UUID.randomUUID());
            case CHECKING -> draft.read(HEAD, Map.of(), THEN);
            case ISSUED -> {
                draft.read(HEAD, Map.of(), THEN);
                draft.issued(PLAN, THEN);
            }
            case DISCARDED -> draft.discard(THEN);
        }
        return draft;
    }

    private static Draft fresh() {
        StoredFile file = new StoredFile(
                new StoredFileId(UUID.randomUUID()), "a".repeat(64), 10, "分解表.docx", "application/octet-stream");
        return new Draft(file, new Origin(UUID.randomUUID(), null, null), "柳清", THEN);
    }
}

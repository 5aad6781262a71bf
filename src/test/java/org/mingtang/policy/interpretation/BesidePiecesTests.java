package org.mingtang.policy.interpretation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.AgendaLine;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.mingtang.review.BesideText.Line;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** 同步审签: what reviewers see of the interpretation, and what its author hears when its day has passed. */
@MingtangTest
class BesidePiecesTests {

    private static final LocalDate PLANNED = LocalDate.of(2026, 11, 20);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Publications publications;

    @Autowired
    Interpretations interpretations;

    @Autowired
    BesidePieces beside;

    @Autowired
    PlannedDays days;

    @Autowired
    Agenda agenda;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvcTester mvc;

    PressRoom room;
    ManuscriptId document;

    @BeforeEach
    void aDocumentWithAPlan() {
        clock.moveTo(PLANNED);
        room = new PressRoom(beans);
        document = room.written(
                ManuscriptFields.of("20-01", ItemKind.NORMATIVE_DOCUMENT, "云麓市校园食堂管理办法", "<p>第一条　为了食品安全，制定本办法。</p>")
                        .dated(PressRoom.number(), LocalDate.of(2026, 11, 2), null, null));
        plan(PLANNED, InterpretationForm.TEXT, InterpretationForm.PICTURE);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    private void plan(@Nullable LocalDate day, InterpretationForm... forms) {
        interpretations.plan(
                document, new PlanFields(true, null, List.of(forms), "市教育局局长", "0599-6120018", day, null), room.clerk);
    }

    private ManuscriptId piece(InterpretationForm form) {
        ManuscriptId piece = interpretations.begin(document, form, room.clerk);
        ManuscriptFields fields = manuscripts.find(piece).orElseThrow().fields();
        manuscripts.change(piece, fields.saying(fields.title(), "<p>为什么出台：家长关心孩子吃得好不好。</p>"), null, room.clerk);
        return piece;
    }

    private void passed(ManuscriptId draft) {
        manuscripts.submit(draft, room.clerk);
        room.pass(draft);
    }

    private List<Line> lines(ManuscriptId draft) {
        return beside.beside("policy", draft.toString()).stream()
                .flatMap(note -> note.lines().stream())
                .toList();
    }

    private List<AgendaLine> told() {
        return agenda.mine(room.clerk, 50).stream()
                .filter(line -> line.stage().equals("解读未完成"))
                .toList();
    }

    @Test
    void reviewersSeeEachPieceWithItsStageAndWhatIsLacking() {
        ManuscriptId text = piece(InterpretationForm.TEXT);
        assertThat(lines(document)).hasSize(2);
        assertThat(lines(document).get(0).text())
                .startsWith("文字解读：云麓市校园食堂管理办法（")
                .contains("与原文重复");
        assertThat(lines(document).get(0).href()).isEqualTo("/desk/drafts/" + text);
        assertThat(lines(document).get(1)).isEqualTo(new Line("还没有通过审核的：文字解读、图解", null));

        passed(text);
        manuscripts.submit(document, room.clerk);

        assertThat(lines(document).get(1).text()).isEqualTo("还没有通过审核的：图解");
        assertThat(mvc.get()
                        .uri("/desk/reviews/" + room.review(document).id())
                        .with(SignedAs.person(room.head))
                        .exchange())
                .bodyText()
                .contains("解读材料", "href=\"/desk/drafts/" + text + "\"", "还没有通过审核的：图解");
    }

    @Test
    void reviewersOfAPieceSeeItsDocumentAndWhoInterprets() {
        assertThat(lines(piece(InterpretationForm.TEXT)))
                .containsExactly(
                        new Line("云麓市校园食堂管理办法", "/desk/drafts/" + document + "/interpretation"),
                        new Line("解读人：市教育局局长", null),
                        new Line("咨询联系方式：0599-6120018", null));
    }

    @Test
    void nothingIsSaidOfWhatIsNoPolicyOrNoManuscript() {
        assertThat(lines(room.written(PressRoom.notice("云麓市校园开放日通知")))).isEmpty();
        assertThat(beside.beside("request", "2026-0001")).isEmpty();
        assertThat(lines(ManuscriptId.fresh())).isEmpty();
    }

    @Test
    @DisplayName("计划解读日期: the author is told on the day after, not before")
    void theAuthorIsToldOnceTheDayHasPassed() {
        days.bringUpToDate();
        assertThat(told()).isEmpty();

        clock.moveTo(PLANNED.plusDays(1));
        days.bringUpToDate();
        days.bringUpToDate();

        assertThat(told()).singleElement().satisfies(line -> {
            assertThat(line.detail()).isEqualTo("计划 2026-11-20 解读，还没有通过审核的：文字解读、图解");
            assertThat(line.href()).isEqualTo("/desk/drafts/" + document + "/interpretation");
            assertThat(line.due()).isEqualTo(PLANNED);
        });
    }

    @Test
    void heIsLeftAloneOnceTheMaterialIsThere() {
        clock.moveTo(PLANNED.plusDays(1));
        days.bringUpToDate();
        passed(piece(InterpretationForm.TEXT));
        passed(piece(InterpretationForm.PICTURE));
        passed(document);
        assertThat(told()).hasSize(1);

        publications.publish(document, room.head);

        assertThat(told()).isEmpty();
    }

    @Test
    void whatIsHeldLiveIsWaitedForAfterPublication() {
        plan(PLANNED, InterpretationForm.TEXT, InterpretationForm.BRIEFING);
        passed(piece(InterpretationForm.TEXT));
        passed(document);
        publications.publish(document, room.head);

        clock.moveTo(PLANNED.plusDays(1));
        days.bringUpToDate();

        assertThat(told())
                .singleElement()
                .satisfies(line -> assertThat(line.detail()).endsWith("：新闻发布会"));
        assertThat(mvc.get()
                        .uri(told().get(0).href())
                        .with(SignedAs.person(room.clerk))
                        .exchange())
                .bodyText()
                .contains("文件已发布，继续起草解读");
    }

    @Test
    void anotherDayOrTheEndOfTheDraftTakesItBack() {
        clock.moveTo(PLANNED.plusDays(1));
        days.bringUpToDate();
        plan(PLANNED.plusDays(9), InterpretationForm.TEXT);
        assertThat(told()).isEmpty();

        clock.moveTo(PLANNED.plusDays(10));
        days.bringUpToDate();
        assertThat(told()).hasSize(1);
        manuscripts.discard(document, "不再出台", room.clerk);
        days.bringUpToDate();
        assertThat(told()).isEmpty();
    }

    @Test
    @DisplayName("what is held live may come as a piece written for the public document: then nobody waits any more")
    void aLaterPieceEndsTheWaiting() {
        plan(PLANNED, InterpretationForm.TEXT, InterpretationForm.BRIEFING);
        passed(piece(InterpretationForm.TEXT));
        passed(document);
        ItemNumber number = publications.publish(document, room.head);
        clock.moveTo(PLANNED.plusDays(1));
        days.bringUpToDate();
        assertThat(told()).hasSize(1);

        ManuscriptId later = interpretations.begin(number, InterpretationForm.BRIEFING, PieceWords.NONE, room.clerk);
        ManuscriptFields fields = manuscripts.find(later).orElseThrow().fields();
        manuscripts.change(later, fields.saying(fields.title(), "<p>发布会上怎么说。</p>"), null, room.clerk);
        passed(later);
        publications.publish(later, room.head);

        assertThat(told()).isEmpty();
        days.bringUpToDate();
        assertThat(told()).isEmpty();
    }

    private ItemNumber outButForTheBriefing() {
        plan(PLANNED, InterpretationForm.TEXT, InterpretationForm.BRIEFING);
        passed(piece(InterpretationForm.TEXT));
        passed(document);
        return publications.publish(document, room.head);
    }

    @Test
    @DisplayName("a document given up long after its planned day is waited for no more")
    void theEndOfAnOldDraftTakesItBack() {
        clock.moveTo(PLANNED.plusDays(1));
        days.bringUpToDate();
        clock.moveTo(PLANNED.plusDays(200));
        days.bringUpToDate();
        assertThat(told()).hasSize(1);

        manuscripts.discard(document, "不再出台", room.clerk);
        days.bringUpToDate();

        assertThat(told()).isEmpty();
    }

    @Test
    void nobodyIsToldOfADayLongPast() {
        clock.moveTo(PLANNED.plusDays(200));
        days.bringUpToDate();
        assertThat(told()).isEmpty();
    }

    @Test
    void aWithdrawnDocumentIsNotWaitedFor() {
        ItemNumber number = outButForTheBriefing();
        clock.moveTo(PLANNED.plusDays(1));
        days.bringUpToDate();
        assertThat(told()).hasSize(1);

        publications.withdraw(number, "发布有误", room.head);

        assertThat(told()).isEmpty();
        days.bringUpToDate();
        assertThat(told()).isEmpty();
    }

    @Test
    void aWithdrawnPieceIsMissingAgain() {
        ManuscriptId text = piece(InterpretationForm.TEXT);
        plan(PLANNED, InterpretationForm.TEXT);
        passed(text);
        passed(document);
        publications.publish(document, room.head);
        clock.moveTo(PLANNED.plusDays(1));
        days.bringUpToDate();
        assertThat(told()).isEmpty();

        publications.withdraw(manuscripts.find(text).orElseThrow().item(), "解读有误", room.head);

        assertThat(told())
                .singleElement()
                .satisfies(line -> assertThat(line.detail()).endsWith("：文字解读"));
    }
}

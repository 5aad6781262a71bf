package org.mingtang.request.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.ApplicantKind;
import org.mingtang.request.Delivery;
import org.mingtang.request.Outcome;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestStage;
import org.mingtang.request.RequestView;
import org.mingtang.request.Wanted;
import org.mingtang.request.WantedForm;
import org.mingtang.request.reckoning.Channel;
import org.mingtang.request.reckoning.ClockStage;

/** A library case by itself: what each act changes, and what it refuses. */
class LibraryCaseTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final UUID WRITER = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();

    private LibraryCase library;

    @BeforeEach
    void proposed() {
        library = new LibraryCase(
                request(),
                Outcome.PARTLY_DISCLOSED,
                List.of(Outcome.PROCESS_INFORMATION, Outcome.INTERNAL_AFFAIRS, Outcome.PROCESS_INFORMATION),
                2026,
                new LibraryText("标题", "校车 采购", "答复", ""));
    }

    @Test
    void beginsAsADraftWithItsGroundsOnce() {
        assertThat(library.view())
                .returns(LibraryStage.DRAFT, LibraryView::stage)
                .returns(List.of(Outcome.INTERNAL_AFFAIRS, Outcome.PROCESS_INFORMATION), LibraryView::grounds)
                .returns(0, LibraryView::revision)
                .returns(null, LibraryView::href)
                .returns(null, LibraryView::releasedOn)
                .returns(null, LibraryView::withdrawal);
    }

    @Test
    void goesItsWayToTheShelf() {
        library.write(new LibraryText("标题", "甲", "乙", "丙"), WRITER);
        library.handIn();
        library.release(SECOND, DAY);
        library.train(true);
        assertThat(library.view())
                .returns(LibraryStage.RELEASED, LibraryView::stage)
                .returns(DAY, LibraryView::releasedOn)
                .returns(true, LibraryView::training);
        library.train(false);
        assertThat(library.view().training()).isFalse();
    }

    @Test
    void whatIsRefusedChangesNothing() {
        refused(library::handIn, "请先通读");
        assertThat(library.view().stage()).isEqualTo(LibraryStage.DRAFT);
        library.write(new LibraryText("标题", "甲", "乙", ""), WRITER);
        library.handIn();
        refused(() -> library.release(WRITER, DAY), "由两个人分别办理");
        assertThat(library.view())
                .returns(LibraryStage.CHECKING, LibraryView::stage)
                .returns(null, LibraryView::releasedOn);
    }

    @Test
    void everybodyWhoWroteIsKeptFromReleasing() {
        library.write(new LibraryText("标题", "甲", "乙", ""), WRITER);
        library.write(new LibraryText("标题", "甲", "乙", ""), WRITER);
        library.write(new LibraryText("标题", "甲", "丙", ""), SECOND);
        library.handIn();
        refused(() -> library.requireSecond(WRITER), "由两个人分别办理");
        refused(() -> library.release(SECOND, DAY), "由两个人分别办理");
        library.requireSecond(UUID.randomUUID());
    }

    @Test
    void returnedItIsHandedInAgain() {
        released();
        refused(library::giveBack, "不能退回修改");
        refused(() -> library.write(new LibraryText("标题", "甲", "乙", ""), WRITER), "不能修改脱敏文字");
        refused(library::handIn, "不能提交复核");
    }

    @Test
    void whilePublicItIsNotWithdrawn() {
        released();
        UUID draft = UUID.randomUUID();
        library.open(draft);
        library.published(17, "/info/17");
        assertThat(library.view()).returns(draft, LibraryView::draft).returns("/info/17", LibraryView::href);
        refused(() -> library.withdraw("看得出是谁"), "请先撤回公开的页面");
        library.closed();
        assertThat(library.view()).returns(null, LibraryView::draft).returns(null, LibraryView::href);
        library.train(true);
        library.withdraw("看得出是谁");
        assertThat(library.view())
                .returns(LibraryText.GONE, LibraryView::text)
                .returns(false, LibraryView::training)
                .returns("看得出是谁", LibraryView::withdrawal);
    }

    @Test
    void whatIsOutDoesNothingAnyMore() {
        library.withdraw("不宜入库");
        refused(() -> library.write(new LibraryText("标题", "甲", "乙", ""), WRITER), "已撤出");
        refused(library::handIn, "已撤出");
        refused(() -> library.release(SECOND, DAY), "已撤出");
        refused(() -> library.train(true), "已撤出");
        refused(() -> library.open(UUID.randomUUID()), "已撤出");
        refused(() -> library.withdraw("再撤"), "已撤出");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "题|问|答|-",
                "''|问|答|请写标题，不超过 100 字。",
                "题|''|答|申请内容和答复都要有文字。",
                "题|问|''|申请内容和答复都要有文字。",
                "' '|' '|答|请写标题，不超过 100 字。"
            })
    void textSaysWhatItLacks(String title, String asked, String answered, String refusal) {
        var refusals = new LibraryText(title, asked, answered, "").refusals();
        if (refusal == null) {
            assertThat(refusals).isEmpty();
        } else {
            assertThat(refusals).extracting(Refusal::message).contains(refusal);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {99, 100, 101})
    void titleHasItsLength(int length) {
        assertThat(new LibraryText("题".repeat(length), "问", "答", "").refusals().isEmpty())
                .isEqualTo(length <= 100);
    }

    @ParameterizedTest
    @ValueSource(ints = {19_999, 20_000, 20_001})
    void everyTextHasItsLength(int length) {
        String text = "字".repeat(length);
        boolean fits = length <= 20_000;
        assertThat(new LibraryText("题", text, "答", "").refusals().isEmpty()).isEqualTo(fits);
        assertThat(new LibraryText("题", "问", text, "").refusals().isEmpty()).isEqualTo(fits);
        assertThat(new LibraryText("题", "问", "答", text).refusals().isEmpty()).isEqualTo(fits);
    }

    @Test
    void textIsKeptAsOneLineAndOneKindOfBreak() {
        var text = new LibraryText(" 学区\r\n划分\t纪要 ", "甲\r\n乙\u0000", "\n丙\n", " ");
        assertThat(text)
                .returns("学区 划分 纪要", LibraryText::title)
                .returns("甲\n乙", LibraryText::asked)
                .returns("丙", LibraryText::answered)
                .returns("", LibraryText::point);
        assertThat(text.byName().keySet()).containsExactly("标题", "申请内容", "答复", "办理要点");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"校 车|校车", "Ａbｃ|abc", "（校）车！|校车", "①②|12", "１２３|123", "校\u200b车|校车", "㈱|株", "ﬁ|fi"})
    void squeezedTextHasLettersAndDigitsOnly(String text, String squeezed) {
        assertThat(Squeezed.of(text)).isEqualTo(squeezed);
    }

    @ParameterizedTest
    @CsvSource({"一三九,139", "〇零,00", "十三,十3", "１三,13", "a九,a9", "'',''"})
    void squeezedDigitsAreOfOneWriting(String text, String digits) {
        assertThat(Squeezed.digits(text)).isEqualTo(digits);
    }

    @Test
    void marksTellThoseOfAKindApart() {
        assertThat(Trace.PERSON.mark(0)).isEqualTo("某甲");
        assertThat(Trace.PERSON.mark(9)).isEqualTo("某癸");
        assertThat(Trace.PERSON.mark(10)).isEqualTo("某11");
        assertThat(Trace.COMPANY.mark(1)).isEqualTo("乙公司");
        assertThat(Trace.COMPANY.mark(10)).isEqualTo("11公司");
        for (Trace kind : Trace.values()) {
            assertThat(kind.label()).isNotBlank();
            assertThat(kind.isNumbered()).isEqualTo(kind == Trace.PERSON || kind == Trace.COMPANY);
            assertThat(kind.mark(3).equals(kind.mark(4))).isEqualTo(!kind.isNumbered());
        }
    }

    private void released() {
        library.write(new LibraryText("标题", "甲", "乙", ""), WRITER);
        library.handIn();
        library.release(SECOND, DAY);
    }

    private static RequestView request() {
        return new RequestView(
                new RequestId(UUID.randomUUID()),
                0,
                "YSQ-2026-000001",
                new UnitId(UUID.randomUUID()),
                new UnitId(UUID.randomUUID()),
                RequestStage.CLOSED,
                Channel.IN_PERSON,
                DAY,
                DAY,
                null,
                ApplicantKind.PERSON,
                new Wanted("校车采购", null, WantedForm.ELECTRONIC, Delivery.ONLINE),
                ClockStage.CLOSED,
                null,
                false,
                null,
                Outcome.PARTLY_DISCLOSED,
                DAY,
                true,
                null,
                null,
                Instant.EPOCH);
    }

    private static void refused(Runnable act, String words) {
        assertThatThrownBy(act::run).isInstanceOf(UnlawfulAct.class).hasMessageContaining(words);
    }
}

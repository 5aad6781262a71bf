package org.mingtang.request.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.procedure.Refusal;
import org.mingtang.request.Erasing;
import org.mingtang.request.Handling;
import org.mingtang.request.Outcome;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPapers;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What the library says on the page of a request, and what other rooms may ask it of an applicant. */
@MingtangTest
class LibraryShelfTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    LibraryShelf shelf;

    @Autowired
    ApplicantTraces traces;

    @Autowired
    RequestPapers papers;

    @Autowired
    Library library;

    @Autowired
    Handling handling;

    @Autowired
    MovableClock clock;

    AnsweredCases cases;

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @BeforeEach
    void office() {
        cases = new AnsweredCases(beans);
    }

    @Test
    @DisplayName("办结并有答复的可以提名；提过的显示在哪一步；撤出的可以再提")
    void saysWhatCanBeDoneWithTheRequestItself() {
        RequestId open = cases.asked("食堂检查结果" + UUID.randomUUID());
        assertThat(of(open)).returns(false, LibraryShelf.Shelf::mayPropose).returns(null, LibraryShelf.Shelf::own);
        handling.withdraw(open, AnsweredCases.DAY, "来电撤回", cases.desk.clerk);
        assertThat(of(open).mayPropose()).as("withdrawn, not answered").isFalse();

        RequestId answered = cases.answered("食堂检查结果");
        assertThat(of(answered).mayPropose()).isTrue();
        UUID id = cases.proposed(answered);
        assertThat(of(answered).mayPropose()).isFalse();
        assertThat(of(answered).own()).isNotNull().returns(id, LibraryView::id);
        library.withdraw(id, "不宜入库", cases.desk.clerk);
        assertThat(of(answered)).returns(true, LibraryShelf.Shelf::mayPropose).returns(null, LibraryShelf.Shelf::own);
    }

    @Test
    void offersAFewAndTheLikestFirst() {
        String matter =
                "云麓第" + UUID.randomUUID().toString().replaceAll("\\d", "").substring(0, 4) + "中学操场翻修工程";
        for (int i = 0; i < 7; i++) {
            cases.released(matter + "竣工图纸", Outcome.DISCLOSED);
        }
        UUID likest = cases.released(matter + "施工合同及验收记录", Outcome.DISCLOSED);
        List<LibraryLine> like = of(cases.asked(matter + "施工合同及验收记录")).like();
        assertThat(like).hasSize(5);
        assertThat(like.get(0).library().id()).isEqualTo(likest);
        assertThat(LibraryShelf.Shelf.EMPTY.isEmpty()).isTrue();
        assertThat(new LibraryShelf.Shelf(like, null, false).isEmpty()).isFalse();
    }

    @ParameterizedTest
    @DisplayName("写给一位申请人的话里能不能看出他是谁")
    @CsvSource(
            delimiter = '|',
            value = {
                "本机关保存该信息|true",
                "乔安，您好|false",
                "乔 安，您好|false",
                "已电话１３９００００１２３４告知|false",
                "{\"said\":{\"FOUND\":\"乔安\"}}|false",
                "您好|true"
            })
    void tellsWhetherWordsTellTheApplicant(String words, boolean clean) {
        RequestId id = cases.asked("食堂检查结果");
        List<Refusal> told = traces.in(id, "答复草稿", words);
        assertThat(told.isEmpty()).isEqualTo(clean);
        assertThat(told.toString()).doesNotContain("乔安", "1390000");
    }

    @Test
    void looksIntoNoSealForWhatIsErasedOrUnknown() {
        RequestId id = cases.answered("食堂检查结果");
        assertThat(papers.toTakeOut(id)).get().returns("乔安", who -> who.name());
        assertThat(papers.toTakeOut(new RequestId(UUID.randomUUID()))).isEmpty();
        clock.moveTo(AnsweredCases.DAY.plusDays(3651));
        Erasing.pass(beans);
        assertThat(papers.toTakeOut(id)).isEmpty();
        assertThat(traces.in(id, "答复草稿", "乔安")).isEmpty();
    }

    private LibraryShelf.Shelf of(RequestId id) {
        return shelf.of(cases.desk.view(id));
    }
}

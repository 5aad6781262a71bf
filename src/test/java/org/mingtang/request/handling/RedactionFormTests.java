package org.mingtang.request.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.redaction.Area;
import org.mingtang.request.redaction.FileView;
import org.mingtang.request.redaction.Proposal;
import org.mingtang.request.redaction.Redaction;
import org.mingtang.request.redaction.Term;

/** What a clerk marked, as it comes from the page. */
class RedactionFormTests {

    private static final Proposal FIRST = proposal("138****5678", 1);
    private static final Proposal SECOND = proposal("138****5678", 2);
    private static final List<Proposal> BOTH = List.of(FIRST, SECOND);

    private static final FileView VIEW =
            new FileView(List.of(), List.of("甲", "联系人13812345678", "乙13812345678"), List.of());

    private static Proposal proposal(String masked, int paragraph) {
        List<Area> areas = List.of(new Area.InParagraph(paragraph, 0, 11, "个人隐私"));
        return new Proposal("手机号码", true, "", masked, "正文第" + paragraph + "段", areas);
    }

    private static RedactionForm form(String terms, Proposal... picked) {
        Set<String> marks =
                Set.copyOf(List.of(picked).stream().map(RedactionForm::mark).toList());
        return new RedactionForm(marks, List.of(), terms, "商业秘密", false);
    }

    @Test
    void takesExactlyThePlacesThatWerePicked() {
        Redaction redaction = form("", SECOND).redaction(BOTH, VIEW);
        assertThat(redaction.areas()).containsExactlyElementsOf(SECOND.areas());
        assertThat(form("", FIRST, SECOND).redaction(BOTH, VIEW).areas()).hasSize(2);
        assertThat(RedactionForm.mark(FIRST)).isNotEqualTo(RedactionForm.mark(SECOND));
    }

    @Test
    void sameFindingTwiceIsOneMarkAndBothPlacesGo() {
        Redaction redaction = form("", FIRST).redaction(List.of(FIRST, FIRST, SECOND), VIEW);
        assertThat(redaction.areas()).hasSize(2);
    }

    @Test
    void refusesAMarkThatIsNotInThisFile() {
        assertThatExceptionOfType(UnlawfulAct.class)
                .isThrownBy(() -> form("", FIRST).redaction(List.of(SECOND), VIEW))
                .withMessageContaining("重新打开");
        assertThatExceptionOfType(UnlawfulAct.class)
                .isThrownBy(() -> new RedactionForm(Set.of("0"), List.of(), "某公司", "商业秘密", false).redaction(BOTH, VIEW))
                .withMessageContaining("与文件不符");
    }

    @Test
    void eachLineIsATermWithItsOwnGroundOrTheCommonOne() {
        Redaction redaction =
                form(" 欧阳若兰｜个人隐私 \n\n云麓某某公司\r\n合同价款|\n内部|会议 | 内部事务信息").redaction(List.of(), VIEW);
        assertThat(redaction.terms())
                .extracting(Term::words, Term::ground)
                .containsExactly(
                        tuple("欧阳若兰", "个人隐私"),
                        tuple("云麓某某公司", "商业秘密"),
                        tuple("合同价款", "商业秘密"),
                        tuple("内部", "会议 | 内部事务信息"));
    }

    @ParameterizedTest
    @CsvSource({"张, 两个汉字", "abc, 四个", "｜个人隐私, 两个汉字", "某公司｜一二三四五六七八九十一二三四五六七八九十一, 20 字以内", "'', 没有要遮盖的内容"})
    void refusesWhatCannotBeMeant(String terms, String sentence) {
        assertThatExceptionOfType(UnlawfulAct.class)
                .isThrownBy(() -> form(terms).redaction(BOTH, VIEW))
                .withMessageContaining(sentence);
    }

    @Test
    void wordsNeedAGround() {
        var form = new RedactionForm(Set.of(), List.of(), "某公司", "", false);
        assertThatExceptionOfType(UnlawfulAct.class)
                .isThrownBy(() -> form.redaction(BOTH, VIEW))
                .withMessageContaining("请写明“某公司”不公开的理由");
        assertThat(new RedactionForm(Set.of(), List.of(), "某公司｜商业秘密", "", false)
                        .redaction(BOTH, VIEW)
                        .terms())
                .hasSize(1);
    }
}

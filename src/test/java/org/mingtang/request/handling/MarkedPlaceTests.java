package org.mingtang.request.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.redaction.Area;
import org.mingtang.request.redaction.FileView;
import org.mingtang.request.redaction.Proposal;
import org.mingtang.request.redaction.Term;
import org.springframework.util.LinkedMultiValueMap;

/** Places as they are written in the rows of the form. */
class MarkedPlaceTests {

    private static final FileView PDF = new FileView(List.of(new FileView.Page(595, 842)), List.of(), List.of());
    private static final FileView WORD = new FileView(List.of(), List.of("学区划分", "张三丰 和张三丰", ""), List.of());
    private static final FileView BOOK =
            new FileView(List.of(), List.of(), List.of(new FileView.Sheet("名册", List.of())));

    /** A row of fields and values in turn. */
    private static Map<String, String> row(String... said) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < said.length; i += 2) {
            row.put(said[i], said[i + 1]);
        }
        row.putIfAbsent("ground", "个人隐私");
        return row;
    }

    private static Map<String, String> onPage(String page, String left, String top, String width, String height) {
        return row("page", page, "left", left, "top", top, "width", width, "height", height);
    }

    private static Map<String, String> words(String paragraph, String from, String words) {
        return row("paragraph", paragraph, "from", from, "words", words);
    }

    private static void refused(FileView view, Map<String, String> row, String sentence) {
        assertThatExceptionOfType(UnlawfulAct.class)
                .isThrownBy(() -> MarkedPlace.of(view).areas(row, view))
                .withMessageContaining(sentence);
    }

    @Test
    void kindIsToldByTheFile() {
        assertThat(MarkedPlace.of(PDF)).isEqualTo(MarkedPlace.PAGE);
        assertThat(MarkedPlace.of(WORD)).isEqualTo(MarkedPlace.PARAGRAPH);
        assertThat(MarkedPlace.of(BOOK)).isEqualTo(MarkedPlace.CELL);
        assertThat(MarkedPlace.named("CELL")).isEqualTo(MarkedPlace.CELL);
        assertThat(MarkedPlace.named("' or 1=1")).isEqualTo(MarkedPlace.PAGE);
    }

    @Test
    void rectangleOnAPage() {
        assertThat(MarkedPlace.PAGE.areas(onPage(" 1 ", "72", "100.5", "120", "14.25"), PDF))
                .containsExactly(new Area.OnPage(1, 72, 100.5, 120, 14.25, "个人隐私"));
        assertThat(MarkedPlace.PAGE.areas(onPage("1", "-3", "0", "9", "9"), PDF))
                .as("a frame drawn from outside begins outside")
                .containsExactly(new Area.OnPage(1, -3, 0, 9, 9, "个人隐私"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 72, 100, 10, 10, 请用数字写明页码",
        "一, 72, 100, 10, 10, 请用数字写明页码",
        "1.5, 72, 100, 10, 10, 请用数字写明页码",
        "9999999, 72, 100, 10, 10, 请用数字写明页码",
        "1, '', 100, 10, 10, 请用数字写明左边距（磅）",
        "1, 1e9, 100, 10, 10, 请用数字写明左边距（磅）",
        "1, 72, NaN, 10, 10, 请用数字写明上边距（磅）",
        "1, 72, 100, Infinity, 10, 请用数字写明宽（磅）",
        "1, 72, 100, 10, １０, 请用数字写明高（磅）",
        "1, 72, 100, 0, 10, 宽和高须大于0",
        "1, 72, 100, 10, -5, 宽和高须大于0",
        "0, 72, 100, 10, 10, 页码从1起"
    })
    void rectanglesThatCannotBeMeant(
            String page, String left, String top, String width, String height, String sentence) {
        refused(PDF, onPage(page, left, top, width, height), sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "一二三四五六七八九十一二三四五六七八九十一"})
    void everyPlaceNeedsAGround(String ground) {
        var row = row("sheet", "名册", "cell", "A1", "ground", ground);
        refused(BOOK, row, "请写明不公开的理由，20 字以内");
    }

    @Test
    void wholeParagraph() {
        assertThat(MarkedPlace.PARAGRAPH.areas(words("1", "", ""), WORD))
                .containsExactly(new Area.InParagraph(0, 0, 4, "个人隐私"));
        assertThat(MarkedPlace.PARAGRAPH.areas(words("1", "3", " "), WORD))
                .as("from a character to the end")
                .containsExactly(new Area.InParagraph(0, 2, 4, "个人隐私"));
    }

    @Test
    @DisplayName("words of a paragraph: each time they stand, or just where the row says")
    void wordsInAParagraph() {
        assertThat(MarkedPlace.PARAGRAPH.areas(words("2", "", "张三丰"), WORD))
                .containsExactly(new Area.InParagraph(1, 0, 3, "个人隐私"), new Area.InParagraph(1, 5, 8, "个人隐私"));
        assertThat(MarkedPlace.PARAGRAPH.areas(words("2", "6", "张三丰"), WORD))
                .containsExactly(new Area.InParagraph(1, 5, 8, "个人隐私"));
        assertThat(MarkedPlace.PARAGRAPH.areas(words("2", "4", " 和"), WORD))
                .as("a space that was selected is part of it")
                .containsExactly(new Area.InParagraph(1, 3, 5, "个人隐私"));
    }

    @ParameterizedTest
    @CsvSource({
        "4, '', 张三丰, 正文只有 3 段，没有第 4 段",
        "0, '', 张三丰, 没有第 0 段",
        "x, '', 张三丰, 请用数字写明段号",
        "2, '', 李四, 里不是“李四”",
        "2, 2, 张三丰, 从第 2 个字起不是“张三丰”",
        "2, 0, 张三丰, 从第 0 个字起",
        "2, 9, '', 只有 8 个字",
        "3, '', '', 只有 0 个字",
        "2, 甲, 张三丰, 请用数字写明起始字"
    })
    void wordsThatDoNotStandThere(String paragraph, String from, String words, String sentence) {
        refused(WORD, words(paragraph, from, words), sentence);
    }

    @Test
    void cell() {
        assertThat(MarkedPlace.CELL.areas(row("sheet", "名册", "cell", " b7 "), BOOK))
                .containsExactly(new Area.InCell("名册", "B7", "个人隐私"));
        refused(BOOK, row("sheet", "名册", "cell", "第七行"), "单元格请写作B7");
        refused(BOOK, row("sheet", "名册", "cell", ""), "单元格请写作B7");
    }

    @Test
    void ticksInTheShownTextBecomeRows() {
        assertThat(MarkedPlace.CELL.row("甲!乙!B7", "商业秘密"))
                .containsEntry("sheet", "甲!乙")
                .containsEntry("cell", "B7")
                .containsEntry("ground", "商业秘密");
        assertThat(MarkedPlace.CELL.row("B7", "商业秘密")).containsEntry("sheet", "");
        assertThat(MarkedPlace.PARAGRAPH.row("3", "商业秘密")).containsEntry("paragraph", "3");
    }

    @Test
    @DisplayName("a place written as a row and read again is the same place")
    void rowsAndPlacesAgree() {
        for (var each : List.of(
                Map.entry(PDF, (Area) new Area.OnPage(1, 72.5, 100.2, 120, 14, "商业秘密")),
                Map.entry(WORD, (Area) new Area.InParagraph(1, 5, 8, "商业秘密")),
                Map.entry(BOOK, (Area) new Area.InCell("名册", "B7", "商业秘密")))) {
            var row = MarkedPlace.row(each.getValue(), each.getKey());
            assertThat(MarkedPlace.of(each.getKey()).areas(row, each.getKey())).containsExactly(each.getValue());
        }
    }

    @Test
    void formKeepsHalfARowAndLeavesOutEmptyOnes() {
        var said = new LinkedMultiValueMap<String, String>();
        for (String each : List.of("1", "", "2")) {
            said.add("row.page", each);
            said.add("row.ground", "个人隐私");
        }
        said.add("row.left", "72");
        said.add("terms", "某某公司");
        var form = RedactionForm.of(said, MarkedPlace.PAGE);
        assertThat(form.rows()).hasSize(2);
        assertThat(form.rows().get(0)).containsEntry("left", "72").containsEntry("width", "");
        assertThat(form.rows().get(1)).containsEntry("page", "2").containsEntry("left", "");
        assertThat(RedactionForm.read(form.json())).isEqualTo(form);
        assertThatExceptionOfType(UnlawfulAct.class)
                .isThrownBy(() -> form.redaction(List.of(), PDF))
                .withMessage("标出的第 1 处：请用数字写明上边距（磅）。");
    }

    @Test
    void takesProposalsAsPlacesThatCanBeMoved() {
        Area area = new Area.OnPage(1, 10, 20, 30, 40, "个人隐私");
        var proposal = new Proposal("手机号码", true, "", "138****5678", "第1页", List.of(area));
        var form = RedactionForm.fresh(List.of(proposal)).taken(List.of(proposal), PDF);
        assertThat(form.picked()).isEmpty();
        assertThat(form.redaction(List.of(proposal), PDF).areas()).containsExactly(area);
        var unticked = new RedactionForm(Set.of(), List.of(), "", "个人隐私", false);
        assertThat(unticked.taken(List.of(proposal), PDF).rows()).isEmpty();
        assertThat(form.taken(List.of(proposal), PDF).rows()).as("not twice").hasSize(1);
    }

    @Test
    @DisplayName("what two people marked at once is put together: nothing is lost, nothing stands twice")
    void bothAreKept() {
        var one = new RedactionForm(Set.of("甲"), List.of(words("1", "", "")), "公司一\n公司二", "个人隐私", false);
        var two = new RedactionForm(
                Set.of("乙"), List.of(words("1", "", ""), words("2", "", "")), "公司二\n公司三", "商业秘密", true);
        var both = one.and(two);
        assertThat(both.picked()).containsExactlyInAnyOrder("甲", "乙");
        assertThat(both.rows()).hasSize(2);
        assertThat(both.terms().lines()).containsExactly("公司一", "公司二", "公司三");
        assertThat(both.pictures()).isTrue();
        var places = new RedactionForm(Set.of(), both.rows(), both.terms(), "商业秘密", true).redaction(List.of(), WORD);
        assertThat(places.terms()).extracting(Term::words).containsExactly("公司一", "公司二", "公司三");
    }

    @Test
    void dropsARow() {
        var rows = new ArrayList<>(List.of(words("1", "", ""), words("2", "", "")));
        var form = new RedactionForm(Set.of(), rows, "", "个人隐私", false);
        assertThat(form.without(0).rows()).containsExactly(words("2", "", ""));
        assertThat(form.without(2).rows()).hasSize(2);
        assertThat(form.without(-1).rows()).hasSize(2);
    }
}

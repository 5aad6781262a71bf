package org.mingtang.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.documents.SourceDocument;
import org.mingtang.documents.SourceDocument.Cell;
import org.mingtang.documents.SourceDocument.Grid;
import org.mingtang.documents.SourceDocument.Paragraph;
import org.mingtang.documents.SourceDocument.Place;

@DisplayName("lists of documents in tables and attachments speak for the text they belong to")
class ListedDocumentTests {

    private static final Place PLACE = new Place(0, 0);

    /** Rows parted by a slash, cells by a bar. */
    private static Grid table(String written) {
        List<Cell> cells = new ArrayList<>();
        String[] rows = written.split("/");
        for (int row = 0; row < rows.length; row++) {
            String[] texts = rows[row].split("\\|", -1);
            for (int column = 0; column < texts.length; column++) {
                cells.add(new Cell(row, column, 1, 1, texts[column]));
            }
        }
        return new Grid(rows.length, 4, cells, PLACE);
    }

    /** Lines of text; one that begins with a hash is a table. */
    private static PolicyText text(String... lines) {
        List<SourceDocument.Block> blocks = Arrays.stream(lines)
                .map(line -> line.startsWith("#") ? table(line.substring(1)) : new Paragraph(line, 0, PLACE))
                .map(SourceDocument.Block.class::cast)
                .toList();
        return PolicyText.of(new SourceDocument("清理决定.docx", SourceDocument.Format.DOCX, blocks));
    }

    private static List<String> told(PolicyText text) {
        return TextClues.of(text).clues().stream()
                .filter(clue -> clue.reference() != null)
                .map(clue -> clue.kind() + " " + clue.reference().title() + "#"
                        + clue.reference().number())
                .toList();
    }

    private static List<String> rows(String table) {
        TextNode node = text("办法", "第一条　见下表：", "#" + table)
                .all()
                .filter(each -> each.grid() != null)
                .findFirst()
                .orElseThrow();
        return ListedDocument.in(node).stream()
                .map(each -> each.reference().title() + "#" + each.reference().number())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '；',
            value = {
                "1|关于印发云泽市户外广告管理办法的通知|云政发〔2010〕15号；关于印发云泽市户外广告管理办法的通知#云政发〔2010〕15号",
                "1|《云泽市户外广告管理办法》|云政发[2010]15号；云泽市户外广告管理办法#云政发〔2010〕15号",
                "1|云泽市户外广告管理办法|云泽市人民政府令第3号；云泽市户外广告管理办法#云泽市人民政府令第3号",
                "1|《云泽市户外广告管理办法》（云政发〔2010〕15号）|市城管局；云泽市户外广告管理办法#云政发〔2010〕15号",
                "1|《云泽市户外广告管理办法》|；云泽市户外广告管理办法#",
                "1||云政发〔2010〕15号；#云政发〔2010〕15号",
                "云政发〔2010〕15号|云泽市人民政府办公室|关于印发户外广告管理办法的通知；关于印发户外广告管理办法的通知#云政发〔2010〕15号"
            })
    void aRowNamesItsDocumentWhereverTitleAndNumberStand(String row, String named) {
        assertThat(rows(row)).containsExactly(named);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '；',
            value = {"序号|文件名称|文号；''", "一|二|三；''", "云泽市户外广告管理办法|市城管局|2010年；''"})
    void headRowsAndRowsWithoutNumberNameNone(String row, String nothing) {
        assertThat(rows(row)).isEmpty();
    }

    @Test
    void aTableBelowASentenceThatAbolishesIsReadRowByRow() {
        PolicyText text = text(
                "云泽市人民政府关于废止部分文件的决定",
                "经清理，市政府决定废止下列文件：",
                "#序号|文件名称|文号/1|关于印发甲办法的通知|云政发〔2010〕1号/2|关于印发乙办法的通知|云政发〔2011〕2号",
                "本决定自公布之日起施行。");

        assertThat(told(text)).containsExactly("ABOLISHES 关于印发甲办法的通知#云政发〔2010〕1号", "ABOLISHES 关于印发乙办法的通知#云政发〔2011〕2号");
    }

    @Test
    void aSentenceMayEndWithAStopBeforeItsList() {
        assertThat(told(text("云泽市人民政府关于文件清理的决定", "决定宣布以下文件失效。", "1.《甲办法》（云政发〔2010〕1号）", "2.《乙办法》（云政发〔2011〕2号）")))
                .containsExactly("DECLARES_LAPSED 甲办法#云政发〔2010〕1号", "DECLARES_LAPSED 乙办法#云政发〔2011〕2号");
    }

    @Test
    void aTableOfOtherThingsIsNoList() {
        assertThat(told(text("云泽市补贴办法", "第一条　补贴标准如下：", "#对象|依据/企业|《甲办法》（云政发〔2010〕1号）", "第二条　本办法自2026年1月1日起施行。")))
                .isEmpty();
    }

    @Test
    void anAttachedListOfFallenDocumentsSpeaksForTheDecision() {
        PolicyText text = text(
                "云泽市人民政府关于废止部分行政规范性文件的决定",
                "各县人民政府：",
                "经清理，市政府决定废止2件文件，目录见附件。",
                "云泽市人民政府",
                "2026年6月18日",
                "附件",
                "决定废止的行政规范性文件目录",
                "#序号|文件名称|文号/1|关于印发甲办法的通知|云政发〔2010〕1号/2|《乙办法》|云政发〔2011〕2号");

        assertThat(text.attachments()).hasSize(1);
        assertThat(told(text)).containsExactly("ABOLISHES 关于印发甲办法的通知#云政发〔2010〕1号", "ABOLISHES 乙办法#云政发〔2011〕2号");
        assertThat(TextClues.of(text).clues().get(0).address()).startsWith("f1-");
        assertThat(TextClues.of(text).clues().get(0).quote())
                .startsWith("决定废止的行政规范性文件目录：")
                .contains("甲办法");
    }

    @Test
    void headingsInAnAttachedListSayWhatFollowsThem() {
        PolicyText text = text(
                "云泽市人民政府关于公布清理结果的通知",
                "现将清理结果予以公布。",
                "云泽市人民政府",
                "2026年6月18日",
                "附件",
                "行政规范性文件清理结果",
                "一、继续有效的文件",
                "1.《甲办法》（云政发〔2010〕1号）",
                "二、宣布失效的文件",
                "1.《乙办法》（云政发〔2011〕2号）",
                "三、修改的文件",
                "1.《丙办法》（云政发〔2012〕3号）",
                "四、废止的文件",
                "1.《丁办法》（云政发〔2013〕4号）");

        assertThat(told(text))
                .containsExactly(
                        "DECLARES_LAPSED 乙办法#云政发〔2011〕2号", "AMENDS 丙办法#云政发〔2012〕3号", "ABOLISHES 丁办法#云政发〔2013〕4号");
    }

    @Test
    void anAttachedFormSpeaksForNobody() {
        assertThat(told(text(
                        "云泽市人民政府关于开展检查的通知",
                        "现就有关事项通知如下。",
                        "云泽市人民政府",
                        "2026年6月18日",
                        "附件",
                        "检查工作方案",
                        "一、依据",
                        "《甲办法》（云政发〔2010〕1号）同时废止。")))
                .isEmpty();
    }
}

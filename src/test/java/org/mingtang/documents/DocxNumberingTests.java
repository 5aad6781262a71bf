package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.documents.WordFile.level;
import static org.mingtang.documents.WordFile.numbered;
import static org.mingtang.documents.WordFile.p;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxNumberingTests {

    private static final String OFFICIAL = level(0, "chineseCounting", "%1、")
            + level(1, "japaneseCounting", "（%2）")
            + level(2, "decimal", "%3.")
            + level(3, "decimal", "（%4）");

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void lay() {
        desk = new Desk(folder);
    }

    private String sketch(WordFile file) {
        return desk.sketch("编号.docx", file.bytes());
    }

    @Test
    void writesTheFourLevelsOfOfficialDocuments() {
        WordFile file = WordFile.of(
                        numbered(1, 0, "总体要求"),
                        numbered(1, 0, "重点任务"),
                        numbered(1, 1, "推进决策公开"),
                        numbered(1, 2, "编制目录。"),
                        numbered(1, 2, "公布草案。"),
                        numbered(1, 3, "征求意见"),
                        numbered(1, 1, "推进执行公开"),
                        numbered(1, 2, "定期报告。"))
                .list(0, OFFICIAL)
                .num(1, 0, "");

        assertThat(sketch(file)).isEqualTo("""
                一、总体要求
                二、重点任务
                （一）推进决策公开
                1.编制目录。
                2.公布草案。
                （1）征求意见
                （二）推进执行公开
                1.定期报告。
                """);
    }

    @Test
    void writesArticles() {
        WordFile file = WordFile.of(numbered(1, 0, "　为了……"), numbered(1, 0, "　本办法……"))
                .list(0, level(0, "chineseCountingThousand", "第%1条"))
                .num(1, 0, "");

        assertThat(sketch(file)).isEqualTo("第一条为了……\n第二条本办法……\n");
    }

    @Test
    void writesTheNumbersOfUpperLevels() {
        WordFile file = WordFile.of(numbered(1, 0, "章"), numbered(1, 1, "节"), numbered(1, 1, "节"))
                .list(0, level(0, "decimal", "%1") + level(1, "decimal", "%1.%2"))
                .num(1, 0, "");

        assertThat(sketch(file)).isEqualTo("1章\n1.1节\n1.2节\n");
    }

    @Test
    void writesPlainDecimalsWhereALegalLevelAsksForThem() {
        WordFile file = WordFile.of(numbered(1, 0, "章"), numbered(1, 1, "节"))
                .list(0, level(0, "chineseCounting", "第%1章") + level(1, "decimal", "%1.%2", "<w:isLgl/>"))
                .num(1, 0, "");

        assertThat(sketch(file)).isEqualTo("第一章章\n1.1节\n");
    }

    @Test
    void keepsNumberAndFigureApart() {
        WordFile file = WordFile.of(numbered(1, 0, "2031年底前完成"), numbered(1, 0, "完成"))
                .list(0, level(0, "decimal", "%1."))
                .num(1, 0, "");

        assertThat(sketch(file)).isEqualTo("1. 2031年底前完成\n2.完成\n");
    }

    @Test
    void startsWhereTheLevelSays() {
        WordFile file = WordFile.of(numbered(1, 0, "甲"))
                .list(0, level(0, "decimal", "%1.").replace("<w:start w:val=\"1\"/>", "<w:start w:val=\"5\"/>"))
                .num(1, 0, "");

        assertThat(sketch(file)).isEqualTo("5.甲\n");
    }

    @Test
    void runsOnThroughInstancesOfOneListUnlessTheyRestart() {
        WordFile file = WordFile.of(numbered(1, 0, "甲"), numbered(2, 0, "乙"), numbered(3, 0, "丙"), numbered(3, 0, "丁"))
                .list(0, OFFICIAL)
                .num(1, 0, "")
                .num(2, 0, "")
                .num(3, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>");

        assertThat(sketch(file)).isEqualTo("一、甲\n二、乙\n一、丙\n二、丁\n");
    }

    @Test
    void usesTheLevelAnInstanceOverrides() {
        WordFile file = WordFile.of(numbered(1, 0, "甲"))
                .list(0, OFFICIAL)
                .num(
                        1,
                        0,
                        "<w:lvlOverride w:ilvl=\"0\">" + level(0, "decimalEnclosedCircle", "%1") + "</w:lvlOverride>");

        assertThat(sketch(file)).isEqualTo("①甲\n");
    }

    @Test
    void countsOnWhereALevelNeverRestarts() {
        WordFile file = WordFile.of(numbered(1, 0, "章"), numbered(1, 1, "条"), numbered(1, 0, "章"), numbered(1, 1, "条"))
                .list(
                        0,
                        level(0, "chineseCounting", "第%1章　")
                                + level(1, "chineseCounting", "第%2条　", "<w:lvlRestart w:val=\"0\"/>"))
                .num(1, 0, "");

        assertThat(sketch(file)).isEqualTo("第一章　章\n第一条　条\n第二章　章\n第二条　条\n");
    }

    @Test
    void takesNumberingFromTheStyle() {
        WordFile file = WordFile.of(p("<w:pStyle w:val=\"h2\"/>", "推进决策公开"), p("<w:pStyle w:val=\"h2\"/>", "推进执行公开"))
                .style("h2", "heading 2", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>")
                .list(
                        0,
                        level(0, "chineseCounting", "%1、")
                                + level(1, "chineseCounting", "（%2）", "<w:pStyle w:val=\"h2\"/>"))
                .num(1, 0, "");

        assertThat(sketch(file)).isEqualTo("#2 （一）推进决策公开\n#2 （二）推进执行公开\n");
    }

    @Test
    void letsAParagraphOptOutOfItsStylesNumbering() {
        WordFile file = WordFile.of(p("<w:pStyle w:val=\"n\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>", "不编号"))
                .style("n", "编号", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>")
                .list(0, OFFICIAL)
                .num(1, 0, "");

        assertThat(sketch(file)).isEqualTo("不编号\n");
    }

    @Test
    void followsAListThatPointsToANumberingStyle() {
        WordFile file = WordFile.of(numbered(2, 0, "甲"))
                .style("s", "列表样式", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>")
                .list(0, OFFICIAL)
                .list(5, "<w:numStyleLink w:val=\"s\"/>")
                .num(1, 0, "")
                .num(2, 5, "");

        assertThat(sketch(file)).isEqualTo("一、甲\n");
    }

    @Test
    void writesNoBullets() {
        WordFile file = WordFile.of(numbered(1, 0, "甲"))
                .list(0, level(0, "bullet", "\uf0b7"))
                .num(1, 0, "");

        assertThat(sketch(file)).isEqualTo("甲\n");
    }

    @Test
    void doesNotCountWhatIsNotThere() {
        WordFile file = WordFile.of(numbered(9, 0, "没有这个编号"), numbered(1, 8, "没有这一级"))
                .list(0, OFFICIAL)
                .num(1, 0, "");

        assertThat(sketch(file)).isEqualTo("没有这个编号\n没有这一级\n");
    }

    @Test
    void countsAJoinedParagraphOnce() {
        String deletedMark = "<w:rPr><w:del w:id=\"1\"/></w:rPr>";
        WordFile file = WordFile.of(
                        p("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>" + deletedMark, "加强"),
                        numbered(1, 0, "领导"),
                        numbered(1, 0, "督查"))
                .list(0, OFFICIAL)
                .num(1, 0, "");

        assertThat(sketch(file)).isEqualTo("一、加强领导\n二、督查\n");
    }
}

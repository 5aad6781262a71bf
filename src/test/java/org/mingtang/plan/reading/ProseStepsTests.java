package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mingtang.plan.reading.Section.Line;

/** What the reader of running text keeps in mind between two lines. */
class ProseStepsTests {

    @Nested
    class AUnitLine {

        private static List<String> unitLines(String text) {
            List<Line> lines = Drawn.lines(text);
            UnitLines found = UnitLines.in(lines);
            return lines.stream()
                    .filter(line -> found.holds(line) || found.dates(line))
                    .map(line -> (found.dates(line) ? "期限 " : "单位 ") + line.text())
                    .toList();
        }

        @Test
        @DisplayName("规则2：句子下面只写单位的行，几处都这样写才算")
        void standsBelowASentence() {
            assertThat(unitLines("""
                    公开目录。
                    县财政局、县司法局
                    更新指南。
                    县教育局牵头，县人社局配合
                    编制年报。
                    县政府办公室""")).containsExactly("单位 县财政局、县司法局", "单位 县教育局牵头，县人社局配合", "单位 县政府办公室");
        }

        @Test
        @DisplayName("规则20：单位行下面的期限行也算")
        void mayBeFollowedByItsDeadline() {
            assertThat(unitLines("""
                    公开目录。
                    县财政局、县司法局
                    6月底前
                    更新指南。
                    县教育局牵头，县人社局配合
                    长期坚持""")).containsExactly("单位 县财政局、县司法局", "期限 6月底前", "单位 县教育局牵头，县人社局配合", "期限 长期坚持");
        }

        @Test
        @DisplayName("规则32：单独一处的机关名称是落款，不是单位行")
        void isNoSignature() {
            assertThat(unitLines("请认真落实。\n青山县人民政府办公室\n2023年7月14日")).isEmpty();
            assertThat(unitLines("请认真落实。\n青山县财政局")).isEmpty();
        }

        @Test
        @DisplayName("规则2：上一行没说完、带编号或是要求的行不算")
        void isNothingElse() {
            assertThat(unitLines("""
                    公开目录
                    县财政局、县司法局
                    更新指南。
                    一、县教育局、县人社局
                    编制年报。
                    及时公开县财政局预算
                    更新目录。
                    责任单位：县财政局、县司法局""")).isEmpty();
        }
    }

    @Nested
    class LeadingUnit {

        private static List<String> moved(String text) {
            return Drawn.texts(LeadingUnits.moved(Drawn.lines(text)));
        }

        @Test
        @DisplayName("规则2：每个标题下先写单位再写正文的，单位移到正文后")
        void isMovedBelowItsText() {
            assertThat(moved("""
                    （一）决策公开
                    责任单位：县司法局
                    公开决策事项目录。
                    （二）执行公开
                    责任单位：县发改局
                    公开执行进展。
                    （三）管理公开
                    责任单位：县编办
                    公开权责清单。
                    及时调整。"""))
                    .containsExactly(
                            "（一）决策公开",
                            "公开决策事项目录。",
                            "责任单位：县司法局",
                            "（二）执行公开",
                            "公开执行进展。",
                            "责任单位：县发改局",
                            "（三）管理公开",
                            "公开权责清单。",
                            "及时调整。",
                            "责任单位：县编办");
        }

        @Test
        @DisplayName("规则2：只有一处先写单位的不移")
        void staysWhenAlone() {
            String text = """
                    （一）决策公开
                    责任单位：县司法局
                    公开决策事项目录。
                    （二）执行公开
                    公开执行进展。
                    责任单位：县发改局""";
            assertThat(moved(text)).containsExactly(text.split("\n"));
        }

        @Test
        @DisplayName("规则2：标题后括号里的单位管下面各行，移到末尾")
        void isMovedFromBehindTheHeading() {
            assertThat(moved("""
                    （一）决策公开（责任单位：县司法局）
                    公开决策事项目录。
                    公开采纳情况。
                    （二）执行公开（责任单位：县发改局）
                    公开执行进展。"""))
                    .containsExactly(
                            "（一）决策公开", "公开决策事项目录。", "公开采纳情况。", "（责任单位：县司法局）", "（二）执行公开", "公开执行进展。", "（责任单位：县发改局）");
        }

        @Test
        @DisplayName("规则3：移动的单位不越过落款")
        void staysAboveTheSignature() {
            assertThat(moved("""
                    一、决策公开
                    责任单位：县司法局
                    公开决策事项目录。
                    二、执行公开
                    责任单位：县发改局
                    公开执行进展。
                    三、管理公开
                    责任单位：县编办
                    公开权责清单。
                    2023年7月14日""")).endsWith("公开权责清单。", "责任单位：县编办", "2023年7月14日");
        }
    }

    @Nested
    class APendingTask {

        private final PendingTask pending = new PendingTask();

        private void item(String line) {
            Heading heading = Objects.requireNonNull(Heading.of(line));
            pending.startItem(heading);
            pending.append(heading.text());
        }

        @Test
        @DisplayName("规则2、5：一个编号的条目，编号另记")
        void keepsASingleNumberApart() {
            item("3.公开目录。");
            assertThat(pending.no()).isEqualTo("3");
            assertThat(pending.text()).isEqualTo("公开目录。");
        }

        @Test
        @DisplayName("规则2：一个括号管几个条目，编号留在要求里，没有 no")
        void keepsSeveralNumbersInTheText() {
            item("(1)公开目录。");
            item("(2)更新指南。");
            assertThat(pending.no()).isNull();
            assertThat(Text.squeeze(pending.text())).isEqualTo("(1)公开目录。(2)更新指南。");
        }

        @Test
        @DisplayName("规则2：条目前的引导语不属于条目")
        void dropsWhatLeadsOver() {
            pending.append("具体包括以下内容：");
            item("1.公开目录。");
            assertThat(pending.text()).isEqualTo("公开目录。");
        }

        @Test
        @DisplayName("规则2：没有编号的几段合成一项")
        void joinsPieces() {
            assertThat(pending.isEmpty()).isTrue();
            pending.append("公开目录。");
            pending.append("  ");
            pending.append("更新指南。");
            assertThat(pending.text()).isEqualTo("公开目录。\n更新指南。");
            assertThat(pending.no()).isNull();
            pending.deadline = "年底前";
            pending.clear();
            assertThat(pending.isEmpty()).isTrue();
            assertThat(pending.deadline).isNull();
        }

        @Test
        @DisplayName("带圈的编号只在没有别的条目时起一项")
        void takesCircledNumbersWhenNothingIsOpen() {
            assertThat(pending.circled()).isTrue();
            item("①公开目录。");
            assertThat(pending.circled()).isTrue();
            pending.clear();
            item("1.公开目录。");
            assertThat(pending.circled()).isFalse();
            pending.clear();
            pending.append("公开目录：");
            assertThat(pending.circled()).isFalse();
        }
    }

    @Nested
    class TheHeadings {

        private final HeadingStack headings = new HeadingStack();

        @Test
        @DisplayName("规则6：从外到里，深的可以隔级")
        void standOutermostFirst() {
            assertThat(headings.isEmpty()).isTrue();
            assertThat(headings.innermostRank()).isZero();
            headings.push(Heading.CHINESE, "一、甲");
            headings.push(Heading.ARABIC, "1.乙");
            assertThat(headings.captions()).containsExactly("一、甲", "1.乙");
            assertThat(headings.innermostRank()).isEqualTo(Heading.ARABIC);
        }

        @Test
        @DisplayName("规则6：中间级的新标题结束它下面的各级")
        void endDeeperOnes() {
            headings.push(Heading.PART, "第一部分");
            headings.push(Heading.CHINESE, "一、甲");
            headings.push(Heading.CHINESE_IN_BRACKETS, "（一）乙");
            headings.push(Heading.ARABIC, "1.丙");
            headings.push(Heading.CHINESE_IN_BRACKETS, "（二）丁");
            assertThat(headings.captions()).containsExactly("第一部分", "一、甲", "（二）丁");
        }

        @Test
        @DisplayName("规则6：跨页重复的标题不改变什么，字不同的是新标题")
        void ignoreCopies() {
            headings.push(Heading.CHINESE, "一、甲");
            headings.push(Heading.CHINESE_IN_BRACKETS, "（一）乙");
            assertThat(headings.push(Heading.CHINESE_IN_BRACKETS, "（一）乙")).isFalse();
            assertThat(headings.captions()).containsExactly("一、甲", "（一）乙");
            assertThat(headings.push(Heading.CHINESE_IN_BRACKETS, "（一）乙丙")).isTrue();
            assertThat(headings.captions()).containsExactly("一、甲", "（一）乙丙");
        }

        @Test
        @DisplayName("规则7：标题本身是任务时收回")
        void mayBeTakenBack() {
            headings.push(Heading.CHINESE, "一、甲");
            headings.push(Heading.CHINESE_IN_BRACKETS, "（一）乙");
            headings.pop();
            assertThat(headings.captions()).containsExactly("一、甲");
            headings.pop();
            headings.pop();
            assertThat(headings.isEmpty()).isTrue();
            headings.push(Heading.CHINESE, "二、丙");
            headings.clear();
            assertThat(headings.captions()).isEmpty();
        }
    }
}

package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingTests {

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则5、6：编号的种类")
    @CsvSource({
        "第一部分 总体要求,1,第一部分",
        "一、推进公开,2,一、",
        "十二、推进公开,2,十二、",
        "（一）做好公开,3,（一）",
        "(十三)做好公开,3,(十三)",
        "1.做好公开,4,1.",
        "12、做好公开,4,12、",
        "3．做好公开,4,3．",
        "任务1：做好公开,4,任务1：",
        "★5.做好公开,4,★5.",
        "(1)做好公开,5,(1)",
        "（12）做好公开,5,（12）",
        "1)做好公开,5,1)",
        "①做好公开,6,①",
        "、聚焦条例落实深化政务公开,2,、",
        ")狠抓任务落实,3,)",
    })
    void readsNumbering(String line, int rank, String number) {
        Heading heading = Objects.requireNonNull(Heading.of(line));
        assertThat(heading.rank()).isEqualTo(rank);
        assertThat(heading.number()).isEqualTo(number);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("数字开头的普通文字不是编号")
    @ValueSource(strings = {"2023年底前完成", "12345热线", "3.5亿元投资", "一是加强领导", "加强公开", "", "26个试点领域", "一张蓝图绘到底"})
    void leavesPlainTextAlone(String line) {
        assertThat(Heading.of(line)).isNull();
    }

    @Test
    @DisplayName("规则6：同级标题替换，跨页重复只算一次")
    void keepsTheHeadingsInForce() {
        HeadingStack headings = new HeadingStack();
        headings.push(Heading.CHINESE, "一、甲");
        headings.push(Heading.CHINESE_IN_BRACKETS, "（一）乙");
        assertThat(headings.push(Heading.CHINESE, "一、甲")).isTrue();
        assertThat(headings.push(Heading.CHINESE_IN_BRACKETS, "（二）丙")).isTrue();
        assertThat(headings.captions()).containsExactly("一、甲", "（二）丙");
        headings.push(Heading.CHINESE, "二、丁");
        assertThat(headings.captions()).containsExactly("二、丁");
        assertThat(headings.push(Heading.CHINESE, "二、丁")).isFalse();
    }

    @Test
    @DisplayName("规则6：标题末尾的句号去掉")
    void dropsTheClosingStop() {
        assertThat(Heading.caption("（一）保留的行政审批事项全部公开。")).isEqualTo("（一）保留的行政审批事项全部公开");
        assertThat(Heading.caption("一、 推进 公开")).isEqualTo("一、推进公开");
    }

    @Test
    @DisplayName("规则5：条目前的编号，几个编号连写的不拆")
    void takesOneItemNumber() {
        assertThat(ItemNumber.of("3.做好公开")).isEqualTo(new ItemNumber("3", "做好公开"));
        assertThat(ItemNumber.of("任务2 做好公开").no()).isEqualTo("2");
        assertThat(ItemNumber.of("1.做好公开。\n2.做好解读。").no()).isNull();
        assertThat(ItemNumber.of("（一）做好公开").no()).isNull();
        assertThat(ItemNumber.inColumn("12")).isEqualTo("12");
        assertThat(ItemNumber.inColumn("任务7")).isEqualTo("7");
        assertThat(ItemNumber.inColumn("一")).isNull();
        assertThat(ItemNumber.inColumn("★3")).isEqualTo("3");
    }
}

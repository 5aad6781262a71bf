package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rarer header words than {@link HeaderWordTests} holds. */
class HeaderMeaningTests {

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则8、9、17c、20：少见的表头")
    @CsvSource(textBlock = """
            序,              NUMBER
            项号,            NUMBER
            NO.,             NUMBER
            任务编号,        NUMBER
            牵 头 单 位,     UNITS
            责任单位（牵头单位列首位）, UNITS
            市级责任单位,    UNITS
            主办处室,        UNITS
            落实主体,        UNITS
            完成时限（2023年）, DEADLINE
            任务完成时间,    DEADLINE
            计划完成时限,    DEADLINE
            推进计划,        DEADLINE
            包抓领导,        IGNORED
            联系人及电话,    IGNORED
            资金来源,        IGNORED
            年度投资（万元）, IGNORED
            实施地点,        IGNORED
            落实情况,        IGNORED
            考核分值,        IGNORED
            是否完成,        IGNORED
            工作举措,        TEXT
            年度目标,        TEXT
            主要内容,        TEXT
            一级指标,        TEXT
            项目名称,        TEXT
            """)
    void areKnown(String header, ColumnKind kind) {
        assertThat(Objects.requireNonNull(HeaderWord.of(header)).kind()).isEqualTo(kind);
    }

    @Test
    @DisplayName("规则8、9：要求比类别更像任务正文")
    void weighRequirementsHigher() {
        int requirement = Objects.requireNonNull(HeaderWord.of("具体要求")).weight();
        int task = Objects.requireNonNull(HeaderWord.of("重点任务")).weight();
        int level = Objects.requireNonNull(HeaderWord.of("任务类别")).weight();
        assertThat(requirement).isGreaterThan(task);
        assertThat(task).isGreaterThan(level);
    }

    @ParameterizedTest
    @DisplayName("规则6：说要做什么的话是标题，不是列名")
    @ValueSource(
            strings = {"加强重点工作", "加强重点领域公开", "推进政策公开工作", "深化政务公开工作", "做好解读回应工作", "持续优化公开平台", "全面提升公开质量", "聚焦重点任务公开"})
    void areNoHeadings(String cell) {
        assertThat(HeaderWord.of(cell)).isNull();
    }

    @ParameterizedTest
    @DisplayName("规则1：单位名称、句子、日期、数字不是列名")
    @ValueSource(strings = {"市教育局", "教育", "张某某", "工作任务，责任单位", "主要任务是公开政策文件目录", "2023年6月30日", "“三个一”工作", "任务。", "100"})
    void areNoContent(String cell) {
        assertThat(HeaderWord.of(cell)).isNull();
    }

    @Test
    @DisplayName("规则31：表头词不是标题，以“表”“清单”结尾的不算表头词")
    void areNoTitles() {
        assertThat(HeaderWordLine.is("工作任务")).isTrue();
        assertThat(HeaderWordLine.is("责任单位")).isTrue();
        assertThat(HeaderWordLine.is("任务清单")).isFalse();
        assertThat(HeaderWordLine.is("任务分解表")).isFalse();
        assertThat(HeaderWordLine.is("政务公开工作任务安排")).isFalse();
    }
}

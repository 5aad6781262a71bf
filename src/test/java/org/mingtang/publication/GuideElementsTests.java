package org.mingtang.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("政府信息公开条例第十二条第二款: what a guide must hold")
class GuideElementsTests {

    private static final String WHOLE = """
            一、政府信息的分类和编排体系：分为十五类，按年份和类别编排。
            二、获取方式：在本网站查阅，或者提出申请。
            三、政府信息公开工作机构：区政府办公室政务公开科。
            办公地址：学府路 1 号。办公时间：工作日 9:00 至 17:00。
            联系电话：0000-1234567。传真号码：0000-7654321。互联网联系方式：见网站。""";

    @Test
    void findsNothingMissingInAWholeGuide() {
        assertThat(GuideElements.values()).hasSize(9);
        assertThat(GuideElements.missing(WHOLE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"分类, CLASSES", "编排, ARRANGEMENT", "工作机构, OFFICE", "地址, PLACE", "办公时间, HOURS", "电话, PHONE", "传真, FAX"})
    void namesWhatIsMissing(String word, GuideElements element) {
        assertThat(GuideElements.missing(WHOLE.replace(word, ""))).containsExactly(element);
    }

    @Test
    void missesAllInAnEmptyGuide() {
        assertThat(GuideElements.missing("")).containsExactly(GuideElements.values());
    }
}

package org.mingtang.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By what two requests are found to ask for the same (第三十六条第六项). */
class SubjectMarksTests {

    private static final List<String> MATTERS = List.of(
            "云麓小学2025年学区划分的会议纪要",
            "全市校车采购合同及付款凭证",
            "东关村征地补偿安置方案和补偿费用发放清单",
            "2024年度市本级三公经费决算明细",
            "和平路道路改造工程的规划许可证和施工图审查意见",
            "云麓化工有限公司环境影响评价批复文件",
            "公交线路调整方案的专家论证意见",
            "2025年学校食堂检查结果通报",
            "城区出租车经营权招标文件及中标公示",
            "云麓市人民医院医疗设备采购预算");

    private static boolean near(String one, String other) {
        return SubjectMarks.near(
                SubjectMarks.of(one).likeness(), SubjectMarks.of(other).likeness());
    }

    @ParameterizedTest
    @DisplayName("spaces, marks, width and letter case are no difference")
    @CsvSource(
            delimiter = '|',
            value = {
                "2025年三公经费决算 | ２０２５年“三公”经费决算。",
                "PPP项目合同 | ppp 项目 合同",
                "PPP项目合同 | ＰＰＰ项目（合同）",
                "学区划分、会议纪要 | 学区划分会议纪要",
                "学区划分会议纪要 | 《学区划分》会议纪要！"
            })
    void keysOfTheSameSubject(String one, String other) {
        assertThat(SubjectMarks.of(one)).isEqualTo(SubjectMarks.of(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2025年三公经费决算 | 2024年三公经费决算", "学区划分会议纪要 | 学区划分会议记要", "甲地块征收批复 | 乙地块征收批复"})
    void keysOfDifferentSubjects(String one, String other) {
        assertThat(SubjectMarks.of(one).key())
                .isNotEqualTo(SubjectMarks.of(other).key());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"云麓小学2025年学区划分的会议纪要 | 云麓小学2025年学区划分会议纪要的复印件", "东关村征地补偿安置方案和补偿费用发放清单 | 东关村征地补偿安置方案及补偿费用发放清单"})
    void nearlyTheSameWordsAreNear(String one, String other) {
        assertThat(near(one, other)).isTrue();
        assertThat(near(other, one)).isTrue();
    }

    @Test
    @DisplayName("no two of ten different matters are taken for one")
    void differentMattersAreNotNear() {
        for (String one : MATTERS) {
            assertThat(MATTERS.stream().filter(other -> near(one, other))).containsExactly(one);
        }
    }

    @Test
    void nearEndsWhereItIsSaidTo() {
        long some = SubjectMarks.of(MATTERS.get(0)).likeness();
        long ten = (1L << SubjectMarks.NEAR) - 1;
        assertThat(SubjectMarks.near(some, some ^ ten)).isTrue();
        assertThat(SubjectMarks.near(some, some ^ (ten << 1 | 1))).isFalse();
        assertThat(SubjectMarks.near(0, Long.MIN_VALUE)).isTrue();
        assertThat(SubjectMarks.near(0, -1)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"''", "？！", "甲"})
    void shortOrEmptySubjectsHaveMarksToo(String subject) {
        assertThat(SubjectMarks.of(subject).likeness()).isZero();
        assertThat(SubjectMarks.of(subject).key()).hasSize(64);
    }

    @Test
    @DisplayName("marks are kept in the database: they must come out the same in every later release")
    void marksDoNotChange() {
        assertThat(SubjectMarks.of("学区划分").key())
                .isEqualTo(SubjectMarks.of(" 学 区 划 分 ").key())
                .startsWith(sha256("学区划分").substring(0, 16));
    }

    private static String sha256(String text) {
        try {
            var hash = java.security.MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return java.util.HexFormat.of().formatHex(hash);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}

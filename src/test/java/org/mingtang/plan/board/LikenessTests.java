package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mingtang.plan.board.Likeness.SAME;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessTests {

    @ParameterizedTest
    @CsvSource({
        "2026年开展业务培训10次,2025年开展业务培训8次",
        "开展业务培训,“开展”业务培训！",
        "开 展 业 务 培 训,开展业务培训",
        "开展业务培训１２次,开展业务培训3次",
        "办结率≥98%,办结率≥95%"
    })
    void takesNoNoticeOfNumbersSpacesAndSigns(String one, String other) {
        assertThat(Likeness.ofTexts(one, other)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"办好政府公报完善赠阅点布局,办好政府公报优化赠阅点设置", "甲乙丙,甲乙丁", "更新栏目,清理账号", "公开,公开公开公开"})
    void isTheSameWhicheverStandsFirst(String one, String other) {
        assertThat(Likeness.ofTexts(one, other)).isEqualTo(Likeness.ofTexts(other, one), within(1e-12));
    }

    @Test
    void sharesByPairsOfNeighbouringCharacters() {
        // 甲乙 乙丙 丙丁 and 甲乙 乙丙 丙戊: two of three.
        assertThat(Likeness.ofTexts("甲乙丙丁", "甲乙丙戊")).isEqualTo(2.0 / 3, within(1e-12));
        assertThat(Likeness.ofTexts("甲乙丙", "甲乙丁")).isEqualTo(SAME);
        assertThat(Likeness.ofTexts("甲乙丙丁", "甲乙戊己")).isLessThan(SAME);
    }

    @Test
    void isNeverMoreThanOneHoweverOftenAPairComesBack() {
        assertThat(Likeness.ofTexts("公开公开公开", "公开")).isBetween(0.0, 0.5);
        assertThat(Likeness.ofTexts("公公公公", "公公")).isBetween(0.0, 1.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "……！？", " \t\n", "１２３"})
    void findsNothingAlikeInWhatHasNoWords(String empty) {
        assertThat(Likeness.ofTexts(empty, empty)).isZero();
        assertThat(Likeness.ofTexts(empty, "更新栏目")).isZero();
        assertThat(Likeness.ofTexts("更新栏目", empty)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"三、队伍建设,四、队伍建设", "（三）队伍建设,（十一）队伍建设", "3.队伍建设,12．队伍建设", "(二)队伍建设,队伍建设", "十二、队伍建设,二、“队伍”建设"})
    void knowsAHeadingUnderAnotherNumber(String now, String before) {
        assertThat(Likeness.of(
                        counted("组织干部学习条例", now, "培训").task(),
                        counted("至少举办轮训班", before, "培训").task()))
                .isEqualTo(SAME);
    }

    @Test
    void takesAnotherMeasureOrAnotherHeadingForAnotherTask() {
        BoardTask now = counted("组织干部学习条例", "一、队伍", "培训");
        assertThat(Likeness.of(now.task(), counted("至少举办轮训班", "一、队伍", "列席").task()))
                .isLessThan(SAME);
        assertThat(Likeness.of(now.task(), counted("至少举办轮训班", "一、平台", "培训").task()))
                .isLessThan(SAME);
        assertThat(Likeness.of(
                        now.task(), Written.task("至少举办轮训班").under("一、队伍").done().task()))
                .isLessThan(SAME);
    }

    @Test
    void needsAllMeasuresToBeTheSameInWhateverOrder() {
        BoardTask two = Written.task("组织干部学习条例")
                .under("一、队伍")
                .counting("培训", 0, 3, 0)
                .counting("考试", 0, 1, 0)
                .done();
        BoardTask turned = Written.task("至少举办轮训班")
                .under("一、队伍")
                .counting("考试", 0, 2, 0)
                .counting("培训", 0, 4, 0)
                .done();
        assertThat(Likeness.of(two.task(), turned.task())).isEqualTo(SAME);
        assertThat(Likeness.of(two.task(), counted("至少举办轮训班", "一、队伍", "培训").task()))
                .isLessThan(SAME);
    }

    @Test
    void doesNotTakeTwoUncountedTasksUnderOneHeadingForTheSame() {
        BoardTask one = Written.task("更新栏目").under("一、公开").done();
        BoardTask other = Written.task("清理账号").under("一、公开").done();
        assertThat(Likeness.of(one.task(), other.task())).isZero();
    }

    @Test
    void staysAsAlikeAsTheWordsAreWhenTheMeasureIsTheSameToo() {
        assertThat(Likeness.of(
                        counted("开展业务培训10次", "一、队伍", "培训").task(),
                        counted("开展业务培训8次", "一、队伍", "培训").task()))
                .isEqualTo(1);
    }

    private static BoardTask counted(String requirement, String heading, String measure) {
        return Written.task(requirement)
                .under(heading)
                .counting(measure, 0, 3, 0)
                .done();
    }
}

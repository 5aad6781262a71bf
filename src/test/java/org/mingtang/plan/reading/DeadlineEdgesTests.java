package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.plan.reading.ReadPlan.Deadline;

/** Rarer deadlines than {@link DeadlineReaderTests} holds, and what tells a deadline from other cells. */
class DeadlineEdgesTests {

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则21：写法、空白、里程碑都不改变日期")
    @CsvSource(delimiter = '|', textBlock = """
            １２月底前                           | 2023-12-31
            12 月 底 前                          | 2023-12-31
            2023 年 9 月 30 日前                 | 2023-09-30
            ２０２３年１０月底前                 | 2023-10-31
            10月动工                             | 2023-10-31
            8月投入使用                          | 2023-08-31
            力争7月底前建成                      | 2023-07-31
            11月15日17时前                       | 2023-11-15
            2023.12.15                           | 2023-12-15
            2023-9                               | 2023-09-30
            二、四季度                           | 2023-12-31
            9-11月                               | 2023-11-30
            6月30日前完成初稿，9月15日前印发     | 2023-09-15
            10月底前印发；12月底前完成           | 2023-12-31
            全年（12月底前）                     | 2023-12-31
            年内完成                             | 2023-12-31
            今年底                               | 2023-12-31
            2023年上半年                         | 2023-06-30
            2024年1月                            | 2024-01-31
            """)
    void areDates(String raw, String expected) {
        assertThat(Shown.deadline(DeadlineReader.read(raw, 2023))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则21：具体日期加长期坚持，是日期")
    @CsvSource(delimiter = '|', textBlock = """
            6月底前，并长期坚持         | 2023-06-30
            长期坚持，9月底前完成首批   | 2023-09-30
            持续推进，年底前见效        | 2023-12-31
            12月底前完成并动态更新      | 2023-12-31
            3月底前发布，及时更新       | 2023-03-31
            """)
    void areDatesThoughKeptUp(String raw, String expected) {
        assertThat(Shown.deadline(DeadlineReader.read(raw, 2023))).isEqualTo(expected);
    }

    @ParameterizedTest
    @DisplayName("规则22：一直做下去的是长期")
    @ValueSource(
            strings = {
                "常年",
                "经常性开展",
                "随时",
                "全年推进",
                "逐月",
                "按月",
                "按季",
                "每半年",
                "每学期",
                "每年",
                "每日",
                "每周五",
                "每月底前",
                "每月10日前报送",
                "每季度末25日前",
                "每季度首月10日前",
                "动态更新",
                "定期更新",
                "贯穿全年",
                "立行立改",
                "即知即办",
                "日常工作",
                "始终坚持"
            })
    void areOngoing(String raw) {
        assertThat(DeadlineReader.read(raw, 2023)).isEqualTo(new Deadline.Ongoing());
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则23：某事之后若干个工作日、日、月内")
    @CsvSource(delimiter = '|', textBlock = """
            文件印发后5个工作日内             | 文件印发+5 WORKDAY
            收到申请后7日内                   | 收到申请+7 DAY
            受理之日起1个月内                 | 受理+1 MONTH
            自公告发布之日起30天内            | 公告发布+30 DAY
            会议结束后三日内                  | 会议结束+3 DAY
            项目批准之日起两个月内            | 项目批准+2 MONTH
            政策出台后十五个工作日之内        | 政策出台+15 WORKDAY
            变更后10个自然日内                | 变更+10 DAY
            验收合格后2周内                   | 验收合格+14 DAY
            信息产生或变更之日起20个工作日内  | 信息产生或变更+20 WORKDAY
            预算批复之日后二十日内            | 预算批复+20 DAY
            """)
    void areRelative(String raw, String expected) {
        assertThat(Shown.deadline(DeadlineReader.read(raw, 2023))).isEqualTo(expected);
    }

    @ParameterizedTest
    @DisplayName("规则20：不是时间的不猜")
    @ValueSource(strings = {"/", "——", "待定", "视情况", "根据工作需要", "按上级部署", "另行通知", "县财政局", "100%"})
    void areNotGuessed(String raw) {
        assertThat(DeadlineReader.read(raw, 2023)).isNull();
    }

    @ParameterizedTest
    @DisplayName("看起来是期限的单元格")
    @ValueSource(
            strings = {
                "2023年12月底前",
                "2023.10",
                "6月底",
                "第三季度",
                "年内",
                "长期",
                "长期坚持",
                "持续推进",
                "每季度",
                "按月",
                "及时公开",
                "文件印发后5个工作日内",
                "按规定时限完成",
                "按上级要求",
                "根据上级安排",
                "2023"
            })
    void areRecognised(String cell) {
        assertThat(DeadlineReader.looksLikeDeadline(cell)).isTrue();
    }

    @ParameterizedTest
    @DisplayName("规则20：提到时间的任务要求不是期限")
    @ValueSource(
            strings = {
                "",
                "7",
                "120",
                "县财政局",
                "各镇（街道）",
                "加强动态管理",
                "每月公开财政收支情况",
                "定期组织召开新闻发布会",
                "在6月底前完成全部事项目录的编制工作并公开",
                "目录编制完成后10个工作日内向社会公开并备案",
                "持续规范政府信息公开专栏建设",
            })
    void areNotSeenInRequirements(String cell) {
        assertThat(DeadlineReader.looksLikeDeadline(cell)).isFalse();
    }

    @Test
    @DisplayName("同一句话：读成日期的看首尾，读成长期的要短，读不出的看“按…要求”")
    void areWeighedByWhatWasRead() {
        Deadline day = new Deadline.On(LocalDate.of(2023, 6, 30));
        assertThat(DeadlineLook.of("6月底前对全部目录进行一次全面规范", day)).isTrue();
        assertThat(DeadlineLook.of("对全部目录进行一次全面规范，6月底前完成", day)).isTrue();
        assertThat(DeadlineLook.of("对全部目录在6月底前进行一次全面的规范", day)).isFalse();
        assertThat(DeadlineLook.of("常态化推进", new Deadline.Ongoing())).isTrue();
        assertThat(DeadlineLook.of("完善常态化公开工作机制建设", new Deadline.Ongoing())).isFalse();
        assertThat(DeadlineLook.of("按照省里统一要求", null)).isTrue();
        assertThat(DeadlineLook.of("完善工作机制", null)).isFalse();
    }
}

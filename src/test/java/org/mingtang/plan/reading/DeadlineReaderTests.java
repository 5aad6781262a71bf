package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineReaderTests {

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则21：日期取所述期间的最后一天，年份取文件年份")
    @CsvSource(
            delimiter = '|',
            value = {
                "12月底前 | 2023-12-31",
                "11月底前 | 2023-11-30",
                "2月底 | 2023-02-28",
                "2024年2月底 | 2024-02-29",
                "6月30日前 | 2023-06-30",
                "8月15日前 | 2023-08-15",
                "2023年10月底前对今年以来所发布政府信息全面规范 | 2023-10-31",
                "2023年12月底前完成 | 2023-12-31",
                "年底前 | 2023-12-31",
                "年内 | 2023-12-31",
                "2025年底 | 2025-12-31",
                "9月 | 2023-09-30",
                "9月份 | 2023-09-30",
                "第二季度 | 2023-06-30",
                "一季度 | 2023-03-31",
                "三季度完成 | 2023-09-30",
                "2022年第四季度 | 2022-12-31",
                "上半年 | 2023-06-30",
                "2022年6月 | 2022-06-30",
                "2022.06 | 2022-06-30",
                "2022-06-15 | 2022-06-15",
                "2022/6/15 | 2022-06-15",
                "十二月底前 | 2023-12-31",
                "十月十五日前 | 2023-10-15",
                "明年3月底前 | 2024-03-31",
                "2024年1月31日前 | 2024-01-31",
                "11月底前竣工投入使用 | 2023-11-30",
                "全年任务，年底前完成 | 2023-12-31",
            })
    void readsDates(String raw, String expected) {
        assertThat(Shown.deadline(DeadlineReader.read(raw, 2023))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则21：区间取末尾，多个日期取最后一个，日期加长期坚持仍是日期")
    @CsvSource(
            delimiter = '|',
            value = {
                "6月底前、12月底前 | 2023-12-31",
                "6月底前启动，12月底前完成 | 2023-12-31",
                "5月至7月 | 2023-07-31",
                "3月-5月 | 2023-05-31",
                "1-12月 | 2023-12-31",
                "4—9月 | 2023-09-30",
                "6月、11月 | 2023-11-30",
                "上半年、年底前 | 2023-12-31",
                "二季度、四季度 | 2023-12-31",
                "2023年10月至2024年3月 | 2024-03-31",
                "7月底前建立机制，长期坚持 | 2023-07-31",
                "收购季结束前，10月底前 | 2023-10-31",
                "规划报批前完成，2021年10月底前 | 2021-10-31",
                "6月底前1次、10月底前1次 | 2023-10-31",
            })
    void takesTheLastDate(String raw, String expected) {
        assertThat(Shown.deadline(DeadlineReader.read(raw, 2023))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则22：长期、及时、全年、每月都是长期任务")
    @ValueSource(
            strings = {
                "长期坚持",
                "持续推进",
                "常态化",
                "常态化公开",
                "及时",
                "及时发布",
                "实时",
                "即时更新",
                "全年",
                "全年落实",
                "每月",
                "每季度",
                "每季度末",
                "每月5日前",
                "每月25日前",
                "每季度首月15日前",
                "每月一次",
                "按季度",
                "每周",
                "每月8日",
                "及时动态更新本单位主动公开基本目录",
                "长期"
            })
    void readsOngoing(String raw) {
        assertThat(Shown.deadline(DeadlineReader.read(raw, 2023))).isEqualTo("长期");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则23：某事后若干日内")
    @CsvSource(
            delimiter = '|',
            value = {
                "决策文件出台后的10个工作日内 | 决策文件出台+10 WORKDAY",
                "收到批复文件之日起10个工作日内 | 收到批复文件+10 WORKDAY",
                "信息形成之日起20个工作日内 | 信息形成+20 WORKDAY",
                "自信息形成之日起20个工作日内 | 信息形成+20 WORKDAY",
                "政策施行之日起10日内 | 政策施行+10 DAY",
                "办结后15个工作日内 | 办结+15 WORKDAY",
                "批复后20日内 | 批复+20 DAY",
                "每季度结束后15日内 | 每季度结束+15 DAY",
                "核定结束后10日内 | 核定结束+10 DAY",
                "《条例》配套规定出台后的30日内 | 《条例》配套规定出台+30 DAY",
                "方案印发后3个月内 | 方案印发+3 MONTH",
                "失效后的10个工作日内 | 失效+10 WORKDAY",
                "20个工作日内 | +20 WORKDAY",
                "收到申请之日起二十日内 | 收到申请+20 DAY",
            })
    void readsRelativeDeadlines(String raw, String expected) {
        assertThat(Shown.deadline(DeadlineReader.read(raw, 2023))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则20：没有时间的话不是期限")
    @ValueSource(strings = {"", "—", "无", "按照上级要求", "按规定时限", "市委另行通知"})
    void leavesOthersOpen(String raw) {
        assertThat(DeadlineReader.read(raw, 2023)).isNull();
    }

    @Test
    @DisplayName("没有年份就不猜日期")
    void doesNotGuessTheYear() {
        assertThat(DeadlineReader.read("6月底前", null)).isNull();
        assertThat(Shown.deadline(DeadlineReader.read("2023年6月底前", null))).isEqualTo("2023-06-30");
    }

    @Test
    @DisplayName("只写年份的是当年年底，另有长期字样的是长期")
    void readsBareYears() {
        assertThat(Shown.deadline(DeadlineReader.read("2023年", 2022))).isEqualTo("2023-12-31");
        assertThat(Shown.deadline(DeadlineReader.read("2023年持续推进", 2022))).isEqualTo("长期");
        assertThat(Shown.deadline(DeadlineReader.read("2021年-2025年", 2021))).isEqualTo("2025-12-31");
    }

    @Test
    @DisplayName("列的内容像不像期限：长的任务要求不像")
    void tellsDeadlinesFromRequirements() {
        assertThat(DeadlineReader.looksLikeDeadline("12月底前")).isTrue();
        assertThat(DeadlineReader.looksLikeDeadline("决策文件出台后的10个工作日内")).isTrue();
        assertThat(DeadlineReader.looksLikeDeadline("2023年10月底前对今年以来所发布政府信息全面规范"))
                .isTrue();
        assertThat(DeadlineReader.looksLikeDeadline("公开镇政府领导班子分工，人事调整后及时更换公示栏")).isFalse();
        assertThat(DeadlineReader.looksLikeDeadline("12")).isFalse();
        assertThat(DeadlineReader.looksLikeDeadline("市财政局")).isFalse();
    }

    @Test
    @DisplayName("怪异的输入不抛异常")
    void survivesAnything() {
        for (String raw :
                new String[] {"99月99日", "0月", "2023年13月", "2月31日", "二〇二三年二月三十日", "每", "内", "之日起", "年年年底", "9999999年"}) {
            DeadlineReader.read(raw, 2023);
            assertThat(DeadlineReader.looksLikeDeadline(raw)).isIn(true, false);
        }
    }
}

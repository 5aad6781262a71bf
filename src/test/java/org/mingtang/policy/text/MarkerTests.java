package org.mingtang.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "第十二条　为了|ARTICLE|12|第十二条",
                "第十二条之一 行政机关|ARTICLE|12-1|第十二条之一",
                "第 十 二 条 为了|ARTICLE|12|第十二条",
                "　　第12条 为了|ARTICLE|12|第十二条",
                "第三条行政机关应当|ARTICLE|3|第三条",
                "第一章　总则|CHAPTER|1|第一章",
                "第二节依申请公开|SECTION|2|第二节",
                "第一部分 总体要求|BOOK|1|第一编",
                "十一、保障措施|LEVEL_1|11|十一、",
                "(三)加强领导|LEVEL_2|3|（三）",
                "1．建设专区|LEVEL_3|1|1.",
                "2、建设专区|LEVEL_3|2|2.",
                "（1）自助终端|LEVEL_4|1|（1）",
                "②打印设备|LEVEL_5|2|②"
            })
    void findsWhatGivesALineItsNumber(String line, String sort, String key, String label) {
        Marker marker = Marker.of(line).orElseThrow();
        assertThat(marker.sort().name()).isEqualTo(sort);
        assertThat(marker.key()).isEqualTo(key);
        assertThat(marker.label()).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "第十二条规定的期限届满",
                "第三条、第四条规定的情形",
                "第二条修改为：",
                "第三章规定的程序，适用于本市各级行政机关。",
                "3.5万元以上的项目",
                "2026年9月1日起",
                "一是加强领导",
                "一般规定",
                "（云政发〔2020〕3号）",
                "（以下简称办法）"
            })
    void takesAMentionForNoNumber(String line) {
        assertThat(Marker.of(line)).isEmpty();
    }
}

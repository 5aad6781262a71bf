package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.plan.reading.ReadPlan.Level;

class HeadTests {

    private static final String TABLE = """

            | 工作任务 | 责任单位 | 完成时限 |
            | --- | --- | --- |
            | 公开政策文件目录 | %s | 6月底前 |
            """;

    private static ReadPlan read(String head) {
        return Documents.read(head + TABLE.formatted("办公室"));
    }

    @Nested
    class Title {

        @Test
        @DisplayName("规则31：有通知用通知的标题，几行接成一行")
        void isTheNoticesTitle() {
            ReadPlan plan = read("""
                    青山市人民政府办公室
                    关于印发2023年青山市政务公开重点工作
                    任务分解表的通知

                    各县区人民政府：
                    现印发给你们。

                    青山市人民政府办公室
                    2023年7月14日

                    附件：2023年青山市政务公开重点工作任务分解表

                    2023年青山市政务公开重点工作任务分解表
                    """);
            assertThat(plan.title()).isEqualTo("青山市人民政府办公室关于印发2023年青山市政务公开重点工作任务分解表的通知");
        }

        @Test
        @DisplayName("规则31：没有通知用表的标题，附件字样不算")
        void isTheTablesTitleOtherwise() {
            assertThat(read("附件2\n\n青山县自然资源和规划局2021年\n\n政务公开重点工作任务分解表\n").title())
                    .isEqualTo("青山县自然资源和规划局2021年政务公开重点工作任务分解表");
            assertThat(read("[bookmark: _GoBack]全区政务公开工作任务分解表\n").title()).isEqualTo("全区政务公开工作任务分解表");
            assertThat(read("首页 > 政府信息公开 > 工作部署\n\n2020年青山县政务公开任务台账\n").title()).isEqualTo("2020年青山县政务公开任务台账");
            assertThat(read("政务公开工作任务分解表\n（2024年）\n").title()).isEqualTo("政务公开工作任务分解表（2024年）");
        }

        @Test
        @DisplayName("规则31：网页字段与正文标题并存时取正文标题")
        void survivesWebFields() {
            ReadPlan plan = read("""
                    标题
                    青山市人民政府办公室关于印发《2025年工作要点》的通知发文机关
                    青山市人民政府办公室
                    发文字号
                    青政办字〔2025〕17号
                    成文日期
                    2025-05-28
                    青山市人民政府办公室
                    关于印发《2025年工作要点》的通知
                    各区县人民政府:
                    """);
            assertThat(plan.title()).isEqualTo("青山市人民政府办公室关于印发《2025年工作要点》的通知");
            assertThat(plan.issuer()).isEqualTo("青山市人民政府办公室");
            assertThat(plan.docNumber()).isEqualTo("青政办字〔2025〕17号");
            assertThat(plan.issuedOn()).isEqualTo(LocalDate.of(2025, 5, 28));
        }
    }

    @Nested
    class Issuer {

        @Test
        @DisplayName("规则32：先看落款")
        void isTheOneWhoSigned() {
            assertThat(read("2020年任务分工\n\n").issuer()).isNull();
            assertThat(read("2020年任务分工\n青山县人民政府办公室\n2020年7月28日\n").issuer()).isEqualTo("青山县人民政府办公室");
            assertThat(read("2020年任务分工\n　　　　青山县人民政府办公室　　2020年7月28日\n").issuer()).isEqualTo("青山县人民政府办公室");
            assertThat(read("2020年任务分工\n青山县发展和改革局\n青山县财政局\n2020年7月28日\n").issuer())
                    .isEqualTo("青山县发展和改革局、青山县财政局");
        }

        @Test
        @DisplayName("规则32：再看字段、标题、信息来源")
        void comesFromFieldsAndTitle() {
            assertThat(read("2020年任务分工表\n发布机构：青山县人民政府　　发文日期：2020年6月5日\n").issuer())
                    .isEqualTo("青山县人民政府");
            assertThat(read("青山市教育局关于印发2020年任务分工的通知\n").issuer()).isEqualTo("青山市教育局");
            assertThat(read("2023年青山市行政审批服务局政务公开重点工作任务分解表\n").issuer()).isEqualTo("青山市行政审批服务局");
            assertThat(read("2020年任务分工的通知\n发布时间:2021-09-10 15:34信息来源:青山市人民政府办公室文字大小:[  ]\n")
                            .issuer())
                    .startsWith("青山市人民政府办公室");
            assertThat(read("2023年青山市政务公开任务分解表\n").issuer()).isNull();
        }
    }

    @Nested
    class Number {

        @ParameterizedTest(name = "{0}")
        @DisplayName("规则32：本文件的文号，不是引用的")
        @CsvSource(
                delimiter = '|',
                value = {
                    "邹政办字〔2023〕28号 | 邹政办字〔2023〕28号",
                    "青政办发[2021]5号 | 青政办发〔2021〕5号",
                    "关于印发要点的通知　青政办发〔2018〕41号 | 青政办发〔2018〕41号",
                    "发文字号：青政办函〔2021〕9号 | 青政办函〔2021〕9号",
                    "根据《关于公开的通知》（鲁政办发〔2023〕8号）要求 | ",
                })
        void isTheDocumentsOwn(String line, String expected) {
            assertThat(read("2023年任务分解表\n" + line + "\n").docNumber()).isEqualTo(expected);
        }
    }

    @Nested
    class IssuedOn {

        @ParameterizedTest(name = "{0}")
        @DisplayName("规则33：落款日期、成文日期、发布日期")
        @CsvSource(
                delimiter = '|',
                value = {
                    "青山县人民政府办公室;2020年7月28日 | 2020-07-28",
                    "青山县人民政府办公室;二〇一三年二月二十日 | 2013-02-20",
                    "青山县人民政府办公室;二○一二年十月三十一日 | 2012-10-31",
                    "成文日期：2021-06-08　发布日期：2021-06-10 | 2021-06-08",
                    "发布时间:2021-09-10 15:34 | 2021-09-10",
                    "2021-09-10 15:34 | ",
                })
        void comesFromSignatureOrField(String lines, LocalDate expected) {
            assertThat(read("任务分工的通知\n" + lines.replace(";", "\n") + "\n").issuedOn())
                    .isEqualTo(expected);
        }
    }

    @Nested
    class Year {

        @Test
        @DisplayName("规则21、34：标题、任务里的年份，再看成文日期")
        void isTheYearOfTheTasks() {
            assertThat(read("2023年青山市任务分解表\n").year()).isEqualTo(2023);
            assertThat(read("任务分解表\n青山县人民政府\n2021年3月1日\n").year()).isEqualTo(2021);
            assertThat(Documents.read("""
                            全区任务分解表
                            | 工作任务 | 责任单位 |
                            | --- | --- |
                            | 公开区政府2020年重点任务 | 区司法局 |
                            | 2020年年底前完成清理 | 区司法局 |
                            """).year()).isEqualTo(2020);
            assertThat(read("任务分解表\n").year()).isNull();
        }
    }

    @Nested
    class Levels {

        @ParameterizedTest(name = "{0}")
        @DisplayName("规则34：发文机关的层级")
        @CsvSource({
            "淄博市人民政府办公室,CITY",
            "邹城市人民政府办公室,COUNTY",
            "昆山市人民政府,COUNTY",
            "山东省人民政府办公厅,PROVINCE",
            "广西壮族自治区人民政府,PROVINCE",
            "北京市人民政府办公厅,PROVINCE",
            "北京市朝阳区人民政府,COUNTY",
            "重庆市水利局,PROVINCE",
            "临沂市兰山区人民政府,COUNTY",
            "沛县人民政府办公室,COUNTY",
            "鄂托克前旗人民政府,COUNTY",
            "大理白族自治州人民政府,CITY",
            "广州市人民政府,CITY",
            "广州市天河区住房和城乡建设局,COUNTY",
            "景德镇市人民政府,CITY",
            "淄博市行政审批服务局,CITY",
            "澄江镇人民政府,TOWNSHIP",
            "中共青杨镇委员会办公室,TOWNSHIP",
            "石屏区城关街道办事处,TOWNSHIP",
            "国务院办公厅,NATIONAL",
            "东城镇人民政府,TOWNSHIP",
            "莘县城市管理局,COUNTY",
            "德州市乐陵市人民政府,COUNTY",
            "晋城市人民政府,CITY",
        })
        void comeFromTheName(String issuer, Level expected) {
            assertThat(LevelFinder.ofName(issuer, "")).isEqualTo(expected);
        }

        @Test
        @DisplayName("规则34：不认识的市看它发文给谁")
        void comeFromTheAddressees() {
            assertThat(LevelFinder.ofName("青山市人民政府", "各镇人民政府、街道办事处：")).isEqualTo(Level.COUNTY);
            assertThat(LevelFinder.ofName("青山市人民政府", "各县区人民政府：")).isEqualTo(Level.CITY);
            assertThat(LevelFinder.ofName("青山市人民政府", "")).isNull();
        }

        @Test
        @DisplayName("规则34：没有发文机关看单位名称")
        void comeFromTheUnits() {
            assertThat(Documents.read("任务分解表\n" + TABLE.formatted("区司法局、区财政局")).level())
                    .isEqualTo(Level.COUNTY);
            assertThat(Documents.read("任务分解表\n" + TABLE.formatted("省司法厅、省财政厅")).level())
                    .isEqualTo(Level.PROVINCE);
            assertThat(Documents.read("任务分解表\n" + TABLE.formatted("市司法局、各县区人民政府"))
                            .level())
                    .isEqualTo(Level.CITY);
            assertThat(Documents.read("任务分解表\n" + TABLE.formatted("各科室")).level())
                    .isNull();
        }
    }
}

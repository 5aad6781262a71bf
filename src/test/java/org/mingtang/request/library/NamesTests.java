package org.mingtang.request.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in running text, as far as the words around them tell them. */
class NamesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "姓名：赵一鸣，性别男|赵一鸣",
                "姓名:赵鸣|赵鸣",
                "配偶钱多多在外地|钱多多",
                "法定代表人孙立|孙立",
                "当事人系诸葛明亮，男|诸葛明亮",
                "户主李四的承包地|李四",
                "死者周小雨之子|周小雨",
                "联系人郑爽及其家属|郑爽"
            })
    void findsPersons(String text, String name) {
        assertThat(Names.persons(text)).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "申请人应于三十日内补正",
                "居民生活用水价格",
                "教师管理办法",
                "学生安全责任",
                "任课老师名单",
                "家长委员会",
                "村民小组长",
                "申请人和代理人",
                "由吴律师代理",
                ""
            })
    void findsNoPersonWhereThereIsNone(String text) {
        assertThat(Names.persons(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "关于云麓捷安客运有限公司的报价|云麓捷安客运有限公司",
                "委托正德会计师事务所审计|正德会计师事务所",
                "云麓新区建设集团有限责任公司|云麓新区建设集团有限责任公司",
                "向青山茶叶专业合作社拨付|青山茶叶专业合作社",
                "中标单位Yunlu科技股份有限公司|Yunlu科技股份有限公司"
            })
    void findsCompanies(String text, String name) {
        assertThat(Names.companies(text)).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"本公司", "该公司认为", "各公司", "其他三家分公司", "公司法", "有限公司", "与该有限公司", ""})
    void findsNoCompanyWhereNoneIsNamed(String text) {
        assertThat(Names.companies(text)).isEmpty();
    }

    @Test
    void tellsPersonsFromOthersByTheWholeName() {
        assertThat(Names.isPerson("宁采文")).isTrue();
        assertThat(Names.isPerson(" 欧阳明 ")).isTrue();
        assertThat(Names.isPerson("云麓建设公司")).isFalse();
        assertThat(Names.isPerson("市档案馆")).isFalse();
        assertThat(Names.surname("欧阳明")).isEqualTo("欧阳");
        assertThat(Names.surname("乔安")).isEqualTo("乔");
        assertThat(Names.surname("阿依古丽")).isEqualTo("阿");
    }

    @ParameterizedTest
    @CsvSource({"公开,申请公开", "学区,2025年学区划分", "校车,校车采购合同"})
    void pairsAreThoseOfTheMatter(String pair, String text) {
        boolean everywhere = pair.equals("公开");
        assertThat(Pairs.of(text).contains(pair)).isEqualTo(!everywhere);
        assertThat(Pairs.of(text)).doesNotContain("20", "25").doesNotHaveDuplicates();
    }

    @Test
    void pairsAreTheSameHoweverItIsSpaced() {
        assertThat(Pairs.of("校 车、采购　合同")).isEqualTo(Pairs.of("校车采购合同"));
        assertThat(Pairs.of("校")).isEmpty();
        assertThat(Pairs.of("字".repeat(5) + "词".repeat(5000))).hasSizeLessThan(5);
    }
}

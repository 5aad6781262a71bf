package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.documents.DocumentNumber.Kind;

class DocumentNumberTests {

    private static final Year NOW = Year.of(2026);

    @ParameterizedTest
    @ValueSource(strings = {"国办发〔2017〕47号", "云政办发〔2026〕8号", "鲁人社规〔2027〕1号", "威环政字〔1949〕99999号", "国办函〔2020〕109号"})
    void takesWhatIsRightAsItIs(String typed) {
        var number = DocumentNumber.read(typed, NOW);
        assertThat(number.right()).isTrue();
        assertThat(number.kind()).isEqualTo(Kind.DOCUMENT);
        assertThat(number.normalised()).isEqualTo(typed);
    }

    @ParameterizedTest
    @DisplayName("6.2: every bracket, full-width digits, spaces, 第 and leading zeros become the one right form")
    @ValueSource(
            strings = {
                "国办发[2017]47号",
                "国办发(2017)47号",
                "国办发（2017）47号",
                "国办发［2017］47号",
                "国办发【2017】47号",
                "国办发〖2017〗47号",
                "国办发﹝2017﹞47号",
                "国办发《2017》47号",
                "国办发〈2017〉47号",
                "国办发「2017」47号",
                "国办发{2017}47号",
                "国办发<2017>47号",
                "国办发❲2017❳47号",
                "国办发〔2017]47号",
                "国办发〔２０１７〕４７号",
                "国办发 〔2017〕 47 号",
                "国办发　〔2017〕47号",
                "国办发〔2017〕第47号",
                "国办发〔2017〕047号",
                "国办发〔2017〕第0047号",
                "国办发〔2017年〕47号",
                "国办发〔2017〕47",
                "国办发2017-47号",
                "国办发2017年第47号",
                "国办发\u200b〔2017〕47号"
            })
    void mendsWhatIsTyped(String typed) {
        var number = DocumentNumber.read(typed, NOW);
        assertThat(number.normalised()).isEqualTo("国办发〔2017〕47号");
        assertThat(number.problems()).isNotEmpty();
        assertThat(number.typed()).isEqualTo(typed);
        assertThat(List.of(number.organ(), number.year(), number.serial())).isEqualTo(List.of("国办发", 2017, 47));
    }

    @Test
    void saysEachProblemOnce() {
        assertThat(DocumentNumber.read("国办发[2017]第047", NOW).problems())
                .containsExactly("年份应放在六角括号〔〕里。", "序号前不加“第”字。", "序号不编虚位，“047”应写成“47”。", "序号后应有“号”字。");
    }

    @ParameterizedTest
    @CsvSource({
        "国务院令第711号,国务院令第711号,ORDER,711",
        "国务院令 第711号,国务院令第711号,ORDER,711",
        "国务院令第七百一十一号,国务院令第711号,ORDER,711",
        "鹤壁市人民政府令第10号,鹤壁市人民政府令第10号,ORDER,10",
        "国家税务总局公告 2024年第5号,国家税务总局公告2024年第5号,ANNOUNCEMENT,5",
        "威海市通告（2024）第三十二号,威海市通告2024年第32号,ANNOUNCEMENT,32",
        "公告〔2024〕5号,公告2024年第5号,DOCUMENT,5",
    })
    @DisplayName("6.2: orders and announcements have forms of their own")
    void knowsOrdersAndAnnouncements(String typed, String normalised, Kind kind, int serial) {
        var number = DocumentNumber.read(typed, NOW);
        assertThat(number.serial()).isEqualTo(serial);
        assertThat(number.kind()).isEqualTo(kind);
        if (kind != Kind.DOCUMENT) {
            assertThat(number.normalised()).isEqualTo(normalised);
        }
    }

    @Test
    void takesSpacesInOrdersAsRight() {
        assertThat(DocumentNumber.read("国务院令 第711号", NOW).right()).isTrue();
        assertThat(DocumentNumber.read("市市场监管局公告 2024年第5号", NOW).right()).isTrue();
        assertThat(DocumentNumber.read("国务院令711号", NOW).problems()).containsExactly("应写成“国务院令第711号”。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"国办发〔1948〕47号", "国办发〔2028〕47号", "国办发〔2017〕0号", "国办发〔17〕47号"})
    void refusesYearsAndSerialsThatCannotBe(String typed) {
        assertThat(DocumentNumber.read(typed, NOW).right()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "无", "47号", "关于印发方案的通知", "abc〔2017〕47号", "〔2017〕47号", "国办发〔2017〕123456号"})
    void saysWhatCannotBeRead(String typed) {
        var number = DocumentNumber.read(typed, NOW);
        assertThat(number.normalised()).isNull();
        assertThat(number.problems()).hasSize(1);
    }

    @Test
    @DisplayName("Mending what is mended changes nothing")
    void staysAsItIsOnceMended() {
        for (String typed : List.of("国办发[2017]第047号", "国务院令 七号", "市公告2024年05号")) {
            String once = DocumentNumber.read(typed, NOW).normalised();
            assertThat(DocumentNumber.read(String.valueOf(once), NOW).right()).isTrue();
            assertThat(DocumentNumber.read(String.valueOf(once), NOW).normalised())
                    .isEqualTo(once);
        }
    }

    @Test
    void keepsTheWordInBrackets() {
        var number = DocumentNumber.read("国办函（秘）〔2020〕3号", NOW);
        assertThat(number.organ()).isEqualTo("国办函（秘）");
        assertThat(number.right()).isTrue();
    }
}

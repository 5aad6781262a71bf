package org.mingtang.request.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules take out of a text, and what they leave. */
class AnonymisingTests {

    private static final Known CITIZEN = SomePeople.known(SomePeople.citizen());

    @ParameterizedTest
    @DisplayName("申请人的姓名、证件、电话、邮箱、住址和申请编号，怎样写都换成标记")
    @CsvSource(
            delimiter = '|',
            value = {
                "乔安宁申请公开学区划分|申请人申请公开学区划分",
                "乔　安　宁申请|申请人申请",
                "乔·安·宁申请|申请人申请",
                "乔\u200b安\u200b宁申请|申请人申请",
                "乔女士来电|申请人女士来电",
                "乔先生，您好|申请人先生，您好",
                "乔某反映|申请人反映",
                "乔某某反映|申请人反映",
                "身份证号11010519491231002X|身份证号（证件号码略）",
                "身份证号11010519491231002x|身份证号（证件号码略）",
                "身份证号１１０１０５１９４９１２３１００２Ｘ|身份证号（证件号码略）",
                "身份证号110105 19491231 002X|身份证号（证件号码略）",
                "电话13900001234|电话（电话略）",
                "电话139-0000-1234|电话（电话略）",
                "电话１３９００００１２３４|电话（电话略）",
                "邮箱qiaoan@example.cn|邮箱（邮箱略）",
                "邮箱QiaoAn@Example.CN|邮箱（邮箱略）",
                "寄到云麓市学院路8号|寄到（住址略）",
                "寄到云麓市学院路 8 号|寄到（住址略）",
                "寄到学院路８号|寄到（住址略）",
                "编号YSQ-2026-000017的申请|编号本件申请的申请",
                "编号ysq 2026 000017的申请|编号本件申请的申请"
            })
    void takesTheApplicantOut(String text, String expected) {
        assertThat(rules().of(text).after()).isEqualTo(expected);
    }

    @ParameterizedTest
    @DisplayName("其他人的证件、手机、银行卡、住址、车牌、账号、出生日期、邮箱")
    @CsvSource(
            delimiter = '|',
            value = {
                "其身份证号44010119800101001X|其身份证号（证件号码略）",
                "手机13812345678可以联系|手机（电话略）可以联系",
                "社保卡号6222021234567890128|社保卡号（账号略）",
                "账号：4300 1234 5678 9012|账号：（账号略）",
                "家庭住址：云麓市云岭区槐树路12号3单元401室|家庭住址：（住址略）",
                "车辆湘A·12345停在路口|车辆（车牌略）停在路口",
                "车辆湘AD12345停在路口|车辆（车牌略）停在路口",
                "车辆湘A１２３４５停在路口|车辆（车牌略）停在路口",
                "出生日期：1985年3月2日|出生日期：（出生日期略）",
                "生于1985-03-02|生于（出生日期略）",
                "1985年3月2日出生，汉族|（出生日期略）出生，汉族",
                "1985年3月生，汉族|（出生日期略）生，汉族",
                "发到wang.xm@mail.example.com即可|发到（邮箱略）即可",
                "统一社会信用代码91430100MA4L0TEST9|统一社会信用代码（证件号码略）"
            })
    void takesWhatIsPersonalOut(String text, String expected) {
        assertThat(rules().of(text).after()).isEqualTo(expected);
    }

    @ParameterizedTest
    @DisplayName("其他人和公司的名称，由前后的字看得出的")
    @CsvSource(
            delimiter = '|',
            value = {
                "村民王小明反映宅基地|村民某甲反映宅基地",
                "业主李强、张三丰的房屋|业主某甲、某乙的房屋",
                "被征收人欧阳明的房屋|被征收人某甲的房屋",
                "向王小雨老师询问|向某甲老师询问",
                "周正（男，1980年1月1日出生）|某甲（男，（出生日期略）出生）",
                "中标人云麓捷安客运有限公司的报价|中标人甲公司的报价",
                "申请公开云麓建设有限公司的合同|申请公开甲公司的合同",
                "与云麓捷安客运有限公司签订|与甲公司签订"
            })
    void takesOthersOut(String text, String expected) {
        assertThat(rules().of(text).after()).isEqualTo(expected);
    }

    @ParameterizedTest
    @DisplayName("没有个人信息的文字一个字不动")
    @ValueSource(
            strings = {
                "2025年各小学学区划分的会议纪要",
                "依据《中华人民共和国政府信息公开条例》第三十六条第四项，本机关不存在该信息。",
                "高中老师和学生家长的人数，公司公章管理办法",
                "本公司、该公司、各公司报送的材料",
                "云麓市教育局2026年3月2日印发，联系电话0599-6120000",
                "申请人于2026年3月2日提出申请，申请人和代理人均可领取",
                "学生宿舍、职工安置、居民时段用水"
            })
    void leavesOtherWords(String text) {
        Anonymised same = rules().of(text);
        assertThat(same.after()).isEqualTo(text);
        assertThat(same.pieces()).noneMatch(Anonymised.Piece::isReplaced);
    }

    @Test
    void sameNameHasTheSameMarkInAllTextsOfACase() {
        Anonymising rules = rules();
        assertThat(rules.of("村民王小明反映，李大强提出").after()).isEqualTo("村民某甲反映，李大强提出");
        assertThat(rules.of("申请公开村民李大强、王小明的补偿款").after()).isEqualTo("申请公开村民某乙、某甲的补偿款");
        assertThat(rules.of("经查，王小明领取，王 小 明签字").after()).isEqualTo("经查，某甲领取，某甲签字");
    }

    @Test
    void namesThatAreKnownFromConsultationsNeedNoWordBeforeThem() {
        Known known = SomePeople.known(SomePeople.company(), "云麓捷安客运有限公司", "宁采文");
        assertThat(new Anonymising(known)
                        .of("云麓捷安客运有限公司不同意，宁采文同意；经办人柳言之，云麓青禾物流有限公司盖章")
                        .after())
                .isEqualTo("甲公司不同意，某甲同意；经办人经办人，申请人盖章");
        assertThat(known.surname()).as("a company has none").isNull();
        assertThat(known.terms()).extracting(Known.Term::words).doesNotContain("不是征求意见");
    }

    @Test
    void longerNamesGoBeforeTheirParts() {
        Anonymising rules = rules();
        String after = rules.of("村民王小反映，村民王小明反映").after();
        assertThat(after).doesNotContain("王小").doesNotContain("明");
        assertThat(after).matches("村民某.反映，村民某.反映");
    }

    @Test
    void manyNamesAreStillToldApart() {
        String names = "王一山、李二水、张三木、刘四火、陈五土、杨六金、赵七日、黄八月、周九星、吴十风、徐百云、孙千雨";
        String after = rules().of("村民" + names + "的房屋").after();
        assertThat(after).isEqualTo("村民某甲、某乙、某丙、某丁、某戊、某己、某庚、某辛、某壬、某癸、某11、某12的房屋");
    }

    @Test
    void piecesMakeUpTheTextBeforeAndTheTextAfter() {
        String text = "乔安宁（13900001234）与村民王小明的合同，见YSQ-2026-000017。";
        Anonymised both = rules().of(text);
        assertThat(both.pieces().stream().map(Anonymised.Piece::text).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(both.after()).isEqualTo("申请人（（电话略））与村民某甲的合同，见本件申请。");
        assertThat(both.pieces().stream().filter(Anonymised.Piece::isReplaced))
                .extracting(Anonymised.Piece::kind)
                .containsExactly("申请人姓名或者名称", "电话", "其他人姓名", "申请编号");
        assertThat(rules().of("").pieces()).isEmpty();
        assertThat(rules().of("").after()).isEmpty();
    }

    @Test
    @DisplayName("规则脱敏之后，核对总是通过：规则找到的，核对都认")
    void whatTheRulesTakeOutNeverLeaks() {
        String text = "乔安宁 乔 安 宁 １３９００００１２３４ 11010519491231002x 云麓市学院路8号 QIAOAN@EXAMPLE.CN";
        String after = rules().of(text).after();
        assertThat(Leaks.in(Map.of("答复", after), CITIZEN)).isEmpty();
    }

    private static Anonymising rules() {
        return new Anonymising(CITIZEN);
    }
}

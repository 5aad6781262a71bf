package org.mingtang.request.library;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of persons and companies in running text, as far as the words around them tell them; what nothing tells is left to
 * whoever reads the text.
 */
final class Names {

    private static final String COMPOUND = "欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|南宫|端木|宇文|长孙|轩辕|百里|呼延|闻人|申屠|东郭|独孤";

    private static final String SURNAME = "(?:" + COMPOUND
            + "|[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳"
            + "酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞"
            + "熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪干解应宗丁宣邓郁单杭洪"
            + "包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘"
            + "景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰鄂索咸籍赖卓蔺屠蒙池乔阴胥苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿边扈燕冀郏浦尚农"
            + "温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚简饶曾毋沙"
            + "乜养鞠丰巢关蒯查荆红游竺权逯盖益桓公肖闫涂覃佟楚])";

    private static final String NAME = "(" + SURNAME + "[\\u4e00-\\u9fa5]{1,2}?)";

    private static final String BEHIND = "(?=$|[^\\u4e00-\\u9fa5]|的|与|和|同|于|在|向|及|之|因|等|对|系|为|是|将|已|曾|名下|家|户|"
            + "反映|提出|申请|诉|称|要求|认为|提交|签订|持有|承包|购买|房屋|宅基地|宅院|先生|女士)";

    private static final Pattern LED = Pattern.compile("(?:姓名|业主|户主|村民|居民|当事人|原告|被告|第三人|申请人|代表人|负责人|经办人|委托人|代理人|"
            + "联系人|权利人|承包人|死者|患者|投诉人|举报人|信访人|配偶|妻子|丈夫|儿子|女儿|父亲|母亲|之妻|之夫|之子|之女|职工|学生|教师|家长|邻居|被拆迁人|被征收人|房主)"
            + "(?:系|为|是)?[：:、 ]{0,2}" + NAME + BEHIND);

    private static final Pattern FURTHER = Pattern.compile("[、和与及]" + NAME + BEHIND);

    private static final Pattern TITLED =
            Pattern.compile("(?<![\\u4e00-\\u9fa5&&[^由向与和对找请给被及同跟让为是在、]])" + NAME + "(?=先生|女士|小姐|同志|老师|医生|律师)");

    private static final Pattern DESCRIBED =
            Pattern.compile("(?<![\\u4e00-\\u9fa5])" + NAME + "(?=[（(，,]\\s?(?:男|女|身份证|公民身份|\\d{4}年))");

    private static final Pattern WHOLE = Pattern.compile(SURNAME + "[\\u4e00-\\u9fa5]{1,2}");

    /** Begin with a character that is also a surname, and are no names. */
    private static final Set<String> WORDS = Set.of(
            "高中", "高级", "高等", "高校", "任课", "任何", "安全", "平等", "平时", "方面", "周边", "全体", "全部", "相关", "有关", "于是", "和解", "公开",
            "公司", "公民", "公安", "国家", "国有", "单位", "单独", "居民", "农民", "农村", "师生", "学校", "文件", "经办", "经济", "管理", "干部", "应当",
            "成员", "包括", "时间", "水电", "路面", "后勤", "边界", "通知", "向其", "对其", "连同", "满足", "广大", "计划", "解释", "常住", "宿舍", "成绩",
            "毕业", "安置", "应于", "应在", "应自", "应向", "向本", "于本");

    private static final String BUILT = "[\\u4e00-\\u9fa5A-Za-z0-9（）()·]";

    private static final Pattern COMPANY = Pattern.compile(
            "(" + BUILT + "{2,30}?)(有限责任公司|股份有限公司|有限公司|集团公司|公司|专业合作社|合作社|律师事务所|" + "会计师事务所|合伙企业|个体工商户)");

    /** What stands before a name in a sentence and does not belong to it. */
    private static final Pattern BEFORE = Pattern.compile(
            ".*(?:申请公开|公开|申请|获取|提供|关于|涉及|第三方|征求|委托|" + "中标人|中标单位|施工单位|以及|签订|支付|拨付|收购|[与和向由对给及请的是为在将经同被使、])");

    private static final Pattern NO_NAME = Pattern.compile(".*[该本某各贵我分子总家个些外民两限]");

    private Names() {}

    static boolean isPerson(String name) {
        return WHOLE.matcher(name.strip()).matches();
    }

    /** The surname of a person's name; its first character where it is in no list. */
    static String surname(String name) {
        String plain = name.strip();
        return plain.matches("(?:" + COMPOUND + ").+") ? plain.substring(0, 2) : plain.substring(0, 1);
    }

    /** Names of persons, in order of appearance. */
    static Set<String> persons(String text) {
        var found = new LinkedHashSet<String>();
        for (Matcher m = LED.matcher(text); m.find(); ) {
            found.add(m.group(1));
            Matcher further = FURTHER.matcher(text).region(m.end(), text.length());
            while (further.lookingAt()) {
                found.add(further.group(1));
                further.region(further.end(), text.length());
            }
        }
        for (Matcher m = TITLED.matcher(text); m.find(); ) {
            found.add(m.group(1));
        }
        for (Matcher m = DESCRIBED.matcher(text); m.find(); ) {
            found.add(m.group(1));
        }
        found.removeIf(name -> WORDS.contains(name) || WORDS.contains(name.substring(0, 2)));
        return found;
    }

    /** Names of companies, in order of appearance. */
    static Set<String> companies(String text) {
        var found = new LinkedHashSet<String>();
        for (Matcher m = COMPANY.matcher(text); m.find(); ) {
            Matcher before = BEFORE.matcher(m.group(1));
            String own = before.lookingAt() ? m.group(1).substring(before.end()) : m.group(1);
            if (own.length() > 1 && !NO_NAME.matcher(own).matches()) {
                found.add(own + m.group(2));
            }
        }
        return found;
    }
}

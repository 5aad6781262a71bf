package org.mingtang.plan.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with its unit of count in a requirement.
 *
 * @param start index of its first digit
 * @param end index behind its unit
 */
record CountedNumber(BigDecimal value, String unit, boolean chinese, int start, int end) {

    private static final String TIME = "工作日|自然日|小时|分钟|个月|周|日|天|秒";
    private static final String MEASURES =
            "个百分点|百分点|(?:微克|毫克|克|公斤|吨|元|蒸吨|千克|吨标准煤)/(?:立方米|平方米|亩|小时|升|人|天|日|年|平方公里|吨)|微克|毫克|蒸吨|亩次|眼|剂次|台次|批次/千人|人次|架次|车次|轮次|班次|趟|桌|席|枚|面|箱|袋|瓶|桶|根|列|公斤|千克|斤|P(?![A-Za-z])|TB|GB|家次|件次|户次|起|场次|批次|课时|学时|平方公里|平方千米|平方米|立方米|公里|千米|米|公顷|亩|吨|公斤|千瓦时|千瓦|兆瓦|度|美元|元|册|卷|次|场|期|条|篇|件|项|家|座|处|所|名|人|户|套|间|辆|台|部|块|份|批|幅|张|本|组|支|轮|届|门|节|倍|头|只|株|棵|栋|幢|宗|例|床|字|分|班|对|段|种|类|级|站|线|村|集|款|颗|匹|艘|架|页|讲|位|年|点|帧|盏|公顷|%|‰|个";
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\d.A-Za-z第〔\\[])(?<n>\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,6})?|\\d{1,9}(?:\\.\\d{1,6})?|["
                    + "一二两三四五六七八九十百"
                    + "]{1,4})(?<more>[余多])?(?:个(?=工作日|小时|自然日|课时|学时|班次|批次|点位))?(?<u>(?:万|亿|千万|百万|万亿|十万)?(?:" + TIME
                    + "|" + MEASURES
                    + ")|万|亿)");
    private static final Pattern NAMES = Pattern.compile(
            "《[^》]{0,200}》|(?<!关于)[“‘\"][^”’\"]{1,40}[”’\"]|[〔\\[]20\\d{2}[〕\\]]\\d+号|20\\d{2}(?:[-—–~至]20\\d{2})?年(?:度|第[一二三四]季度)?|\\d{1,2}月(?:\\d{1,2}日|份)?|\\d{1,2}[-—至]\\d{1,2}月|\\d{1,3}[xX×*]\\d{1,3}小时");
    private static final Pattern CHINESE_MEASURES =
            Pattern.compile("次|场|场次|期|轮|台|部|份|名|家|篇|座|所|个月|工作日|小时|天|日|周|个|场次|人");

    /** What is held in runs (培训两期); elsewhere 二期 is the name of a stage. */
    private static final Pattern RUNS =
            Pattern.compile("(?:开展|举办|组织|培训|编印|编发|编|公布|公开|通报|印发|发布|出版|刊发|制作|少于|低于|至少|每[年月季周]度?|达到?|班)$");

    static List<CountedNumber> in(String requirement) {
        String text = masked(Text.narrow(requirement));
        List<CountedNumber> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            BigDecimal value = Numerals.value(matcher.group("n"));
            boolean chinese = !Character.isDigit(matcher.group("n").charAt(0));
            String unit = matcher.group("u");
            boolean grade = unit.matches("[万亿]级") || unit.matches("[万亿]") && text.startsWith("级", matcher.end());
            boolean stage = grade
                    || chinese
                            && unit.equals("期")
                            && !RUNS.matcher(text.substring(0, matcher.start())).find();
            if (stage) {
                continue;
            }
            if (value != null && (!chinese || CHINESE_MEASURES.matcher(unit).matches())) {
                numbers.add(new CountedNumber(value, unit, chinese, matcher.start(), matcher.end()));
            }
        }
        return numbers;
    }

    /** Titles, quotations, document numbers and dates blotted out: numbers in them are names (labelling rule 26). */
    static String masked(String text) {
        Matcher names = NAMES.matcher(text);
        return names.replaceAll(found -> "\ue000".repeat(found.group().length()));
    }

    boolean time() {
        return unit.matches(TIME) || unit.equals("年");
    }

    boolean percent() {
        return unit.endsWith("%") || unit.endsWith("百分点") || unit.equals("‰") || unit.equals("倍");
    }
}

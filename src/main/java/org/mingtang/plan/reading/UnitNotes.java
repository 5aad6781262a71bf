package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Single names out of a group, and the remarks that are no names (labelling rules 12 to 16 and 18). */
final class UnitNotes {

    private static final Pattern DEFINITION = Pattern.compile(
            "[(（〔\\[【][^()（）〔〕\\[\\]【】]{0,120}(?:下同|以下简称|简称|不再|^[(（]含|排名|排序|名单)[^()（）〔〕\\[\\]【】]{0,80}[)）〕\\]】]|[(（](?:含|包括|包含)[^()（）]{1,120}[)）]");
    private static final Pattern FOR_ALL = Pattern.compile(
            "(?:以下|下列|上述|以上|所有|本表|各项)[^。;；\\n]{0,60}不再(?:一一|逐一|逐项|重复|另行|单独)?(?:列出|列示|列明|罗列|标注|注明)[。;；]?");
    private static final Pattern ROLE_REMARK = Pattern.compile("[(（〔\\[【](牵头|主办|配合|协办|负责|参与)(?:单位|部门|科室)?[)）〕\\]】]");
    private static final Pattern BARE = Pattern.compile("单位|部门|部门单位|单位部门|科室|处室|股室|中心|街道|乡镇|乡|镇|企业|机构");
    private static final Pattern HEADLESS =
            Pattern.compile("各(?:省|市|县|区|州|盟|旗|乡|镇|自治区|乡镇|市县|县市|县区|市区|区县)?(?:[(（][^()（）]{1,8}[)）])?|(?:省|市|区|县|州)委");
    private static final Pattern LOWER_WITH_HEAD = Pattern.compile(
            "(?:省|市|县|区|州|盟|旗|乡|镇|街道|自治县|自治州|自治区|直辖市|开发区|乡镇)?(?:[(（][^()（）]{1,8}[)）])?(?:人民政府|政府|管委会|党委|党工委)(?![各有])[^各]{0,6}");
    private static final Pattern GROUP_AFTER_ETC = Pattern.compile(
            "^(.{2,}?)等((?:\\d{1,3}个|[一二三四五六七八九十]{1,3}个)?(?:省|市|区|县|州|镇)?(?:级|直|政府|委)?(?:各)?(?:有关|相关|其他|其它|责任|成员|配合|涉及|主管)*(?:职能|业务|成员|责任|行业|直属|领域|主管)*(?:部门|单位|科室|处室|股室|机构|部门单位|街道|镇街|乡镇|地|企业|站所|中心|委办局|行业)*(?:[和及、与]单位)?"
                    + "|(?:涉企|行业|监管|执法|审批|职能|经济|综合|政法|涉农|涉及)[\\u4e00-\\u9fa5]{0,4}(?:部门|单位)"
                    + "|[省市县区]?(?:有关|相关|其他|其它|各)+(?:新闻)?(?:媒体|高校|院校|学校|医院|协会|商会|金融机构|平台|公司|团体|社会组织|运营商))$");
    private static final Pattern NO_NAME = Pattern.compile("[\\-—–－/／\\\\*·.、…\\d\\s]*|无|暂无|不涉及|同上|牵头|配合|负责|等");

    private static final Pattern AND = Pattern.compile("以及|及");

    private UnitNotes() {}

    /** Without definitions and sentences about all further tasks; {@code A(牵头)} as {@code A牵头}. */
    static String withoutNotes(String raw) {
        String text = FOR_ALL.matcher(DEFINITION.matcher(raw).replaceAll("")).replaceAll("");
        return ROLE_REMARK.matcher(text).replaceAll("$1，");
    }

    /** {@code 以下任务均需…落实,不再列出} is not carried over to the following tasks (labelling rule 18). */
    static boolean isForAll(String raw) {
        return FOR_ALL.matcher(raw).find();
    }

    static List<String> names(String group) {
        List<String> names = new ArrayList<>();
        for (String piece : Brackets.split(group, c -> c == '、' || c == '､')) {
            String name = trimmed(piece);
            if (joinsPrevious(names, name)) {
                names.set(names.size() - 1, names.get(names.size() - 1) + "、" + name);
            } else if (!NO_NAME.matcher(name).matches()) {
                addAnd(names, name);
            }
        }
        return names.stream().flatMap(name -> etc(name).stream()).toList();
    }

    private static boolean joinsPrevious(List<String> names, String name) {
        if (names.isEmpty() || name.isEmpty()) {
            return false;
        }
        String before = names.get(names.size() - 1);
        if (UnitNames.tooLong(before.length())) {
            return false;
        }
        return BARE.matcher(name).matches() && !before.endsWith("各科室")
                || HEADLESS.matcher(before).matches() && name.matches("自治区|自治州|自治县")
                || HEADLESS.matcher(before.split("、", 2)[0]).matches()
                        && LOWER_WITH_HEAD.matcher(name).matches()
                        && !name.startsWith("各");
    }

    private static String trimmed(String piece) {
        String name = piece.strip().replaceFirst("^(?:由|并?会同|[①-⑳]|\\d{1,2}[.．、]|[(（]\\d{1,2}[)）])", "");
        return Text.withoutLast(name, "。｡.:：").strip();
    }

    private static void addAnd(List<String> names, String name) {
        List<MatchResult> ands = AND.matcher(name).results().toList();
        int from = 0;
        int depth = 0;
        int at = 0;
        for (int i = 0; i < ands.size(); i++) {
            MatchResult and = ands.get(i);
            for (; at < and.start(); at++) {
                depth += Brackets.opens(name.charAt(at)) ? 1 : Brackets.closes(name.charAt(at)) ? -1 : 0;
            }
            int next = i + 1 < ands.size() ? ands.get(i + 1).start() : name.length();
            if (depth <= 0 && whole(name, from, and.start()) && whole(name, and.end(), next)) {
                names.add(name.substring(from, and.start()));
                from = and.end();
            }
        }
        names.add(name.substring(from));
    }

    private static boolean whole(String text, int from, int to) {
        if (UnitNames.tooLong(to - from)) {
            return false;
        }
        String name = text.substring(from, to);
        return UnitNames.looksLikeUnit(name) && !BARE.matcher(name).matches() && !name.endsWith("直");
    }

    private static List<String> etc(String name) {
        if (UnitNames.tooLong(name.length())) {
            return List.of(name);
        }
        Matcher etc = GROUP_AFTER_ETC.matcher(name);
        if (!etc.matches()) {
            return List.of(name);
        }
        String group = etc.group(2);
        boolean bare = group.isEmpty() || group.matches("(?:部门|单位|科室|处室|股室|地)+");
        return bare ? List.of(etc.group(1)) : List.of(etc.group(1), group);
    }
}

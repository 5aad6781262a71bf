package org.mingtang.plan.reading;

import java.util.regex.Pattern;

/** How a unit's name looks. */
final class UnitNames {

    private static final String ENDINGS =
            "办公室|办公厅|厅|局|署|委|委员会|办|处|科|股|室|部|站|所|队|大队|支队|总队|中心|公司|集团|银行|支行|分行|法院|检察院|监委|纪委|团委|妇联|工会|残联|科协|文联"
                    + "|工商联|红十字会|协会|学会|商会|联合会|管委会|指挥部|领导小组|专班|政府|街道|镇|乡|村|社区|街|区|县|市|州|盟|旗|省|部门|单位|科室|处室|股室|站所|机构|机关"
                    + "|企业|学校|党校|医院|院|馆|社|台|台网|网|网站|园区|开发区|新区|基地|联社|供电|电网|校|系统|办事处|分局|支局|总站|服务站|港|场|厂|矿|会|组织|责任人|主体"
                    + "|各地|党组|工委|人大|政协|武装部|人武部|总社|分社|学院|研究院|海关|军分区|街办|两区|四区|镇街|乡镇|各级|组|行|庭|段|宣传|编办|网信办|库|中队|窗口|小区|运营商";
    private static final Pattern UNIT =
            Pattern.compile("(?:.{0,40}?)(?:" + ENDINGS + ")(?:等)?(?:[（(][^（()）]{0,60}[)）])?");
    private static final Pattern STRONG = Pattern.compile(
            "办公室|办公厅|厅|局|署|委员会|委|办|处|科|股|中心|公司|部门|单位|科室|政府|管委会|法院|检察院|街道|办事处|乡镇|镇街|支队|大队|银行|机构|宣传部|组织部|统战部");
    private static final Pattern COLLECTIVE = Pattern.compile("^(?:市|县|区|省|州|全[市县区省镇])?(?:各|有关|相关|其他|其它|所有)");
    private static final Pattern VERBAL = Pattern.compile(
            "[，,。；;：:]|^\\d{1,2}月|^(?:加强|推进|做好|开展|建立|完善|落实|公开|推动|围绕|强化|规范|制定|深化|聚焦|健全|提升|持续|进一步|严格|及时|加快|组织|按照|根据|优化|全面)");
    /** {@code 体验区1处}, {@code 终端2台}. */
    private static final Pattern COUNTED = Pattern.compile("\\d(?:处|台|所|站|室|部|支|街|院|馆|港|场|组|队|段|库)$");

    private static final Pattern REST_OF_NAME = Pattern.compile("^(?:公室|公厅|员会|心|会|局|院|政府|委|部门|单位|室|处|科)$");

    private static final int LONGEST = 45;
    /** With blanks between its characters. */
    private static final int LONGEST_WRITTEN = 200;

    private UnitNames() {}

    /** Whether a text is longer than any unit's name, however it is spaced. */
    static boolean tooLong(int length) {
        return length > LONGEST_WRITTEN;
    }

    /** Whether a fragment by itself reads as a unit's name. */
    static boolean looksLikeUnit(String name) {
        if (tooLong(name.length())) {
            return false;
        }
        String text = Text.squeeze(name);
        return text.length() >= 2
                && text.length() <= LONGEST
                && (UNIT.matcher(text).matches() || COLLECTIVE.matcher(text).find())
                && !COUNTED.matcher(text).find()
                && !VERBAL.matcher(text).find();
    }

    /** Whether a fragment ends in a word that only names of units end in. */
    static boolean strong(String name) {
        var matcher = STRONG.matcher(name);
        int end = -1;
        while (matcher.find()) {
            end = matcher.end();
        }
        return end == name.length();
    }

    /** Whether a name means many units (各科室, 有关部门). */
    static boolean looksCollective(String name) {
        return COLLECTIVE.matcher(name).find();
    }

    /** Whether a fragment after a line break is the end of a broken name (办/公室). */
    static boolean restOfName(String fragment) {
        return REST_OF_NAME.matcher(fragment).find();
    }
}

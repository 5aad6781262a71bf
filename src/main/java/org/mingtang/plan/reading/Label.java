package org.mingtang.plan.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.ReadPlan.Role;

/**
 * What a label before a colon or a column's header announces.
 *
 * @param role the role of the units that stand there (labelling rule 17c), null if the label gives none
 */
record Label(Kind kind, @Nullable Role role) {

    enum Kind {
        UNITS,
        DEADLINE,
        /** Persons, money, place, remarks, progress (labelling rule 9). */
        IGNORED
    }

    private static final String OFFICE = "(?:单位|部门|科室|办所|所办|股室|处室|机关|机构|镇街|主体|站所|处所|室所|方)";
    private static final String DUTY =
            "(?:牵头|主办|主责|责任|承办|落实|实施|执行|完成|配合|协办|参与|协助|支持|协作|协同|参加|主管|组织|负责|会办|涉及|承担|业务|主体|分工|公开|任务|承接|对应|相关|具体|有关)";
    private static final String UNITS = "(?:主要|第一|共同|具体|市级|区级|县级|省级|镇级|直接|其他)?" + DUTY + "(?:[及和、与/]|)" + DUTY + "?"
            + OFFICE + "(?:[及和、/](?:" + DUTY + "|)" + OFFICE + ")?(?:[(（][^()（）]{1,16}[)）])?";
    private static final String DEADLINE =
            "(?:预计|计划|拟|目标|要求|工作)?(?:完成|办结|办理|落实|整改|推进|实施|公开|工作|任务|计划|时序|进度|责任|建设|更新|报送|时间|推进|达标|执行|时限)?(?:时限|时间|期限|节点|日期|时段|进度安排|工期|时间表|截止日期|截止时间|频次)(?:要求|安排|节点|进度|限制|节点安排|时限|及要求)?";
    private static final String PERSON =
            "(?:市|区|县|镇)?(?:级)?(?:项目|责任|牵头|分管|挂钩|包抓|包保|包联|联系|督办|主管|负责|经办|具体|主要|直接|第一|填报|承办)*(?:领导|责任人|负责人|联系人|联络员|人|人员|同志|联系电话|联系方式|电话)(?:及联系方式|及电话|姓名)?";

    private static final String STATE = "(?:实际|目前|当前|最新)?(?:完成|进展|落实|推进|实施|办理)情况|工作成效|监督电话|资金来源|资金安排|投资额度|总投资";

    private static final Pattern UNITS_LABEL = Pattern.compile(UNITS);
    private static final Pattern DEADLINE_LABEL = Pattern.compile(DEADLINE);
    private static final Pattern PERSON_LABEL = Pattern.compile(PERSON + "|" + STATE);
    private static final Pattern BARE_ROLE = Pattern.compile("牵头|配合|主办|协办|责任|协助|参与");
    /** 牵头及责任单位 announces both; 牵头责任单位 those that lead. */
    private static final Pattern JOINED_DUTY =
            Pattern.compile("(?:牵头|主办).{0,2}[及和、与/(（].{0,4}责任|责任.{0,2}[及和、与/(（].{0,4}(?:牵头|主办)");

    private static final Pattern LEADS = Pattern.compile("牵头|主办");
    private static final Pattern HELPS = Pattern.compile("配合|协办|参与|协助|支持|协同|协作|参加|会办");

    /** The label a short text is, or null if it is none. */
    static @Nullable Label of(String written) {
        String text = Text.simplified(written);
        if (text.isEmpty() || text.length() > 24) {
            return null;
        }
        if (UNITS_LABEL.matcher(text).matches() || BARE_ROLE.matcher(text).matches()) {
            return units(text);
        }
        if (DEADLINE_LABEL.matcher(text).matches()) {
            return new Label(Kind.DEADLINE, null);
        }
        return PERSON_LABEL.matcher(text).matches() ? new Label(Kind.IGNORED, null) : null;
    }

    /** A label of units whose words are known to announce units. */
    static Label units(String text) {
        boolean leads = LEADS.matcher(text).find();
        boolean helps = HELPS.matcher(text).find();
        boolean both = leads && (helps || JOINED_DUTY.matcher(text).find());
        return new Label(Kind.UNITS, both || !leads && !helps ? Role.RESPONSIBLE : leads ? Role.LEAD : Role.SUPPORT);
    }
}

package org.mingtang.plan.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.ReadPlan.Role;

/**
 * What a header cell announces.
 *
 * @param role for units: the role of a unit without role word
 * @param weight for text: how likely this is the requirement rather than a level above it
 */
record HeaderWord(ColumnKind kind, @Nullable Role role, int weight) {

    private static final Pattern NUMBER =
            Pattern.compile("序号|编号|项次|序|号|项号|No\\.?|NO\\.?|任务序号|任务编号|总序号|顺序号|序列", Pattern.CASE_INSENSITIVE);
    private static final Pattern IGNORED = Pattern.compile(
            "备注|姓名|职务|职称|手机|邮箱|传真|预期成果|工作成果|成果要求|进展|完成情况|落实情况|推进情况|执行情况|办理情况|完成进度|工作成效|成效|成果形式|得分|分值|评分|扣分|考核|资金|投资|经费|概算|金额|预算|万元|亿元|(?:建设|实施|项目|所在|工程)?(?:地点|地址|位置)|渠道|载体|公开平台|公开方式|公开形式|方式|依据|领导|负责人|联系|电话|签字|督办|督查|督导|监督|验收|佐证|材料|状态|是否|来源|文号|网址|链接|销号|属性|性质|频次|页码");
    private static final Pattern REQUIREMENT = Pattern.compile(
            "要求|措施|举措|年度目标|年度任务|年度计划|目标任务|工作内容|任务内容|主要内容|具体内容|公开内容|重点内容|工作安排|细化|具体任务|任务分解|具体工作|工作事项|内容|做法|路径|工作标准|建设内容");
    private static final Pattern LEVEL =
            Pattern.compile("类别|子项|小项|分类|类型|领域|方面|板块|名称|一级|二级|大项|维度|环节|栏目|主题|章节|行动|工程|指标|序列|部分|项目");
    private static final Pattern TEXT =
            Pattern.compile("任务|实事|要求|内容|措施|举措|事项|项目|目标|要点|工作|重点|标准|安排|计划|清单|分解|行动|工程|政策|问题|细则|标题|点");

    /** {@code 加强重点领域信息公开} says what is to be done: a heading, not a column's name. */
    private static final Pattern HEADING =
            Pattern.compile("^(?:加强|推进|深化|做好|完善|提升|规范|强化|健全|推动|优化|扩大|聚焦|加快|提高|持续|深入|大力|全面|着力|切实|打造|夯实|筑牢|坚持)");

    /** {@code 1-9月份工作完成情况}. */
    private static final Pattern STATE = Pattern.compile("(?:完成|进展|落实|推进)情况$|成效$|电话$");

    private static final int SHORTEST_HEADING = 6;

    /** The meaning of a header cell, or null if the text is no header. */
    static @Nullable HeaderWord of(String cell) {
        String text = Text.narrow(Text.squeeze(cell)).replace(" ", "");
        String bare = text.replaceFirst("[(（][^()（）]{0,40}[)）]$", "");
        if (bare.isEmpty() || bare.length() > 14 || bare.matches(".*[。,，;；\"“].*")) {
            return null;
        }
        if (bare.length() >= SHORTEST_HEADING && HEADING.matcher(bare).find()) {
            return null;
        }
        if (NUMBER.matcher(bare).matches()) {
            return new HeaderWord(ColumnKind.NUMBER, null, 0);
        }
        Label label = Label.of(bare);
        if (label != null) {
            ColumnKind kind = label.kind() == Label.Kind.UNITS
                    ? ColumnKind.UNITS
                    : label.kind() == Label.Kind.DEADLINE ? ColumnKind.DEADLINE : ColumnKind.IGNORED;
            return new HeaderWord(kind, label.role(), 0);
        }
        if (bare.length() > 10) {
            return STATE.matcher(bare).find() ? new HeaderWord(ColumnKind.IGNORED, null, 0) : null;
        }
        if (bare.matches(".*(?:时限|期限|完成时间|时间节点|时间要求|时间安排|进度安排|进度要求|办结时间|进度计划|推进计划|阶段安排)")) {
            return new HeaderWord(ColumnKind.DEADLINE, null, 0);
        }
        if (bare.matches(".*(?:单位|部门|科室|办所|所办|处室|股室|主体)")
                && !LEVEL.matcher(bare).find()) {
            return new HeaderWord(ColumnKind.UNITS, Label.units(bare).role(), 0);
        }
        if (IGNORED.matcher(bare).find()) {
            return new HeaderWord(ColumnKind.IGNORED, null, 0);
        }
        boolean text1 = TEXT.matcher(bare).find() || LEVEL.matcher(bare).find();
        int weight = REQUIREMENT.matcher(bare).find() ? 2 : LEVEL.matcher(bare).find() ? -2 : 0;
        return text1 ? new HeaderWord(ColumnKind.TEXT, null, weight) : null;
    }
}

package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.ReadPlan.Operator;
import org.mingtang.plan.reading.ReadPlan.Period;
import org.mingtang.plan.reading.ReadPlan.ReadTarget;

/** Counted targets in a requirement (labelling rules 25 to 30). */
final class TargetReader {

    private static final Pattern AT_LEAST = Pattern.compile(
            "(?:不得?少于|不得?低于|不小于|不下于|至少|最少|超过|突破|达到?|≥|>=?|大于|高于|多于|不止)(?:到|于|了)?(?:每千人|每万人|每百人|每人|每年|每月|每周|每季度?|每半年|每日|每天|各)?$|(?:至少|最少|不少于)(?:再|应|要|各|需)?[\\u4e00-\\u9fa5]{0,5}$");
    private static final Pattern AT_MOST =
            Pattern.compile("(?:不得?超过|不得?高于|不得?多于|不得?大于|不突破|最多|最长|最迟|≤|<=?|(?<![不得])(?:小于|低于|少于)|控制在|至多)(?:到|于|了)?$");
    /** {@code 录入时间不超过检查结束后20个工作日}: the event stands between. */
    private static final Pattern AT_MOST_AFTER =
            Pattern.compile("(?:不得?超过|不得?多于|不得?超出)[^，,；;、\\d]{2,20}(?:之?后|以后|之日起|日起)(?:的)?$");

    /** {@code 不超过总课时的16%}. */
    private static final Pattern AT_MOST_SHARE = Pattern.compile("(?:不得?超过|不得?高于|不得?多于)[\\u4e00-\\u9fa5]{1,10}的$");

    private static final Pattern AT_LEAST_SHARE = Pattern.compile("(?:不得?少于|不得?低于|不小于)[\\u4e00-\\u9fa5]{1,10}的$");

    private static final Pattern LASTING = Pattern.compile("(?:时长|时间|每[节期次场集讲条个堂课])[^，,；;\\d]{0,4}$");
    private static final Pattern AFTER_AT_LEAST = Pattern.compile("^(?:及|或|\\(含\\))?(?:以上|之上)");
    private static final Pattern AFTER_AT_MOST =
            Pattern.compile("^(?:及|或|\\(含\\))?(?:以内|之内|以下|之下|内(?![容部外涵控设需销科]|在[因联]))");
    private static final Pattern IDIOM = Pattern.compile("^(?:性|办|告知|成功|到位|通|受理|跑|都|好|事)");
    /** {@code 发现一起、查处一起}. */
    private static final Pattern EACH_FOUND = Pattern.compile("发现$|发现[一1].{0,2}[，、]?[\\u4e00-\\u9fa5]{2,4}$");

    private static final Pattern PAST = Pattern.compile("(?:近|过去|最近|此后|连续|满|每隔|原有|现有|已有|平均)$");
    private static final Pattern PRODUCING = Pattern.compile(
            "新建|新增|新改扩?建|改扩?建|扩建|续建|建成|建设|建立|改造|完成|开展|举办|召开|组织|培育|体检|落实|明确|保留|完善|归集|汇聚|编目|签发|招募|栽植|续作|淘汰|关停|引进|打造|创建|争创|编制|编发|编印|印发|培训|发展|实施|开工|竣工|投放|种植|修建|招引|引育|签约|帮扶|救助|发放|邀请|选取|选树|选派|报送|刊发|刊登|出版|评选|推广|推出|制作|发布|设置|设立|增设|增加|配备|配置|配齐|配强|布设|安装|形成|处置|化解|审理|拍摄|录制|推送|更新|公示|公布|公开|通报|抽查|检查|调度|巡查|普查|测评|评议|评估|回应|解读|参加|列席|走访|投稿|采用|采写|转载|力争|实现|增长|下降|降低|减少|压减|提高|提升|增至|压缩|缩短|精简|下降至|降至|争取|培养|招聘|聘请|遴选|征集|认定|获批|返还|保障|落户|孵化|搭建|开放|接入|上线|接待|曝光|资助|扶持|培养|清理|整改|拆除|造林|硬化|铺设|更换|打通|排查|检测|抽检|监测|招录|吸纳|受理|办理|收集|听取|接受|每期|每次|每人|惠及|服务|安置|新植|整治|治理|建档|申报|出台|制定|修订|开设|开通|设");
    private static final Pattern WEAK = Pattern.compile(
            "明确|落实|保留|完善|修订|编制|制定|公布|公开|发布|更新|公示|解读|建立|服务|治理|整治|检查|抽查|实施|实现|提升|提高|通报|收集|制定|评估|推广|完成|组织|公示|处置|实施");
    /** {@code 推动135项事项下沉}, {@code 确保…等4个项目建成投产}: so many have to get there. */
    private static final Pattern STRIVING = Pattern.compile("(?:推动|实现|促成|力争|推进)$");

    /** {@code 完成40家企业治理设施升级改造}: works on so many objects. */
    private static final Pattern COMPLETING = Pattern.compile("(?:完成|实施|启动|开展|组织)(?:剩余|其余)?(?:的)?$");

    private static final Pattern WORKS = Pattern.compile(
            "^[\\u4e00-\\u9fa5A-Za-z]{0,16}(?:测量|登记|颁证|改造|建设|整治|治理|升级|修复|清淤|安装|加固|搬迁|拆除|提升|硬化|亮化|绿化|鉴定)(?=[，,、。；;]|$)");

    /** {@code 覆盖80个以上城市}. */
    private static final Pattern COVERING = Pattern.compile("(?:覆盖|辐射|联通|通达|惠及|帮助|支持|服务|扶持|走访|听取|征求)$");

    /** {@code 30人以上企业}, {@code 500万元以上项目}: how large the things are, not how many. */
    private static final Pattern SIZE = Pattern.compile("人|岁|[万亿千百]*(?:元|吨|千瓦|平方米|亩)|张床|层|米|公里");

    /** {@code 制定3项制度}, {@code 明确1名信息员}. */
    private static final Pattern DRAWN_UP = Pattern.compile(
            "^[\\u4e00-\\u9fa5]{0,6}(?:制度|办法|标准|细则|政策|文件|方案|规范|指南|预案|目录|清单|规划|条例|法规|规章|账号|专栏|员|人)(?=[，,、。；;]|$)");

    /** {@code 打通望山路、文昌路等3条断头路}. */
    private static final Pattern NAMED_LIST = Pattern.compile("^[\\u4e00-\\u9fa5]{2,6}(?=[，,。；;]|$)");

    /** {@code 实现8个开发区全覆盖} names a set. */
    private static final Pattern ALL_OF = Pattern.compile("^[\\u4e00-\\u9fa5]{0,10}全(?:覆盖|部)");

    private static final Pattern CHOSEN = Pattern.compile("(?:选取|遴选|选树|评选|确定)$");

    /** {@code 18条措施的配套办法}. */
    private static final Pattern SET_BEHIND = Pattern.compile("^(?!以上|以下|左右)[\\u4e00-\\u9fa5]{2,6}的[\\u4e00-\\u9fa5]");

    private static final Pattern COMPLETED =
            Pattern.compile("^(?:重[点大])?(?:项目|工程)[\\u4e00-\\u9fa5]{0,4}(?:建成|投产|开工|竣工|完工|投用|投入使用|落地)");
    /** {@code 年加工能力300吨以上企业1家}: the number only limits what the next one counts. */
    private static final Pattern COUNTED_GROUP =
            Pattern.compile("^(?:及|或)?(?:以上|以下|以内)(?:的)?(?:(?![和与及])[\\u4e00-\\u9fa5]){1,14}?\\d");

    /** {@code 35蒸吨/小时以下燃煤锅炉}. */
    private static final Pattern LIMITED_GROUP = Pattern.compile("^(?:及|或)?(?:以上|以下|以内)(?:的)?[\\u4e00-\\u9fa5]");

    private static final Pattern WHOLE_YEAR = Pattern.compile("全年|年内");

    /** {@code 由45天压减为20天}, {@code 公示期为7天}: a time that is to be kept to. */
    private static final Pattern SET_TIME =
            Pattern.compile("(?:压减|缩短|压缩|减少|精简|降低)(?:为|到|至)$|(?:公示|公告|征求意见)(?:期|时间|时限|期限)?(?:为|是)?$");

    private static final Pattern FIXED_UNIT = Pattern.compile("类|级|种|年|线|点|岁|项");

    private TargetReader() {}

    static List<ReadTarget> read(String requirement) {
        String text = CountedNumber.masked(Text.narrow(requirement));
        List<ReadTarget> targets = new ArrayList<>();
        CountedNumber previous = null;
        for (CountedNumber number : CountedNumber.in(requirement)) {
            TargetClause clause = TargetClause.around(text, requirement, number);
            Operator operator = operator(clause, number);
            if (operator == null && previous != null && beside(text, previous, number)) {
                operator = targets.get(targets.size() - 1).op();
            }
            if (operator == null) {
                operator = plain(clause, number, previous, targets);
            }
            if (operator != null) {
                ReadTarget target = target(clause, number, operator, targets);
                targets.add(
                        target.period() == null && !targets.isEmpty() && underYear(text, number)
                                ? target.yearly()
                                : target);
                previous = number;
            }
        }
        return targets;
    }

    /** {@code 全年举办培训2期，发放资料3万册}: the year holds for all counts of its sentence, not for rates and time limits. */
    private static boolean underYear(String text, CountedNumber number) {
        if (number.time() || number.percent()) {
            return false;
        }
        int start = number.start();
        while (start > 0 && "。；;！\n".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        String sentence = text.substring(start, number.start());
        return WHOLE_YEAR.matcher(sentence).find() && !sentence.matches("(?s).*(?:每|日均|月均|人均|平均).*");
    }

    /** {@code 分别不低于90%、80%}: the second number is compared like the first. */
    private static boolean beside(String text, CountedNumber previous, CountedNumber number) {
        String between = text.substring(Math.min(previous.end(), number.start()), number.start());
        return between.matches("[、和]") && previous.unit().equals(number.unit());
    }

    private static @Nullable Operator operator(TargetClause clause, CountedNumber number) {
        if (clause.names(number)
                || clause.condition()
                || !number.percent()
                        && COUNTED_GROUP.matcher(clause.after()).find()
                        && !Text.matches(AT_LEAST, clause.before())) {
            return null;
        }
        if (clause.approximate() && clause.before().endsWith("控制在")) {
            return Operator.EXACTLY;
        }
        if (number.percent() && AT_MOST_SHARE.matcher(clause.before()).find()) {
            return Operator.AT_MOST;
        }
        if (number.percent() && AT_LEAST_SHARE.matcher(clause.before()).find()) {
            return Operator.AT_LEAST;
        }
        if (Text.matches(AT_MOST, clause.before()) || number.time() && Text.matches(AT_MOST_AFTER, clause.before())) {
            return Operator.AT_MOST;
        }
        if (Text.matches(AT_LEAST, clause.before())) {
            return AFTER_AT_MOST.matcher(clause.after()).find() ? Operator.AT_MOST : Operator.AT_LEAST;
        }
        boolean within = AFTER_AT_MOST.matcher(clause.after()).find();
        if (Text.matches(PAST, clause.before())
                && number.time()
                && !(within && clause.before().endsWith("满"))) {
            return null;
        }
        if (AFTER_AT_MOST.matcher(clause.after()).find()) {
            return number.time() || !clause.qualifies(2) ? Operator.AT_MOST : null;
        }
        Matcher above = AFTER_AT_LEAST.matcher(clause.after());
        if (above.find()) {
            if (number.time()
                    && !number.unit().equals("年")
                    && !clause.after().substring(above.end()).startsWith("的")) {
                return Operator.AT_LEAST;
            }
            boolean group = !number.percent()
                    && clause.after().length() > above.end()
                    && clause.qualifies(above.end())
                    && !COVERING.matcher(clause.before()).find()
                    && (SIZE.matcher(number.unit()).matches() || !produces(clause, number));
            return group || number.unit().equals("岁") || number.unit().endsWith("级") ? null : Operator.AT_LEAST;
        }
        return null;
    }

    /** A number without comparator counts what the verb before it must produce. */
    private static @Nullable Operator plain(
            TargetClause clause, CountedNumber number, @Nullable CountedNumber previous, List<ReadTarget> targets) {
        if (clause.names(number)
                || clause.condition()
                || SET_BEHIND.matcher(clause.after()).find()
                        && !CHOSEN.matcher(clause.before()).find()
                || !number.percent() && LIMITED_GROUP.matcher(clause.after()).find()) {
            return null;
        }
        if (number.time() && SET_TIME.matcher(clause.before()).find()) {
            return clause.after().startsWith("前") ? null : Operator.EXACTLY;
        }
        if (number.time() && Text.matches(LASTING, clause.before())) {
            return clause.approximate() ? Operator.EXACTLY : null;
        }
        if (number.time() || Text.matches(PAST, clause.before())) {
            return null;
        }
        if (number.percent()) {
            return clause.after().startsWith("的") ? null : Operator.EXACTLY;
        }
        if (number.chinese()
                && (IDIOM.matcher(clause.after()).find()
                        || EACH_FOUND.matcher(clause.before()).find())) {
            return null;
        }
        if (number.unit().equals("次") && !clause.qualifiesByDe()) {
            return clause.period() != null
                            || produces(clause, number)
                            || !number.chinese() && clause.atEnd()
                            || clause.after().startsWith("/")
                    ? Operator.EXACTLY
                    : null;
        }
        if (produces(clause, number)
                || !number.chinese() && COMPLETED.matcher(clause.after()).find()) {
            return Operator.EXACTLY;
        }
        if (!number.chinese() && clause.atEnd() && clause.counts(number)) {
            return Operator.EXACTLY;
        }
        boolean listed = previous != null && !targets.isEmpty() && clause.listedAfter(previous, number);
        return listed ? Operator.EXACTLY : null;
    }

    private static boolean produces(TargetClause clause, CountedNumber number) {
        if (!number.chinese()
                && (STRIVING.matcher(clause.before()).find()
                                && !ALL_OF.matcher(clause.after()).find()
                        || COMPLETING.matcher(clause.before()).find()
                                && WORKS.matcher(clause.after()).find())) {
            return true;
        }
        Matcher verbs = PRODUCING.matcher(clause.before());
        int end = -1;
        boolean weak = false;
        while (verbs.find()) {
            end = verbs.end();
            weak = WEAK.matcher(verbs.group()).matches();
        }
        if (end < 0) {
            return false;
        }
        String between = clause.before().substring(end);
        boolean atEnd = clause.atEnd();
        boolean chosen = number.unit().equals("项") && between.isEmpty() && !weak;
        if (FIXED_UNIT.matcher(number.unit()).matches() && !atEnd && !chosen
                || number.chinese() && !between.isEmpty() && !atEnd) {
            return false;
        }
        if (number.chinese() && number.unit().equals("个")) {
            return false; // 三个系统 names a set
        }
        if (!weak
                && between.endsWith("等")
                && between.contains("、")
                && NAMED_LIST.matcher(clause.after()).find()) {
            return true;
        }
        if (between.indexOf('、') >= 0 && !atEnd) {
            return false; // 登记、审核、答复5个环节
        }
        boolean apart = between.matches(".*(?:对|将|把|的|等|和|与|在|围绕|对照|全[市县区省]|共|涉及|[^\\ue000]{25,}).*") && !atEnd;
        return !apart
                && (!weak
                        || atEnd
                        || DRAWN_UP.matcher(clause.after()).find()
                        || number.unit().matches("次|场|期|篇|条|批|场次"));
    }

    private static ReadTarget target(
            TargetClause clause, CountedNumber number, Operator operator, List<ReadTarget> before) {
        Period period = number.time() && operator == Operator.AT_MOST ? null : clause.period();
        String measure = clause.measure(number);
        String scope = clause.scope();
        if (period == null && !number.time() && clause.partOfPrevious() && !before.isEmpty()) {
            ReadTarget whole = before.get(before.size() - 1);
            period = whole.unit().equals(number.unit()) ? whole.period() : null;
        }
        if (!before.isEmpty() && !number.time()) {
            ReadTarget last = before.get(before.size() - 1);
            if (last.unit().equals(number.unit()) && clause.groupOnly()) {
                return new ReadTarget(
                        last.measure(),
                        operator,
                        plainValue(number),
                        number.unit(),
                        period == null ? last.period() : period,
                        measure);
            }
        }
        return new ReadTarget(measure, operator, plainValue(number), number.unit(), period, scope);
    }

    private static java.math.BigDecimal plainValue(CountedNumber number) {
        java.math.BigDecimal value = number.value().stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}

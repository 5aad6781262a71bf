package org.mingtang.plan.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.ReadPlan.Period;

/**
 * The clause a number stands in.
 *
 * @param before the clause up to the number, names blotted out
 * @param after the rest of the sentence behind the unit
 * @param written the clause up to the number as written
 * @param rest the rest of the sentence as written
 */
record TargetClause(String before, String after, String written, String rest) {

    private static final Pattern PERIODS = Pattern.compile(
            "(?<half>每半年|每个半年)|(?<quarter>每个?季度?|按季度?)|(?<month>每个?月|按月)|(?<week>每个?周|每星期)|(?<year>每年|每个?年度|年内|全年|(?<![半\\d月上])年度内?(?!报告|计划|目录|考核|评估|工作|重点|任务|预算|决算|目标|解读|培训计划))");
    private static final Pattern AFTER_PERIOD = Pattern.compile("^(?:以上)?(?:/|每)(?<p>年|季度|季|月|周)");
    private static final Pattern ADVERBS = Pattern.compile(
            "(?:原则上|一般|全年|每年|年内|均|都|力争|要|应|应当|需|须|不得|约|共|总计|各|累计|总共|分别|平均|为|在|数|保持|稳定|控制|降至|降到|缩短至|压缩至|缩短|压缩|提高到|提升到|提高|提升|到|至|不少于|不低于|不超过|至少|最迟|达到|达|超过|不得少于|增长)+$");
    private static final Pattern VERB_IN_FRONT =
            Pattern.compile("^(?:其中|要|应|需|将|并|且|以及|确保|力争|实现|同时)*(?:组织开展|组织举办|开展|组织|举办|召开|制作|形成|设置|新增|进行|落实|推动)?");
    private static final Pattern LEVEL = Pattern.compile(
            "^((?:国家|省|市|县|区|镇|乡|村)级|各[^，、每]{1,12}(?=每|至少|不)|每[个所家条名][^，、]{1,14}?(?=至少|不|培育|公开|召开|举办|开展|设|建))");
    private static final Pattern CONDITION =
            Pattern.compile("^(?:及?以上|以下|以内)?的(?:[，,、；;]|必?须|应当?|要(?!求)|需(?!求)|由|一律|均|可以|不得|不予|严格|实行|纳入|列[为入])");
    /** {@code 对检查次数超过3次的企业…}, {@code 测评低于90分的中队…}: whom something happens to. */
    private static final Pattern CONDITION_OF =
            Pattern.compile("(?:^|[，,])对.*(?:超过|达到?|高于|大于|满)$|(?<![不得])超过$|(?<![不得])(?:低于|少于)$");

    private static final Pattern SEPARATOR = Pattern.compile("[，,。；;！\\n]");
    private static final Pattern GROUP =
            Pattern.compile("^(?:各|全[市县区省]|[省市县区镇乡]级|.{0,8}(?:负责人|部门|单位|科室|街道|乡镇|领导))[^\\d]{0,24}$");

    /** No clause says anything about a number that stands farther away; texts without any full stop may be very long. */
    private static final int LONGEST = 200;

    static TargetClause around(String masked, String text, CountedNumber number) {
        int start = number.start();
        int sentence = sentenceStart(masked, number.start());
        while (start > sentence && "，,；;：:".indexOf(masked.charAt(start - 1)) < 0) {
            start--;
        }
        int end = number.end();
        while (end < masked.length() && end - number.end() < LONGEST && "。；;！\n".indexOf(masked.charAt(end)) < 0) {
            end++;
        }
        start = groupStart(masked, start, sentence, number.start());
        return new TargetClause(
                masked.substring(start, number.start()),
                masked.substring(number.end(), end),
                text.substring(start, number.start()),
                text.substring(number.end(), end));
    }

    private static int sentenceStart(String text, int index) {
        int start = index;
        while (start > 0 && index - start < LONGEST && "。；;！\n".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    /** {@code 各镇（街道），各部门单位不少于2次}: the comma stands inside the group. */
    private static int groupStart(String text, int start, int sentence, int end) {
        if (start <= sentence || !text.startsWith("各", start)) {
            return start;
        }
        int earlier = start - 1;
        while (earlier > sentence && "，,；;：:".indexOf(text.charAt(earlier - 1)) < 0) {
            earlier--;
        }
        String piece = text.substring(earlier, start - 1);
        return piece.startsWith("各") && piece.length() <= 12 && UnitNames.looksLikeUnit(piece) ? earlier : start;
    }

    boolean atEnd() {
        return after.isEmpty()
                || after.matches(
                        "(?s)(?:以上|左右|以内|以下|次)?(?:(?:的)?(?:建设|改造|创建|培育|治理|整治))?[，,、)）。；;].*|(?:以上|左右|以内|以下)?(?:(?:的)?(?:建设|改造|创建|培育|治理|整治))?(?:/.*)?");
    }

    /** Whether a noun follows behind {@code from} characters, so that the number limits a group. */
    boolean qualifies(int from) {
        String rest = from >= after.length() ? "" : after.substring(from);
        return !rest.isEmpty() && "，,、)）。；;以".indexOf(rest.charAt(0)) < 0;
    }

    /** {@code 超过30分钟的，启动…}: the number says when something is to be done, not how much. */
    boolean condition() {
        return CONDITION.matcher(after).find() || CONDITION_OF.matcher(before).find() && after.startsWith("的");
    }

    /** {@code 约15分钟}, {@code 15分钟左右}: a length that is to be kept to (labelling rule 25). */
    boolean approximate() {
        return after.startsWith("左右") || before.endsWith("约") || before.matches(".*时长(?:为|是|达)?");
    }

    /** {@code 发布会36场，其中经济主题9场}: a share of what was counted before. */
    boolean partOfPrevious() {
        return before.startsWith("其中");
    }

    boolean qualifiesByDe() {
        return after.startsWith("的");
    }

    /** Ordinals, grades and names that merely hold a number. */
    boolean names(CountedNumber number) {
        return before.endsWith("第")
                || before.endsWith("\ue000") && number.unit().matches("日|号")
                || after.startsWith("热线")
                || number.unit().equals("日") && after.matches("(?s)(?:前|起|至|之前|出生).*")
                || number.unit().equals("年") && !after.startsWith("内") && !before.matches(".*(?:不少于|不低于|至少|不短于)")
                || number.unit().equals("级")
                || number.unit().equals("线");
    }

    @Nullable
    Period period() {
        Matcher behind = AFTER_PERIOD.matcher(after);
        if (behind.find()) {
            return switch (behind.group("p")) {
                case "年" -> Period.YEAR;
                case "月" -> Period.MONTH;
                case "周" -> Period.WEEK;
                default -> Period.QUARTER;
            };
        }
        Matcher matcher = PERIODS.matcher(before);
        Period last = null;
        while (matcher.find()) {
            last = matcher.group("half") != null
                    ? Period.HALF_YEAR
                    : matcher.group("quarter") != null
                            ? Period.QUARTER
                            : matcher.group("month") != null
                                    ? Period.MONTH
                                    : matcher.group("week") != null ? Period.WEEK : Period.YEAR;
        }
        return last;
    }

    /** Whether nothing but a group of people or units stands before the comparator. */
    boolean groupOnly() {
        String bare = bare();
        return !bare.isEmpty()
                && GROUP.matcher(bare).matches()
                && !PERIODS.matcher(bare).find();
    }

    /** {@code 新建幼儿园2所、小学1所}: a further number of the same list. */
    boolean listedAfter(CountedNumber previous, CountedNumber number) {
        int comma = Math.max(before.lastIndexOf('、'), -1);
        String noun = before.substring(comma + 1);
        return noun.length() >= 2
                && noun.length() <= 12
                && atEnd()
                && number.start() - previous.end() <= 14
                && !noun.matches(".*(?:对|将|的|第|共|全|在|其中|涉及|原).*");
    }

    private static final Pattern GIVEN = Pattern.compile(
            "(?:第|原有|现有|已有|共有|共计?|有|全[市县区省镇]|等|的|前|近|版|型|级|[0-9A-Za-z.\\-~—至])$|^(?:共|对|将|按照|根据|落实|对照|围绕|涉及|原有|现有)");

    /** A number that ends its clause counts what the clause does, unless it names a set that is there already. */
    boolean counts(CountedNumber number) {
        return before.matches(".*[\\u4e00-\\u9fa5]{2}.*")
                && !GIVEN.matcher(before).find()
                && !number.unit().matches("年|类|级|种|号|版|线|点|位|元");
    }

    private String bare() {
        return ADVERBS.matcher(written).replaceFirst("");
    }

    String measure(CountedNumber number) {
        String following = SEPARATOR.split(rest, 2)[0].replaceFirst("^(?:以上|左右|以内|之内|以下|内|的)+", "");
        if (number.time() && AFTER_LIMIT.matcher(rest).find()) {
            String limited = following.isEmpty() ? nextClause() : following;
            return shortest(limited.replaceFirst("^.{0,30}向社会(?:详细)?公开", "").split("以及")[0]);
        }
        String front = bare();
        Matcher period = PERIODS.matcher(front);
        int from = 0;
        while (period.find()) {
            from = period.end();
        }
        front = VERB_IN_FRONT.matcher(front.substring(from)).replaceFirst("");
        return front.isEmpty() || following.length() > 3 && front.length() < 3
                ? shortest(following.isEmpty() ? written : following)
                : shortest(front);
    }

    private static final Pattern AFTER_LIMIT = Pattern.compile("^(?:以内|之内|内)(?![容部])");

    private String nextClause() {
        String[] clauses = SEPARATOR.split(rest);
        return clauses.length > 1 ? clauses[1] : written;
    }

    private static String shortest(String phrase) {
        return phrase.length() > 40 ? phrase.substring(phrase.length() - 40) : phrase;
    }

    @Nullable
    String scope() {
        Matcher level = LEVEL.matcher(written);
        return level.find() && !groupOnly() ? level.group(1) : null;
    }
}

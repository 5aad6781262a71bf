package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.ReadPlan.Operator;
import org.mingtang.plan.reading.ReadPlan.Period;
import org.mingtang.plan.reading.ReadPlan.ReadTarget;

/** Counted targets in a requirement (labelling rules 25 to 30). */
final class TargetReader {

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
        return TargetWords.WHOLE_YEAR.matcher(sentence).find() && !sentence.matches("(?s).*(?:每|日均|月均|人均|平均).*");
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
                        && TargetWords.COUNTED_GROUP.matcher(clause.after()).find()
                        && !Text.matches(TargetWords.AT_LEAST, clause.before())) {
            return null;
        }
        if (clause.approximate() && clause.before().endsWith("控制在")) {
            return Operator.EXACTLY;
        }
        if (number.percent()
                && TargetWords.AT_MOST_SHARE.matcher(clause.before()).find()) {
            return Operator.AT_MOST;
        }
        if (number.percent()
                && TargetWords.AT_LEAST_SHARE.matcher(clause.before()).find()) {
            return Operator.AT_LEAST;
        }
        if (Text.matches(TargetWords.AT_MOST, clause.before())
                || number.time() && Text.matches(TargetWords.AT_MOST_AFTER, clause.before())) {
            return Operator.AT_MOST;
        }
        if (Text.matches(TargetWords.AT_LEAST, clause.before())) {
            return TargetWords.AFTER_AT_MOST.matcher(clause.after()).find() ? Operator.AT_MOST : Operator.AT_LEAST;
        }
        boolean within = TargetWords.AFTER_AT_MOST.matcher(clause.after()).find();
        if (Text.matches(TargetWords.PAST, clause.before())
                && number.time()
                && !(within && clause.before().endsWith("满"))) {
            return null;
        }
        if (TargetWords.AFTER_AT_MOST.matcher(clause.after()).find()) {
            return number.time() || !clause.qualifies(2) ? Operator.AT_MOST : null;
        }
        Matcher above = TargetWords.AFTER_AT_LEAST.matcher(clause.after());
        if (above.find()) {
            if (number.time()
                    && !number.unit().equals("年")
                    && !clause.after().substring(above.end()).startsWith("的")) {
                return Operator.AT_LEAST;
            }
            boolean group = !number.percent()
                    && clause.after().length() > above.end()
                    && clause.qualifies(above.end())
                    && !TargetWords.COVERING.matcher(clause.before()).find()
                    && (TargetWords.SIZE.matcher(number.unit()).matches() || !produces(clause, number));
            return group || number.unit().equals("岁") || number.unit().endsWith("级") ? null : Operator.AT_LEAST;
        }
        return null;
    }

    /** A number without comparator counts what the verb before it must produce. */
    private static @Nullable Operator plain(
            TargetClause clause, CountedNumber number, @Nullable CountedNumber previous, List<ReadTarget> targets) {
        if (clause.names(number)
                || clause.condition()
                || TargetWords.SET_BEHIND.matcher(clause.after()).find()
                        && !TargetWords.CHOSEN.matcher(clause.before()).find()
                || !number.percent()
                        && TargetWords.LIMITED_GROUP.matcher(clause.after()).find()) {
            return null;
        }
        if (number.time() && TargetWords.SET_TIME.matcher(clause.before()).find()) {
            return clause.after().startsWith("前") ? null : Operator.EXACTLY;
        }
        if (number.time() && Text.matches(TargetWords.LASTING, clause.before())) {
            return clause.approximate() ? Operator.EXACTLY : null;
        }
        if (number.time() || Text.matches(TargetWords.PAST, clause.before())) {
            return null;
        }
        if (number.percent()) {
            return clause.after().startsWith("的") ? null : Operator.EXACTLY;
        }
        if (number.chinese()
                && (TargetWords.IDIOM.matcher(clause.after()).find()
                        || TargetWords.EACH_FOUND.matcher(clause.before()).find())) {
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
                || !number.chinese()
                        && TargetWords.COMPLETED.matcher(clause.after()).find()) {
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
                && (TargetWords.STRIVING.matcher(clause.before()).find()
                                && !TargetWords.ALL_OF.matcher(clause.after()).find()
                        || TargetWords.COMPLETING.matcher(clause.before()).find()
                                && TargetWords.WORKS.matcher(clause.after()).find())) {
            return true;
        }
        Matcher verbs = TargetWords.PRODUCING.matcher(clause.before());
        int end = -1;
        boolean weak = false;
        while (verbs.find()) {
            end = verbs.end();
            weak = TargetWords.WEAK.matcher(verbs.group()).matches();
        }
        if (end < 0) {
            return false;
        }
        String between = clause.before().substring(end);
        boolean atEnd = clause.atEnd();
        boolean chosen = number.unit().equals("项") && between.isEmpty() && !weak;
        if (TargetWords.FIXED_UNIT.matcher(number.unit()).matches() && !atEnd && !chosen
                || number.chinese() && !between.isEmpty() && !atEnd) {
            return false;
        }
        if (number.chinese() && number.unit().equals("个")) {
            return false; // 三个系统 names a set
        }
        if (!weak
                && between.endsWith("等")
                && between.contains("、")
                && TargetWords.NAMED_LIST.matcher(clause.after()).find()) {
            return true;
        }
        if (between.indexOf('、') >= 0 && !atEnd) {
            return false; // 登记、审核、答复5个环节
        }
        boolean apart = between.matches(".*(?:对|将|把|的|等|和|与|在|围绕|对照|全[市县区省]|共|涉及|[^\\ue000]{25,}).*") && !atEnd;
        return !apart
                && (!weak
                        || atEnd
                        || TargetWords.DRAWN_UP.matcher(clause.after()).find()
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

package org.mingtang.plan.checking;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.ReadPlan.ReadTarget;

/** How a counted target is most likely proven, before a person looks at it. */
final class TargetGuess {

    /** Time limits and shares are not counted by facts: 10 个工作日, 30 日, 95 %. */
    private static final Pattern NO_COUNT = Pattern.compile(".*(日|天|小时|分钟|周|个月|%|％|分|倍|元|万元)$");

    private static final Pattern GROUP = Pattern.compile(".*(各|每|全体|所有).*");

    private TargetGuess() {}

    static RowTarget of(ReadTarget read, String requirement, Function<String, Optional<String>> guessKind) {
        String kind = NO_COUNT.matcher(read.unit()).matches()
                ? null
                : guessKind.apply(read.measure()).orElse(null);
        return new RowTarget(
                read.measure(),
                read.op(),
                read.value(),
                read.unit(),
                read.period(),
                read.scope(),
                kind,
                eachUnit(read, requirement));
    }

    /** A scope that names a group, or words like 各单位不少于 2 次, mean that each unit must reach the value. */
    private static boolean eachUnit(ReadTarget read, String requirement) {
        return named(read.scope())
                || said(requirement, read.value().stripTrailingZeros().toPlainString());
    }

    private static boolean named(@Nullable String scope) {
        return scope != null && GROUP.matcher(scope).matches();
    }

    private static boolean said(String requirement, String value) {
        return Pattern.compile("(每个?|各)[^，。；,;]{0,12}(单位|部门|镇|乡|街道|县|区|科室|局)[^，。；,;]{0,12}" + "(不少于|不低于|至少|最少|达到)\\s*"
                        + Pattern.quote(value))
                .matcher(requirement)
                .find();
    }
}

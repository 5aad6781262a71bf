package org.mingtang.plan.checking;

import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.ReadPlan.DayUnit;
import org.mingtang.plan.reading.ReadPlan.Level;
import org.mingtang.plan.reading.ReadPlan.Operator;
import org.mingtang.plan.reading.ReadPlan.Period;
import org.mingtang.plan.reading.ReadPlan.Role;

/** The reader's terms in the office's words. */
public final class Words {

    private Words() {}

    public static String of(Role role) {
        return switch (role) {
            case LEAD -> "牵头";
            case RESPONSIBLE -> "责任";
            case SUPPORT -> "配合";
        };
    }

    public static String of(Operator op) {
        return switch (op) {
            case AT_LEAST -> "不少于";
            case AT_MOST -> "不超过";
            case EXACTLY -> "等于";
        };
    }

    static String sign(Operator op) {
        return switch (op) {
            case AT_LEAST -> "≥";
            case AT_MOST -> "≤";
            case EXACTLY -> "=";
        };
    }

    public static String of(Period period) {
        return switch (period) {
            case YEAR -> "年";
            case HALF_YEAR -> "半年";
            case QUARTER -> "季度";
            case MONTH -> "月";
            case WEEK -> "周";
        };
    }

    public static String of(DayUnit unit) {
        return switch (unit) {
            case WORKDAY -> "个工作日";
            case DAY -> "日";
            case MONTH -> "个月";
        };
    }

    public static String of(Level level) {
        return switch (level) {
            case NATIONAL -> "国家级";
            case PROVINCE -> "省级";
            case CITY -> "市级";
            case COUNTY -> "县级";
            case TOWNSHIP -> "乡镇级";
        };
    }

    public static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}

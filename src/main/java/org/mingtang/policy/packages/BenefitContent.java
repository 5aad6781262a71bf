package org.mingtang.policy.packages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.policy.finder.Condition;
import org.mingtang.policy.finder.Matching;
import org.mingtang.policy.finder.Profile;
import org.mingtang.procedure.Refusal;

/**
 * What a policy gives, to whom and how.
 *
 * @param summary one line, e.g. 招用毕业生每人补贴 1000 元
 * @param conditions those a program can check
 * @param others those only a person can check
 * @param until last day for asking; null for as long as the policy is in force
 */
public record BenefitContent(
        String summary,
        String amount,
        List<Condition> conditions,
        List<String> others,
        List<String> materials,
        List<String> steps,
        String department,
        String contact,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public static final BenefitContent EMPTY =
            new BenefitContent("", "", List.of(), List.of(), List.of(), List.of(), "", "", null, null);

    public BenefitContent {
        conditions = List.copyOf(conditions);
        others = List.copyOf(others);
        materials = List.copyOf(materials);
        steps = List.copyOf(steps);
    }

    /** What is missing for the public, all at once. */
    List<Refusal> missing() {
        List<Refusal> all = new ArrayList<>();
        need(all, !summary.isBlank() && summary.length() <= 200, "summary", "请用一句话写明这项政策给什么（不超过 200 字）。");
        need(all, !conditions.isEmpty() || !others.isEmpty(), "others", "请写明条件；没有条件的，在“其他条件”写“无”。");
        need(all, !steps.isEmpty(), "steps", "请写明怎么办。");
        need(all, !department.isBlank(), "department", "请写明受理部门。");
        need(all, !contact.isBlank(), "contact", "请写明咨询电话。");
        need(all, from == null || until == null || !until.isBefore(from), "until", "受理止日早于起日。");
        return all;
    }

    private static void need(List<Refusal> all, boolean there, String field, String sentence) {
        if (!there) {
            all.add(new Refusal(field, sentence));
        }
    }

    public Matching matching(Profile profile) {
        return Matching.of(
                conditions, others.stream().filter(each -> !each.equals("无")).toList(), profile);
    }

    public boolean openOn(LocalDate day) {
        return (from == null || !from.isAfter(day)) && (until == null || !until.isBefore(day));
    }

    public String period() {
        if (from == null && until == null) {
            return "政策有效期内长期受理";
        }
        if (until == null) {
            return from + "起至政策失效";
        }
        return (from == null ? "即日起至 " : from + " 至 ") + until;
    }
}

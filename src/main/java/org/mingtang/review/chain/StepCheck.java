package org.mingtang.review.chain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.mingtang.identity.Permission;
import org.mingtang.procedure.Refusal;

/** What a chain must hold to before it is put in force. */
final class StepCheck {

    private static final int LONGEST = 30;

    private StepCheck() {}

    /** @param objections why an account may not be named, in words; empty if it may */
    static List<Refusal> refusals(List<Step> steps, Function<UUID, Optional<String>> objections) {
        List<Refusal> refusals = new ArrayList<>();
        if (steps.isEmpty()) {
            return List.of(new Refusal(null, "流程至少要有一个步骤。"));
        }
        if (steps.stream().noneMatch(Step::coversAll)) {
            refusals.add(new Refusal(null, "至少要有一个步骤审核全部内容，否则会有内容无人审核。"));
        }
        Set<String> names = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String which = "第 " + (i + 1) + " 步：";
            if (step.name().isBlank() || step.name().length() > 20) {
                refusals.add(new Refusal("name", which + "请填写步骤名称，20 字以内。"));
            } else if (!names.add(step.name())) {
                refusals.add(new Refusal("name", which + "步骤名称“" + step.name() + "”重复。"));
            }
            if (!step.key().matches("[a-z0-9-]{1,40}") || !keys.add(step.key())) {
                refusals.add(new Refusal("key", which + "步骤标识不正确或重复。"));
            }
            if (step.workingDays() < 1 || step.workingDays() > LONGEST) {
                refusals.add(new Refusal("days", which + "期限为 1 至 " + LONGEST + " 个工作日。"));
            }
            who(step.who(), which, refusals, objections);
        }
        return refusals;
    }

    private static void who(
            Who who, String which, List<Refusal> refusals, Function<UUID, Optional<String>> objections) {
        if (who.place() == Who.Place.PEOPLE) {
            if (who.people().isEmpty()) {
                refusals.add(new Refusal("people", which + "请至少指定一名审核人。"));
            }
            who.people().stream()
                    .distinct()
                    .flatMap(each -> objections.apply(each).stream())
                    .forEach(why -> refusals.add(new Refusal("people", which + why + "，不能指定为审核人。")));
            return;
        }
        if (who.role() == null || !Permission.REVIEW_DRAFT.isGivenTo(Set.of(who.role()))) {
            refusals.add(new Refusal("role", which + "请选择可以审核的角色。"));
        }
        if (who.place() == Who.Place.UNIT && who.unit() == null) {
            refusals.add(new Refusal("unit", which + "请选择审核单位。"));
        }
    }
}

package org.mingtang.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Person;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Carries out changes of the groups and of remembered names. */
@Component
@Transactional
class GroupRegister {

    private final UnitGroups groups;
    private final RememberedNames remembered;
    private final Organisation organisation;
    private final AuditTrail trail;

    GroupRegister(UnitGroups groups, RememberedNames remembered, Organisation organisation, AuditTrail trail) {
        this.groups = groups;
        this.remembered = remembered;
        this.organisation = organisation;
        this.trail = trail;
    }

    /** Stores a group, new where no id is given; returns why not, all at once. */
    public List<Refusal> put(@Nullable UUID id, String label, String pattern, String rule, boolean narrow, Person by) {
        organisation.beginChange();
        var refusals = refusals(id, label, pattern, rule);
        if (!refusals.isEmpty()) {
            return refusals;
        }
        if (id == null) {
            groups.save(new UnitGroup(label, pattern, rule, narrow, positionAfterAll()));
        } else {
            groups.findById(id)
                    .orElseThrow(() -> new UnlawfulAct("没有这个集体称谓，可能已被删除。"))
                    .describe(label, pattern, rule, narrow);
        }
        groups.flush();
        organisation.endChange();
        trail.note(by.account(), by.name(), "修改集体称谓", label, rule + " " + pattern);
        return List.of();
    }

    public void remove(UUID id, Person by) {
        organisation.beginChange();
        var group = groups.findById(id).orElseThrow(() -> new UnlawfulAct("没有这个集体称谓，可能已被删除。"));
        var label = group.named().label();
        groups.delete(group);
        groups.flush();
        organisation.endChange();
        trail.note(by.account(), by.name(), "删除集体称谓", label, "");
    }

    public void forget(String name, UnitId issuer, Person by) {
        remembered.forget(name, issuer);
        trail.note(by.account(), by.name(), "取消名称认定", name, "");
    }

    private int positionAfterAll() {
        return organisation.now().groups().stream()
                        .mapToInt(NamedGroup::position)
                        .max()
                        .orElse(0)
                + 10;
    }

    private List<Refusal> refusals(@Nullable UUID id, String label, String pattern, String rule) {
        var refusals = new ArrayList<Refusal>();
        if (label.isBlank()) {
            refusals.add(new Refusal("label", "请填写称谓。"));
        }
        if (groups.existsByLabelAndIdNot(label, id == null ? new UUID(0, 0) : id)) {
            refusals.add(new Refusal("label", "已有称谓“" + label + "”。"));
        }
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            refusals.add(new Refusal("pattern", "写法不对：第" + (e.getIndex() + 1) + "个字附近。可只写名称，多个名称用 | 隔开。"));
        }
        try {
            GroupRule.of(rule);
        } catch (UnlawfulAct e) {
            refusals.add(new Refusal("rule", String.valueOf(e.getMessage())));
        }
        if (pattern.isBlank()) {
            refusals.add(new Refusal("pattern", "请填写适用的名称。"));
        }
        return List.copyOf(refusals);
    }
}

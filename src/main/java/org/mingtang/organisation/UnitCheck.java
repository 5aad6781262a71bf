package org.mingtang.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.Refusal;

/** Whether a change of the tree can be made; all that stands against it at once. */
record UnitCheck(UnitTree tree) {

    private static final int LONGEST = 100;

    List<Refusal> refusals(NewUnit unit) {
        var refusals = new ArrayList<>(names(unit.name(), unit.shortName(), null));
        refusals.addAll(others(unit.otherNames()));
        if (unit.parent() == null) {
            tree.root().ifPresent(root -> refusals.add(new Refusal("parent", "请选择上级：" + root.name() + "已是最上级。")));
        } else {
            refusals.addAll(parent(unit.kind(), unit.parent()));
        }
        refusals.addAll(division(unit.kind(), unit.division()));
        return List.copyOf(refusals);
    }

    List<Refusal> names(String name, String shortName, @Nullable UnitId itself) {
        var refusals = new ArrayList<Refusal>();
        name("name", "全称", name, refusals);
        if (!name.isBlank() || !shortName.isBlank()) {
            // Left out it is the full name's: one sentence about that is enough.
            name("shortName", "简称", shortName, refusals);
        }
        tree.named(name)
                .filter(unit -> !unit.id().equals(itself))
                .ifPresent(unit -> refusals.add(new Refusal("name", "已有单位叫" + name + "，请核对是否重复。")));
        return refusals;
    }

    List<Refusal> others(Collection<String> names) {
        var refusals = new ArrayList<Refusal>();
        names.forEach(other -> name("otherNames", "其他名称", other, refusals));
        return refusals;
    }

    /** Whether a unit may become of that kind where it stands: below an office are only offices. */
    List<Refusal> kind(UnitView unit, UnitKind kind) {
        var above = unit.parent() == null ? List.<Refusal>of() : parent(kind, unit.parent());
        return kind == UnitKind.OFFICE && hasOthersThanOffices(unit)
                ? List.of(new Refusal("kind", unit.name() + "之下还有不是科室的单位，不能改为科室。"))
                : above;
    }

    List<Refusal> division(UnitKind kind, @Nullable String division) {
        if (division == null) {
            return List.of();
        }
        if (kind != UnitKind.GOVERNMENT) {
            return List.of(new Refusal("division", "只有政府填写行政区划代码。"));
        }
        return division.matches("[0-9]{6}") ? List.of() : List.of(new Refusal("division", "行政区划代码是六位数字。"));
    }

    List<Refusal> move(UnitView unit, UnitId parent) {
        var refusals = new ArrayList<>(parent(unit.kind(), parent));
        if (tree.upwards(parent).stream().anyMatch(each -> each.id().equals(unit.id()))) {
            refusals.add(new Refusal("parent", unit.name() + "不能划到自己的下级。"));
        }
        return refusals;
    }

    List<Refusal> merge(UnitView unit, UnitId into) {
        if (!unit.active()) {
            return List.of(ended(unit));
        }
        var target = tree.find(into).map(UnitNode::view).filter(UnitView::active);
        if (target.isEmpty()) {
            return List.of(new Refusal("into", "并入的单位不存在或已撤并。"));
        }
        if (tree.upwards(into).stream().anyMatch(each -> each.id().equals(unit.id()))) {
            return List.of(new Refusal("into", unit.name() + "不能并入自己或自己的下级。"));
        }
        return target.get().kind() == UnitKind.OFFICE && hasOthersThanOffices(unit)
                ? List.of(new Refusal("into", unit.name() + "之下还有不是科室的单位，不能并入科室。"))
                : List.of();
    }

    List<Refusal> dissolve(UnitView unit) {
        if (!unit.active()) {
            return List.of(ended(unit));
        }
        var below = tree.below(unit.id());
        return below.isEmpty()
                ? List.of()
                : List.of(new Refusal(
                        null,
                        unit.name() + "还有" + below.size() + "个下级单位（如"
                                + below.get(0).name() + "），请先划转或撤销。"));
    }

    private boolean hasOthersThanOffices(UnitView unit) {
        return tree.below(unit.id()).stream().anyMatch(child -> child.kind() != UnitKind.OFFICE);
    }

    private static Refusal ended(UnitView unit) {
        return new Refusal(null, unit.name() + "已经撤并，不能再办理一次。");
    }

    private List<Refusal> parent(UnitKind kind, UnitId parent) {
        var above = tree.find(parent).map(UnitNode::view).filter(UnitView::active);
        if (above.isEmpty()) {
            return List.of(new Refusal("parent", "上级单位不存在或已撤并，请重新选择。"));
        }
        boolean belowOffice = above.get().kind() == UnitKind.OFFICE && kind != UnitKind.OFFICE;
        return belowOffice ? List.of(new Refusal("parent", "科室之下只能设科室。")) : List.of();
    }

    private static void name(String field, String label, String name, List<Refusal> refusals) {
        if (name.isBlank()) {
            refusals.add(new Refusal(field, "请填写" + label + "。"));
        } else if (name.length() > LONGEST || !name.strip().equals(name)) {
            refusals.add(new Refusal(field, label + "不超过" + LONGEST + "个字，前后不留空格。"));
        } else if ("=+-@'".indexOf(name.charAt(0)) >= 0) {
            // A spreadsheet would run such a cell of the exported table as a formula.
            refusals.add(new Refusal(field, label + "不能以 " + name.charAt(0) + " 开头。"));
        }
    }
}

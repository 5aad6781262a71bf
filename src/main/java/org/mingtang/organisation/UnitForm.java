package org.mingtang.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is typed about a unit; blanks at the ends and a missing short name are put right. */
public record UnitForm(
        @Nullable UUID parent,
        @Nullable String name,
        @Nullable String shortName,
        @Nullable String otherNames,
        @Nullable UnitKind kind,
        @Nullable String division) {

    static UnitForm below(@Nullable UUID parent) {
        return new UnitForm(parent, "", "", "", UnitKind.DEPARTMENT, "");
    }

    static UnitForm of(UnitNode node) {
        var view = node.view();
        var others = node.otherNames().stream()
                .filter(each -> each.until() == null)
                .map(OtherName::name)
                .collect(Collectors.joining("、"));
        var parent = view.parent();
        return new UnitForm(
                parent == null ? null : parent.value(),
                view.name(),
                view.shortName(),
                others,
                view.kind(),
                node.division());
    }

    String fullName() {
        return name == null ? "" : name.strip();
    }

    String briefName() {
        return shortName == null || shortName.isBlank() ? fullName() : shortName.strip();
    }

    UnitKind kindOrDepartment() {
        return kind == null ? UnitKind.DEPARTMENT : kind;
    }

    @Nullable
    String divisionCode() {
        return division == null || division.isBlank() ? null : division.strip();
    }

    List<String> others() {
        return Arrays.stream((otherNames == null ? "" : otherNames).split("[、,，;；\\s\u3000]+", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    NewUnit unit() {
        return new NewUnit(
                new UnitId(UUID.randomUUID()),
                fullName(),
                briefName(),
                others(),
                kindOrDepartment(),
                parent == null ? null : new UnitId(parent),
                divisionCode());
    }
}

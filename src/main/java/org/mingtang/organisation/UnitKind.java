package org.mingtang.organisation;

/** What kind of body a unit is. */
public enum UnitKind {
    GOVERNMENT("政府"),
    DEPARTMENT("部门"),
    TOWN("镇街"),
    OFFICE("科室"),
    PUBLIC_ENTERPRISE("公共企事业单位");

    private final String label;

    UnitKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

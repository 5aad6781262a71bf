package org.mingtang.identity;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person is in his unit. */
public enum Role {
    OPENNESS_OFFICE("公开办管理员"),
    CLERK("单位经办人"),
    HEAD("单位负责人"),
    LEADER("领导"),
    AUDITOR("审计员"),
    SYSTEM_ADMINISTRATOR("系统管理员");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Returns the names of several roles as one enumeration, in the order in which they are declared. */
    static String labels(Set<Role> roles) {
        return Arrays.stream(values()).filter(roles::contains).map(Role::label).collect(Collectors.joining("、"));
    }
}

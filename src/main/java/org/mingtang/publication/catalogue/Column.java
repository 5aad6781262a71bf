package org.mingtang.publication.catalogue;

import org.jspecify.annotations.Nullable;

/** The columns of a standard directory (国办发〔2019〕54号 and the standard texts of the fields), in their order. */
enum Column {
    MATTER("一级事项"),
    NAME("二级事项"),
    CONTENT("公开内容（要素）"),
    BASIS("公开依据"),
    TIME_LIMIT("公开时限"),
    OWNERS("公开主体"),
    CARRIERS("公开渠道和载体"),
    EVERYBODY("全社会"),
    AUDIENCE("特定群体"),
    PROACTIVE("主动"),
    ON_REQUEST("依申请"),
    COUNTY("县级"),
    TOWN("乡级"),
    /** Only some tables have it. */
    PROCESS("过程");

    private final String label;

    Column(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** The column that a heading of one or two levels stands for; null for a serial number or one that is not known. */
    static @Nullable Column headed(String heading) {
        if (heading.contains("依申请")) {
            return ON_REQUEST;
        }
        if (heading.contains("特定群")) {
            return AUDIENCE;
        }
        if (heading.contains("公开层级") && heading.contains("乡")) {
            return TOWN;
        }
        for (Column each : values()) {
            String key = each == CONTENT ? "公开内容" : each == CARRIERS ? "渠道" : each.label;
            boolean said =
                    each == PROACTIVE ? heading.contains("公开方式") && heading.contains(key) : heading.contains(key);
            if (said) {
                return each;
            }
        }
        return null;
    }
}

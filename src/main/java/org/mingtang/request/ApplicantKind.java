package org.mingtang.request;

/** Who asks, by the columns of table 三 of the annual report (国办公开办函〔2021〕30号). */
public enum ApplicantKind {
    PERSON("自然人", "公民"),
    BUSINESS("商业企业", "法人或其他组织"),
    RESEARCH("科研机构", "法人或其他组织"),
    WELFARE("社会公益组织", "法人或其他组织"),
    LEGAL("法律服务机构", "法人或其他组织"),
    OTHER("其他", "法人或其他组织");

    private final String label;
    private final String group;

    ApplicantKind(String label, String group) {
        this.label = label;
        this.group = group;
    }

    public String label() {
        return label;
    }

    /** The heading of its column. */
    public String group() {
        return group;
    }

    public boolean isPerson() {
        return this == PERSON;
    }
}

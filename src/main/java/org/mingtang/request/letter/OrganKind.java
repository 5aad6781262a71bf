package org.mingtang.request.letter;

/** What an answering organ is, as far as it decides who reconsiders its answers (行政复议法第二十四条、第二十七条、第二十八条). */
public enum OrganKind {
    /** A people's government of county level or above. */
    GOVERNMENT("县级以上人民政府"),
    /** 乡、镇人民政府. */
    TOWNSHIP("乡镇人民政府"),
    /** 街道办事处 and other bodies a government sends out (派出机关). */
    SUBDISTRICT("街道办事处等派出机关"),
    /** A government's department, 财政局 among them. */
    DEPARTMENT("政府部门"),
    /** 司法行政部门. */
    JUSTICE("司法行政部门"),
    CUSTOMS("海关"),
    /** 金融 organs under vertical lead (the central bank's branches, financial regulation); not 财政. */
    FINANCIAL("实行垂直领导的金融机关"),
    FOREIGN_EXCHANGE("外汇管理机关"),
    TAX("税务机关"),
    STATE_SECURITY("国家安全机关");

    private final String label;

    OrganKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether its superior department reconsiders, not the government (行政复议法第二十七条). */
    public boolean isVertical() {
        return switch (this) {
            case CUSTOMS, FINANCIAL, FOREIGN_EXCHANGE, TAX, STATE_SECURITY -> true;
            default -> false;
        };
    }
}

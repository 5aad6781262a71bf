package org.mingtang.request.letter;

/** What an answering organ is, as far as it decides who reconsiders its answers (行政复议法第二十四条、第二十七条、第二十八条). */
public enum OrganKind {
    /** A people's government of county level or above. */
    GOVERNMENT,
    /** 乡、镇人民政府. */
    TOWNSHIP,
    /** 街道办事处 and other bodies a government sends out (派出机关). */
    SUBDISTRICT,
    /** A government's department, 财政局 among them. */
    DEPARTMENT,
    /** 司法行政部门. */
    JUSTICE,
    CUSTOMS,
    /** 金融 organs under vertical lead (the central bank's branches, financial regulation); not 财政. */
    FINANCIAL,
    FOREIGN_EXCHANGE,
    TAX,
    STATE_SECURITY;

    /** Whether its superior department reconsiders, not the government (行政复议法第二十七条). */
    public boolean isVertical() {
        return switch (this) {
            case CUSTOMS, FINANCIAL, FOREIGN_EXCHANGE, TAX, STATE_SECURITY -> true;
            default -> false;
        };
    }
}

package org.mingtang.request;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The result rows of table 三 of the annual report (国办公开办函〔2021〕30号), 三（一） to 三（六）, in the form's order. */
public enum ResultRow {
    DISCLOSED("r3", Group.DISCLOSED, 0, "予以公开"),
    PARTLY_DISCLOSED("r4", Group.PARTLY_DISCLOSED, 0, "部分公开(区分处理的,只计这一情形,不计其他情形)"),
    STATE_SECRET("r5", Group.WITHHELD, 1, "属于国家秘密"),
    BARRED_BY_LAW("r6", Group.WITHHELD, 2, "其他法律行政法规禁止公开"),
    ENDANGERS_SECURITY("r7", Group.WITHHELD, 3, "危及\"三安全一稳定\""),
    THIRD_PARTY_RIGHTS("r8", Group.WITHHELD, 4, "保护第三方合法权益"),
    INTERNAL_AFFAIRS("r9", Group.WITHHELD, 5, "属于三类内部事务信息"),
    PROCESS_INFORMATION("r10", Group.WITHHELD, 6, "属于四类过程性信息"),
    ENFORCEMENT_FILE("r11", Group.WITHHELD, 7, "属于行政执法案卷"),
    SPECIAL_QUERY("r12", Group.WITHHELD, 8, "属于行政查询事项"),
    NOT_HELD("r13", Group.CANNOT_PROVIDE, 1, "本机关不掌握相关政府信息"),
    NEEDS_MAKING("r14", Group.CANNOT_PROVIDE, 2, "没有现成信息需要另行制作"),
    STILL_UNCLEAR("r15", Group.CANNOT_PROVIDE, 3, "补正后申请内容仍不明确"),
    PETITION("r16", Group.NOT_PROCESSED, 1, "信访举报投诉类申请"),
    REPEAT("r17", Group.NOT_PROCESSED, 2, "重复申请"),
    PUBLICATION("r18", Group.NOT_PROCESSED, 3, "要求提供公开出版物"),
    EXCESSIVE("r19", Group.NOT_PROCESSED, 4, "无正当理由大量反复申请"),
    CONFIRMATION("r20", Group.NOT_PROCESSED, 5, "要求行政机关确认或重新出具已获取信息"),
    NOT_CORRECTED("r21", Group.OTHER, 1, "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
    FEE_UNPAID("r22", Group.OTHER, 2, "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
    OTHER("r23", Group.OTHER, 3, "其他");

    /** 三（一） to 三（六）. */
    public enum Group {
        DISCLOSED("(一)", "予以公开"),
        PARTLY_DISCLOSED("(二)", "部分公开"),
        WITHHELD("(三)", "不予公开"),
        CANNOT_PROVIDE("(四)", "无法提供"),
        NOT_PROCESSED("(五)", "不予处理"),
        OTHER("(六)", "其他处理");

        private final String number;
        private final String label;

        Group(String number, String label) {
            this.number = number;
            this.label = label;
        }

        /** 「(三)」. */
        public String number() {
            return number;
        }

        public String label() {
            return label;
        }

        /** Its rows in order; the first two groups are one row each. */
        public List<ResultRow> rows() {
            return Arrays.stream(ResultRow.values())
                    .filter(row -> row.group == this)
                    .toList();
        }
    }

    private final String key;
    private final Group group;
    private final int number;
    private final String label;

    ResultRow(String key, Group group, int number, String label) {
        this.key = key;
        this.group = group;
        this.number = number;
        this.label = label;
    }

    /** Its place in the table, r3 to r23; r1 is what was received, r24 the sum of these rows. */
    public String key() {
        return key;
    }

    public Group group() {
        return group;
    }

    /** Its number inside the group; 0 where the row is the group itself. */
    public int number() {
        return number;
    }

    public String label() {
        return label;
    }

    /** The label with the full-width signs of a printed table. */
    public String printed() {
        return label.replace('(', '（')
                .replace(')', '）')
                .replace(',', '，')
                .replaceFirst("\"", "“")
                .replaceFirst("\"", "”");
    }

    /** The row with this key, e.g. "r12". */
    public static Optional<ResultRow> of(String key) {
        return Arrays.stream(values()).filter(row -> row.key.equals(key)).findFirst();
    }
}

package org.mingtang.review;

/** What the check of a draft looks for. */
public enum FindingKind {
    MISSING_ELEMENT("要素缺失"),
    DOCUMENT_NUMBER("发文字号"),
    DATES("日期"),
    RESIDENT_ID("身份证件号码"),
    PHONE_NUMBER("手机号码"),
    BANK_CARD("银行账号"),
    ADDRESS("住址"),
    CREDIT_CODE("统一社会信用代码"),
    SENSITIVE_WORD("敏感词"),
    TYPO("错别字"),
    OUTDATED_NAME("过时名称"),
    LINK("链接"),
    PICTURE("图片"),
    HIDDEN_CONTENT("附件隐藏内容"),
    UNREADABLE_ATTACHMENT("附件未能检查");

    private final String label;

    FindingKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the quoted words are somebody's personal data: never put them into a log or the audit trail. */
    public boolean personal() {
        return this == RESIDENT_ID || this == PHONE_NUMBER || this == BANK_CARD || this == ADDRESS;
    }
}

package org.mingtang.publication;

/** What kind of information an item is; the words for page tags are those of 国办发〔2017〕47号's annex. */
public enum ItemKind {
    INFORMATION("政府信息", "工作动态"),
    RULE("规章", "政策文件"),
    NORMATIVE_DOCUMENT("行政规范性文件", "政策文件"),
    OTHER_POLICY("其他政策文件", "政策文件"),
    INTERPRETATION("政策解读", "政策解读"),
    ANSWER("简明问答", "政策解读"),
    GUIDE("政府信息公开指南", "概况信息"),
    INSTITUTION("政府信息公开制度", "政策文件"),
    ANNUAL_REPORT("政府信息公开年报", "概况信息");

    private final String label;
    private final String columnType;

    ItemKind(String label, String columnType) {
        this.label = label;
        this.columnType = columnType;
    }

    public String label() {
        return label;
    }

    /** The word for the page tag ColumnType. */
    public String columnType() {
        return columnType;
    }

    /** Whether it belongs in the policy library (国办公开办函〔2021〕33号; 国办发〔2018〕37号). */
    public boolean isPolicy() {
        return this == RULE || this == NORMATIVE_DOCUMENT || this == OTHER_POLICY;
    }
}

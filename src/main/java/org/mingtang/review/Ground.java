package org.mingtang.review;

/** Why information is not disclosed (政府信息公开条例 arts. 14–16). */
public enum Ground {
    STATE_SECRET("第十四条", "依法确定为国家秘密"),
    BARRED_BY_LAW("第十四条", "法律、行政法规禁止公开"),
    SECURITY("第十四条", "公开后可能危及国家安全、公共安全、经济安全、社会稳定"),
    THIRD_PARTY("第十五条", "涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害"),
    INTERNAL_AFFAIRS("第十六条", "内部事务信息"),
    PROCESS("第十六条", "过程性信息"),
    ENFORCEMENT_FILE("第十六条", "行政执法案卷信息");

    private final String article;
    private final String label;

    Ground(String article, String label) {
        this.article = article;
        this.label = label;
    }

    public String article() {
        return article;
    }

    public String label() {
        return label;
    }
}

package org.mingtang.request.letter;

import java.util.Arrays;
import java.util.Optional;

/** What a letter's wording can refer to, by the names that stand in templates. */
public enum Field {
    // Known from the case and the letter itself.
    SALUTATION("称谓", false),
    ORGAN("机关", false),
    APPLICANT("申请人", false),
    RECEIVED_ON("收到日期", false),
    REQUEST_NUMBER("申请编号", false),
    ASKED("申请内容", false),
    ARTICLES("条款", false),
    RESULT("答复结果", false),
    GROUND("不予公开情形", false),
    WITHHELD_PARTS("不予公开部分", false),
    ATTACHED("随附件", false),
    REMEDY("救济途径", false),
    REPLY_DAYS("答复工作日数", false),
    OPINION_DAYS("意见工作日数", false),
    PAYMENT_DAYS("缴费工作日数", false),
    // Answers: what the clerk found and decided.
    FOUND("查明事实", true),
    REASONS("理由", true),
    INFORMATION("公开内容", true),
    WAY("获取方式", true),
    ROUTE("获取途径", true),
    TIME("获取时间", true),
    PROVISION("禁止公开条款", true),
    CONSULTATION("征求意见情况", true),
    INTERNAL_AFFAIR("内部事务类别", true),
    PROCESS_KIND("过程性信息类别", true),
    QUERY_LAW("查询依据", true),
    QUERY_PLACE("查询地点", true),
    SEARCH("检索情况", true),
    RIGHT_ORGAN("负责机关", true),
    RIGHT_ORGAN_CONTACT("负责机关联系方式", true),
    CHANNEL("相应渠道", true),
    WHERE_PUBLISHED("出版物获取途径", true),
    EARLIER_NUMBER("原答复文号", true),
    EARLIER_DATE("原答复日期", true),
    REASONS_ASKED_ON("要求说明理由日期", true),
    ASSESSMENT("理由认定", true),
    // Letters on the way.
    REPLY_BY("答复到期日", true),
    QUERY_CODE("查询码", true),
    CORRECTIONS("补正事项", true),
    CORRECT_BY("补正期限", true),
    EXTENSION_DAYS("延长工作日数", true),
    EXTENDED_TO("延长后到期日", true),
    REASONS_BY("说明理由期限", true),
    CONCERNED("涉及信息", true),
    CONSULTED_ON("征求意见日期", true),
    OBJECTED_ON("提出意见日期", true),
    FEE("收费金额", true),
    FEE_STANDARD("收费标准", true),
    FEE_WAY("缴费方式", true),
    PAY_BY("缴费截止日", true),
    RECORD_RESULT("更正结果", true);

    private final String key;
    private final boolean given;

    Field(String key, boolean given) {
        this.key = key;
        this.given = given;
    }

    /** Its name in templates. */
    public String key() {
        return key;
    }

    /** Whether whoever drafts the letter gives it; the others are filled in. */
    public boolean isGiven() {
        return given;
    }

    /** Whether it is a day, given as such and written out by the letter. */
    public boolean isDay() {
        return switch (this) {
            case RECEIVED_ON,
                    EARLIER_DATE,
                    REASONS_ASKED_ON,
                    REPLY_BY,
                    CORRECT_BY,
                    EXTENDED_TO,
                    REASONS_BY,
                    CONSULTED_ON,
                    OBJECTED_ON,
                    PAY_BY -> true;
            default -> false;
        };
    }

    static Optional<Field> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}

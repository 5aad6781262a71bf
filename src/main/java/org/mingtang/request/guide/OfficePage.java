package org.mingtang.request.guide;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitView;
import org.mingtang.procedure.Refusal;

/**
 * What an organ says of its channels, on its desk.
 *
 * @param organs for which the person speaks
 * @param keeps whether he may change it
 */
public record OfficePage(UnitView organ, List<UnitView> organs, Office office, boolean keeps, List<Refusal> refusals) {

    /** One line of the form. */
    public record Field(String name, String label, String value, String hint) {}

    public List<Field> fields() {
        return List.of(
                field("name", "受理机构", office.name(), "例如“云麓市教育局办公室”"),
                field("place", "当面提交的地点", office.place(), "例如“云麓市学院路 1 号 A 座 101 室”"),
                field("hours", "办公时间", office.hours(), "例如“工作日 8:30–12:00，14:30–17:30”"),
                field("phone", "咨询电话", office.phone(), "0599-6120000"),
                field("post", "邮寄地址和收件人", office.post(), "含邮政编码；建议注明“政府信息公开申请”"),
                field("fax", "传真（没有开通不填）", office.fax(), ""),
                field("mail", "电子邮箱（没有开通不填）", office.mail(), ""),
                field("notes", "使用说明（可不填）", office.notes(), "例如邮件主题怎样写、附件大小"));
    }

    private static Field field(String name, String label, @Nullable String value, String hint) {
        return new Field(name, label, value == null ? "" : value, hint);
    }

    public boolean isWrong(String field) {
        return refusals.stream().anyMatch(each -> field.equals(each.field()));
    }
}

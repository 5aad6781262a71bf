package org.mingtang.request.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.Refusal;

/**
 * Where and when an organ takes requests in; what is null is not opened or not said.
 *
 * @param name of the office, e.g. 云麓市教育局办公室
 * @param place where requests are handed in
 * @param post where letters are sent
 */
public record Office(
        @Nullable String name,
        @Nullable String place,
        @Nullable String hours,
        @Nullable String phone,
        @Nullable String post,
        @Nullable String fax,
        @Nullable String mail,
        @Nullable String notes) {

    public static final Office NONE = new Office(null, null, null, null, null, null, null, null);

    private static final String MAIL = "[^@\\s,;<>]{1,64}@[^@\\s,;<>]{1,190}\\.[^@\\s,;<>.]{2,}";
    private static final String NUMBERS = "[0-9+()（）\\- 、，,转]{5,60}";

    public static Office of(
            String name, String place, String hours, String phone, String post, String fax, String mail, String notes) {
        return new Office(
                said(name), said(place), said(hours), said(phone), said(post), said(fax), said(mail), said(notes));
    }

    /** All that is wrong with what was filled in, at once. */
    List<Refusal> refusals() {
        var found = new ArrayList<Refusal>();
        // 当面提交和邮政寄送是基本渠道，不得拒绝 (国办公开办函〔2017〕19号第一条).
        if (place == null || hours == null) {
            found.add(new Refusal("place", "请填写当面提交的地点和时间：当面提交是基本渠道，必须开通（国办公开办函〔2017〕19号）。"));
        }
        if (post == null) {
            found.add(new Refusal("post", "请填写邮寄的地址和收件人：邮政寄送是基本渠道，必须开通（国办公开办函〔2017〕19号）。"));
        }
        if (phone == null || !phone.matches(NUMBERS)) {
            found.add(new Refusal("phone", "请填写咨询电话，例如 0599-6120000。"));
        }
        if (fax != null && !fax.matches(NUMBERS)) {
            found.add(new Refusal("fax", "传真号码写法不对，例如 0599-6120001。"));
        }
        if (mail != null && !mail.matches(MAIL)) {
            found.add(new Refusal("mail", "电子邮箱写法不对，例如 ysq@example.gov.cn；没有开通可以不填。"));
        }
        long tooLong = Stream.of(name, place, hours, post, notes)
                .filter(each -> each != null && each.length() > (each.equals(notes) ? 500 : 200))
                .count();
        if (tooLong > 0 || name != null && name.length() > 100) {
            found.add(new Refusal(null, "写得太长：机构名称不超过 100 字，说明不超过 500 字，其余不超过 200 字。"));
        }
        return found;
    }

    private static @Nullable String said(String typed) {
        String plain = typed.replaceAll("\\p{Cc}", " ").strip();
        return plain.isEmpty() ? null : plain;
    }
}

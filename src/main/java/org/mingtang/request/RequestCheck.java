package org.mingtang.request;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.Refusal;

/** What a request must tell (第二十九条第二款), and the shape of numbers that have one. */
final class RequestCheck {

    static final Pattern MAIL = Pattern.compile("[^@\\s,;<>]{1,64}@[^@\\s,;<>]{1,190}\\.[^@\\s,;<>.]{2,}");
    private static final Pattern PHONE = Pattern.compile("[+0-9(（][0-9 ()（）\\-]{5,24}");
    private static final Pattern CARD = Pattern.compile("[1-9]\\d{16}[0-9Xx]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int LONGEST = 3000;

    private final List<Refusal> found = new ArrayList<>();

    private RequestCheck() {}

    static List<Refusal> of(Applicant applicant, Wanted wanted) {
        var check = new RequestCheck();
        check.applicant(applicant);
        check.wanted(wanted, applicant);
        return check.found;
    }

    static List<Refusal> of(Applicant applicant) {
        var check = new RequestCheck();
        check.applicant(applicant);
        return check.found;
    }

    private void applicant(Applicant applicant) {
        between(applicant.name(), 2, 100, "name", applicant.kind().isPerson() ? "请填写真实姓名。" : "请填写单位全称。");
        if (!applicant.kind().isPerson()) {
            between(applicant.representative(), 2, 50, "representative", "请填写法定代表人或者经办人姓名。");
        }
        paper(applicant);
        if (!PHONE.matcher(applicant.phone().strip()).matches()) {
            refuse("phone", "请填写能联系到您的电话号码。");
        }
        String mail = applicant.mail();
        if (mail != null && !MAIL.matcher(mail.strip()).matches()) {
            refuse("mail", "电子邮箱写法不对，例如 name@example.cn；没有可以不填。");
        }
    }

    private void paper(Applicant applicant) {
        String number = applicant.paperNumber().strip();
        if (applicant.paper() == IdentityPaper.RESIDENT_CARD) {
            if (!isCard(number)) {
                refuse("paperNumber", "身份证号码应为 18 位，请对照证件再核对一遍。");
            }
        } else {
            between(number, 4, 40, "paperNumber", "请填写证件号码。");
        }
    }

    private void wanted(Wanted wanted, Applicant applicant) {
        String subject = wanted.subject().strip();
        if (subject.length() < 4 || subject.length() > LONGEST) {
            refuse("subject", "请写明所需信息的名称或者便于查找的特征，4 到 " + LONGEST + " 字。");
        }
        if (wanted.delivery() == Delivery.E_MAIL && applicant.mail() == null) {
            refuse("mail", "选择电子邮件获取的，请填写电子邮箱。");
        }
        if (wanted.delivery() == Delivery.POST && isBlank(applicant.address())) {
            refuse("address", "选择邮寄的，请填写收件地址。");
        }
        if (wanted.form() == WantedForm.PAPER && wanted.delivery().isElectronic()) {
            refuse("delivery", "纸质复印件只能邮寄或者当面领取，请改选获取信息的途径或者形式。");
        }
    }

    private void between(@Nullable String text, int least, int most, String field, String otherwise) {
        int length = text == null ? 0 : text.strip().length();
        if (length < least || length > most) {
            refuse(field, otherwise);
        }
    }

    private void refuse(String field, String message) {
        found.add(new Refusal(field, message));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** GB 11643-1999: the last place checks the others, ISO 7064 mod 11-2. */
    static boolean isCard(String number) {
        if (!CARD.matcher(number).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
    }
}

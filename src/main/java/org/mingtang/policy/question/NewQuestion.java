package org.mingtang.policy.question;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mingtang.procedure.Refusal;
import org.mingtang.publication.ItemNumber;

/**
 * What somebody asks.
 *
 * @param submission the same for one filling-in of the form
 * @param contact mail address or telephone; may be empty
 * @param consent whether question and answer may be published without naming the asker
 */
public record NewQuestion(UUID submission, ItemNumber item, String words, String contact, boolean consent) {

    public NewQuestion {
        words = words.replace("\u0000", "");
        contact = contact.replace("\u0000", "");
    }

    static final Pattern MAIL = Pattern.compile("[^@\\s,;<>]{1,64}@[^@\\s,;<>]{1,190}\\.[^@\\s,;<>.]{2,}");
    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ()（）\\-]{5,24}");

    /** All that is wrong, at once. */
    List<Refusal> refusals() {
        List<Refusal> all = new ArrayList<>();
        if (words.strip().length() < 5 || words.strip().length() > 2000) {
            all.add(new Refusal("words", "请把问题写完整，5 到 2000 字。"));
        }
        String way = contact.strip();
        if (!way.isEmpty() && !isMail(way) && !PHONE.matcher(way).matches()) {
            all.add(new Refusal("contact", "联系方式请填电子邮箱或电话号码，也可以不填。"));
        }
        return all;
    }

    static boolean isMail(String contact) {
        return MAIL.matcher(contact).matches();
    }
}

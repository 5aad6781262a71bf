package org.mingtang.request.mailbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mingtang.request.RequestFile;
import org.mingtang.request.Requests;

/** A letter as files of a case: what it says, and those attachments the clerk chose. */
final class LetterPaper {

    private LetterPaper() {}

    static List<Requests.Upload> of(MailView mail, IncomingLetter letter, List<Integer> chosen, RequestFile.Kind kind) {
        var files = new ArrayList<Requests.Upload>();
        files.add(new Requests.Upload(kind, "来信.txt", text(mail, letter).getBytes(StandardCharsets.UTF_8)));
        for (int place = 0; place < letter.attachments().size(); place++) {
            if (chosen.contains(place)) {
                var attachment = letter.attachments().get(place);
                files.add(new Requests.Upload(kind, attachment.name(), attachment.content()));
            }
        }
        return files;
    }

    private static String text(MailView mail, IncomingLetter letter) {
        var names = letter.attachments().stream()
                .map(IncomingLetter.Attachment::name)
                .toList();
        return "发件人：" + letter.sender() + "\n主题：" + letter.subject() + "\n信件自称的发出时间：" + letter.sentAt() + "\n到达邮箱："
                + mail.arrivedOn() + "\n附件：" + (names.isEmpty() ? "无" : String.join("、", names)) + "\n\n"
                + letter.text() + "\n";
    }
}

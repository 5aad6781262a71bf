package org.mingtang.request.mailbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestStage;
import org.mingtang.request.RequestView;
import org.mingtang.request.Requests;
import org.mingtang.request.handling.RegisterPage;

/**
 * One letter with all that can be done with it.
 *
 * @param chosen places of the attachments that are to become files of a case
 * @param register the registration as prefilled or as last filled in
 * @param named cases the letter names
 * @param request the case it became or was joined to; null where there is none
 * @param wrong what stands against what was tried last
 */
public record MailPage(
        MailView mail,
        IncomingLetter letter,
        List<Integer> chosen,
        RegisterPage register,
        List<RequestView> named,
        @Nullable RequestView request,
        List<Line> acts,
        List<String> wrong) {

    /** One line of what was done with it. */
    public record Line(String label, String text, String name, String at) {}

    public String here() {
        return mail.here();
    }

    /** Why an attachment cannot become a file of a case; null where it can. */
    public @Nullable String refusal(int place) {
        return refusal(letter.attachments().get(place));
    }

    static @Nullable String refusal(IncomingLetter.Attachment attachment) {
        return new Requests.Upload(RequestFile.Kind.APPLICATION, attachment.name(), attachment.content())
                .refusal()
                .orElse(null);
    }

    public String firstNamed() {
        return named.isEmpty() ? "" : named.get(0).number();
    }

    /** Whether the first case it names waits for a correction, which this letter then mostly is. */
    public boolean corrects() {
        return !named.isEmpty() && named.get(0).stage() == RequestStage.AWAIT_CORRECTION;
    }
}

package org.mingtang.request.mailbox;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitId;
import org.mingtang.request.RequestId;

/**
 * An incoming letter in a list: nothing of it but its subject is opened.
 *
 * @param whole false where it was too large or could not be fetched in full
 * @param arrivedOn day on which the mail server took it in
 * @param reason null unless it was set aside
 * @param request null unless it became one or was joined to one
 */
public record MailView(
        UUID id,
        String mailbox,
        UnitId organ,
        Nature nature,
        String subject,
        long size,
        boolean whole,
        @Nullable UUID stored,
        OffsetDateTime arrivedAt,
        LocalDate arrivedOn,
        MailState state,
        @Nullable SetAside reason,
        @Nullable RequestId request,
        boolean erased) {

    public String line() {
        return subject.isBlank() ? "（没有主题）" : subject;
    }

    public boolean isOpen() {
        return state == MailState.NEW;
    }

    public String here() {
        return "/desk/requests/mail/" + id;
    }
}

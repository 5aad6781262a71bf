package org.mingtang.request.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mingtang.MovableClock;
import org.mingtang.organisation.UnitId;
import org.springframework.beans.factory.ListableBeanFactory;

/** Letters that came in, without a server having to carry them. */
public final class Letterbox {

    private final MailIntake intake;
    private final MailboxRows boxes;
    private final MailRows mails;
    private final MovableClock clock;
    private final UnitId organ;
    private final UUID reader = UUID.randomUUID();
    private final Mailbox box;
    private long uid;

    public Letterbox(ListableBeanFactory beans, UnitId organ) {
        this.intake = beans.getBean(MailIntake.class);
        this.boxes = beans.getBean(MailboxRows.class);
        this.mails = beans.getBean(MailRows.class);
        this.clock = beans.getBean(MovableClock.class);
        this.organ = organ;
        String key = "box-" + reader.toString().substring(0, 8);
        this.box = new Mailbox(
                key, "", "h", 993, "u", PostRoom.ADDRESS, "p", "INBOX", Mailbox.After.LEAVE, "", null, false);
        boxes.take(key, organ, reader);
    }

    /** Takes a message in; returns the letter's id. */
    public UUID takes(byte[] message) {
        return takes(message, true, clock.instant());
    }

    UUID takes(byte[] message, boolean whole, Instant arrivedAt) {
        var found = new ImapFolder.Found(message, whole, message.length, arrivedAt);
        List<UUID> before = ids();
        intake.take(new MailIntake.Place(box, organ, 1, ++uid, reader), found);
        return ids().stream().filter(id -> !before.contains(id)).findFirst().orElseThrow();
    }

    /** A letter of a citizen with those words. */
    public UUID letter(String subject, String text) {
        return takes(SomeMail.from("乔安 <qiaoan@example.cn>")
                .header("Subject", SomeMail.word("UTF-8", subject))
                .header("Message-ID", "<" + UUID.randomUUID() + "@example.cn>")
                .header("Content-Type", "text/plain; charset=utf-8")
                .saying(text));
    }

    private List<UUID> ids() {
        return mails.list(List.of(organ), true, 1000, 0).stream()
                .map(MailView::id)
                .toList();
    }
}

package org.mingtang.request.mailbox;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.mingtang.database.Seal;
import org.mingtang.identity.Accounts;
import org.mingtang.organisation.UnitId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes one message in: the letter, how far the mailbox is read, and the agenda, in one transaction. */
@Component
class MailIntake {

    private final MailboxRows boxes;
    private final MailRows mails;
    private final MailAgenda agenda;
    private final ArrivalAnswer answer;
    private final Seal seal;
    private final Clock clock;

    MailIntake(MailboxRows boxes, MailRows mails, MailAgenda agenda, ArrivalAnswer answer, Seal seal, Clock clock) {
        this.boxes = boxes;
        this.mails = mails;
        this.agenda = agenda;
        this.answer = answer;
        this.seal = seal;
        this.clock = clock;
    }

    /** The place of a message, and the reader who has the mailbox to himself. */
    record Place(Mailbox mailbox, UnitId organ, long validity, long uid, UUID reader) {}

    /**
     * Takes a message, unless it was taken before.
     *
     * @return whether it is new
     * @throws OtherReader when another program reads the mailbox by now; nothing is taken then
     */
    @Transactional
    boolean take(Place place, ImapFolder.Found found) {
        advance(place);
        IncomingLetter letter = LetterReader.read(found.raw());
        Instant arrivedAt = found.arrivedAt() == null ? clock.instant() : found.arrivedAt();
        var id = mails.add(new MailRows.Arriving(
                place.mailbox().key(),
                place.organ(),
                place.validity(),
                place.uid(),
                found.raw(),
                found.whole(),
                found.size(),
                arrivedAt,
                mark(place, found),
                letter.nature(),
                letter.subject()));
        if (id.isEmpty()) {
            return false;
        }
        mails.note(id.get(), MailAct.Kind.TAKE, "", Accounts.PROGRAM);
        agenda.letters(place.organ());
        answer.to(letter, place.mailbox(), place.organ(), arrivedAt);
        return true;
    }

    /** Passes over a message that is gone or not asked for. */
    @Transactional
    void skip(Place place) {
        advance(place);
    }

    private void advance(Place place) {
        if (!boxes.advance(place.mailbox().key(), place.validity(), place.uid(), place.reader())) {
            throw new OtherReader();
        }
    }

    /**
     * What tells a message from others wherever it lies: its Message-ID with what it says, so that nobody keeps another's
     * letter out by using its Message-ID.
     */
    private String mark(Place place, ImapFolder.Found found) {
        if (!found.whole()) {
            return seal.fingerprint(place.validity() + " " + place.uid(), "request_mail.place");
        }
        MimePart message = MimePart.of(found.raw());
        String said = String.join(
                "\n",
                message.header("message-id"),
                message.header("date"),
                message.header("from"),
                message.header("subject"),
                message.digest());
        return seal.fingerprint(said, "request_mail.mark");
    }

    /** Another program has the mailbox by now. */
    static final class OtherReader extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}

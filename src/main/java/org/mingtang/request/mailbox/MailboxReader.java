package org.mingtang.request.mailbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.request.mailbox.MailIntake.OtherReader;
import org.mingtang.request.mailbox.MailIntake.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reads mailboxes, each by one program at a time, each message once. What a reading that was cut off had taken stays taken;
 * the next begins behind it.
 */
@Component
class MailboxReader {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxReader.class);

    /** Of one mailbox in one reading; the rest waits for the next, so that no mailbox holds up the others. */
    static final int AT_ONCE = 200;

    /** After so many readings a message that cannot be fetched is left to a person. */
    static final int PATIENCE = 5;

    private final Mailboxes mailboxes;
    private final MailboxRows rows;
    private final MailRows mails;
    private final MailIntake intake;
    private final MailAgenda agenda;
    private final Clock clock;
    private final int mostBytes;
    private final Properties trust;

    @Autowired
    MailboxReader(
            Mailboxes mailboxes,
            MailboxRows rows,
            MailRows mails,
            MailIntake intake,
            MailAgenda agenda,
            Clock clock,
            @Value("${mingtang.request.mail-megabytes:30}") int megabytes) {
        this(mailboxes, rows, mails, intake, agenda, clock, megabytes << 20, new Properties());
    }

    MailboxReader(
            Mailboxes mailboxes,
            MailboxRows rows,
            MailRows mails,
            MailIntake intake,
            MailAgenda agenda,
            Clock clock,
            int mostBytes,
            Properties trust) {
        this.mailboxes = mailboxes;
        this.rows = rows;
        this.mails = mails;
        this.intake = intake;
        this.agenda = agenda;
        this.clock = clock;
        this.mostBytes = mostBytes;
        this.trust = trust;
    }

    /** Reads all that are configured; trouble with one is no trouble for the others. */
    void readAll() {
        for (Mailbox mailbox : mailboxes.all()) {
            Optional<UnitView> organ = mailboxes.organ(mailbox);
            if (organ.isEmpty() || !mailbox.missing().isEmpty()) {
                LOG.warn("申请邮箱 {} 配置不全，没有读取。", mailbox.key());
            } else {
                read(mailbox, organ.get().id());
            }
        }
    }

    /** Takes what is new in a mailbox; returns how many letters, 0 also where another program reads it. */
    int read(Mailbox mailbox, UnitId organ) {
        UUID reader = UUID.randomUUID();
        if (!rows.take(mailbox.key(), organ, reader)) {
            return 0;
        }
        int taken = 0;
        try (ImapFolder folder = ImapFolder.open(mailbox, trust)) {
            taken = newOnes(folder, mailbox, organ, reader);
            tidy(folder, mailbox);
            rows.readWell(mailbox.key());
        } catch (MessagingException | IOException e) {
            LOG.warn("申请邮箱 {} 读取中断，下次接着读：{}", mailbox.key(), e.toString());
            rows.trouble(mailbox.key(), plain(e));
        } catch (OtherReader other) {
            LOG.info("申请邮箱 {} 已由另一个程序接着读。", mailbox.key());
        } finally {
            rows.release(mailbox.key(), reader);
            rows.state(mailbox.key()).ifPresent(agenda::trouble);
        }
        return taken;
    }

    private int newOnes(ImapFolder folder, Mailbox mailbox, UnitId organ, UUID reader)
            throws MessagingException, IOException {
        long validity = folder.validity();
        int taken = 0;
        for (long uid : folder.after(rows.last(mailbox.key(), validity), AT_ONCE)) {
            var place = new Place(mailbox, organ, validity, uid, reader);
            var found = fetch(folder, place);
            if (found.isEmpty()) {
                intake.skip(place);
            } else if (intake.take(place, found.get())) {
                taken++;
            }
        }
        return taken;
    }

    /** A message that again and again cannot be fetched becomes a letter that says so, and holds up no other. */
    private Optional<ImapFolder.Found> fetch(ImapFolder folder, Place place) throws MessagingException, IOException {
        try {
            return folder.fetch(place.uid(), mostBytes, clock.getZone());
        } catch (MessagingException | IOException e) {
            if (isHopeful(place)) {
                throw e;
            }
        } catch (RuntimeException e) {
            // What a server answers against all rules ends as these in the library that reads it.
            if (isHopeful(place)) {
                throw new MessagingException("邮件无法取下", e);
            }
        }
        return Optional.of(new ImapFolder.Found(new byte[0], false, 0, null));
    }

    private boolean isHopeful(Place place) {
        return rows.failed(place.mailbox().key(), place.uid()) < PATIENCE;
    }

    private void tidy(ImapFolder folder, Mailbox mailbox) throws MessagingException {
        long validity = folder.validity();
        for (long uid : mails.untidy(mailbox.key(), validity, AT_ONCE)) {
            if (!folder.tidy(uid)) {
                throw new MessagingException("MOVE");
            }
            mails.tidied(mailbox.key(), validity, uid);
        }
    }

    /** In words for the office; what a server says may name people. */
    private static String plain(Exception e) {
        if (e instanceof AuthenticationFailedException) {
            return "用户名或者口令不对";
        }
        if (e instanceof FolderNotFoundException) {
            return "邮箱里没有配置的文件夹";
        }
        return "MOVE".equals(e.getMessage())
                ? "邮件已收取，但服务器不支持移动邮件，邮件留在原处"
                : "连接不上或者连接中断（" + e.getClass().getSimpleName() + "）";
    }
}

package org.mingtang.request.mailbox;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;

/** The folder of a mailbox, open over TLS for the length of one reading; nothing in it is marked as read by being read. */
final class ImapFolder implements AutoCloseable {

    /** Some providers let nobody in who does not say who he is (RFC 2971). */
    private static final Map<String, String> WHO = Map.of("name", "mingtang", "version", "1", "vendor", "mingtang");

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final Mailbox mailbox;

    private ImapFolder(IMAPStore store, IMAPFolder folder, Mailbox mailbox) {
        this.store = store;
        this.folder = folder;
        this.mailbox = mailbox;
    }

    /** Of a message that is too large this much is looked at: its headers and, mostly, its words. */
    private static final int BEGINNING = 256 << 10;

    /**
     * A message as it lies in the mailbox.
     *
     * @param whole false where it is larger than allowed, so that these are its first bytes only
     * @param arrivedAt when the server took it in, which no sender can set; null where it does not say
     */
    record Found(
            byte[] raw, boolean whole, long size, @Nullable Instant arrivedAt) {}

    /**
     * @param trust further settings of the connection, e.g. whose certificates are trusted
     * @throws MessagingException when the server cannot be reached, is not who it says, or lets nobody in
     */
    static ImapFolder open(Mailbox mailbox, Properties trust) throws MessagingException {
        var session = Session.getInstance(settings(trust));
        IMAPStore store = (IMAPStore) session.getStore("imaps");
        store.connect(mailbox.host(), mailbox.port(), mailbox.user(), mailbox.password());
        try {
            if (store.hasCapability("ID")) {
                store.id(new HashMap<>(WHO));
            }
            IMAPFolder folder = (IMAPFolder) store.getFolder(mailbox.folder());
            folder.open(mailbox.after() == Mailbox.After.LEAVE ? Folder.READ_ONLY : Folder.READ_WRITE);
            return new ImapFolder(store, folder, mailbox);
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
    }

    private static Properties settings(Properties trust) {
        var settings = new Properties();
        settings.put("mail.imaps.connectiontimeout", "10000");
        settings.put("mail.imaps.timeout", "30000");
        settings.put("mail.imaps.writetimeout", "30000");
        settings.put("mail.imaps.ssl.checkserveridentity", "true");
        settings.put("mail.imaps.peek", "true");
        settings.put("mail.imaps.fetchsize", "1048576");
        settings.putAll(trust);
        return settings;
    }

    /** Changes when the numbers of messages begin anew (RFC 3501, 2.3.1.1). */
    long validity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /** The numbers of messages after this one, smallest first. */
    List<Long> after(long uid, int most) throws MessagingException {
        Message[] messages = folder.getMessagesByUID(uid + 1, UIDFolder.LASTUID);
        var uids = new ArrayList<Long>();
        for (Message message : Arrays.asList(messages)) {
            long each = message == null ? 0 : folder.getUID(message);
            // A server asked for what comes after the last answers with the last.
            if (each > uid) {
                uids.add(each);
            }
        }
        uids.sort(Comparator.naturalOrder());
        return uids.subList(0, Math.min(most, uids.size()));
    }

    /** The message of that number; empty where somebody took it away in the meantime, or it is older than asked for. */
    Optional<Found> fetch(long uid, int mostBytes, ZoneId zone) throws MessagingException, IOException {
        IMAPMessage message = (IMAPMessage) folder.getMessageByUID(uid);
        if (message == null) {
            return Optional.empty();
        }
        Date received = message.getReceivedDate();
        Instant arrivedAt = received == null ? null : received.toInstant();
        LocalDate since = mailbox.since();
        boolean old = since != null
                && arrivedAt != null
                && arrivedAt.atZone(zone).toLocalDate().isBefore(since);
        if (old) {
            return Optional.empty();
        }
        int size = message.getSize();
        var into = new BoundedBytes(size > mostBytes ? Math.min(BEGINNING, mostBytes) : mostBytes);
        boolean whole = into.takes(message);
        return Optional.of(new Found(into.bytes(), whole, Math.max(size, into.size()), arrivedAt));
    }

    /**
     * Does with a message that was taken what is configured; false where the server cannot move it, which then stays.
     */
    boolean tidy(long uid) throws MessagingException {
        Message message = mailbox.after() == Mailbox.After.LEAVE ? null : folder.getMessageByUID(uid);
        if (message == null) {
            return true;
        }
        if (mailbox.after() == Mailbox.After.SEEN) {
            folder.setFlags(new Message[] {message}, new Flags(Flags.Flag.SEEN), true);
            return true;
        }
        // Without MOVE a message could only be copied and deleted, and nothing is deleted here (RFC 6851).
        if (!store.hasCapability("MOVE")) {
            return false;
        }
        folder.moveMessages(new Message[] {message}, store.getFolder(mailbox.moveTo()));
        return true;
    }

    /** Leaves without expunging anything. */
    @Override
    public void close() throws MessagingException {
        if (folder.isOpen()) {
            folder.close(false);
        }
        store.close();
    }
}

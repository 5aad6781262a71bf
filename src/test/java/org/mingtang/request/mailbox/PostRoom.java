package org.mingtang.request.mailbox;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.DummySSLSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.mingtang.MovableClock;
import org.mingtang.organisation.UnitId;
import org.mingtang.request.mailbox.Mailbox.After;
import org.springframework.beans.factory.ListableBeanFactory;

/** A mail server of its own on this computer that speaks IMAP over TLS, and a reader that trusts it. */
final class PostRoom implements AutoCloseable {

    static final String ADDRESS = "ysq@edu.yunlu.example";

    final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS));
    private final ListableBeanFactory beans;
    private final GreenMailUser user;
    private final String key = "box-" + UUID.randomUUID().toString().substring(0, 8);

    PostRoom(ListableBeanFactory beans) {
        this.beans = beans;
        server.start();
        user = server.setUser(ADDRESS, "ysq", "geheim");
    }

    @Override
    public void close() {
        server.stop();
    }

    /** Trusts the server's certificate, which nobody signed. */
    static Properties trust() {
        var trust = new Properties();
        trust.put("mail.imaps.ssl.checkserveridentity", "false");
        trust.put("mail.imaps.ssl.socketFactory", new DummySSLSocketFactory());
        return trust;
    }

    MailboxReader reader() {
        return reader(1 << 20, trust());
    }

    MailboxReader reader(int mostBytes, Properties trust) {
        return new MailboxReader(
                beans.getBean(Mailboxes.class),
                beans.getBean(MailboxRows.class),
                beans.getBean(MailRows.class),
                beans.getBean(MailIntake.class),
                beans.getBean(MailAgenda.class),
                beans.getBean(MovableClock.class),
                mostBytes,
                trust);
    }

    Mailbox box() {
        return box(After.LEAVE);
    }

    Mailbox box(After after) {
        return box("geheim", after, null);
    }

    Mailbox box(String password, After after, LocalDate since) {
        int port = server.getImaps().getPort();
        return new Mailbox(key, "", "127.0.0.1", port, "ysq", ADDRESS, password, "INBOX", after, "taken", since, false);
    }

    String key() {
        return key;
    }

    int read(UnitId organ) {
        return reader().read(box(), organ);
    }

    /** The server takes the message in now. */
    void arrives(byte[] message) {
        arrives(message, LocalDate.now(beans.getBean(MovableClock.class)));
    }

    /** The server takes the message in on that day. */
    void arrives(byte[] message, LocalDate on) {
        inbox(folder -> {
            var sent = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message)) {
                @Override
                public Date getReceivedDate() {
                    return Date.from(
                            on.atTime(10, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
                }
            };
            folder.appendMessages(new Message[] {sent});
        });
    }

    /** Throws all away and counts messages anew, as after a repair of the server. */
    void beginsToCountAnew() throws UserException {
        server.getUserManager().deleteUser(user);
        server.setUser(ADDRESS, "ysq", "geheim");
    }

    List<Message> inbox() {
        return messages("INBOX");
    }

    List<Message> messages(String folder) {
        try {
            Store store = store();
            Folder opened = store.getFolder(folder);
            opened.open(Folder.READ_ONLY);
            return Arrays.asList(opened.getMessages());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    void add(String folder) {
        try (Store store = store()) {
            store.getFolder(folder).create(Folder.HOLDS_MESSAGES);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What somebody does who signs in to the mailbox himself. */
    interface ByHand {
        void on(Folder inbox) throws MessagingException;
    }

    void inbox(ByHand act) {
        try (Store store = store();
                Folder inbox = store.getFolder("INBOX")) {
            inbox.open(Folder.READ_WRITE);
            act.on(inbox);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Store store() throws MessagingException {
        Store store = Session.getInstance(trust()).getStore("imaps");
        store.connect("127.0.0.1", server.getImaps().getPort(), "ysq", "geheim");
        return store;
    }
}

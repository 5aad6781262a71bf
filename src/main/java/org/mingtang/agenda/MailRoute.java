package org.mingtang.agenda;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The way mails leave the house; closed while no mail server is named ({@code spring.mail.host}). */
@Component
class MailRoute {

    private final @Nullable JavaMailSender sender;
    private final String from;

    @Autowired
    MailRoute(ObjectProvider<JavaMailSender> sender, @Value("${mingtang.mail.from:mingtang@localhost}") String from) {
        this(sender.getIfAvailable(), from);
    }

    MailRoute(@Nullable JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    boolean open() {
        return sender != null;
    }

    /**
     * Sends one mail. Its Message-ID follows from the id, so that a mail sent again after a crash between sending and
     * noting it is known as the same by the servers and programs that receive it.
     *
     * @throws org.springframework.mail.MailException when the server did not take it
     */
    void send(UUID id, String recipient, String subject, String body, AnsweredMail answered) {
        if (sender == null) {
            throw new IllegalStateException("No mail server is named");
        }
        MimeMessage message = sender.createMimeMessage();
        try {
            var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(recipient);
            helper.setSubject(subject);
            helper.setText(body);
            message.setHeader("Message-ID", "<" + id + from.substring(from.lastIndexOf('@')) + ">");
            if (!answered.isNone()) {
                message.setHeader("In-Reply-To", answered.inReplyTo());
                message.setHeader("References", answered.references());
            }
            // Keeps absence notes from being sent back (RFC 3834).
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException e) {
            throw new MailParseException(e);
        }
        sender.send(message);
    }
}

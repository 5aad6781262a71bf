package org.mingtang.request.mailbox;

import java.util.List;
import org.mingtang.agenda.AnsweredMail;

/**
 * What a message says; made of its bytes whenever somebody reads it, kept nowhere in plain words.
 *
 * @param name of the sender as he writes it; empty where he writes none
 * @param address of the sender; empty where there is none
 * @param answerTo where an answer would go that a machine gives (RFC 3834, 4); empty where none may be given
 * @param sentAt as the message claims, word for word
 * @param asks in a list of those it is addressed to, as written
 * @param thread what an answer to it names, so that it stands beneath it
 * @param text what it says, in plain words
 * @param notes what could not be read of it, for the clerk
 */
public record IncomingLetter(
        String name,
        String address,
        String answerTo,
        String sentAt,
        String asks,
        String subject,
        AnsweredMail thread,
        String text,
        List<Attachment> attachments,
        Nature nature,
        List<String> notes) {

    public IncomingLetter {
        attachments = List.copyOf(attachments);
        notes = List.copyOf(notes);
    }

    /** A file that came along. */
    public record Attachment(String name, byte[] content) {

        public int kilobytes() {
            return Math.max(1, content.length / 1024);
        }

        @Override
        public String toString() {
            return "Attachment";
        }
    }

    public String sender() {
        return name.isEmpty() ? address : name + " <" + address + ">";
    }

    /** Written nowhere by accident. */
    @Override
    public String toString() {
        return "IncomingLetter[" + nature + "]";
    }
}

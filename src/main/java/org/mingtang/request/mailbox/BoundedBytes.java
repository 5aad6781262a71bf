package org.mingtang.request.mailbox;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Takes bytes up to a limit: the size a server tells of a message binds nobody. */
final class BoundedBytes extends OutputStream {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int most;
    private boolean full;

    BoundedBytes(int most) {
        this.most = most;
    }

    /** False where the message is larger than the limit. */
    boolean takes(Message message) throws MessagingException, IOException {
        try {
            message.writeTo(this);
        } catch (IOException | MessagingException e) {
            if (!full) {
                throw e;
            }
        }
        return !full;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    int size() {
        return bytes.size();
    }

    @Override
    public void write(int each) throws IOException {
        write(new byte[] {(byte) each}, 0, 1);
    }

    @Override
    public void write(byte[] from, int at, int length) throws IOException {
        if (length > most - bytes.size()) {
            full = true;
            throw new IOException("larger than " + most + " bytes");
        }
        bytes.write(from, at, length);
    }
}

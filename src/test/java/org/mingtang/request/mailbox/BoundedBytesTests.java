package org.mingtang.request.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class BoundedBytesTests {

    private static MimeMessage message(byte[] raw) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
    }

    @Test
    void takesWhatFits() throws Exception {
        byte[] raw = SomeMail.from("a@example.cn").saying("x");
        var exact = new BoundedBytes(raw.length);
        assertThat(exact.takes(message(raw))).isTrue();
        assertThat(exact.bytes()).hasSize(raw.length);
        assertThat(exact.size()).isEqualTo(raw.length);
    }

    @Test
    void stopsAtItsLimitWhateverSizeWasTold() throws Exception {
        byte[] raw = SomeMail.from("a@example.cn").saying("x".repeat(100_000));
        var small = new BoundedBytes(10_000);
        assertThat(small.takes(message(raw))).isFalse();
        assertThat(small.size()).isLessThanOrEqualTo(10_000);
    }

    @Test
    void takesSingleBytes() throws Exception {
        var bytes = new BoundedBytes(2);
        bytes.write('a');
        bytes.write('b');
        assertThatThrownBy(() -> bytes.write('c')).isInstanceOf(IOException.class);
        assertThat(bytes.bytes()).containsExactly('a', 'b');
    }

    @Test
    void connectionThatBreaksIsNoLargeMessage() throws Exception {
        var broken = new MimeMessage(Session.getInstance(new Properties())) {
            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write('x');
                throw new IOException("connection reset");
            }
        };
        assertThatThrownBy(() -> new BoundedBytes(100).takes(broken)).hasMessage("connection reset");
    }
}

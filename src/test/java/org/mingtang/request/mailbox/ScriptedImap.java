package org.mingtang.request.mailbox;

import com.icegreen.greenmail.util.DummySSLServerSocketFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An IMAP server that speaks just enough and can break off in the middle of a message, as real ones do. Its messages have
 * the numbers 1, 2, 3, …
 */
final class ScriptedImap implements AutoCloseable {

    private static final Pattern RANGE = Pattern.compile("UID FETCH (\\d+):\\*.*");
    private static final Pattern ONE = Pattern.compile("UID FETCH (\\d+) .*");
    private static final Pattern BODY = Pattern.compile("FETCH (\\d+) .*BODY(?:\\.PEEK)?\\[\\].*");
    private static final Pattern PLAIN = Pattern.compile("FETCH (\\d+) .*");

    /** How often it breaks off yet, and at which message. */
    final AtomicInteger breaks = new AtomicInteger();

    final AtomicInteger connections = new AtomicInteger();
    private final int broken;
    private final List<byte[]> messages;
    private final ServerSocket socket;

    ScriptedImap(int broken, List<byte[]> messages) throws IOException {
        this.broken = broken;
        this.messages = messages;
        this.socket = new DummySSLServerSocketFactory().createServerSocket(0, 10, InetAddress.getLoopbackAddress());
        var listening = new Thread(this::listen, "scripted-imap");
        listening.setDaemon(true);
        listening.start();
    }

    Mailbox box(String key) {
        return new Mailbox(
                key,
                "",
                "127.0.0.1",
                socket.getLocalPort(),
                "ysq",
                PostRoom.ADDRESS,
                "geheim",
                "INBOX",
                Mailbox.After.LEAVE,
                "",
                null,
                false);
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                connections.incrementAndGet();
                serve(caller);
            } catch (IOException | UncheckedIOException gone) {
                // The next caller is served.
            }
        }
    }

    private void serve(Socket caller) throws IOException {
        OutputStream out = caller.getOutputStream();
        var lines = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
        say(out, "* OK ready");
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split(" ", 2);
            String command = words.length < 2 ? "" : words[1].toUpperCase(Locale.ROOT);
            if (!answer(command, out)) {
                return;
            }
            say(out, words[0] + " OK done");
            if (command.startsWith("LOGOUT")) {
                return;
            }
        }
    }

    /** False where it breaks off. */
    private boolean answer(String command, OutputStream out) throws IOException {
        Matcher range = RANGE.matcher(command);
        Matcher one = ONE.matcher(command);
        Matcher body = BODY.matcher(command);
        Matcher plain = PLAIN.matcher(command);
        if (command.startsWith("CAPABILITY") || command.startsWith("LOGIN")) {
            say(out, "* CAPABILITY IMAP4rev1");
        } else if (command.startsWith("EXAMINE") || command.startsWith("SELECT")) {
            say(out, "* " + messages.size() + " EXISTS");
            say(out, "* FLAGS ()");
            say(out, "* OK [UIDVALIDITY 7] x");
            say(out, "* OK [UIDNEXT " + (messages.size() + 1) + "] x");
        } else if (range.matches()) {
            for (int uid = Math.min(Integer.parseInt(range.group(1)), messages.size()); uid <= messages.size(); uid++) {
                say(out, "* " + uid + " FETCH (UID " + uid + ")");
            }
        } else if (one.matches()) {
            say(out, "* " + one.group(1) + " FETCH (UID " + one.group(1) + ")");
        } else if (body.matches()) {
            return body(Integer.parseInt(body.group(1)), out);
        } else if (plain.matches()) {
            int uid = Integer.parseInt(plain.group(1));
            say(
                    out,
                    "* " + uid + " FETCH (INTERNALDATE \"02-Mar-2026 10:00:00 +0800\" RFC822.SIZE "
                            + messages.get(uid - 1).length + " ENVELOPE (NIL NIL NIL NIL NIL NIL NIL NIL NIL NIL))");
        }
        return true;
    }

    private boolean body(int uid, OutputStream out) throws IOException {
        byte[] message = messages.get(uid - 1);
        boolean breaksOff = uid == broken && breaks.getAndDecrement() > 0;
        out.write(("* " + uid + " FETCH (BODY[]<0> {" + message.length + "}\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(message, 0, breaksOff ? message.length / 2 : message.length);
        out.flush();
        if (!breaksOff) {
            say(out, ")");
        }
        return !breaksOff;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

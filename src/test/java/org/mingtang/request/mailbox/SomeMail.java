package org.mingtang.request.mailbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Messages as bytes, written down by hand so that they can be as wrong as one likes. */
final class SomeMail {

    static final Charset GBK = Charset.forName("GBK");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** A short letter in UTF-8 from that sender. */
    static SomeMail from(String sender) {
        return new SomeMail().header("From", sender).header("To", "ysq@edu.yunlu.example");
    }

    SomeMail header(String name, String value) {
        return line(name + ": " + value);
    }

    SomeMail header(String name, byte[] value) {
        bytes.writeBytes((name + ": ").getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(value);
        return line("");
    }

    SomeMail line(String line) {
        bytes.writeBytes((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    SomeMail raw(byte[] more) {
        bytes.writeBytes(more);
        return this;
    }

    /** Ends the headers and says that. */
    byte[] saying(String text) {
        return line("").line(text).bytes();
    }

    byte[] saying(byte[] text) {
        return line("").raw(text).bytes();
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    static String base64(String text, Charset charset) {
        return base64(text.getBytes(charset));
    }

    static String base64(byte[] content) {
        return Base64.getMimeEncoder().encodeToString(content);
    }

    static String word(String charset, String text) {
        String letters = Base64.getEncoder().encodeToString(text.getBytes(Charset.forName(charset)));
        return "=?" + charset + "?B?" + letters + "?=";
    }

    /** A letter with one attachment. */
    static byte[] with(String disposition, String type, byte[] content) {
        return from("乔安 <qiaoan@example.cn>")
                .header("Subject", "公开申请")
                .header("Content-Type", "multipart/mixed; boundary=\"b1\"")
                .line("")
                .line("--b1")
                .line("Content-Type: text/plain; charset=utf-8")
                .line("")
                .line("申请公开学区划分的会议纪要。")
                .line("--b1")
                .line("Content-Type: " + type)
                .line("Content-Disposition: " + disposition)
                .line("Content-Transfer-Encoding: base64")
                .line("")
                .line(base64(content))
                .line("--b1--")
                .bytes();
    }
}

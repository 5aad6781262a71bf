package org.mingtang.request.mailbox;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Bytes of a mail as text, whatever their sender says they are: labels are often missing, sometimes wrong. */
final class MailText {

    static final Charset GB18030 = Charset.forName("GB18030");

    /** Programs write gb2312 and mean what came after it. */
    private static final Pattern CHINESE =
            Pattern.compile("x?-?gbk|gb_?2312(-80)?|x?-?euc-cn|hz-gb-2312|cp936|gb18030");

    /** Says nothing of bytes above 127: written by programs that were not asked. */
    private static final Pattern WESTERN =
            Pattern.compile("us-ascii|ascii|iso-8859-1|latin1|windows-1252|8bit|unknown.*");

    /** Turns what follows around, or cannot be seen: fit to make a name look like another. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}&&[^\\n\\t]]|[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\uFFF9-\\uFFFB]|\\p{Cs}");

    private static final Pattern ONLY_CHINESE =
            Pattern.compile("[\\x00-\\x7F\\p{IsHan}\\u2000-\\u206F\\u3000-\\u303F\\uFE30-\\uFE4F\\uFF00-\\uFFEF]*+");

    private MailText() {}

    /** Decodes by the label where the bytes bear it out, else by the bytes themselves. */
    static String of(byte[] bytes, String label) {
        String name = label.strip().replaceAll("[\"']", "").toLowerCase(Locale.ROOT);
        boolean western = name.isEmpty() || WESTERN.matcher(name).matches();
        Optional<Charset> named = western ? Optional.empty() : charset(name);
        return mistaken(bytes, named)
                .or(() -> named.flatMap(charset -> strictly(bytes, charset)))
                .or(() -> strictly(bytes, StandardCharsets.UTF_8))
                .or(() -> western && name.startsWith("iso-8859") && !pairs(bytes)
                        ? Optional.empty()
                        : strictly(bytes, GB18030))
                .orElseGet(() -> new String(bytes, named.orElse(western ? StandardCharsets.ISO_8859_1 : GB18030)));
    }

    /** What may stand on a page and in a database: no control characters, line ends as \n. */
    static String seen(String text) {
        return UNSEEN.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
    }

    /** The same in one line, cut to a length. */
    static String line(String text, int most) {
        String line = seen(text).replaceAll("\\s+", " ").strip();
        return line.length() <= most ? line : cut(line, most) + "…";
    }

    /** Cuts without halving a character. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** UTF-8 under a Chinese label: most of its bytes are characters there as well, only other ones. */
    private static Optional<String> mistaken(byte[] bytes, Optional<Charset> named) {
        return named.filter(GB18030::equals)
                .flatMap(chinese -> strictly(bytes, StandardCharsets.UTF_8))
                .filter(text -> ONLY_CHINESE.matcher(text).matches());
    }

    private static Optional<Charset> charset(String name) {
        if (CHINESE.matcher(name).matches()) {
            return Optional.of(GB18030);
        }
        try {
            return Optional.of(Charset.forName(name)).filter(Charset::canEncode);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException otherwise) {
            return Optional.empty();
        }
    }

    /** Chinese characters of GB2312 are two high bytes each; an accented letter stands alone. */
    private static boolean pairs(byte[] bytes) {
        int run = 0;
        for (byte each : bytes) {
            if (each < 0) {
                run++;
            } else if (run % 2 != 0) {
                return false;
            } else {
                run = 0;
            }
        }
        return run % 2 == 0;
    }
}

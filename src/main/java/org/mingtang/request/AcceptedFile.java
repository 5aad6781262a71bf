package org.mingtang.request;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.UnlawfulAct;

/**
 * A file that may be taken in from applicants and clerks.
 *
 * @param name as the sender called it, without folders
 * @param type its media type, by the end of its name
 */
public record AcceptedFile(String name, String type) {

    static final int MOST_BYTES = 20 << 20;

    private static final Map<String, String> TYPES = Map.of(
            "pdf", "application/pdf",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "png", "image/png",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "ofd", "application/ofd",
            "txt", "text/plain");

    /** @throws UnlawfulAct when it is empty, too large or of a kind nobody can read */
    public static AcceptedFile of(String name, long bytes) {
        refusal(name, bytes).ifPresent(why -> {
            throw new UnlawfulAct(why);
        });
        String plain = plain(name);
        return new AcceptedFile(plain, Objects.requireNonNull(type(plain)));
    }

    /** Why a file of that name and size cannot be taken in; empty where it can. */
    static Optional<String> refusal(String name, long bytes) {
        String plain = plain(name);
        if (type(plain) == null) {
            return Optional.of("“" + plain + "”的格式不能接收，请上传 PDF、图片（jpg、png）、Word（docx）、Excel（xlsx）、OFD 或者文本文件。");
        }
        if (bytes == 0) {
            return Optional.of("“" + plain + "”是空文件，请重新选择。");
        }
        return bytes > MOST_BYTES ? Optional.of("“" + plain + "”超过 20 MB，请压缩或者拆分后再上传。") : Optional.empty();
    }

    /** How names of files of a media type end, e.g. .pdf; nothing for types that nobody hands in. */
    static String ending(String type) {
        return TYPES.entrySet().stream()
                .filter(each -> each.getValue().equals(type))
                .map(each -> "." + each.getKey())
                .min(Comparator.naturalOrder())
                .orElse("");
    }

    private static String plain(String name) {
        return name.replaceAll(".*[/\\\\]", "").strip();
    }

    private static @Nullable String type(String plain) {
        int dot = plain.lastIndexOf('.');
        return dot < 0 ? null : TYPES.get(plain.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}

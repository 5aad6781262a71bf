package org.mingtang.request.redaction;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What came of reading a file again.
 *
 * @param tried each route that was gone, with the tool and its version
 * @param notes sentences on what a route could not tell
 */
public record ReadBack(List<Tried> tried, List<Survivor> survivors, List<String> notes) {

    /** A route that was gone. {@code times} is how many texts or byte runs were looked at. */
    public record Tried(Route route, String tool, int times) {}

    /** Something that should be gone and is not; what it is is not repeated here. */
    public record Survivor(Route route, String place, String ground) {}

    /**
     * Reads any file for terms, whoever made it.
     *
     * @throws org.mingtang.procedure.UnlawfulAct where it cannot be read at all
     */
    public static ReadBack of(byte[] file, List<Term> terms) {
        return new Readings(terms, List.of(), List.of(), Ocr.onThisMachine()).of(file);
    }

    public boolean isRefused() {
        return !survivors.isEmpty();
    }

    /** Why the file must not go out. */
    public String refusal() {
        String where = survivors.stream()
                .map(each -> each.route().label() + "：" + each.place())
                .distinct()
                .limit(8)
                .collect(Collectors.joining("；"));
        return survivors.isEmpty() ? "" : "遮盖后复读仍能读到应当遮盖的内容（" + where + "），文件不能使用。";
    }
}

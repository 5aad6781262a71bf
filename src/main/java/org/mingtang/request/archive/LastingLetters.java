package org.mingtang.request.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestFile.Kind;

/** Of each letter of a case whether it is kept as PDF/A; Word and OFD files of the same name are the same letter. */
final class LastingLetters {

    /** Null until its PDF comes. */
    private final Map<String, @Nullable LastingPdf> letters = new LinkedHashMap<>();

    /** @param pdf null where the file is none */
    void note(RequestFile file, @Nullable LastingPdf pdf) {
        if (file.kind() == Kind.LETTER || file.kind() == Kind.OPINION_ASKED) {
            String name = file.name().replaceFirst("\\.[A-Za-z]{2,4}$", "");
            if (pdf != null || !letters.containsKey(name)) {
                letters.put(name, pdf);
            }
        }
    }

    List<String> sentences() {
        List<String> all = new ArrayList<>();
        letters.forEach(
                (name, pdf) -> all.add(name + "：" + (pdf == null ? "没有 PDF 文件，有字不能排版，只有 Word 文件" : pdf.sentence())));
        return all.isEmpty() ? List.of("没有文书。") : all;
    }

    /** Such as 2/3. */
    String count() {
        long good = letters.values().stream()
                .filter(pdf -> pdf != null && pdf.isLasting())
                .count();
        return good + "/" + letters.size();
    }
}

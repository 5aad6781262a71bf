package org.mingtang.documents;

import java.util.Set;
import java.util.stream.Collectors;

/** No font has a shape for a character; a file without it would say something else. */
public final class UndrawableCharacters extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param codePoints the characters, in the order they stand in the text */
    public UndrawableCharacters(Set<Integer> codePoints) {
        super("现有字库中没有这些字：%s。请把含有这些字的字体文件放入字体文件夹（mingtang.fonts）后重试；Word 文件不受影响。"
                .formatted(codePoints.stream()
                        .map(code -> Character.toString(code) + "（U+%04X）".formatted(code))
                        .collect(Collectors.joining("、"))));
    }
}

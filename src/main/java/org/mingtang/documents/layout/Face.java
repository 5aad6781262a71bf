package org.mingtang.documents.layout;

import java.util.List;

/** The four faces of GB/T 9704-2012: their names in Word, the shipped stand-in, and how a site's own font is known. */
enum Face {
    SONG("方正小标宋简体", "MingtangSong", List.of("小标宋", "xiaobiaosong", "fzxbs")),
    FANG("仿宋_GB2312", "MingtangKai", List.of("仿宋", "fangsong", "fangs")),
    KAI("楷体_GB2312", "MingtangKai", List.of("楷体", "kaiti", "simkai")),
    HEI("黑体", "MingtangHei", List.of("黑体", "simhei", "heiti"));

    private final String wordName;
    private final String shipped;
    private final List<String> knownBy;

    Face(String wordName, String shipped, List<String> knownBy) {
        this.wordName = wordName;
        this.shipped = shipped;
        this.knownBy = knownBy;
    }

    String wordName() {
        return wordName;
    }

    String shipped() {
        return shipped;
    }

    /** @param names a font's names in lower case */
    boolean isMeant(String names) {
        return knownBy.stream().anyMatch(names::contains);
    }
}

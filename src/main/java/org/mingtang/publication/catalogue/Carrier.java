package org.mingtang.publication.catalogue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** 公开渠道和载体: the 13 of the standard directories, in their order. */
public enum Carrier {
    WEBSITE("政府网站"),
    GAZETTE("政府公报"),
    ACCOUNTS("两微一端"),
    CONFERENCE("发布会/听证会"),
    BROADCAST("广播电视"),
    PAPER("纸质媒体"),
    READING_POINT("公开查阅点"),
    HALL("政务服务中心"),
    STATION("便民服务站"),
    ON_SITE("入户/现场"),
    BOARD("社区/企事业单位/村公示栏（电子屏）"),
    PRECISE("精准推送"),
    OTHER("其他");

    private final String label;

    Carrier(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The carrier a cell names, however it writes brackets and strokes. */
    static Optional<Carrier> named(String words) {
        String plain = plain(words);
        return plain.startsWith("其他")
                ? Optional.of(OTHER)
                : Arrays.stream(values())
                        .filter(each -> plain(each.label).equals(plain))
                        .findFirst();
    }

    /** All 13, those chosen with ■, the others with □. */
    static String cell(Set<Carrier> chosen) {
        return Arrays.stream(values())
                .map(each -> (chosen.contains(each) ? "■" : "□") + each.label)
                .collect(Collectors.joining("\n"));
    }

    /** Only those chosen, in words. */
    static String words(Set<Carrier> chosen) {
        return Arrays.stream(values())
                .filter(chosen::contains)
                .map(Carrier::label)
                .collect(Collectors.joining("、"));
    }

    private static String plain(String words) {
        return words.replaceAll("[\\s\\p{P}＿_]", "");
    }
}

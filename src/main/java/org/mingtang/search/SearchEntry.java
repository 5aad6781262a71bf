package org.mingtang.search;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One public thing as search knows it; never anything that is not public.
 *
 * @param key stays the same over all versions of the thing
 * @param href the thing's page, e.g. {@code /info/11430100-2026-00012}
 * @param site the portal that shows it
 * @param aliases short and other names, e.g. 公积金提取办法
 * @param text the text without its title
 * @param attachmentsText the text of what is attached
 * @param docNumber 发文字号 in any writing
 * @param kind code of the kind; {@code kindLabel} is what people read
 * @param claimed whether {@code publishedOn} is a day the office claims (补录)
 * @param formedOn 成文日期
 * @param validity whether it is in force; NONE for what is never in force, such as news
 * @param successor the key of what took its place
 * @param restsOn the key of the document it explains, without which it answers nothing
 * @param version number of the version it holds, from 1; its page is {@code href/versions/version}
 * @param revisedOn the day of that version
 * @param passages articles or sections with their own address within the page
 */
public record SearchEntry(
        UUID key,
        String href,
        String site,
        String title,
        List<String> aliases,
        String text,
        String attachmentsText,
        @Nullable String docNumber,
        UUID unit,
        String unitName,
        String kind,
        String kindLabel,
        @Nullable String theme,
        LocalDate publishedOn,
        boolean claimed,
        @Nullable LocalDate formedOn,
        Validity validity,
        @Nullable UUID successor,
        @Nullable UUID restsOn,
        int version,
        LocalDate revisedOn,
        List<Passage> passages) {

    /** An entry made by an older edition is made anew after a start; raise it with what is told of public things. */
    static final int EDITION = 3;

    public SearchEntry {
        aliases = List.copyOf(aliases);
        passages = List.copyOf(passages);
    }

    /** The first version of what became public when it says and rests on nothing else. */
    public SearchEntry(
            UUID key,
            String href,
            String site,
            String title,
            List<String> aliases,
            String text,
            String attachmentsText,
            @Nullable String docNumber,
            UUID unit,
            String unitName,
            String kind,
            String kindLabel,
            @Nullable String theme,
            LocalDate publishedOn,
            @Nullable LocalDate formedOn,
            Validity validity,
            @Nullable UUID successor,
            List<Passage> passages) {
        this(
                key,
                href,
                site,
                title,
                aliases,
                text,
                attachmentsText,
                docNumber,
                unit,
                unitName,
                kind,
                kindLabel,
                theme,
                publishedOn,
                false,
                formedOn,
                validity,
                successor,
                null,
                1,
                publishedOn,
                passages);
    }

    /**
     * One article or section.
     *
     * @param fragment its address within the page without the hash, e.g. {@code a12}
     * @param label e.g. 第十二条
     */
    public record Passage(String fragment, String label, String text) {

        private static final int LONGEST = 4000;
        private static final String GOES_ON = "……";

        /** The passage; one too long for an answer ends after a sentence, and a mark says that it goes on. */
        public static Passage of(String fragment, String label, String text) {
            if (text.length() <= LONGEST) {
                return new Passage(fragment, label, text);
            }
            int end = text.lastIndexOf('。', LONGEST - 1) + 1;
            return new Passage(fragment, label, text.substring(0, end == 0 ? LONGEST : end) + GOES_ON);
        }
    }

    /** Whether a document is in force. */
    public enum Validity {
        EFFECTIVE("有效", "chip-ok"),
        AMENDED("已修改", "chip-info"),
        NOT_YET("尚未生效", "chip-warn"),
        EXPIRED("失效", "chip-late"),
        ABOLISHED("废止", "chip-late"),
        NONE("", "");

        private final String label;
        private final String chip;

        Validity(String label, String chip) {
            this.label = label;
            this.chip = chip;
        }

        /** Returns the word people read, empty for NONE. */
        public String label() {
            return label;
        }

        /** Returns the style of its chip. */
        public String chip() {
            return chip;
        }

        /** Whether it is no longer in force. */
        public boolean fallen() {
            return this == EXPIRED || this == ABOLISHED;
        }
    }
}

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
        List<Passage> passages) {

    public SearchEntry {
        aliases = List.copyOf(aliases);
        passages = List.copyOf(passages);
    }

    /** What became public when it says. */
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
                passages);
    }

    /**
     * One article or section.
     *
     * @param fragment its address within the page without the hash, e.g. {@code a12}
     * @param label e.g. 第十二条
     */
    public record Passage(String fragment, String label, String text) {}

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

package org.mingtang.site;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tags in the head of a portal page (国办发〔2017〕47号, annex): those of the site on every page, those of the column on
 * pages of columns and of content, those of the content on its own page.
 */
public record PageTags(List<Tag> tags) {

    public static final PageTags SITE_ONLY = new PageTags(List.of());

    public PageTags {
        tags = List.copyOf(tags);
    }

    /** A tag; an empty one would be counted as a fault of the site. */
    public record Tag(String name, String content) {

        public Tag {
            if (content.isBlank()) {
                throw new IllegalArgumentException("The page tag " + name + " is empty");
            }
        }
    }

    /** The tags of the site itself. */
    static PageTags of(SiteFacts site) {
        PageTags tags = new PageTags(List.of(new Tag("SiteName", site.name()), new Tag("SiteDomain", site.domain())));
        return tags.and("SiteIDCode", site.code());
    }

    /**
     * The tags of a column.
     *
     * @param keywords several are parted by commas
     * @param type the annex's word for it, e.g. 政策文件; several are parted by commas
     */
    public static PageTags column(String name, String description, String keywords, String type) {
        return new PageTags(List.of(
                new Tag("ColumnName", name),
                new Tag("ColumnDescription", description),
                new Tag("ColumnKeywords", keywords),
                new Tag("ColumnType", type)));
    }

    /**
     * Adds the tags of content to those of its column.
     *
     * @param published {@code YYYY-MM-DD HH:MM}
     */
    public PageTags article(String title, String published, String source) {
        if (!published.matches("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}")) {
            throw new IllegalArgumentException("PubDate is written YYYY-MM-DD HH:MM, not " + published);
        }
        List<Tag> all = new ArrayList<>(tags);
        all.add(new Tag("ArticleTitle", title));
        all.add(new Tag("PubDate", published));
        all.add(new Tag("ContentSource", source));
        return new PageTags(all);
    }

    /** Adds a tag that pages may do without; left out where there is nothing to say. */
    public PageTags and(String name, @Nullable String content) {
        if (content == null || content.isBlank()) {
            return this;
        }
        List<Tag> all = new ArrayList<>(tags);
        all.add(new Tag(name, content.strip()));
        return new PageTags(all);
    }
}

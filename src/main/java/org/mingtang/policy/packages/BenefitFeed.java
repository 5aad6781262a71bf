package org.mingtang.policy.packages;

import java.time.Instant;
import java.util.List;
import org.mingtang.policy.finder.Profile;

/** An Atom feed (RFC 4287) of what may fit a profile; the profile stands in its address and is kept nowhere. */
final class BenefitFeed {

    /** One entry. */
    record Entry(String title, String path, String summary, Instant at) {}

    private BenefitFeed() {}

    static String of(String site, String self, Profile profile, List<Entry> entries) {
        Instant updated =
                entries.stream().map(Entry::at).max(Instant::compareTo).orElse(Instant.EPOCH);
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"zh-CN\">\n");
        xml.append("<title>").append(text("惠企利民政策" + (profile.empty() ? "" : "：" + profile.words())));
        xml.append("</title>\n<id>").append(text(site + self)).append("</id>\n<link rel=\"self\" href=\"");
        xml.append(text(site + self)).append("\"/>\n<updated>").append(updated).append("</updated>\n");
        xml.append("<author><name>明堂</name></author>\n");
        for (Entry each : entries) {
            xml.append("<entry><title>").append(text(each.title())).append("</title><id>");
            xml.append(text(site + each.path())).append("</id><link href=\"").append(text(site + each.path()));
            xml.append("\"/><updated>").append(each.at()).append("</updated><summary>");
            xml.append(text(each.summary())).append("</summary></entry>\n");
        }
        return xml.append("</feed>\n").toString();
    }

    private static String text(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

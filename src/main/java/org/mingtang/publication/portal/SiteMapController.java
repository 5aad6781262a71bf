package org.mingtang.publication.portal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mingtang.identity.OpenToPublic;
import org.mingtang.organisation.AskedSite;
import org.mingtang.publication.CatalogueLine;
import org.mingtang.publication.CatalogueLines;
import org.mingtang.publication.Gatherings;
import org.mingtang.publication.ItemDirectory;
import org.mingtang.publication.ItemDirectory.Entry;
import org.mingtang.publication.ItemDirectory.Part;
import org.mingtang.publication.ItemFigures;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What search engines and archives read: the site map in parts, and what they may read. */
@Controller
@OpenToPublic
class SiteMapController {

    /** A part may hold 50,000 addresses (sitemaps.org); numbers are never used twice, so a part never holds more. */
    static final int PART = 50_000;

    private static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final String NAMESPACE = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final List<String> PAGES = List.of(
            "/",
            "/open",
            "/open/policies",
            "/open/guide",
            "/open/institutions",
            "/open/reports",
            "/open/catalogue",
            "/policies",
            "/policies/comparison",
            "/packages",
            "/benefits",
            "/questions",
            "/topics",
            "/requests",
            "/requests/guide",
            "/requests/released",
            "/requests/statistics",
            "/units",
            "/tasks",
            "/log",
            "/feeds",
            "/accessibility");

    private final ItemDirectory directory;
    private final CatalogueLines lines;
    private final ItemFigures figures;
    private final Gatherings gatherings;
    private final AskedSite site;

    SiteMapController(
            ItemDirectory directory, CatalogueLines lines, ItemFigures figures, Gatherings gatherings, AskedSite site) {
        this.directory = directory;
        this.gatherings = gatherings;
        this.lines = lines;
        this.figures = figures;
        this.site = site;
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> index() {
        String base = escaped(site.base());
        StringBuilder xml = new StringBuilder(HEAD)
                .append("<sitemapindex ")
                .append(NAMESPACE)
                .append(">\n");
        xml.append("<sitemap><loc>").append(base).append("/sitemap/pages.xml</loc></sitemap>\n");
        for (Part part : directory.parts(PART, site.scope())) {
            xml.append("<sitemap><loc>").append(base).append("/sitemap/items-").append(part.index());
            xml.append(".xml</loc><lastmod>").append(part.revisedAt()).append("</lastmod></sitemap>\n");
        }
        return answer(XML, xml.append("</sitemapindex>\n"));
    }

    @GetMapping("/sitemap/pages.xml")
    ResponseEntity<byte[]> pages() {
        String base = escaped(site.base());
        StringBuilder xml = begun();
        PAGES.forEach(page -> url(xml, base + page));
        lines.here().stream()
                .filter(line -> !line.heading())
                .map(CatalogueLine::code)
                .filter(code -> !PAGES.contains("/open/" + code))
                .forEach(code -> url(xml, base + "/open/" + code));
        gatherings.paths(site.scope()).forEach(path -> url(xml, base + path));
        figures.byUnit(site.scope()).keySet().stream().sorted().forEach(unit -> url(xml, base + "/units/" + unit));
        return answer(XML, xml.append("</urlset>\n"));
    }

    @GetMapping("/sitemap/items-{part:\\d{1,10}}.xml")
    ResponseEntity<byte[]> items(@PathVariable long part) {
        List<Entry> entries = directory.between(part * PART, (part + 1) * PART, site.scope());
        if (entries.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        String base = escaped(site.base());
        StringBuilder xml = begun();
        for (Entry entry : entries) {
            xml.append("<url><loc>").append(base).append(entry.number().path());
            xml.append("</loc><lastmod>").append(entry.revisedAt()).append("</lastmod></url>\n");
        }
        return answer(XML, xml.append("</urlset>\n"));
    }

    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots() {
        return answer(
                TEXT,
                new StringBuilder("User-agent: *\nDisallow: /desk\nDisallow: /sign-in\nDisallow: /setup\n"
                                + "Disallow: /page-mode\nDisallow: /search\n\nSitemap: ")
                        .append(site.base())
                        .append("/sitemap.xml\n"));
    }

    private static StringBuilder begun() {
        return new StringBuilder(HEAD).append("<urlset ").append(NAMESPACE).append(">\n");
    }

    private static void url(StringBuilder xml, String address) {
        xml.append("<url><loc>").append(address).append("</loc></url>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("'", "&apos;")
                .replace("\"", "&quot;");
    }

    private static ResponseEntity<byte[]> answer(MediaType type, StringBuilder text) {
        return ResponseEntity.ok().contentType(type).body(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}

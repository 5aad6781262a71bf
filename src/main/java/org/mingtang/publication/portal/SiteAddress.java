package org.mingtang.publication.portal;

import java.util.Optional;
import java.util.UUID;
import org.mingtang.organisation.AskedSite;
import org.mingtang.organisation.HostName;
import org.mingtang.organisation.Site;
import org.mingtang.organisation.Sites;
import org.springframework.stereotype.Component;

/** The one address of each item, and ids that stay when addresses change. */
@Component
class SiteAddress {

    private final Sites sites;
    private final AskedSite asked;

    SiteAddress(Sites sites, AskedSite asked) {
        this.sites = sites;
        this.asked = asked;
    }

    /** The address of an item on the site of its unit; empty where that site has told none. */
    Optional<String> of(UUID unit, String path) {
        return asked.canonical(unit, path);
    }

    /**
     * An id for a feed of the site that was asked for (RFC 4151).
     *
     * @param day a day on which the domain was this site's
     */
    String feed(String day, String path) {
        return tag(asked.get(), day, path);
    }

    /** An id for an entry, the same in the feeds of all sites. */
    String entry(String day, String path) {
        return tag(sites.main(), day, path);
    }

    private static String tag(Site site, String day, String path) {
        String domain = site.hosts().stream().findFirst().map(HostName::value).orElse("localhost");
        return "tag:" + domain + "," + day + ":" + path;
    }
}

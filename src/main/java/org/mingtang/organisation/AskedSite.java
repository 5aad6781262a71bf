package org.mingtang.organisation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The site the present request asks for, by the name of its host, and addresses on it and on others.
 *
 * <p>A name that is no site's never comes into an address: whoever sends an invented one gets the main site as it is.
 */
@Component
public class AskedSite {

    private static final String KNOWN = AskedSite.class.getName();

    private final Sites sites;

    /** The sites as a request found them; a page asks for each of its lines. */
    private record Known(SiteMap map, long changes) {}

    AskedSite(Sites sites) {
        this.sites = sites;
    }

    /** The main site outside of requests. */
    public Site get() {
        HttpServletRequest request = request();
        return request == null ? sites.main() : site(request, map());
    }

    /** The site as it was when anybody last asked for one; for pages that must not ask the database. */
    public Optional<Site> remembered() {
        HttpServletRequest request = request();
        return sites.remembered().map(map -> request == null ? map.main() : site(request, map));
    }

    /** Whose information it shows. */
    public UnitScope scope() {
        return map().shownOn(get());
    }

    /** Leaves for the unit's own site where this one does not show it, at the same path. */
    public void mustShow(UUID unit) {
        if (!scope().holds(unit)) {
            throw new ShownElsewhere(base(map().of(unit)) + path());
        }
    }

    /** What stands before every path of this site. */
    public String base() {
        return base(get());
    }

    /** What stands before every path of a site: its address, else its first host as visitors reach it now. */
    public String base(Site site) {
        if (site.address() != null) {
            return site.address();
        }
        HttpServletRequest request = request();
        if (request == null) {
            return "http://"
                    + site.hosts().stream().findFirst().map(HostName::value).orElse("localhost");
        }
        return RequestAddress.of(request, site, get());
    }

    /** How a page of this site leads to a path of a unit. */
    public Way way(UUID unit, String path) {
        if (scope().holds(unit)) {
            return new Way(path, "");
        }
        Site own = map().of(unit);
        return new Way(base(own) + path, own.name());
    }

    /** The one address of a path of a unit, whichever site is asked for; empty where its site has told none. */
    public Optional<String> canonical(UUID unit, String path) {
        Site own = map().of(unit);
        return own.address() == null && own.hosts().isEmpty() ? Optional.empty() : Optional.of(base(own) + path);
    }

    /**
     * What answers from memory are kept by: alike for all names nobody knows, and different as soon as any site or unit
     * has changed. It may be a second old.
     */
    public String lately(HttpServletRequest request) {
        return RequestAddress.key(request, sites.lately());
    }

    /** The same as it is at this moment. */
    public String now(HttpServletRequest request) {
        return RequestAddress.key(request, sites.now());
    }

    /** As they were when the request first asked, but for changes made here since. */
    private SiteMap map() {
        HttpServletRequest request = request();
        if (request == null) {
            return sites.now();
        }
        long changes = sites.changesHere();
        if (request.getAttribute(KNOWN) instanceof Known known && known.changes() == changes) {
            return known.map();
        }
        Known known = new Known(sites.now(), changes);
        request.setAttribute(KNOWN, known);
        return known.map();
    }

    private static Site site(HttpServletRequest request, SiteMap map) {
        return HostName.read(request.getServerName()).flatMap(map::ofHost).orElse(map.main());
    }

    private static String path() {
        HttpServletRequest request = request();
        if (request == null) {
            return "/";
        }
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }
}

package org.mingtang.organisation;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where letters lead that leave the house: back to the site on which they were asked for. They are written when nobody
 * visits, so that only what sites say of themselves counts.
 */
@Component
public class WayBack {

    private final Sites sites;
    private final AskedSite asked;

    WayBack(Sites sites, AskedSite asked) {
        this.sites = sites;
        this.asked = asked;
    }

    /** What is to be kept with an order, so that its letters find back: the site the present request asks for. */
    public UUID from() {
        return asked.get().id();
    }

    /**
     * What stands before every path of a site: its own address, else the main site's with the site's first host in it.
     *
     * @param site as {@link #from} told it; the main site where it is null or was removed since
     * @return empty while nobody has said how the main site is reached from outside
     */
    public Optional<String> to(@Nullable UUID site) {
        return to(sites.main(), own(site));
    }

    static Optional<String> to(Site main, Site own) {
        if (own.address() != null) {
            return Optional.of(own.address());
        }
        String address = main.address();
        return own.hosts().isEmpty() || address == null || Sites.hostOf(address).isEmpty()
                ? Optional.ofNullable(address)
                : Optional.of(with(address, own.hosts().get(0)));
    }

    /** Whether a letter asked for by the present request would find back. */
    public boolean leadsBack() {
        return to(from()).isPresent();
    }

    /** Whether the site's own pages would show what a unit made public. */
    public boolean shows(@Nullable UUID site, UUID unit) {
        return sites.shownOn(own(site)).holds(unit);
    }

    private Site own(@Nullable UUID site) {
        return Optional.ofNullable(site).flatMap(sites::find).orElseGet(sites::main);
    }

    private static String with(String address, HostName host) {
        URI main = URI.create(address);
        return main.getScheme() + "://" + host + (main.getPort() < 0 ? "" : ":" + main.getPort()) + main.getRawPath();
    }
}

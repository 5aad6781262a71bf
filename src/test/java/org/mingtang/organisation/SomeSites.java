package org.mingtang.organisation;

import java.util.List;
import java.util.UUID;
import org.mingtang.identity.Accounts;
import org.springframework.beans.factory.ListableBeanFactory;

/** Sites of fresh units for tests on the shared database. */
public final class SomeSites {

    private static final Palette GREEN = new Palette("#1b5e3f", "#0f3a27", "#e6f2ea");

    private SomeSites() {}

    /** A host of chance, below example. */
    public static String host() {
        return "s" + UUID.randomUUID().toString().substring(0, 8) + ".example";
    }

    /** Returns a fresh site of a government with that host; its name is the government's place with 政务公开. */
    public static Site of(ListableBeanFactory beans, UnitId government, String host) {
        Sites sites = beans.getBean(Sites.class);
        Site site = draft(beans, government);
        store(sites, site, host);
        return sites.ofHost(host);
    }

    /** A site that is not stored, without hosts. */
    public static Site draft(ListableBeanFactory beans, UnitId government) {
        String place = Places.of(beans.getBean(Units.class).find(government).orElseThrow());
        return new Site(
                UUID.randomUUID(),
                false,
                place + "政务公开",
                government,
                false,
                List.of(),
                null,
                GREEN,
                new Site.Registration(place + "人民政府办公室", null, "9900000777", null, null, null),
                0);
    }

    /** Lets the main site show what belongs to others, or not. */
    public static void mainShowsBelow(ListableBeanFactory beans, boolean below) {
        Sites sites = beans.getBean(Sites.class);
        Site main = sites.main();
        store(
                sites,
                new Site(
                        Site.MAIN,
                        true,
                        "",
                        null,
                        below,
                        List.of(),
                        null,
                        Palette.USUAL,
                        Site.Registration.NONE,
                        main.revision()));
    }

    /** The way back for letters of a deployment whose main site is reached at an address; empty for none. */
    public static WayBack wayBack(ListableBeanFactory beans, String address) {
        Sites sites = new Sites(
                beans.getBean(Organisation.class),
                beans.getBean(SiteRows.class),
                beans.getBean(SiteRegister.class),
                address,
                "");
        return new WayBack(sites, new AskedSite(sites));
    }

    private static void store(Sites sites, Site site, String... hosts) {
        var refusals = sites.put(site, List.of(hosts), Accounts.PROGRAM);
        if (!refusals.isEmpty()) {
            throw new IllegalStateException(refusals.toString());
        }
    }
}

package org.mingtang.organisation;

import java.util.List;
import java.util.UUID;
import org.mingtang.identity.Accounts;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The invented city's two portals: its own at {@code localhost}, its district's at {@code dongchuan.localhost}. */
@Component
@Order(11)
@ConditionalOnProperty(name = "mingtang.demo", havingValue = "true")
class DemoSites implements ApplicationRunner {

    private static final UnitId DISTRICT = UnitId.named("云麓市东川区人民政府");
    private static final String HOST = "dongchuan.localhost";

    private final Sites sites;

    DemoSites(Sites sites) {
        this.sites = sites;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (sites.all().size() > 1 || sites.main().revision() > 0) {
            return;
        }
        put(
                new Site(Site.MAIN, true, "", null, false, List.of(), null, Palette.USUAL, Site.Registration.NONE, 0),
                "localhost");
        put(
                new Site(
                        UUID.nameUUIDFromBytes(new byte[] {2}),
                        false,
                        "东川区政务公开",
                        DISTRICT,
                        true,
                        List.of(),
                        null,
                        new Palette("#1b5e3f", "#0f3a27", "#e6f2ea"),
                        // No area has the code 99: invented.
                        new Site.Registration("东川区人民政府办公室", "0000-0000102", "9900000002", null, null, null),
                        0),
                HOST);
    }

    private void put(Site site, String host) {
        var refusals = sites.put(site, List.of(host), Accounts.PROGRAM);
        if (!refusals.isEmpty()) {
            throw new IllegalStateException("The demo's site is refused: " + refusals);
        }
    }
}

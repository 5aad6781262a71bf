package org.mingtang.site;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.HostName;
import org.mingtang.organisation.Palette;
import org.mingtang.organisation.Site;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * What a site's pages say of it. What nobody wrote down of the main site is taken from the configuration, where a wrong
 * code or domain stops the start; other sites are only what was written down.
 */
@Component
class SiteIdentity {

    private final Environment settings;
    private final boolean demo;

    SiteIdentity(Environment settings) {
        this.settings = settings;
        this.demo = settings.getProperty("mingtang.demo", Boolean.class, false);
        facts(new Site(Site.MAIN, true, "", null, true, List.of(), null, Palette.USUAL, Site.Registration.NONE, 0));
    }

    SiteFacts facts(Site site) {
        Site.Registration said = site.registration();
        String sponsor = said.sponsor() != null ? said.sponsor() : setting(site, "sponsor", null);
        return new SiteFacts(
                site.name(),
                domain(site),
                // No area has the code 99: invented.
                said.code() != null ? said.code() : setting(site, "code", "9900000001"),
                sponsor == null ? site.name().replace("政务公开", "") + "人民政府办公室" : sponsor,
                said.contact() != null ? said.contact() : setting(site, "contact", "0000-0000000"),
                said.icp() != null ? said.icp() : setting(site, "icp", null),
                said.police() != null ? said.police() : setting(site, "police", null),
                said.mistakes() != null ? said.mistakes() : setting(site, "mistakes", null));
    }

    private String domain(Site site) {
        String configured = setting(site, "domain", "www.yunlu.example");
        if (configured != null) {
            return configured;
        }
        String address = site.main() ? settings.getProperty("mingtang.address", "") : "";
        String host = address.isBlank() ? null : URI.create(address).getHost();
        return host != null
                ? host.toLowerCase(Locale.ROOT)
                : site.hosts().stream().findFirst().map(HostName::value).orElse("localhost");
    }

    private @Nullable String setting(Site site, String key, @Nullable String invented) {
        if (!site.main()) {
            return null;
        }
        String value = settings.getProperty("mingtang.site." + key, "").strip();
        if (value.isEmpty()) {
            return demo ? invented : null;
        }
        return value;
    }
}

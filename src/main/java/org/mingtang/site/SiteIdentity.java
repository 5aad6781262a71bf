package org.mingtang.site;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The site's facts from the configuration; a wrong code or domain stops the start. */
@Component
class SiteIdentity {

    private final SiteName name;
    private final Environment settings;
    private final boolean demo;

    SiteIdentity(SiteName name, Environment settings) {
        this.name = name;
        this.settings = settings;
        this.demo = settings.getProperty("mingtang.demo", Boolean.class, false);
        facts("");
    }

    SiteFacts facts() {
        return facts(name.name());
    }

    private SiteFacts facts(String called) {
        String sponsor = setting("sponsor", null);
        return new SiteFacts(
                called,
                domain(),
                // No area has the code 99: invented.
                setting("code", "9900000001"),
                sponsor == null ? called.replace("政务公开", "") + "人民政府办公室" : sponsor,
                setting("contact", "0000-0000000"),
                setting("icp", null),
                setting("police", null),
                setting("mistakes", null));
    }

    private String domain() {
        String configured = setting("domain", "www.yunlu.example");
        if (configured != null) {
            return configured;
        }
        String address = settings.getProperty("mingtang.address", "");
        String host = address.isBlank() ? null : URI.create(address).getHost();
        return host == null ? "localhost" : host.toLowerCase(Locale.ROOT);
    }

    private @Nullable String setting(String key, @Nullable String invented) {
        String value = settings.getProperty("mingtang.site." + key, "").strip();
        if (value.isEmpty()) {
            return demo ? invented : null;
        }
        return value;
    }
}

package org.mingtang.organisation.portals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.mingtang.identity.OpenToPublic;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Requires;
import org.mingtang.organisation.AskedSite;
import org.mingtang.organisation.Palette;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Style sheets of sites: colours come as a file of this host, as the content security policy wants it. */
@Controller
class StyleController {

    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    private final AskedSite asked;

    StyleController(AskedSite asked) {
        this.asked = asked;
    }

    /** Its address holds the colours ({@code ?c=}), so that other colours are another file. */
    @GetMapping("/site.css")
    @OpenToPublic
    ResponseEntity<byte[]> own() {
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .varyBy("Host")
                .body(SiteStyle.of(asked.get().palette()).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/desk/sites/preview.css")
    @Requires(Permission.EDIT_ORGANISATION)
    ResponseEntity<byte[]> preview(@RequestParam String brand, @RequestParam String deep, @RequestParam String soft) {
        Palette palette = new Palette(brand, deep, soft);
        if (!palette.readable()) {
            return ResponseEntity.badRequest().build();
        }
        return ResponseEntity.ok()
                .contentType(CSS)
                .body(SiteStyle.preview(palette).getBytes(StandardCharsets.UTF_8));
    }
}

package org.mingtang.publication.portal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.mingtang.identity.OpenToPublic;
import org.mingtang.publication.Gatherings;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Records of topics and packages whose hashes stand in the log; the log is one for all sites, and so are they. */
@Controller
@OpenToPublic
class GatheringRecords {

    private static final String RECORD = "/{slug:[a-z0-9-]{1,60}}/versions/{version:\\d{1,6}}/record.json";

    private final Gatherings gatherings;

    GatheringRecords(Gatherings gatherings) {
        this.gatherings = gatherings;
    }

    @GetMapping("/topics" + RECORD)
    ResponseEntity<byte[]> topic(@PathVariable String slug, @PathVariable int version) {
        return record("/topics/" + slug, version);
    }

    @GetMapping("/packages" + RECORD)
    ResponseEntity<byte[]> parcel(@PathVariable String slug, @PathVariable int version) {
        return record("/packages/" + slug, version);
    }

    private ResponseEntity<byte[]> record(String path, int version) {
        return gatherings
                .record(path, version)
                .map(record -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)))
                        .body(record.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.status(
                                gatherings.gone(path).isPresent() ? HttpStatus.GONE : HttpStatus.NOT_FOUND)
                        .build());
    }
}

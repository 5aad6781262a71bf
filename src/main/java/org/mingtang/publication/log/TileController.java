package org.mingtang.publication.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.mingtang.identity.OpenToPublic;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The log as others read it: C2SP tlog-tiles under the prefix {@code /log}. */
@Controller
@OpenToPublic
class TileController {

    private static final int HIGHEST_LEVEL = 7;
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, UTF_8);
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl A_MOMENT =
            CacheControl.maxAge(Duration.ofSeconds(2)).cachePublic();

    private final LogRows rows;
    private final Checkpoints checkpoints;
    private final LogKeys keys;

    TileController(LogRows rows, Checkpoints checkpoints, LogKeys keys) {
        this.rows = rows;
        this.checkpoints = checkpoints;
        this.keys = keys;
    }

    @GetMapping("/log/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        return text(checkpoints.newest().note());
    }

    @GetMapping("/log/key")
    ResponseEntity<byte[]> key() {
        return text(keys.key().verifierKey() + "\n");
    }

    @GetMapping("/log/tile/{level:\\d{1,2}}/{*tile}")
    ResponseEntity<byte[]> tile(@PathVariable String level, @PathVariable String tile, HttpServletRequest request)
            throws IOException {
        int height = level.length() > 1 && level.startsWith("0") ? Integer.MAX_VALUE : Integer.parseInt(level);
        if (height > HIGHEST_LEVEL) {
            return missing();
        }
        // Level n of the tiles is level 8n of the tree.
        TileAddress address = TileAddress.read(tile.substring(1)).orElse(null);
        if (address == null || !address.isWithin(rows.end().size() >> (8 * height))) {
            return missing();
        }
        List<byte[]> hashes = rows.row(8 * height, address.first(), address.width());
        ByteBuffer bytes = ByteBuffer.allocate(hashes.size() * MerkleHash.BYTES);
        hashes.forEach(bytes::put);
        return lasting(request, bytes.array());
    }

    @GetMapping("/log/tile/entries/{*tile}")
    ResponseEntity<byte[]> entries(@PathVariable String tile, HttpServletRequest request) throws IOException {
        TileAddress address = TileAddress.read(tile.substring(1)).orElse(null);
        if (address == null || !address.isWithin(rows.end().size())) {
            return missing();
        }
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (LogRows.Line line : rows.lines(address.first(), address.width())) {
            byte[] entry = CanonicalLine.bytes(line.body());
            bundle.write(entry.length >> 8);
            bundle.write(entry.length);
            bundle.write(entry);
        }
        return lasting(request, bundle.toByteArray());
    }

    private static ResponseEntity<byte[]> text(String text) {
        return ResponseEntity.ok().contentType(TEXT).cacheControl(A_MOMENT).body(text.getBytes(UTF_8));
    }

    /** A tile, full or in part, never changes: it may be kept by whoever wants to. */
    private static ResponseEntity<byte[]> lasting(HttpServletRequest request, byte[] bytes) throws IOException {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(FOR_EVER)
                .varyBy(HttpHeaders.ACCEPT_ENCODING);
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted == null || !accepted.toLowerCase(Locale.ROOT).contains("gzip") || accepted.contains("q=0")) {
            return answer.body(bytes);
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(bytes);
        }
        return answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(packed.toByteArray());
    }

    private static ResponseEntity<byte[]> missing() {
        return ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build();
    }
}

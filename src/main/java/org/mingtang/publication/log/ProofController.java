package org.mingtang.publication.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import org.mingtang.identity.OpenToPublic;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/** Proofs to take home: as JSON and in the form of C2SP tlog-proof. */
@Controller
@OpenToPublic
class ProofController {

    /** @param entry the entry as written, the bytes of the leaf in UTF-8 */
    record Inclusion(long index, String entry, String leafHash, List<String> proof, String checkpoint) {}

    /** @param proof proof of RFC 9162, 2.1.4, base 64 */
    record Consistency(long from, long to, List<String> proof, String checkpoint) {}

    private final TransparencyLog log;
    private final LogRows rows;
    private final JsonMapper json;

    ProofController(TransparencyLog log, LogRows rows, JsonMapper json) {
        this.log = log;
        this.rows = rows;
        this.json = json;
    }

    @GetMapping("/log/entries/{index}/proof.json")
    ResponseEntity<byte[]> json(@PathVariable String index) {
        LogProof proof = proof(index);
        Inclusion inclusion = new Inclusion(
                proof.entry().index(),
                proof.line(),
                proof.leaf(),
                proof.path(),
                proof.checkpoint().note());
        return file(
                "log-" + proof.entry().index() + ".json",
                MediaType.APPLICATION_JSON,
                json.writeValueAsBytes(inclusion));
    }

    @GetMapping("/log/entries/{index}/proof")
    ResponseEntity<byte[]> text(@PathVariable String index) {
        LogProof proof = proof(index);
        return file(
                "log-" + proof.entry().index() + ".tlog-proof",
                new MediaType(MediaType.TEXT_PLAIN, UTF_8),
                proof.text().getBytes(UTF_8));
    }

    @GetMapping("/log/consistency/{from}")
    ResponseEntity<byte[]> consistency(@PathVariable String from) {
        Checkpoint newest = log.checkpoint();
        long earlier = LogPlace.read(from)
                .filter(size -> size > 0 && size <= newest.size())
                .orElseThrow(NoSuchEntry::new);
        List<String> proof = new MerkleTree(rows)
                .consistency(earlier, newest.size()).stream()
                        .map(hash -> Base64.getEncoder().encodeToString(hash))
                        .toList();
        Consistency consistency = new Consistency(earlier, newest.size(), proof, newest.note());
        return file(
                "consistency-" + earlier + ".json", MediaType.APPLICATION_JSON, json.writeValueAsBytes(consistency));
    }

    private LogProof proof(String index) {
        return LogPlace.read(index).flatMap(log::proof).orElseThrow(NoSuchEntry::new);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}

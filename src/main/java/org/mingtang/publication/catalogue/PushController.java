package org.mingtang.publication.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.OpenToPublic;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Where business systems hand in items; open to whoever shows a living key, to nobody else. */
@RestController
@OpenToPublic
class PushController {

    static final int MOST_BYTES = 32 * 1024 * 1024;

    private final PushKeys keys;
    private final Pushes pushes;
    private final LineRows lines;

    PushController(PushKeys keys, Pushes pushes, LineRows lines) {
        this.keys = keys;
        this.pushes = pushes;
        this.lines = lines;
    }

    @GetMapping("/api/catalogue")
    ResponseEntity<Map<String, Object>> lines(@RequestHeader(required = false) @Nullable String authorization) {
        return called(authorization, key -> {
            List<Map<String, Object>> open = new ArrayList<>();
            for (String code : key.lines()) {
                lines.find(code)
                        .filter(line -> line.living() && keys.opens(key, code))
                        .ifPresent(line -> open.add(OpenLine.json(line)));
            }
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("system", key.name());
            answer.put("lines", open);
            return ResponseEntity.ok(answer);
        });
    }

    @PostMapping(value = "/api/catalogue/{line}/items", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> push(
            @PathVariable String line,
            @RequestHeader(required = false) @Nullable String authorization,
            @RequestHeader(name = "External-Id", required = false) @Nullable String externalId,
            HttpServletRequest request) {
        return called(
                authorization,
                key -> taken(key, line, () -> {
                    byte[] json = request.getInputStream().readNBytes(MOST_BYTES + 1);
                    if (json.length > MOST_BYTES) {
                        throw new TooMuch();
                    }
                    return PushedItem.read(json, externalId, List.of());
                }));
    }

    @PostMapping(value = "/api/catalogue/{line}/items", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Map<String, Object>> pushWithFiles(
            @PathVariable String line,
            @RequestHeader(required = false) @Nullable String authorization,
            @RequestHeader(name = "External-Id", required = false) @Nullable String externalId,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(required = false) @Nullable List<MultipartFile> files) {
        return called(
                authorization,
                key -> taken(key, line, () -> {
                    List<PushedItem.File> read = new ArrayList<>();
                    long size = 0;
                    for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
                        size += file.getSize();
                        if (size > MOST_BYTES) {
                            throw new TooMuch();
                        }
                        read.add(new PushedItem.File(
                                Objects.requireNonNullElse(file.getOriginalFilename(), "附件"), file.getBytes()));
                    }
                    return PushedItem.read(item.getBytes(StandardCharsets.UTF_8), externalId, read);
                }));
    }

    /** Reads what was sent. */
    private interface Sent {
        PushedItem read() throws IOException;
    }

    /** More was sent than is taken. */
    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private ResponseEntity<Map<String, Object>> called(
            @Nullable String authorization, Function<PushKey, ResponseEntity<Map<String, Object>>> call) {
        Optional<PushKey> key = keys.shown(authorization);
        if (key.isEmpty()) {
            return refused(HttpStatus.UNAUTHORIZED, null, "密钥不对或者已经停用。请在请求头 Authorization 里写 Bearer 和密钥。");
        }
        if (!keys.mayCall(key.get())) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header("Retry-After", "60")
                    .body(errors(List.of(new Refusal(null, "推送太频繁，请一分钟以后再试。"))));
        }
        return call.apply(key.get());
    }

    private ResponseEntity<Map<String, Object>> taken(PushKey key, String line, Sent sent) {
        if (!keys.opens(key, line)) {
            pushes.noteRefused(key, line, "密钥不能推送到这一目录");
            return refused(HttpStatus.FORBIDDEN, "line", "这个密钥不能推送到目录“" + line + "”。");
        }
        try {
            Pushes.Result result = pushes.push(key, line, sent.read());
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("outcome", result.outcome().name());
            answer.put("manuscript", result.manuscript().toString());
            answer.put("stage", result.stage().name());
            answer.put("stageLabel", result.stage().label());
            HttpStatus status = result.outcome() == Pushes.Outcome.TAKEN ? HttpStatus.CREATED : HttpStatus.OK;
            return ResponseEntity.status(status).body(answer);
        } catch (PushRefused refused) {
            pushes.noteRefused(key, line, refused.refusals().size() + " 处不合要求");
            return ResponseEntity.unprocessableContent().body(errors(refused.refusals()));
        } catch (UnlawfulAct unlawful) {
            return refused(HttpStatus.CONFLICT, null, Objects.requireNonNullElse(unlawful.getMessage(), "不能办理。"));
        } catch (TooMuch tooMuch) {
            return refused(HttpStatus.CONTENT_TOO_LARGE, null, "一次最多推送 32 MB。");
        } catch (IllegalArgumentException | IOException unreadable) {
            return refused(HttpStatus.BAD_REQUEST, null, "请求读不出来，应当是 JSON 对象。");
        }
    }

    private static ResponseEntity<Map<String, Object>> refused(
            HttpStatus status, @Nullable String field, String message) {
        return ResponseEntity.status(status).body(errors(List.of(new Refusal(field, message))));
    }

    private static Map<String, Object> errors(List<Refusal> refusals) {
        List<Map<String, Object>> errors = new ArrayList<>();
        for (Refusal refusal : refusals) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("field", Objects.requireNonNullElse(refusal.field(), ""));
            error.put("message", refusal.message());
            errors.add(error);
        }
        return Map.of("errors", errors);
    }
}

package org.mingtang.request.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mingtang.identity.OpenToPublic;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.exchange.BundleRefused.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where other platforms bring bundles and receipts; the signature is the pass. */
@RestController
@OpenToPublic
@RequestMapping(path = "/api/exchange", produces = MediaType.APPLICATION_JSON_VALUE)
class DoorController {

    private static final Logger log = LoggerFactory.getLogger(DoorController.class);

    private final Exchange exchange;

    DoorController(Exchange exchange) {
        this.exchange = exchange;
    }

    /** Answers with the signed receipt; the same bundle again with the same one. */
    @PostMapping("/bundles")
    byte[] bundle(HttpServletRequest request) throws IOException {
        return exchange.take(body(request));
    }

    @PostMapping("/receipts")
    Map<String, Object> receipt(HttpServletRequest request) throws IOException {
        return Map.of("bundle", exchange.answered(body(request)).bundleNumber());
    }

    /** Gives the bundles that wait for whoever signed the order. */
    @PostMapping("/outgoing")
    byte[] outgoing(HttpServletRequest request) throws IOException {
        return Outgoing.bytes(exchange.outgoing(body(request)));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(BundleRefused refused) {
        log.info("对接：{}", refused.getMessage());
        return answer(refused.reason().status(), refused.reason().message());
    }

    /** The files that link this platform are unusable; what is wrong with them is nobody else's business. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unusable(LinksUnusable unusable) {
        log.warn("{}", unusable.getMessage());
        return answer(503, "接收平台的对接配置有误，请联系该平台管理员。");
    }

    /** Something that a record asked for became impossible while it was taken; nothing of its bundle was. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unlawful(UnlawfulAct unlawful) {
        return answer(409, Objects.requireNonNullElse(unlawful.getMessage(), "不能办理。"));
    }

    private static ResponseEntity<Map<String, Object>> answer(int status, String message) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("errors", List.of(Map.of("field", "", "message", message))));
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > Envelope.MOST) {
            throw new BundleRefused(Reason.TOO_LARGE);
        }
        byte[] bytes = request.getInputStream().readNBytes(Envelope.MOST + 1);
        if (bytes.length > Envelope.MOST) {
            throw new BundleRefused(Reason.TOO_LARGE);
        }
        return bytes;
    }
}

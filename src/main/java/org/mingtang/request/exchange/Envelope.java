package org.mingtang.request.exchange;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.mingtang.request.exchange.BundleRefused.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signed bytes as they travel: a DSSE envelope with one signature, in exactly one way of writing it, so that not a single
 * byte can be changed without being noticed.
 *
 * @param type what the payload is
 * @param keyId names the key that signed
 */
record Envelope(String type, byte[] payload, String keyId, byte[] signature) {

    static final String BUNDLE = "application/vnd.mingtang.exchange-bundle+json";
    static final String RECEIPT = "application/vnd.mingtang.exchange-receipt+json";
    /** Asks a platform for the bundles it has for the one who signs. */
    static final String ORDER = "application/vnd.mingtang.exchange-order+json";

    /** What is taken at most, in bytes. */
    static final int MOST = 8 * 1024 * 1024;

    private static final Pattern TYPE = Pattern.compile("[a-z./+-]{1,80}");
    private static final Pattern KEY_ID = Pattern.compile("[0-9a-f]{16}");
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * Reads an envelope; whose signature it bears is not looked at.
     *
     * @throws BundleRefused when it is written in any other way than {@link #bytes()} writes it
     */
    static Envelope read(byte[] bytes) {
        if (bytes.length > MOST) {
            throw new BundleRefused(Reason.TOO_LARGE);
        }
        try {
            JsonNode json = JSON.readTree(bytes);
            JsonNode signed = json.path("signatures").path(0);
            var read = new Envelope(
                    text(json, "payloadType", TYPE),
                    Base64.getDecoder().decode(json.path("payload").asString("")),
                    text(signed, "keyid", KEY_ID),
                    Base64.getDecoder().decode(signed.path("sig").asString("")));
            if (Arrays.equals(read.bytes(), bytes)) {
                return read;
            }
        } catch (JacksonException | IllegalArgumentException notOurs) {
            throw new BundleRefused(Reason.UNREADABLE);
        }
        throw new BundleRefused(Reason.UNREADABLE);
    }

    byte[] bytes() {
        Base64.Encoder base64 = Base64.getEncoder();
        return ("{\"payloadType\":\"" + type + "\",\"payload\":\"" + base64.encodeToString(payload)
                        + "\",\"signatures\":[{\"keyid\":\"" + keyId + "\",\"sig\":\""
                        + base64.encodeToString(signature)
                        + "\"}]}")
                .getBytes(US_ASCII);
    }

    /** What is signed: type and payload with their lengths (DSSE, Pre-Authentication Encoding). */
    static byte[] signed(String type, byte[] payload) {
        var all = new ByteArrayOutputStream();
        byte[] kind = type.getBytes(UTF_8);
        all.writeBytes(("DSSEv1 " + kind.length + " ").getBytes(US_ASCII));
        all.writeBytes(kind);
        all.writeBytes((" " + payload.length + " ").getBytes(US_ASCII));
        all.writeBytes(payload);
        return all.toByteArray();
    }

    private static String text(JsonNode json, String name, Pattern shape) {
        String text = json.path(name).asString("");
        if (!shape.matcher(text).matches()) {
            throw new BundleRefused(Reason.UNREADABLE);
        }
        return text;
    }
}

package org.mingtang.request.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingtang.request.exchange.BundleRefused.Reason;

/** Signs with a hash instead of a key, so that thousands of runs are quick; whatever is changed is seen as ever. */
record PlainSignet(String side) implements Signet {

    private static final Map<String, String> SIDES =
            Stream.of("province", "city", "county", "town").collect(Collectors.toMap(PlainSignet::keyId, side -> side));

    @Override
    public byte[] sign(String type, byte[] payload) {
        return new Envelope(type, payload, keyId(side), signature(side, type, payload)).bytes();
    }

    @Override
    public Signed open(String type, byte[] bytes) {
        Envelope envelope = Envelope.read(bytes);
        String from = SIDES.get(envelope.keyId());
        if (from == null) {
            throw new BundleRefused(Reason.UNKNOWN_KEY);
        }
        byte[] right = signature(from, type, envelope.payload());
        if (!envelope.type().equals(type) || !Arrays.equals(right, envelope.signature())) {
            throw new BundleRefused(Reason.BAD_SIGNATURE);
        }
        return new Signed(from, envelope.payload());
    }

    private static String keyId(String side) {
        return Wire.sha256(side.getBytes(UTF_8)).substring(0, 16);
    }

    private static byte[] signature(String side, String type, byte[] payload) {
        return HexFormat.of()
                .parseHex(Wire.sha256((side + Wire.sha256(Envelope.signed(type, payload))).getBytes(UTF_8)));
    }
}

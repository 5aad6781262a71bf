package org.mingtang.request.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.mingtang.request.exchange.BundleRefused.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How bundles, receipts and what is in them are written; fields that the schema does not know are passed over. */
final class Wire {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private Wire() {}

    static byte[] bytes(Object bundleOrReceipt) {
        return JSON.writeValueAsBytes(bundleOrReceipt);
    }

    static JsonNode tree(Object content) {
        return JSON.valueToTree(content);
    }

    static JsonNode tree(String json) {
        return JSON.readTree(json);
    }

    static Bundle bundle(byte[] payload) {
        return read(payload, Bundle.class);
    }

    static Receipt receipt(byte[] payload) {
        return read(payload, Receipt.class);
    }

    static Order order(byte[] payload) {
        return read(payload, Order.class);
    }

    /**
     * Reads what a record holds.
     *
     * @throws IllegalArgumentException when something is missing or of no known kind
     */
    static <T> T content(ExchangeRecord record, Class<T> type) {
        try {
            return JSON.treeToValue(record.content(), type);
        } catch (JacksonException wrong) {
            throw new IllegalArgumentException("no " + type.getSimpleName(), wrong);
        }
    }

    /** Reads what this platform kept in this way of writing itself. */
    static <T> T kept(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static <T> T read(byte[] payload, Class<T> type) {
        try {
            JsonNode json = JSON.readTree(payload);
            if (!json.isObject()) {
                throw new BundleRefused(Reason.UNREADABLE);
            }
            if (json.path("schema").asInt(0) > Bundle.SCHEMA) {
                throw new BundleRefused(Reason.FUTURE_SCHEMA);
            }
            return JSON.treeToValue(json, type);
        } catch (JacksonException wrong) {
            throw new BundleRefused(Reason.UNREADABLE);
        }
    }
}

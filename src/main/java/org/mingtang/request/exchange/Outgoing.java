package org.mingtang.request.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A bundle on its way to a partner; several travel as one answer with their file names. */
record Outgoing(String to, SentBundle bundle) {

    String fileName() {
        return fileName(to, bundle.number());
    }

    static String fileName(String to, long number) {
        return to + "-" + number + ".bundle.json";
    }

    static byte[] bytes(List<Outgoing> all) {
        Map<String, String> files = new LinkedHashMap<>();
        all.forEach(each -> files.put(each.fileName(), new String(each.bundle().bytes(), UTF_8)));
        return Wire.bytes(Map.of("files", files));
    }

    /**
     * Reads such an answer.
     *
     * @throws BundleRefused when it is none
     */
    static Map<String, byte[]> read(byte[] answer) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try {
            JsonNode json = Wire.tree(new String(answer, UTF_8)).path("files");
            for (Map.Entry<String, JsonNode> file : json.properties()) {
                files.put(file.getKey(), file.getValue().asString("").getBytes(UTF_8));
            }
            return files;
        } catch (JacksonException noJson) {
            throw new BundleRefused(BundleRefused.Reason.UNREADABLE);
        }
    }
}

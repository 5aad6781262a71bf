package org.mingtang.publication.catalogue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.Refusal;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.clock.PublicationPeriod;
import org.mingtang.review.Disclosure;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An item as a business system sends it.
 *
 * @param externalId the system's own number of it
 * @param words its fields as sent, by name
 * @param refusals what is wrong with how it is written; what the catalogue and the draft demand comes on top
 */
record PushedItem(String externalId, Map<String, String> words, List<File> files, List<Refusal> refusals) {

    static final int MOST_FILES = 50;

    /** What may be sent, with the number of characters that are kept. */
    private static final Map<String, Integer> LONGEST = Map.ofEntries(
            Map.entry("externalId", 200),
            Map.entry("title", 300),
            Map.entry("kind", 30),
            Map.entry("docNumber", 100),
            Map.entry("formedOn", 10),
            Map.entry("effectiveFrom", 10),
            Map.entry("validUntil", 10),
            Map.entry("theme", 100),
            Map.entry("keywords", 300),
            Map.entry("summary", 1000),
            Map.entry("source", 200),
            Map.entry("body", 2_000_000),
            Map.entry("claimedOn", 10),
            Map.entry("period", 40),
            Map.entry("changeNote", 1000));

    /** What only people decide. */
    private static final List<String> FOR_PEOPLE =
            List.of("publishAt", "audience", "attribute", "ground", "reason", "unit", "line", "item", "stage");

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A file that goes with it. */
    record File(String name, byte[] content) {}

    /** Reads the JSON. @throws IllegalArgumentException if it is none */
    static PushedItem read(byte[] json, @Nullable String externalId, List<File> further) {
        List<Refusal> refusals = new ArrayList<>();
        Map<String, String> words = new TreeMap<>();
        List<File> files = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each : object(json).properties()) {
            String name = each.getKey();
            JsonNode value = each.getValue();
            if (name.equals("attachments")) {
                files(value, files, refusals);
            } else if (FOR_PEOPLE.contains(name)) {
                refusals.add(new Refusal(name, "“" + name + "”由工作人员决定，不能由系统推送。"));
            } else if (!LONGEST.containsKey(name)) {
                refusals.add(new Refusal(name, "没有“" + name + "”这个字段。"));
            } else if (!value.isNull()) {
                word(name, value, words, refusals);
            }
        }
        files.addAll(further);
        if (files.size() > MOST_FILES) {
            refusals.add(new Refusal("attachments", "附件最多 " + MOST_FILES + " 个。"));
            files = files.subList(0, MOST_FILES);
        }
        String id = externalId == null || externalId.isBlank() ? words.getOrDefault("externalId", "") : externalId;
        if (id.isBlank() || id.length() > 200) {
            refusals.add(new Refusal("externalId", "请给出本系统里的编号 externalId（或者请求头 External-Id），不超过 200 字。"));
        }
        PushedItem item = new PushedItem(id.strip(), words, List.copyOf(files), refusals);
        item.check();
        return item;
    }

    ManuscriptFields fields(String line) {
        return new ManuscriptFields(
                line,
                kind() == null ? ItemKind.INFORMATION : kind(),
                words.getOrDefault("title", ""),
                words.get("docNumber"),
                day("formedOn"),
                day("effectiveFrom"),
                day("validUntil"),
                words.get("theme"),
                words.get("keywords"),
                words.get("summary"),
                words.get("source"),
                body(),
                Disclosure.PROACTIVE,
                null,
                null,
                List.of(),
                null,
                day("claimedOn"),
                words.getOrDefault("period", PublicationPeriod.USUAL),
                words.get("changeNote"));
    }

    /** The same content has the same hash, in whatever order it is sent. */
    String sha256(String line) {
        StringBuilder all = new StringBuilder(line);
        words.forEach((name, value) -> {
            if (!name.equals("externalId")) {
                all.append('\u0000').append(name).append('\u0001').append(value);
            }
        });
        files.forEach(file ->
                all.append('\u0002').append(file.name()).append('\u0001').append(Sha256.of(file.content())));
        return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void check() {
        if (words.containsKey("kind") && kind() == null) {
            String kinds = Arrays.stream(ItemKind.values()).map(Enum::name).collect(Collectors.joining("、"));
            refusals.add(new Refusal("kind", "没有这种类型，应为：" + kinds + "。"));
        }
        for (String name : List.of("formedOn", "effectiveFrom", "validUntil", "claimedOn")) {
            if (words.containsKey(name) && day(name) == null) {
                refusals.add(new Refusal(name, "日期应写成 2026-01-31 的样子。"));
            }
        }
    }

    private @Nullable ItemKind kind() {
        String name = words.get("kind");
        return Arrays.stream(ItemKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private @Nullable LocalDate day(String name) {
        try {
            String day = words.get(name);
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Plain lines become paragraphs; HTML is cleaned by whoever keeps it. */
    private String body() {
        String body = words.getOrDefault("body", "");
        return body.contains("<")
                ? body
                : body.lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> "<p>" + HtmlUtils.htmlEscape(line.strip()) + "</p>")
                        .collect(Collectors.joining());
    }

    private static JsonNode object(byte[] json) {
        try {
            JsonNode read = JSON.readTree(json);
            if (read.isObject()) {
                return read;
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("请求不是正确的 JSON。", e);
        }
        throw new IllegalArgumentException("请求应当是一个 JSON 对象。");
    }

    private static void word(String name, JsonNode value, Map<String, String> words, List<Refusal> refusals) {
        if (!value.isString()) {
            refusals.add(new Refusal(name, "“" + name + "”应当是文字。"));
            return;
        }
        String text = value.stringValue().replace("\u0000", "").strip();
        int longest = LONGEST.getOrDefault(name, 0);
        if (text.length() > longest) {
            refusals.add(new Refusal(name, "“" + name + "”最多 " + longest + " 字。"));
            text = text.substring(0, longest);
        }
        if (!text.isEmpty()) {
            words.put(name, text);
        }
    }

    private static void files(JsonNode value, List<File> files, List<Refusal> refusals) {
        if (!value.isArray()) {
            refusals.add(new Refusal("attachments", "attachments 应当是数组。"));
            return;
        }
        for (JsonNode each : value) {
            String name = each.path("name").asString("").replace("\u0000", "").strip();
            try {
                byte[] content =
                        Base64.getMimeDecoder().decode(each.path("content").asString(""));
                if (name.isEmpty() || name.length() > 200 || content.length == 0) {
                    refusals.add(new Refusal("attachments", "每个附件要有 name（不超过 200 字）和 content（base64，不能为空）。"));
                } else {
                    files.add(new File(name, content));
                }
            } catch (IllegalArgumentException e) {
                refusals.add(new Refusal("attachments", "附件“" + name + "”的 content 不是 base64。"));
            }
        }
    }
}

package org.mingtang.request.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.mingtang.request.Outcome;
import org.mingtang.request.Remedy;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An edition of the wording of letters; the customer's may hold some letters only.
 *
 * @param edition its name, kept with each letter made from it
 * @param effectiveFrom the first day of letters it is used for
 * @param results the result by code of outcome
 * @param grounds why information is withheld, by code of outcome
 */
public record LetterWording(
        String edition,
        LocalDate effectiveFrom,
        Map<String, String> results,
        Map<String, String> grounds,
        Map<LetterKind, LetterTemplate> letters) {

    public LetterWording {
        results = Map.copyOf(results);
        grounds = Map.copyOf(grounds);
        letters = Map.copyOf(letters);
    }

    /** The edition delivered with the program. */
    public static LetterWording builtIn() {
        return Delivered.EDITION;
    }

    /** The wording of one letter as delivered. */
    public static LetterTemplate builtIn(LetterKind kind) {
        return Objects.requireNonNull(builtIn().letters.get(kind), kind.label());
    }

    /** Read once, when it is first needed. */
    private static final class Delivered {
        static final LetterWording EDITION = delivered();
    }

    private static LetterWording delivered() {
        String file = "/request/letter/built-in.json";
        try (InputStream in = Objects.requireNonNull(LetterWording.class.getResourceAsStream(file), file)) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads an edition from JSON.
     *
     * @throws LetterFault with all that is wrong with it: unknown letters, outcomes or fields, letters that leave out what
     *     they must say
     */
    public static LetterWording read(String json) {
        List<String> faults = new ArrayList<>();
        Map<LetterKind, LetterTemplate> letters = new EnumMap<>(LetterKind.class);
        try {
            JsonNode tree = JsonMapper.shared().readTree(json);
            for (String name : tree.path("letters").propertyNames()) {
                template(name, tree.path("letters").path(name), letters, faults);
            }
            Map<String, String> results = phrases(tree.path("results"), faults);
            Map<String, String> grounds = phrases(tree.path("grounds"), faults);
            String edition = tree.path("edition").asString("");
            if (edition.isBlank()) {
                faults.add("版本没有名称（edition）。");
            }
            if (!faults.isEmpty()) {
                throw new LetterFault(faults);
            }
            LocalDate from = LocalDate.parse(tree.path("effectiveFrom").asString(""));
            return new LetterWording(edition, from, results, grounds, letters);
        } catch (JacksonException e) {
            throw new LetterFault(List.of("不是可以读取的JSON文件。"));
        } catch (DateTimeException e) {
            throw new LetterFault(List.of("启用日期（effectiveFrom）应当写作2026-01-01的形式。"));
        }
    }

    private static void template(
            String name, JsonNode node, Map<LetterKind, LetterTemplate> letters, List<String> faults) {
        LetterKind kind;
        try {
            kind = LetterKind.valueOf(name);
        } catch (IllegalArgumentException e) {
            faults.add("没有名为“" + name + "”的文书。");
            return;
        }
        List<String> body = new ArrayList<>();
        node.path("body").forEach(paragraph -> body.add(paragraph.asString("")));
        LetterTemplate template =
                new LetterTemplate(node.path("title").asString("").strip(), body);
        List<String> found = new ArrayList<>(template.faults());
        Set<Field> shown = template.shown();
        mustShow(kind).stream()
                .filter(field -> !shown.contains(field))
                .forEach(field -> found.add("没有写“" + field.key() + "”。"));
        found.forEach(fault -> faults.add("“" + kind.label() + "”：" + fault));
        letters.put(kind, template);
    }

    /** What each letter of a kind has to have room for. */
    static Set<Field> mustShow(LetterKind kind) {
        Set<Field> fields = EnumSet.of(Field.REQUEST_NUMBER, Field.ASKED, Field.ARTICLES);
        if (kind.recipient() == LetterKind.Recipient.APPLICANT) {
            fields.add(Field.RECEIVED_ON);
        }
        if (!kind.isAnswer()) {
            fields.addAll(kind.needs(null));
            if (kind.remedy(null, List.of()) != Remedy.NONE) {
                fields.add(Field.REMEDY);
            }
            fields.addAll(whereKnown(kind));
            return fields;
        }
        fields.add(Field.RESULT);
        fields.add(Field.REMEDY);
        kind.outcomes().forEach(outcome -> fields.addAll(kind.needs(outcome)));
        if (kind == LetterKind.WITHHELD || kind == LetterKind.SPECIAL_QUERY) {
            fields.add(Field.GROUND);
        }
        if (kind == LetterKind.PARTLY_DISCLOSED) {
            fields.add(Field.WITHHELD_PARTS);
        }
        fields.addAll(whereKnown(kind));
        return fields;
    }

    /** What a letter tells only where it is so; its wording must have room for it all the same. */
    private static Set<Field> whereKnown(LetterKind kind) {
        return switch (kind) {
            case RECEIPT -> Set.of(Field.QUERY_CODE);
            // 第三十六条第二项: enclosed, or way, route and time.
            case DISCLOSED, PARTLY_DISCLOSED -> Set.of(Field.ATTACHED, Field.WAY, Field.ROUTE, Field.TIME);
            // 第三十六条第五项: where the right organ can be found out, its name and how to reach it.
            case OTHER_ORGAN -> Set.of(Field.RIGHT_ORGAN, Field.RIGHT_ORGAN_CONTACT);
            case RECORD_CORRECTION -> Set.of(Field.REASONS);
            default -> Set.of();
        };
    }

    private static Map<String, String> phrases(JsonNode node, List<String> faults) {
        Map<String, String> phrases = new LinkedHashMap<>();
        for (String code : node.propertyNames()) {
            String phrase = node.path(code).asString("");
            if (Outcome.of(code).isEmpty()) {
                faults.add("没有代码为“" + code + "”的办理结果。");
            } else if (phrase.isBlank() || phrase.contains("{{")) {
                faults.add("办理结果“" + code + "”的用语不能为空，也不能含有字段。");
            }
            phrases.put(code, phrase);
        }
        return phrases;
    }

    /** The same as JSON, so that an office can begin with the words in force. */
    public String json() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("edition", edition);
        tree.put("effectiveFrom", effectiveFrom.toString());
        tree.put("results", new TreeMap<>(results));
        tree.put("grounds", new TreeMap<>(grounds));
        Map<String, Object> all = new LinkedHashMap<>();
        for (LetterKind kind : LetterKind.values()) {
            LetterTemplate template = letters.get(kind);
            if (template != null) {
                all.put(kind.name(), Map.of("title", template.title(), "body", template.body()));
            }
        }
        tree.put("letters", all);
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(tree);
    }
}

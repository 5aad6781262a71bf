package org.mingtang.request.letter;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The wording of one letter: a title and paragraphs with {@code {{字段}}}, and parts that stand only where a field is given,
 * {@code {{#字段}}…{{/字段}}}, or only where it is not, {@code {{^字段}}…{{/字段}}}. A paragraph of which nothing is left is
 * left out; a value of several lines becomes several paragraphs.
 */
public record LetterTemplate(String title, List<String> body) {

    private static final Pattern TAG = Pattern.compile("\\{\\{([#^/]?)([^{}]*)}}");

    public LetterTemplate {
        body = List.copyOf(body);
    }

    /** A wording as it is typed: a paragraph a line, blank lines between them say nothing. */
    public static LetterTemplate of(String title, String text) {
        List<String> body =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return new LetterTemplate(title.strip(), body);
    }

    /** Its body as it is typed. */
    public String text() {
        return String.join("\n", body);
    }

    /** What is wrong with it, each a sentence; empty if nothing is. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (title.isBlank() || title.contains("{{")) {
            faults.add("标题不能为空，也不能含有字段。");
        }
        for (String paragraph : body) {
            faults(paragraph, faults);
        }
        return faults;
    }

    private static void faults(String paragraph, List<String> faults) {
        List<String> open = new ArrayList<>();
        Matcher tag = TAG.matcher(paragraph);
        while (tag.find()) {
            String name = tag.group(2);
            if (Field.of(name).isEmpty()) {
                faults.add("没有名为“" + name + "”的字段，请改用字段表里的名称：" + excerpt(paragraph));
            }
            if (tag.group(1).equals("/")) {
                if (open.isEmpty() || !open.remove(open.size() - 1).equals(name)) {
                    faults.add("“{{/" + name + "}}”没有对应的开头，请在同一段里写上“{{#" + name + "}}”：" + excerpt(paragraph));
                }
            } else if (!tag.group(1).isEmpty()) {
                open.add(name);
            }
        }
        open.forEach(name -> faults.add("“{{#" + name + "}}”没有结尾，请在同一段里写上“{{/" + name + "}}”：" + excerpt(paragraph)));
        String rest = TAG.matcher(paragraph).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            faults.add("花括号不成对，字段前后各写两个：" + excerpt(paragraph));
        }
    }

    /** The fields whose values it can show. */
    Set<Field> shown() {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        for (String paragraph : body) {
            Matcher tag = TAG.matcher(paragraph);
            while (tag.find()) {
                if (tag.group(1).isEmpty()) {
                    Field.of(tag.group(2)).ifPresent(fields::add);
                }
            }
        }
        return fields;
    }

    /**
     * Returns its paragraphs with the values set in; values are never read as templates.
     *
     * @throws LetterFault naming all fields that stand in it outside of conditions and have no value
     */
    List<String> filled(Map<Field, String> values) {
        Set<Field> missing = EnumSet.noneOf(Field.class);
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : body) {
            String text = filled(paragraph, values, missing);
            for (String line : text.split("\\R")) {
                if (!line.isBlank()) {
                    paragraphs.add(line.strip());
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new LetterFault(
                    missing.stream().map(field -> "缺少“" + field.key() + "”。").toList());
        }
        return paragraphs;
    }

    private static String filled(String paragraph, Map<Field, String> values, Set<Field> missing) {
        StringBuilder text = new StringBuilder();
        List<String> hidden = new ArrayList<>();
        Matcher tag = TAG.matcher(paragraph);
        int from = 0;
        while (tag.find()) {
            if (hidden.isEmpty()) {
                text.append(paragraph, from, tag.start());
            }
            from = tag.end();
            Field field = Field.of(tag.group(2)).orElseThrow();
            String value = values.get(field);
            switch (tag.group(1)) {
                case "#" -> hide(hidden, field, value == null);
                case "^" -> hide(hidden, field, value != null);
                case "/" -> show(hidden, field);
                default -> {
                    if (hidden.isEmpty()) {
                        text.append(orMissing(value, field, missing));
                    }
                }
            }
        }
        return text.append(paragraph, from, paragraph.length()).toString();
    }

    private static void hide(List<String> hidden, Field field, boolean hides) {
        if (hides || !hidden.isEmpty()) {
            hidden.add(field.key());
        }
    }

    private static void show(List<String> hidden, Field field) {
        if (!hidden.isEmpty() && hidden.get(hidden.size() - 1).equals(field.key())) {
            hidden.remove(hidden.size() - 1);
        }
    }

    private static String orMissing(@Nullable String value, Field field, Set<Field> missing) {
        if (value == null) {
            missing.add(field);
            return "";
        }
        return value;
    }

    private static String excerpt(String paragraph) {
        return paragraph.length() <= 30 ? paragraph : paragraph.substring(0, 30) + "……";
    }
}

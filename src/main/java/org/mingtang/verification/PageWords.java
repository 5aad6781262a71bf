package org.mingtang.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a page says, without what only shapes it: tags and white space are nothing, entities are their characters. */
final class PageWords {

    private static final Pattern TAG = Pattern.compile("<(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+>");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\u200b\\ufeff]+");
    private static final Pattern BLOCK =
            Pattern.compile("(?i)</?(?:p|div|h[1-6]|li|ul|ol|tr|td|th|table|br|blockquote|section)\\b[^>]*>");

    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("amp", "&"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("ensp", " "),
            Map.entry("emsp", " "),
            Map.entry("middot", "·"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("mdash", "—"),
            Map.entry("hellip", "…"),
            Map.entry("times", "×"),
            Map.entry("deg", "°"));

    private PageWords() {}

    static String of(String html) {
        String text = TAG.matcher(html).replaceAll("");
        return SPACE.matcher(
                        ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found.group(1)))))
                .replaceAll("");
    }

    /** The same of each paragraph, heading, cell and the like; empty ones are none. */
    static List<String> blocks(String html) {
        List<String> blocks = new ArrayList<>();
        for (String piece : BLOCK.split(html)) {
            String words = of(piece);
            if (!words.isEmpty()) {
                blocks.add(words);
            }
        }
        return blocks;
    }

    /** What stands between the tags of the first element of that name and class; null where there is none. */
    static @Nullable String within(String html, String name, String classed) {
        Matcher tag = Pattern.compile("<(/?)" + name + "\\b((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>")
                .matcher(html);
        int depth = 0;
        int from = -1;
        while (tag.find()) {
            boolean opens = tag.group(1).isEmpty();
            if (from < 0) {
                if (opens && has(tag.group(2), classed)) {
                    from = tag.end();
                    depth = 1;
                }
            } else {
                depth += opens ? 1 : -1;
                if (depth == 0) {
                    return html.substring(from, tag.start());
                }
            }
        }
        return null;
    }

    private static boolean has(String attributes, String classed) {
        Matcher classes = Pattern.compile("\\bclass=\"([^\"]*)\"").matcher(attributes);
        return classed.isEmpty()
                || classes.find() && List.of(classes.group(1).split("\\s+")).contains(classed);
    }

    private static String character(String entity) {
        if (!entity.startsWith("#")) {
            return NAMED.getOrDefault(entity, "&" + entity + ";");
        }
        boolean hex = Character.toLowerCase(entity.charAt(1)) == 'x';
        int code = Integer.parseInt(entity.substring(hex ? 2 : 1), hex ? 16 : 10);
        return Character.isValidCodePoint(code) ? Character.toString(code) : "";
    }
}

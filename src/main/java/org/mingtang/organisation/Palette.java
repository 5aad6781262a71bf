package org.mingtang.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mingtang.procedure.Refusal;

/**
 * A site's colours, each as {@code #rrggbb}.
 *
 * @param brand behind the heading and on buttons, and the links
 * @param deep behind the foot, and buttons under the pointer
 * @param soft behind what is set off
 */
public record Palette(String brand, String deep, String soft) {

    public static final Palette USUAL = new Palette("#174a7e", "#10304f", "#e8eff7");

    /** WCAG 2.2, 1.4.3. */
    static final double LEAST = 4.5;

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final String WHITE = "#ffffff";
    private static final String GROUND = "#f6f5f1";
    private static final String INK = "#1d2733";
    private static final String INK_2 = "#4d5b6a";
    private static final String FOOT = "#d6e0ea";

    public Palette {
        brand = brand.strip().toLowerCase(Locale.ROOT);
        deep = deep.strip().toLowerCase(Locale.ROOT);
        soft = soft.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether all three can be written into a style sheet. */
    public boolean readable() {
        return List.of(brand, deep, soft).stream()
                .allMatch(each -> COLOUR.matcher(each).matches());
    }

    /** Why it cannot be used, all at once. */
    public List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>();
        form(refusals, "brand", "主色", brand);
        form(refusals, "deep", "深色", deep);
        form(refusals, "soft", "浅底色", soft);
        if (!refusals.isEmpty()) {
            return refusals;
        }
        contrast(refusals, "brand", "页头和按钮上的白字与主色", WHITE, brand);
        contrast(refusals, "brand", "主色的链接与页面底色", brand, GROUND);
        contrast(refusals, "deep", "页脚文字与深色", FOOT, deep);
        contrast(refusals, "soft", "正文与浅底色", INK, soft);
        contrast(refusals, "soft", "说明文字与浅底色", INK_2, soft);
        contrast(refusals, "soft", "主色的链接与浅底色", brand, soft);
        return refusals;
    }

    /** The three as numbers of red, green and blue: {@code 23, 74, 126}. */
    public static String numbers(String colour) {
        return part(colour, 1) + ", " + part(colour, 3) + ", " + part(colour, 5);
    }

    /** The contrast of two colours after WCAG 2.2, from 1 to 21. */
    static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + .05) / (Math.min(first, second) + .05);
    }

    private static void form(List<Refusal> refusals, String field, String label, String colour) {
        if (!COLOUR.matcher(colour).matches()) {
            refusals.add(new Refusal(field, label + "写法不对：应为 # 加六位十六进制数，例如 #174a7e。"));
        }
    }

    private static void contrast(List<Refusal> refusals, String field, String pair, String one, String other) {
        double ratio = contrast(one, other);
        if (ratio < LEAST) {
            // Cut, not rounded: 4.49 must not be told as 4.5.
            refusals.add(new Refusal(
                    field,
                    pair + "的对比度只有 " + Math.floor(ratio * 100) / 100 + ":1，低于 4.5:1，视力不好的人看不清，请"
                            + (field.equals("soft") ? "换浅一些的颜色。" : "换深一些的颜色。")));
        }
    }

    private static double luminance(String colour) {
        return .2126 * linear(part(colour, 1)) + .7152 * linear(part(colour, 3)) + .0722 * linear(part(colour, 5));
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= .04045 ? share / 12.92 : Math.pow((share + .055) / 1.055, 2.4);
    }

    private static int part(String colour, int from) {
        return Integer.parseInt(colour.substring(from, from + 2), 16);
    }
}

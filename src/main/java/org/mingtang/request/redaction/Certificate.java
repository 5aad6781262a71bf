package org.mingtang.request.redaction;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingtang.procedure.UnlawfulAct;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was blackened in a file and how the result was checked; it never says what stood there.
 *
 * @param by who blackened it, as the caller names him
 * @param at when
 * @param areas the places that were marked, by hand or from proposals
 */
public record Certificate(
        String originalSha256,
        String resultSha256,
        String kind,
        String by,
        OffsetDateTime at,
        List<Removal> places,
        List<String> leftBehind,
        List<String> notes,
        List<ReadBack.Tried> routes,
        List<Area> areas) {

    private static final String FORMAT = "mingtang-redaction-certificate/1";

    /** @throws UnlawfulAct where something survived: then there is nothing to certify */
    public static Certificate of(RedactedFile file, String by, OffsetDateTime at) {
        byte[] result = file.content();
        List<String> notes = new ArrayList<>(file.notes());
        notes.addAll(file.readBack().notes());
        if (!file.missed().isEmpty()) {
            notes.add("所填的词有" + file.missed().size() + "个在文件里没有找到。");
        }
        return new Certificate(
                sha256(file.original()),
                sha256(result),
                FileKind.of(result).label(),
                by,
                at,
                file.blackened(),
                file.leftBehind(),
                List.copyOf(notes),
                file.readBack().tried(),
                file.areas());
    }

    /** Canonical JSON: keys in order, no spaces, so that the same facts have the same bytes. */
    public String toJson() {
        Map<String, Object> all = new TreeMap<>();
        all.put("format", FORMAT);
        all.put("originalSha256", originalSha256);
        all.put("resultSha256", resultSha256);
        all.put("kind", kind);
        all.put("by", by);
        all.put("at", at.toString());
        all.put("places", places.stream().map(Certificate::json).toList());
        all.put("areas", areas.stream().map(Certificate::json).toList());
        all.put("leftBehind", leftBehind);
        all.put("notes", notes);
        all.put("routes", routes.stream().map(Certificate::json).toList());
        all.put("survivors", 0);
        return JsonMapper.builder().build().writeValueAsString(all);
    }

    /** A page of text to be attached to a letter or kept with the case. */
    public String text() {
        StringBuilder text = new StringBuilder("遮盖与复读记录\n\n");
        text.append("原件（")
                .append(kind)
                .append("）SHA-256：")
                .append(originalSha256)
                .append('\n');
        text.append("遮盖件SHA-256：").append(resultSha256).append('\n');
        text.append("办理人：").append(by).append('\n');
        text.append("办理时间：").append(at).append("\n\n一、遮盖之处\n");
        if (places.isEmpty()) {
            text.append("看得见的内容里没有需要遮盖的。\n");
        }
        places.forEach(each -> text.append(each.place())
                .append("　")
                .append(each.ground().isBlank() ? "未注明理由" : each.ground())
                .append("　")
                .append(each.count())
                .append("处\n"));
        areas.forEach(each -> text.append("标出：")
                .append(each.place())
                .append("　")
                .append(each.ground())
                .append('\n'));
        text.append("\n二、没有带到遮盖件里的\n");
        text.append(leftBehind.isEmpty() ? "无" : String.join("、", leftBehind)).append('\n');
        text.append("\n三、复读\n对遮盖件按下列途径重新读取，没有读到应当遮盖的内容：\n");
        routes.forEach(each -> text.append(each.route().label())
                .append("（")
                .append(each.tool())
                .append("）\n"));
        text.append("\n四、说明\n");
        notes.forEach(each -> text.append(each).append('\n'));
        text.append("复读只能找出所列的词和位置；有没有别的内容应当遮盖，由办理人判断。\n");
        return text.toString();
    }

    private static Map<String, Object> json(Removal removal) {
        Map<String, Object> json = new TreeMap<>();
        json.put("place", removal.place());
        json.put("ground", removal.ground());
        json.put("count", removal.count());
        return json;
    }

    private static Map<String, Object> json(Area area) {
        Map<String, Object> json = new TreeMap<>();
        json.put("place", area.place());
        json.put("ground", area.ground());
        return json;
    }

    private static Map<String, Object> json(ReadBack.Tried tried) {
        Map<String, Object> json = new TreeMap<>();
        json.put("route", tried.route().name());
        json.put("label", tried.route().label());
        json.put("tool", tried.tool());
        json.put("times", tried.times());
        return json;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}

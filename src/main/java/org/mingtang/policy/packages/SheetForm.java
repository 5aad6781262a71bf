package org.mingtang.policy.packages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.policy.finder.Condition;
import org.mingtang.policy.finder.Topic;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.util.MultiValueMap;

/** Reads what the desk's forms send: conditions as boxes ticked, lists as lines. */
final class SheetForm {

    private SheetForm() {}

    /** @param topics what the form asked */
    static BenefitContent benefit(MultiValueMap<String, String> form, List<Topic> topics) {
        return new BenefitContent(
                text(form, "summary"),
                text(form, "amount"),
                conditions(form, topics),
                lines(form, "others"),
                lines(form, "materials"),
                lines(form, "steps"),
                text(form, "department"),
                text(form, "contact"),
                day(form, "from"),
                day(form, "until"));
    }

    static PackageContent parcel(MultiValueMap<String, String> form, List<Topic> topics) {
        String kind = text(form, "kind");
        return new PackageContent(
                text(form, "title"),
                Arrays.stream(PackageContent.Kind.values())
                        .filter(each -> each.name().equals(kind))
                        .findFirst()
                        .orElse(PackageContent.Kind.TOPIC),
                text(form, "intro"),
                conditions(form, topics),
                entries(lines(form, "entries")));
    }

    /** A line is a number or an address, then perhaps a note: 128 适合小微企业. */
    private static List<PackageContent.Entry> entries(List<String> lines) {
        List<PackageContent.Entry> entries = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split("[\\s\u3000]+", 2);
            String number = parts[0].replaceFirst("^.*/info/", "");
            if (!number.matches("\\d{1,15}")) {
                throw new UnlawfulAct("“" + line + "”不是信息编号。每行写一个编号或 /info/ 开头的地址，后面可以空一格写说明。");
            }
            entries.add(new PackageContent.Entry(Long.parseLong(number), parts.length > 1 ? parts[1] : ""));
        }
        return entries;
    }

    private static List<Condition> conditions(MultiValueMap<String, String> form, List<Topic> topics) {
        List<Condition> conditions = new ArrayList<>();
        for (Topic topic : topics) {
            List<String> ticked = form.getOrDefault(topic.key(), List.of());
            List<String> known =
                    topic.choices().stream().filter(ticked::contains).toList();
            if (!known.isEmpty()) {
                conditions.add(Condition.of(topic, known));
            }
        }
        return conditions;
    }

    private static List<String> lines(MultiValueMap<String, String> form, String name) {
        return text(form, name)
                .lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static @Nullable LocalDate day(MultiValueMap<String, String> form, String name) {
        String text = text(form, name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new UnlawfulAct("日期“" + text + "”读不懂，请写成 2026-07-01。");
        }
    }

    static String text(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value.strip();
    }

    /** null for a sheet that is not there yet. */
    static @Nullable Integer revision(MultiValueMap<String, String> form) {
        String text = text(form, "revision");
        return text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }
}

package org.mingtang.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitId;
import org.mingtang.publication.clock.PublicationPeriod;
import org.mingtang.review.Disclosure;

/**
 * One piece of the demo city's information, its days counted from today.
 *
 * @param age days since it was made
 */
public record DemoItem(UnitId unit, ManuscriptFields fields, int age) {

    /** Days after which what is public is entered late, with the day it was public elsewhere. */
    private static final int LATE = 25;

    private static final int NEWS = 15;

    /** Whether it is what a visitor sees first: an announcement of these days, gathered nowhere. */
    public boolean isNews() {
        return fields.kind() == ItemKind.INFORMATION && age <= NEWS;
    }

    public static List<DemoItem> all(LocalDate today) {
        List<DemoItem> all = new ArrayList<>();
        for (String part : text().split("(?m)^== ")) {
            if (!part.startsWith("#") && !part.isBlank()) {
                all.add(read(part, today));
            }
        }
        return all;
    }

    private static DemoItem read(String part, LocalDate today) {
        int end = part.indexOf('\n');
        String[] head = part.substring(0, end).split("\\|", -1);
        int age = Integer.parseInt(head[3].strip());
        LocalDate formed = today.minusDays(age);
        return new DemoItem(
                UnitId.named(head[2].strip()),
                new ManuscriptFields(
                        head[0].strip(),
                        ItemKind.valueOf(head[1].strip()),
                        years(head[8].strip(), formed),
                        blankToNull(years(head[4].strip(), formed)),
                        formed,
                        head[5].isBlank() ? null : today.minusDays(Long.parseLong(head[5].strip())),
                        head[6].isBlank() ? null : today.plusDays(Long.parseLong(head[6].strip())),
                        head[7].strip(),
                        null,
                        null,
                        null,
                        BodyText.html(years(part.substring(end + 1), formed)),
                        Disclosure.PROACTIVE,
                        null,
                        null,
                        List.of(),
                        null,
                        age > LATE ? formed.plusDays(9) : null,
                        PublicationPeriod.USUAL,
                        null),
                age);
    }

    /** The year in which it was made, the year before, and the day. */
    private static String years(String text, LocalDate formed) {
        String day = formed.getYear() + "年" + formed.getMonthValue() + "月" + formed.getDayOfMonth() + "日";
        return text.replace("{日}", day)
                .replace("{年}", String.valueOf(formed.getYear()))
                .replace("{去年}", String.valueOf(formed.getYear() - 1));
    }

    private static @Nullable String blankToNull(String value) {
        return value.isBlank() ? null : value;
    }

    private static String text() {
        try (InputStream file =
                Objects.requireNonNull(DemoItem.class.getResourceAsStream("/publication/demo-items.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.mingtang.request.asking;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.reckoning.Channel;

/** What a clerk's form of something that came in says, as it was typed. */
public final class Entered {

    private Entered() {}

    /** The channel by which it came; what comes online is entered by nobody. */
    public static Channel channel(String name) {
        return Arrays.stream(Channel.values())
                .filter(each -> each.name().equals(name) && each != Channel.ONLINE)
                .findFirst()
                .orElseThrow(() -> new UnlawfulAct("请选择申请的渠道。"));
    }

    /** Null where nothing or no date is given. */
    public static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** What tells a form that is sent twice; a new one where the form brings none. */
    public static UUID submission(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }
}

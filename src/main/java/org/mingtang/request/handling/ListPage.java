package org.mingtang.request.handling;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.request.RequestLists;
import org.mingtang.request.RequestStage;
import org.mingtang.request.RequestView;

/**
 * A list of requests.
 *
 * @param units names of all units that occur
 * @param late whether only late ones are shown
 * @param office whether the openness office looks, to which links with other platforms are open
 * @param worker whether letters to the mailbox are open to who looks
 */
public record ListPage(
        RequestLists.Page page,
        Map<UUID, String> units,
        @Nullable RequestStage stage,
        String words,
        boolean late,
        int number,
        LocalDate today,
        boolean office,
        boolean worker) {

    public String unit(RequestView request) {
        return units.getOrDefault(request.unit().value(), "（未知单位）");
    }

    /** The same list, another page of it. */
    public String address(int other) {
        return "/desk/requests?page=" + other + (stage == null ? "" : "&stage=" + stage.name())
                + (late ? "&late=true" : "")
                + (words.isEmpty() ? "" : "&words=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }
}

package org.mingtang.review.chain;

import java.util.Collection;
import java.util.List;

/**
 * One step of a chain.
 *
 * @param key names it within its chain, lower-case letters, digits and hyphens
 * @param name its word on the pages, e.g. 初审
 * @param workingDays how many it has
 * @param covers keys of the parts it looks at, {@code attachment:*} for all that begin so; empty for all
 * @param inBatch whether several reviews may be passed on it at once
 */
public record Step(String key, String name, Who who, int workingDays, List<String> covers, boolean inBatch) {

    public Step {
        covers = covers == null ? List.of() : List.copyOf(covers);
    }

    public boolean coversAll() {
        return covers.isEmpty();
    }

    public boolean covers(String part) {
        return covers.isEmpty()
                || covers.stream()
                        .anyMatch(each -> each.endsWith("*")
                                ? part.startsWith(each.substring(0, each.length() - 1))
                                : part.equals(each));
    }

    public boolean coversAny(Collection<String> parts) {
        return parts.stream().anyMatch(this::covers);
    }
}

package org.mingtang.request.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.Refusal;
import org.mingtang.request.RequestView;

/**
 * The decision on one case.
 *
 * @param listing as it stands; null where nothing was decided
 */
public record ListingPage(
        RequestView request, @Nullable Listing listing, String title, String item, List<Refusal> refusals) {

    public String here() {
        return "/desk/requests/" + request.id() + "/listing";
    }

    public boolean isListed() {
        return listing != null && listing.isListed();
    }

    /** What is wrong with a field, or null. */
    public @Nullable String wrong(String field) {
        return refusals.stream()
                .filter(each -> field.equals(each.field()))
                .map(Refusal::message)
                .findFirst()
                .orElse(null);
    }
}

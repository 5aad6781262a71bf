package org.mingtang.request.listing;

import java.util.Map;
import java.util.function.BiConsumer;
import org.mingtang.identity.Person;
import org.mingtang.request.RequestId;
import org.springframework.beans.factory.ListableBeanFactory;

/** Every method by which a person decides what is listed in public, for the matrix of faces. */
public final class ListingCalls {

    private final Listings listings;

    public ListingCalls(ListableBeanFactory beans) {
        listings = beans.getBean(Listings.class);
    }

    public Map<String, BiConsumer<RequestId, Person>> calls() {
        return Map.of(
                "Listings.request", listings::request,
                "Listings.list", (id, by) -> listings.list(id, "学区划分的会议纪要", null, by),
                "Listings.takeOff", listings::takeOff);
    }
}

package org.mingtang.search;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows whom people can ask where nothing is found and nothing answers; the room that keeps offices is it. */
public interface OfficeToAsk {

    /** The disclosure office of the site that is asked for; empty where there is no organ yet. */
    Optional<Contact> here();

    /**
     * How an office is reached; what it has not told is null.
     *
     * @param name e.g. 云麓市人民政府办公室
     * @param href its page on the portal
     * @param place where one may call
     * @param channels page with all its channels
     */
    record Contact(
            String name,
            String href,
            @Nullable String phone,
            @Nullable String place,
            @Nullable String hours,
            String channels) {}
}

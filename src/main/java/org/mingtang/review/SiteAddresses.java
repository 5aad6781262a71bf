package org.mingtang.review;

/** Told by a room that has public pages which of the site's addresses lead somewhere; links in drafts are held to it. */
public interface SiteAddresses {

    /** What a room knows of an address. */
    enum Answer {
        THERE,
        GONE,
        NOT_MINE
    }

    /** @param path beginning with /, without query and fragment */
    Answer answer(String path);
}

package org.mingtang.organisation;

/**
 * How a page leads to something that may be shown on another site.
 *
 * @param href the path alone where this site shows it, else the whole address on its own site
 * @param site name of that other site; empty where it is this one
 */
public record Way(String href, String site) {

    /** What is said beside the link, so that nobody changes sites unawares; empty on this site. */
    public String note() {
        return site.isEmpty() ? "" : "见“" + site + "”网站";
    }

    /** Small print with what is said beside the link. */
    public String note(String meta) {
        return meta.isEmpty() || site.isEmpty() ? meta + note() : meta + "　" + note();
    }
}

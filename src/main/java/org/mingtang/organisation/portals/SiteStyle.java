package org.mingtang.organisation.portals;

import org.mingtang.organisation.Palette;

/** A palette as a style sheet; in high contrast a site has no colours of its own. */
final class SiteStyle {

    private static final String SITE = ":root:not([data-contrast=\"high\"])";

    private SiteStyle() {}

    static String of(Palette palette) {
        return colours(SITE, palette)
                + "@media screen{" + SITE + " .mt-hero{background:" + palette.brand() + "}"
                + SITE + " .mt-foot{background:" + palette.deep() + "}}\n"
                + SITE + " .btn-primary," + SITE + " .btn-outline-primary{--bs-btn-hover-bg:" + palette.deep()
                + ";--bs-btn-hover-border-color:" + palette.deep() + ";--bs-btn-active-bg:" + palette.deep() + "}\n"
                + SITE + " .btn-link{--bs-btn-hover-color:" + palette.deep() + "}\n";
    }

    /** The same for a part of a desk page. */
    static String preview(Palette palette) {
        return colours(".site-preview", palette)
                + ".site-preview .mt-foot{background:" + palette.deep() + "}\n.site-preview .site-soft{background:"
                + palette.soft() + "}\n";
    }

    private static String colours(String where, Palette palette) {
        return where + "{--mt-blue:" + palette.brand() + ";--mt-blue-soft:" + palette.soft()
                + ";--bs-link-color-rgb:" + Palette.numbers(palette.brand())
                + ";--bs-link-hover-color-rgb:" + Palette.numbers(palette.deep()) + "}\n";
    }
}

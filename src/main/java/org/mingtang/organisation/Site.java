package org.mingtang.organisation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A portal of this deployment: under which names it is asked for, whose information it shows, and how it looks.
 *
 * @param main the one that answers for names nobody knows; it shows what belongs to no other
 * @param name as visitors read it
 * @param root the unit whose information, with that of all below it, the site shows; null for the main site
 * @param withBelow whether it also shows what belongs to sites of units below its own
 * @param hosts its names; the first is the one it gives itself
 * @param address how it is reached from outside, e.g. {@code https://www.yunlu.example}; null where that is its first
 *     host as visitors call it
 * @param revision counts its changes
 */
public record Site(
        UUID id,
        boolean main,
        String name,
        @Nullable UnitId root,
        boolean withBelow,
        List<HostName> hosts,
        @Nullable String address,
        Palette palette,
        Registration registration,
        int revision) {

    /** The id of the main site. */
    public static final UUID MAIN = new UUID(0, 1);

    public Site {
        hosts = List.copyOf(hosts);
    }

    /**
     * How a site is registered and who runs it (国办发〔2017〕47号); null is not shown.
     *
     * @param code 网站标识码
     * @param mistakes address of 我为政府网站找错 for this site
     */
    public record Registration(
            @Nullable String sponsor,
            @Nullable String contact,
            @Nullable String code,
            @Nullable String icp,
            @Nullable String police,
            @Nullable String mistakes) {

        public static final Registration NONE = new Registration(null, null, null, null, null, null);
    }

    /** The main site as long as nobody has said anything of it. */
    static Site unwritten() {
        return new Site(MAIN, true, "", null, true, List.of(), null, Palette.USUAL, Registration.NONE, 0);
    }

    Site named(String other) {
        return new Site(id, main, other, root, withBelow, hosts, address, palette, registration, revision);
    }

    Site reached(List<HostName> all, @Nullable String from) {
        return new Site(id, main, name, root, withBelow, all, from, palette, registration, revision);
    }

    /** Whether it differs from how every page looks. */
    public boolean ownColours() {
        return !palette.equals(Palette.USUAL);
    }
}

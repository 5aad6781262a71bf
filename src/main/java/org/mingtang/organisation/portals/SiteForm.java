package org.mingtang.organisation.portals;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.HostName;
import org.mingtang.organisation.Palette;
import org.mingtang.organisation.Site;
import org.mingtang.organisation.UnitId;

/**
 * What is typed about a site.
 *
 * @param hosts one on each line
 * @param below whether what belongs to sites below is shown, too
 */
public record SiteForm(
        @Nullable String name,
        @Nullable String hosts,
        @Nullable UUID root,
        @Nullable Boolean below,
        @Nullable String address,
        @Nullable String brand,
        @Nullable String deep,
        @Nullable String soft,
        @Nullable String sponsor,
        @Nullable String contact,
        @Nullable String code,
        @Nullable String icp,
        @Nullable String police,
        @Nullable String mistakes,
        @Nullable Integer revision) {

    static SiteForm blank() {
        Palette usual = Palette.USUAL;
        return new SiteForm(
                "", "", null, false, "", usual.brand(), usual.deep(), usual.soft(), "", "", "", "", "", "", 0);
    }

    static SiteForm of(Site site) {
        Site.Registration said = site.registration();
        UnitId root = site.root();
        return new SiteForm(
                site.name(),
                site.hosts().stream().map(HostName::value).collect(Collectors.joining("\n")),
                root == null ? null : root.value(),
                site.withBelow(),
                site.address(),
                site.palette().brand(),
                site.palette().deep(),
                site.palette().soft(),
                said.sponsor(),
                said.contact(),
                said.code(),
                said.icp(),
                said.police(),
                said.mistakes(),
                site.revision());
    }

    List<String> names() {
        return Arrays.stream(text(hosts).split("[\\s,，、;；]+", -1))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** The site as typed; its hosts are {@link #names}, which may be none. */
    Site site(UUID id) {
        boolean main = id.equals(Site.MAIN);
        return new Site(
                id,
                main,
                text(name),
                root == null || main ? null : new UnitId(root),
                Boolean.TRUE.equals(below),
                List.of(),
                orNull(address),
                new Palette(text(brand), text(deep), text(soft)),
                new Site.Registration(
                        orNull(sponsor), orNull(contact), orNull(code), orNull(icp), orNull(police), orNull(mistakes)),
                revision == null ? 0 : revision);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static @Nullable String orNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}

package org.mingtang.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sites of the invented city without a database; a site's id is its name's. */
final class PaperSites {

    static final String DISTRICT = "云麓市东川区人民政府";
    static final String BUREAU = "云麓市东川区教育局";
    static final String TOWN = "云麓市东川区石桥镇人民政府";
    static final String STATION = "云麓市东川区石桥镇便民服务中心";
    static final String COUNTY = "云麓市西岭县人民政府";
    static final String HEALTH = "云麓市卫生健康委员会";

    final UnitTree tree;

    PaperSites() {
        tree = PaperCity.small()
                .department(HEALTH, PaperCity.CITY)
                .government(DISTRICT, PaperCity.CITY)
                .department(BUREAU, DISTRICT)
                .government(TOWN, DISTRICT)
                .department(STATION, TOWN)
                .department("云麓市东川区旧城改造办公室", DISTRICT)
                .dissolve("云麓市东川区旧城改造办公室")
                .government(COUNTY, PaperCity.CITY)
                .tree();
    }

    SiteMap map(Site main, Site... others) {
        List<Site> all = new ArrayList<>(List.of(main));
        all.addAll(List.of(others));
        return new SiteMap(UUID.nameUUIDFromBytes(new byte[] {1}), all, tree);
    }

    static Site main(boolean below, String... hosts) {
        return new Site(
                Site.MAIN, true, "云麓市政务公开", null, below, names(hosts), null, Palette.USUAL, Site.Registration.NONE, 0);
    }

    static Site site(String name, @Nullable String root, boolean below, String... hosts) {
        return new Site(
                id(name),
                false,
                name,
                root == null ? null : UnitId.named(root),
                below,
                names(hosts),
                null,
                Palette.USUAL,
                Site.Registration.NONE,
                0);
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static UUID unit(String name) {
        return UnitId.named(name).value();
    }

    private static List<HostName> names(String... hosts) {
        return Stream.of(hosts).map(host -> HostName.read(host).orElseThrow()).toList();
    }
}

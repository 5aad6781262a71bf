package org.mingtang.organisation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The place in a unit's name: 云麓市 of 云麓市教育局, and 市 where a table only says 市教育局. */
final class Places {

    private static final Pattern GOVERNMENT = Pattern.compile("(人民)?政府$|管理?委员?会$");

    private Places() {}

    /** 云麓市人民政府 → 云麓市. */
    static String of(UnitView government) {
        return GOVERNMENT.matcher(PlainName.tidy(government.name())).replaceFirst("");
    }

    /** 市, 县, 区 …: what a table says instead of the place. */
    static String kind(UnitView government) {
        var place = of(government);
        return place.isEmpty() ? "" : place.substring(place.length() - 1);
    }

    /** The unit's plain name without its own region's place and those above: 云麓市东川区教育局 → 教育局. */
    static String core(String name, List<UnitView> regions) {
        var rest = PlainName.of(name);
        for (boolean cut = true; cut; ) {
            cut = false;
            for (var region : regions) {
                var place = PlainName.of(of(region));
                if (!place.isEmpty() && rest.startsWith(place) && rest.length() > place.length()) {
                    rest = rest.substring(place.length());
                    cut = true;
                }
            }
        }
        return rest;
    }

    /** The first region upwards that the name's first words mean; empty when it names none of them. */
    static Optional<UnitView> named(String plain, List<UnitView> regions) {
        var whole = regions.stream()
                .filter(region -> plain.startsWith(PlainName.of(of(region))))
                .findFirst();
        var brief = plain.startsWith("全") ? plain.substring(1) : plain;
        return whole.or(() -> regions.stream()
                .filter(region -> !kind(region).isEmpty() && brief.startsWith(kind(region)))
                .findFirst());
    }
}

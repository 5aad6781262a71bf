package org.mingtang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.organisation.PaperSites.BUREAU;
import static org.mingtang.organisation.PaperSites.COUNTY;
import static org.mingtang.organisation.PaperSites.DISTRICT;
import static org.mingtang.organisation.PaperSites.HEALTH;
import static org.mingtang.organisation.PaperSites.STATION;
import static org.mingtang.organisation.PaperSites.TOWN;
import static org.mingtang.organisation.PaperSites.main;
import static org.mingtang.organisation.PaperSites.site;
import static org.mingtang.organisation.PaperSites.unit;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which site answers, and whose information it shows. */
class SiteMapTests {

    private static final List<String> ALL =
            List.of(PaperCity.CITY, PaperCity.OFFICE, HEALTH, DISTRICT, BUREAU, TOWN, STATION, COUNTY);

    private final PaperSites paper = new PaperSites();
    private final Site district = site("东川区政务公开", DISTRICT, false, "dc.example", "www.dc.example");
    private final Site town = site("石桥镇政务公开", TOWN, false, "[2001:db8::5]");

    @Test
    void findsTheSiteOfAHost() {
        Site main = main(true, "www.yunlu.example");
        SiteMap map = paper.map(main, district, town);
        assertThat(map.ofHost(new HostName("dc.example"))).contains(district);
        assertThat(map.ofHost(new HostName("www.dc.example"))).contains(district);
        assertThat(map.ofHost(HostName.read("2001:DB8:0::5").orElseThrow())).contains(town);
        assertThat(map.ofHost(new HostName("www.yunlu.example"))).contains(main);
        assertThat(map.ofHost(new HostName("evil.example"))).isEmpty();
        assertThat(map.ofHost(new HostName("x.dc.example"))).isEmpty();
        assertThat(map.all()).containsExactly(main, district, town);
    }

    @Test
    @DisplayName("A unit belongs to the site of the nearest unit above that has one")
    void givesEachUnitOneSite() {
        SiteMap map = paper.map(main(true), district, town);
        assertThat(map.of(unit(DISTRICT))).isEqualTo(district);
        assertThat(map.of(unit(BUREAU))).isEqualTo(district);
        assertThat(map.of(unit(TOWN))).isEqualTo(town);
        assertThat(map.of(unit(STATION))).isEqualTo(town);
        assertThat(map.of(unit(COUNTY)).main()).isTrue();
        assertThat(map.of(unit(HEALTH)).main()).isTrue();
        assertThat(map.of(UUID.randomUUID()).main()).isTrue();
    }

    @Test
    void keepsWhatAUnitMadePublicBeforeItEnded() {
        SiteMap map = paper.map(main(false), district);
        UUID ended = unit("云麓市东川区旧城改造办公室");
        assertThat(map.of(ended)).isEqualTo(district);
        assertThat(map.shownOn(district).holds(ended)).isTrue();
        assertThat(map.shownOn(map.main()).holds(ended)).isFalse();
    }

    @Test
    void showsEverythingOnTheMainSiteWhereItIsToShowWhatLiesBelow() {
        SiteMap map = paper.map(main(true), district, town);
        assertThat(map.shownOn(map.main()).everything()).isTrue();
        assertThat(shown(map, map.main())).containsExactlyElementsOf(ALL);
    }

    @Test
    void showsTheRestOnTheMainSiteOtherwise() {
        SiteMap map = paper.map(main(false), district, town);
        assertThat(shown(map, map.main())).containsExactly(PaperCity.CITY, PaperCity.OFFICE, HEALTH, COUNTY);
        assertThat(map.shownOn(map.main()).holds(UUID.randomUUID())).isTrue();
    }

    @Test
    void showsADistrictWithoutATownThatHasItsOwn() {
        SiteMap map = paper.map(main(false), district, town);
        assertThat(shown(map, district)).containsExactly(DISTRICT, BUREAU);
        assertThat(shown(map, town)).containsExactly(TOWN, STATION);
        assertThat(map.shownOn(district).holds(UUID.randomUUID())).isFalse();
    }

    @Test
    void showsADistrictWithItsTownWhereItIsTo() {
        Site whole = site("东川区政务公开", DISTRICT, true, "dc.example");
        SiteMap map = paper.map(main(false), whole, town);
        assertThat(shown(map, whole)).containsExactly(DISTRICT, BUREAU, TOWN, STATION);
        assertThat(map.of(unit(TOWN))).isEqualTo(town);
    }

    @Test
    void isAllOfTheMainSiteWhereThereIsNoOther() {
        SiteMap map = paper.map(main(false));
        assertThat(shown(map, map.main())).containsExactlyElementsOf(ALL);
        assertThat(map.shownOn(map.main()).everything()).isTrue();
    }

    @Test
    @DisplayName("A site that is gone meanwhile shows nothing, not everything")
    void showsNothingOfASiteItDoesNotKnow() {
        SiteMap map = paper.map(main(true), district);
        assertThat(shown(map, town)).isEmpty();
    }

    @Test
    void saysItsScopeAsAConditionAndOneByOne() {
        UUID one = unit(HEALTH);
        assertThat(UnitScope.of(Set.of(one)).on("unit")).isEqualTo("unit = any(:scope)");
        assertThat(UnitScope.without(Set.of(one)).on("i.unit")).isEqualTo("i.unit <> all(:scope)");
        assertThat(UnitScope.of(Set.of(one)).holds(one)).isTrue();
        assertThat(UnitScope.without(Set.of(one)).holds(one)).isFalse();
        assertThat(UnitScope.without(Set.of(one)).values()).containsExactly(one);
        assertThat(UnitScope.ALL.everything()).isTrue();
        assertThat(UnitScope.of(Set.of()).everything()).isFalse();
        assertThat(UnitScope.of(Set.of()).holds(one)).isFalse();
    }

    private static List<String> shown(SiteMap map, Site site) {
        return ALL.stream().filter(name -> map.shownOn(site).holds(unit(name))).toList();
    }
}

package org.mingtang.organisation.portals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingtang.organisation.HostName;
import org.mingtang.organisation.Palette;
import org.mingtang.organisation.Site;
import org.mingtang.organisation.Site.Registration;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.UnitView;

/** What is typed, what is shown of it, and its colours as a style sheet. */
class SiteFormTests {

    private static final UUID ID = UUID.randomUUID();
    private static final UUID UNIT = UUID.randomUUID();
    private static final Palette GREEN = new Palette("#1b5e3f", "#0f3a27", "#e6f2ea");

    private final Site site = new Site(
            ID,
            false,
            "东川区政务公开",
            new UnitId(UNIT),
            true,
            List.of(new HostName("dc.example"), new HostName("www.dc.example")),
            "https://dc.example",
            GREEN,
            new Registration("主办", "电话", "9900000002", "备1", "备2", "https://x.example"),
            7);

    @Test
    void bringsASiteBackAsItWas() {
        SiteForm form = SiteForm.of(site);
        assertThat(form.names()).containsExactly("dc.example", "www.dc.example");
        Site again = form.site(ID);
        assertThat(again).usingRecursiveComparison().ignoringFields("hosts").isEqualTo(site);
    }

    @Test
    void readsHostsHoweverTheyAreParted() {
        SiteForm form = with(" a.example\r\n\r\nb.example, c.example；d.example、e.example ");
        assertThat(form.names()).containsExactly("a.example", "b.example", "c.example", "d.example", "e.example");
        assertThat(with(null).names()).isEmpty();
        assertThat(with(" \n ").names()).isEmpty();
    }

    @Test
    void takesBlanksForNothing() {
        Site blank = with("x").site(ID);
        assertThat(blank.address()).isNull();
        assertThat(blank.registration()).isEqualTo(Registration.NONE);
        assertThat(blank.name()).isEqualTo("名");
    }

    @Test
    void givesTheMainSiteNoUnit() {
        Site main = SiteForm.of(site).site(Site.MAIN);
        assertThat(main.main()).isTrue();
        assertThat(main.root()).isNull();
    }

    @Test
    void beginsWithTheUsualColours() {
        assertThat(SiteForm.blank().site(ID).palette()).isEqualTo(Palette.USUAL);
        assertThat(SiteForm.blank().site(ID).ownColours()).isFalse();
        assertThat(site.ownColours()).isTrue();
    }

    @Test
    void offersUnitsThatCanHaveASite() {
        UnitView city = unit("云麓市人民政府", UnitKind.GOVERNMENT, null, true);
        UnitView district = unit("东川区人民政府", UnitKind.GOVERNMENT, city, true);
        UnitView bureau = unit("东川区教育局", UnitKind.DEPARTMENT, district, true);
        assertThat(SitePage.choices(List.of(
                        city,
                        district,
                        bureau,
                        unit("人事科", UnitKind.OFFICE, bureau, true),
                        unit("旧城办", UnitKind.DEPARTMENT, district, false))))
                .extracting(SitePage.Choice::label)
                .containsExactly("东川区人民政府", "　东川区教育局");
    }

    @Test
    void previewsFirstUnitsAndColoursThatCanBeRead() {
        List<UnitView> units = java.util.stream.IntStream.range(0, 11)
                .mapToObj(n -> unit("单位" + n, UnitKind.DEPARTMENT, null, true))
                .toList();
        SitePage.Preview preview = SitePage.Preview.of(site, List.of("dc.example"), units);
        assertThat(preview.units()).hasSize(8).startsWith("单位0");
        assertThat(preview.count()).isEqualTo(11);
        assertThat(preview.style()).isEqualTo("/desk/sites/preview.css?brand=%231b5e3f&deep=%230f3a27&soft=%23e6f2ea");
        Site unreadable =
                new Site(ID, false, "", null, true, List.of(), null, new Palette("red", "", "x"), Registration.NONE, 0);
        assertThat(SitePage.Preview.of(unreadable, List.of(), List.of()).style())
                .isNull();
        assertThat(SitePage.Preview.of(unreadable, List.of(), List.of()).name()).isEqualTo("（按政府名称）");
    }

    @Test
    void isAStyleSheetThatLeavesHighContrastAlone() {
        String css = SiteStyle.of(GREEN);
        assertThat(css.lines())
                .allMatch(line -> line.contains(":root:not([data-contrast=\"high\"])"))
                .anyMatch(line -> line.contains("--mt-blue:#1b5e3f"))
                .anyMatch(line -> line.contains("--bs-link-color-rgb:27, 94, 63"))
                .anyMatch(line -> line.contains(".mt-foot{background:#0f3a27}"));
        assertThat(css.chars().filter(c -> c == '{').count())
                .isEqualTo(css.chars().filter(c -> c == '}').count());
        assertThat(SiteStyle.preview(GREEN).lines()).allMatch(line -> line.startsWith(".site-preview"));
    }

    private static SiteForm with(String hosts) {
        return new SiteForm(" 名 ", hosts, null, false, " ", "", "", "", "", " ", null, "", "", "", 0);
    }

    private static UnitView unit(String name, UnitKind kind, UnitView above, boolean active) {
        return new UnitView(UnitId.named(name), name, name, List.of(), kind, above == null ? null : above.id(), active);
    }
}

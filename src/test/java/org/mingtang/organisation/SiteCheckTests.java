package org.mingtang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.organisation.PaperSites.BUREAU;
import static org.mingtang.organisation.PaperSites.DISTRICT;
import static org.mingtang.organisation.PaperSites.TOWN;
import static org.mingtang.organisation.PaperSites.main;
import static org.mingtang.organisation.PaperSites.site;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.organisation.Site.Registration;
import org.mingtang.procedure.Refusal;

/** Why a site cannot be as described: each in a sentence, all at once. */
class SiteCheckTests {

    private final PaperSites paper = new PaperSites();
    private final Site district = site("东川区政务公开", DISTRICT, false, "dc.example");
    private final SiteMap map = paper.map(main(false, "www.yunlu.example"), district);

    @Test
    void findsNothingWrongWithAGoodOne() {
        assertThat(said(site("石桥镇政务公开", TOWN, false), "sq.example", "[2001:db8::9]", "石桥.example"))
                .isEmpty();
        assertThat(said(main(false), "www.yunlu.example")).isEmpty();
    }

    @Test
    void letsASiteKeepItsOwnHostsAndUnit() {
        assertThat(said(site("东川区政务公开", DISTRICT, true), "dc.example", "dongchuan.example"))
                .isEmpty();
    }

    @Test
    void refusesAHostThatIsTaken() {
        assertThat(said(site("石桥镇政务公开", TOWN, false), "DC.example."))
                .containsExactly("域名 dc.example 已经是“东川区政务公开”的，一个域名只能属于一个站点。");
        assertThat(said(site("石桥镇政务公开", TOWN, false), "www.yunlu.example"))
                .containsExactly("域名 www.yunlu.example 已经是“云麓市政务公开”的，一个域名只能属于一个站点。");
        assertThat(said(main(false), "dc.example")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://sq.example", "sq.example:8080", "sq.example/", "sq_.example", "300.1.1.1", "[::1"})
    void refusesWhatIsNoHost(String written) {
        assertThat(said(site("石桥镇政务公开", TOWN, false), written))
                .containsExactly("“" + written + "”不是域名：只写域名或 IP 地址，不带 http://、端口和斜杠，例如 www.dongchuan.gov.cn。");
    }

    @Test
    void refusesNoneAndTooMany() {
        assertThat(said(site("石桥镇政务公开", TOWN, false))).containsExactly("请填写至少一个域名，访问者用它找到这个站点。");
        assertThat(said(main(false))).isEmpty();
        List<String> many = Collections.nCopies(21, "sq.example");
        assertThat(said(site("石桥镇政务公开", TOWN, false), many.toArray(String[]::new)))
                .containsExactly("一个站点最多 20 个域名。");
        assertThat(said(site("石桥镇政务公开", TOWN, false), many.subList(0, 20).toArray(String[]::new)))
                .isEmpty();
    }

    @Test
    void refusesAUnitThatHasASite() {
        assertThat(said(site("东川区教育网", DISTRICT, false), "edu.dc.example"))
                .containsExactly("云麓市东川区人民政府已经是“东川区政务公开”的单位，一个单位只能属于一个站点。");
        assertThat(said(site("东川区教育网", BUREAU, false), "edu.dc.example")).isEmpty();
    }

    @Test
    void refusesTheTopWhichIsTheMainSites() {
        assertThat(said(site("另一个", PaperCity.CITY, false), "x.example"))
                .containsExactly("云麓市人民政府是主站的单位，一个单位只能属于一个站点，请选择它的下级。");
    }

    @Test
    void refusesAUnitThatIsNotThere() {
        String sentence = "请选择这个站点的单位：它和它下级单位的信息归这个站点。";
        assertThat(said(site("石桥镇", null, false), "x.example")).containsExactly(sentence);
        assertThat(said(site("石桥镇", "没有这个单位", false), "x.example")).containsExactly(sentence);
        assertThat(said(site("石桥镇", "云麓市东川区旧城改造办公室", false), "x.example")).containsExactly(sentence);
    }

    @Test
    void wantsTheMainSitesHostFirst() {
        SiteMap bare = paper.map(main(false));
        assertThat(SiteCheck.of(bare, paper.tree).refusals(site("东川区", DISTRICT, false), List.of("dc.example")))
                .extracting(Refusal::message)
                .containsExactly("请先给主站填写域名：有了第二个站点，属于主站的信息要能转到主站的地址。");
    }

    @Test
    void refusesANamelessOne() {
        assertThat(said(site(" ", TOWN, false), "x.example")).containsExactly("请填写站点名称。");
        assertThat(said(site("名".repeat(60), TOWN, false), "x.example")).isEmpty();
        assertThat(said(site("名".repeat(61), TOWN, false), "x.example")).containsExactly("站点名称最多 60 字。");
    }

    @ParameterizedTest
    @CsvSource({
        "https://x.example, ",
        "http://x.example:8443, ",
        "https://y.example, 对外网址的域名 y.example 不在这个站点的域名里。",
        "x.example, 对外网址写得不对",
        "https://x.example/, 对外网址写得不对",
        "https://x.example/a, 对外网址写得不对",
        "https://u@x.example, 对外网址写得不对",
        "javascript:alert(1), 对外网址写得不对",
        "https://, 对外网址写得不对"
    })
    void checksTheAddressFromOutside(String address, @Nullable String sentence) {
        Site site = site("石桥镇", TOWN, false).reached(List.of(), address);
        List<String> said = said(site, "x.example");
        if (sentence == null) {
            assertThat(said).isEmpty();
        } else {
            assertThat(said).singleElement().asString().startsWith(sentence);
        }
    }

    @Test
    void checksTheRegistration() {
        Registration wrong =
                new Registration("主".repeat(101), null, "12345", "备".repeat(61), "公".repeat(61), "ftp://x");
        Site site = site("石桥镇", TOWN, false);
        Site said = new Site(site.id(), false, "石桥镇", site.root(), false, List.of(), null, Palette.USUAL, wrong, 0);
        assertThat(said(said, "x.example"))
                .containsExactly(
                        "网站标识码应为 10 位数字，或 bm 加数字。",
                        "找错平台的地址应以 http:// 或 https:// 开头。",
                        "主办单位最多 100 字。",
                        "ICP 备案号最多 60 字。",
                        "公安备案号最多 60 字。");
    }

    @Test
    void saysEverythingAtOnce() {
        Site site = new Site(
                PaperSites.id("x"),
                false,
                "",
                null,
                false,
                List.of(),
                "x",
                new Palette("#88aadd", "#10304f", "#e8eff7"),
                Registration.NONE,
                0);
        assertThat(SiteCheck.of(map, paper.tree).refusals(site, List.of("a b")))
                .extracting(Refusal::field)
                .contains("name", "hosts", "root", "address", "brand");
    }

    private List<String> said(Site site, String... hosts) {
        return SiteCheck.of(map, paper.tree).refusals(site, List.of(hosts)).stream()
                .map(Refusal::message)
                .toList();
    }
}

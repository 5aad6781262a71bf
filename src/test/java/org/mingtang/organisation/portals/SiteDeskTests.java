package org.mingtang.organisation.portals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.audit.AuditFilter;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.Site;
import org.mingtang.organisation.Sites;
import org.mingtang.organisation.SomeSites;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The desk pages of sites. */
@MingtangTest
class SiteDeskTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester web;

    @Autowired
    Sites sites;

    @Autowired
    Units units;

    @Autowired
    AuditTrail trail;

    private final Person by = SignedAs.person(Role.OPENNESS_OFFICE);
    private final String host = SomeSites.host();
    private UnitId district = new UnitId(UUID.randomUUID());

    @BeforeEach
    void setUpADistrict() {
        SomeUnits.root(units);
        district = SomeUnits.district(units);
        SomeUnits.department(units, district, "教育局");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    @DisplayName("Only whoever may edit the organisation opens, tries out and changes sites")
    void opensForWhoeverMayEditTheOrganisation(Role role) {
        Person person = SignedAs.person(role);
        boolean may = person.may(Permission.EDIT_ORGANISATION);
        int others = sites.all().size();
        for (String path : new String[] {"/desk/sites", "/desk/sites/new", "/desk/sites/" + Site.MAIN}) {
            assertThat(web.get().uri(path).with(SignedAs.person(person)))
                    .as(path)
                    .hasStatus(may ? 200 : 403);
        }
        assertThat(web.get()
                        .uri("/desk/sites/preview.css?brand={b}&deep={d}&soft={s}", "#174a7e", "#10304f", "#e8eff7")
                        .with(SignedAs.person(person)))
                .hasStatus(may ? 200 : 403);
        MvcTestResult posted = web.post()
                .uri("/desk/sites")
                .with(SignedAs.person(person))
                .with(csrf())
                .exchange();
        assertThat(posted).hasStatus(may ? 422 : 403);
        assertThat(sites.all()).hasSize(others);
        assertThat(web.get()
                        .uri("/desk")
                        .with(SignedAs.person(person))
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void asksStrangersToSignIn() {
        assertThat(web.get().uri("/desk/sites")).hasStatus(302);
        assertThat(web.post().uri("/desk/sites").with(csrf())).hasStatus(302);
    }

    @Test
    void addsASiteThatAnswersAtOnce() {
        assertThat(send("/desk/sites", "名称甲", host, "#1b5e3f")).hasStatus(302);
        Site site = sites.ofHost(host);
        assertThat(site.name()).isEqualTo("名称甲");
        assertThat(site.root()).isEqualTo(district);
        assertThat(site.revision()).isOne();
        assertThat(web.get().uri("http://" + host + "/")).bodyText().contains("名称甲", "/site.css?c=");
        assertThat(page("/desk/sites")).contains("名称甲", host, "及没有自己站点的下级单位");
        assertThat(page("/desk/sites/" + site.id())).contains("value=\"名称甲\"", host, "删除站点");
        assertThat(trail.entries(new AuditFilter(null, null, "名称甲", null, null, null, 10))
                        .toString())
                .contains("修改站点")
                .contains(host);
    }

    @Test
    void keepsWhatWasTypedWhereItIsRefused() {
        MvcTestResult refused = send("/desk/sites", "名称乙", "bad host!", "#88aadd");
        assertThat(refused).hasStatus(422);
        assertThat(refused)
                .bodyText()
                .contains("不是域名", "的对比度只有", "value=\"名称乙\"", "bad", "selected")
                .doesNotContain("站点已保存");
        assertThat(sites.all()).extracting(Site::name).doesNotContain("名称乙");
    }

    @Test
    void refusesTakenHostsAndUnits() {
        Site first = SomeSites.of(beans, district, host);
        MvcTestResult refused = send("/desk/sites", "后来的", host, "#1b5e3f");
        assertThat(refused).hasStatus(422);
        assertThat(refused)
                .bodyText()
                .contains("域名 " + host + " 已经是“" + first.name() + "”的", "已经是“" + first.name() + "”的单位");
        assertThat(sites.ofHost(host).name()).isEqualTo(first.name());
    }

    @Test
    void showsAPreviewAndStoresNothing() {
        MvcTestResult tried = web.post()
                .uri("/desk/sites")
                .with(SignedAs.person(by))
                .with(csrf())
                .param("preview", "true")
                .param("name", "试看")
                .param("hosts", host)
                .param("root", district.toString())
                .param("brand", "#1b5e3f")
                .param("deep", "#0f3a27")
                .param("soft", "#e6f2ea")
                .exchange();
        assertThat(tried).hasStatusOk();
        assertThat(tried)
                .bodyText()
                .contains("预览（还没有保存）", "/desk/sites/preview.css?brand=%231b5e3f", "展示 2 个单位", "教育局", host)
                .doesNotContain("style=\"");
        assertThat(sites.all()).extracting(Site::name).doesNotContain("试看");
        assertThat(web.get()
                        .uri("/desk/sites/preview.css?brand={b}&deep={d}&soft={s}", "#1b5e3f", "#0f3a27", "#e6f2ea")
                        .with(SignedAs.person(by)))
                .bodyText()
                .contains(".site-preview{--mt-blue:#1b5e3f");
        assertThat(web.get()
                        .uri("/desk/sites/preview.css?brand={b}&deep={d}&soft={s}", "red;}*{", "#0f3a27", "#e6f2ea")
                        .with(SignedAs.person(by)))
                .hasStatus(400);
    }

    @Test
    void changesASiteAndLetsGoOfItsFormerHost() {
        Site site = SomeSites.of(beans, district, host);
        String other = SomeSites.host();
        assertThat(send("/desk/sites/" + site.id(), "新名称", other, "#8b1a1a", site.revision()))
                .hasStatus(302);
        assertThat(sites.ofHost(other).name()).isEqualTo("新名称");
        assertThat(sites.ofHost(host).main()).isTrue();
        assertThat(web.get().uri("http://" + other + "/site.css")).bodyText().contains("#8b1a1a");
        assertThat(web.get().uri("http://" + host + "/site.css")).bodyText().contains("#174a7e");
    }

    @Test
    @DisplayName("Two people change the same site: the second is told, and nothing of his is stored")
    void tellsTheSecondOfTwo() {
        Site site = SomeSites.of(beans, district, host);
        assertThat(send("/desk/sites/" + site.id(), "先保存的", host, "#1b5e3f", site.revision()))
                .hasStatus(302);
        MvcTestResult second = send("/desk/sites/" + site.id(), "后保存的", host, "#1b5e3f", site.revision());
        assertThat(second).hasStatus(409);
        assertThat(second).bodyText().contains("别人先保存了这个站点");
        assertThat(sites.ofHost(host).name()).isEqualTo("先保存的");
    }

    @Test
    void removesASiteAfterAsking() {
        Site site = SomeSites.of(beans, district, host);
        String end = "/desk/sites/" + site.id() + "/removal";
        assertThat(page(end)).contains("删除“" + site.name() + "”", host);
        assertThat(web.post().uri(end).with(SignedAs.person(by)).with(csrf())).hasStatus(302);
        assertThat(sites.find(site.id())).isEmpty();
        assertThat(sites.ofHost(host).main()).isTrue();
        MvcTestResult again =
                web.post().uri(end).with(SignedAs.person(by)).with(csrf()).exchange();
        assertThat(again).hasStatus(409);
        assertThat(again).bodyText().contains("没有这个站点，可能已被删除");
        assertThat(web.get().uri(end).with(SignedAs.person(by))).hasStatus(404);
    }

    @Test
    void neverRemovesTheMainSite() {
        String end = "/desk/sites/" + Site.MAIN + "/removal";
        assertThat(web.get().uri(end).with(SignedAs.person(by))).hasStatus(404);
        assertThat(web.post().uri(end).with(SignedAs.person(by)).with(csrf())).hasStatus(409);
        assertThat(sites.main().main()).isTrue();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> sites.remove(Site.MAIN, by))
                .isInstanceOf(UnlawfulAct.class);
    }

    @Test
    void showsTheMainSiteWithWhatTheConfigurationSays() {
        assertThat(page("/desk/sites/" + Site.MAIN))
                .contains("系统配置里已有：www.donghu.example")
                .doesNotContain("name=\"root\"", "删除站点");
    }

    private MvcTestResult send(String address, String name, String hosts, String brand) {
        return send(address, name, hosts, brand, 0);
    }

    private MvcTestResult send(String address, String name, String hosts, String brand, int revision) {
        return web.post()
                .uri(address)
                .with(SignedAs.person(by))
                .with(csrf())
                .param("name", name)
                .param("hosts", hosts)
                .param("root", district.toString())
                .param("brand", brand)
                .param("deep", "#0f3a27")
                .param("soft", "#fbf6f2")
                .param("revision", String.valueOf(revision))
                .exchange();
    }

    private String page(String address) {
        return new String(
                web.get()
                        .uri(address)
                        .with(SignedAs.person(by))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}

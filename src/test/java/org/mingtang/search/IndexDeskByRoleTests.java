package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who may see and do what on the page of the index, and what it says. */
@MingtangTest
class IndexDeskByRoleTests {

    private static final Set<Role> KEEPERS = Set.of(Role.OPENNESS_OFFICE, Role.SYSTEM_ADMINISTRATOR);

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Synonyms synonyms;

    @Autowired
    private Rebuilds rebuilds;

    @Autowired
    private JdbcClient database;

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyItsKeepersSeeIt(Role role) {
        assertThat(pages.get().uri("/desk/search").with(SignedAs.one(role)))
                .hasStatus(KEEPERS.contains(role) ? 200 : 403);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyItsKeepersChangeWords(Role role) {
        long groups = synonyms.all().size();
        boolean may = KEEPERS.contains(role);
        assertThat(pages.post()
                        .uri("/desk/search/synonyms")
                        .param("lines", "鹪鹩" + role.ordinal() + "=鹪鹩鸟" + role.ordinal())
                        .with(csrf())
                        .with(SignedAs.one(role)))
                .hasStatus(may ? 302 : 403);
        assertThat(synonyms.all()).hasSize((int) groups + (may ? 1 : 0));
        var group = synonyms.all().get(0).id();
        if (may) {
            group = synonyms.all().stream()
                    .filter(each -> each.words().contains("鹪鹩" + role.ordinal()))
                    .findFirst()
                    .orElseThrow()
                    .id();
        }
        assertThat(pages.post()
                        .uri("/desk/search/synonyms/{id}/removal", group)
                        .with(csrf())
                        .with(SignedAs.one(role)))
                .hasStatus(may ? 302 : 403);
        assertThat(synonyms.all()).hasSize((int) groups);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OPENNESS_OFFICE", "SYSTEM_ADMINISTRATOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void othersCannotHaveItRebuilt(Role role) {
        long before = rebuilds.newest();
        assertThat(pages.post().uri("/desk/search/rebuild").with(csrf()).with(SignedAs.one(role)))
                .hasStatus(403);
        assertThat(rebuilds.newest()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/search", "/desk/search/"})
    void whoIsNotSignedInIsSentAway(String address) {
        assertThat(pages.get().uri(address).exchange().getResponse().getStatus())
                .isIn(302, 401, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/search/rebuild", "/desk/search/synonyms"})
    void nothingIsDoneWithoutTheTokenOfAForm(String address) {
        long before = rebuilds.newest();
        assertThat(pages.post().uri(address).param("lines", "甲乙=丙丁").with(SignedAs.one(Role.SYSTEM_ADMINISTRATOR)))
                .hasStatus(403);
        assertThat(rebuilds.newest()).isEqualTo(before);
    }

    @Test
    @DisplayName("Without meaning the page says so and how to have it")
    void whetherMeaningIsUsedIsSaid() {
        assertThat(pages.get().uri("/desk/search").with(SignedAs.one(Role.OPENNESS_OFFICE)))
                .bodyText()
                .contains("按意思检索")
                .contains("未启用")
                .contains("mingtang.search.meaning");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''|请填写同义词", "单个词|一组至少要有两个不同的词", "甲=甲|一组至少要有两个不同的词", "房=住房|每个词要有 2 到 30 个字", "**=住房|词里要有文字"})
    void everyRefusalSaysWhatIsWrongAndKeepsWhatWasTyped(String lines, String why) {
        assertThat(pages.post()
                        .uri("/desk/search/synonyms")
                        .param("lines", lines)
                        .with(csrf())
                        .with(SignedAs.one(Role.OPENNESS_OFFICE)))
                .hasStatus(422)
                .bodyText()
                .contains(why)
                .contains("aria-invalid=\"true\"")
                .contains(">" + lines + "</textarea>");
    }

    @Test
    void allWrongLinesAreToldAtOnceAndNoneOfTheRightOnesIsKept() {
        assertThat(pages.post()
                        .uri("/desk/search/synonyms")
                        .param("lines", "鹪鹩湖=鹪鹩湖公园\n单个词\n房=住房")
                        .with(csrf())
                        .with(SignedAs.one(Role.OPENNESS_OFFICE)))
                .hasStatus(422)
                .bodyText()
                .contains("第 2 行")
                .contains("第 3 行");
        assertThat(synonyms.variants("鹪鹩湖")).isEmpty();
    }

    @Test
    void wordsAreShownAsTextOnly() {
        assertThat(pages.post()
                        .uri("/desk/search/synonyms")
                        .param("lines", "<b>鹪鹩</b>")
                        .with(csrf())
                        .with(SignedAs.one(Role.OPENNESS_OFFICE)))
                .bodyText()
                .doesNotContain("<b>鹪鹩")
                .contains("&lt;b");
    }

    @Test
    void everyActIsNotedInTheTrail() {
        var keeper = SignedAs.person(Role.OPENNESS_OFFICE);
        pages.post()
                .uri("/desk/search/rebuild")
                .with(csrf())
                .with(SignedAs.person(keeper))
                .exchange();
        pages.post()
                .uri("/desk/search/synonyms")
                .param("lines", "鹪鹩河=鹪鹩水")
                .with(csrf())
                .with(SignedAs.person(keeper))
                .exchange();
        var group = synonyms.all().stream()
                .filter(each -> each.words().contains("鹪鹩河"))
                .findFirst()
                .orElseThrow();
        pages.post()
                .uri("/desk/search/synonyms/{id}/removal", group.id())
                .with(csrf())
                .with(SignedAs.person(keeper))
                .exchange();
        assertThat(noted(keeper.account())).containsExactly("重建检索索引", "登记同义词", "删除同义词");
    }

    private List<String> noted(UUID account) {
        return database.sql("select act from audit_entry where account = :account order by seq")
                .param("account", account)
                .query(String.class)
                .list();
    }
}

package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The index and its words as the office keeps them. */
@MingtangTest
class IndexDeskTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Rebuilds rebuilds;

    @Autowired
    private Synonyms synonyms;

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OPENNESS_OFFICE", "SYSTEM_ADMINISTRATOR"})
    void theStateOfTheIndexIsShown(Role role) {
        assertThat(pages.get().uri("/desk/search").with(SignedAs.one(role)))
                .hasStatusOk()
                .bodyText()
                .contains("重建索引")
                .contains("等待进入索引的变动");
    }

    @Test
    void clerkDoesNotKeepTheIndex() {
        assertThat(pages.post().uri("/desk/search/rebuild").with(csrf()).with(SignedAs.one(Role.CLERK)))
                .hasStatus(403);
    }

    @Test
    void rebuildingIsWished() {
        long before = rebuilds.newest();
        assertThat(pages.post().uri("/desk/search/rebuild").with(csrf()).with(SignedAs.one(Role.SYSTEM_ADMINISTRATOR)))
                .hasStatus3xxRedirection();
        assertThat(rebuilds.newest()).isGreaterThan(before);
    }

    @Test
    void synonymsAreAddedReplacedAndRemoved() {
        add("云麓通=云麓市民云");
        assertThat(synonyms.variants("云麓通注册")).containsExactly("云麓市民云注册");
        add("云麓通=云麓市民云=市民云");
        assertThat(synonyms.variants("市民云注册")).containsExactlyInAnyOrder("云麓通注册", "云麓市民云注册");
        var group = synonyms.all().stream()
                .filter(each -> each.words().contains("云麓通"))
                .toList();
        assertThat(group).hasSize(1);
        assertThat(pages.post()
                        .uri("/desk/search/synonyms/{id}/removal", group.get(0).id())
                        .with(csrf())
                        .with(SignedAs.one(Role.OPENNESS_OFFICE)))
                .hasStatus3xxRedirection();
        assertThat(synonyms.variants("云麓通注册")).isEmpty();
    }

    @Test
    void linesThatMakeNoSenseAreRefusedAndKept() {
        assertThat(pages.post()
                        .uri("/desk/search/synonyms")
                        .param("lines", "只有一个词")
                        .with(csrf())
                        .with(SignedAs.one(Role.OPENNESS_OFFICE)))
                .hasStatus(422)
                .bodyText()
                .contains("至少要有两个不同的词")
                .contains("只有一个词</textarea>");
    }

    @Test
    void longerWordIsTheOneThatWasMeant() {
        add("城管热线=城市管理服务热线");
        assertThat(synonyms.variants("城市管理服务热线电话")).containsExactly("城管热线电话");
    }

    private void add(String lines) {
        assertThat(pages.post()
                        .uri("/desk/search/synonyms")
                        .param("lines", lines)
                        .with(csrf())
                        .with(SignedAs.one(Role.OPENNESS_OFFICE)))
                .hasStatus3xxRedirection();
    }
}

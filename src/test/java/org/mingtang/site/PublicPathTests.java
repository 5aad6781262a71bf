package org.mingtang.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicPathTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/open",
                "/open/20-01",
                "/open/catalogue/items",
                "/open/catalogue.csv",
                "/units",
                "/units/0",
                "/feeds/all.atom",
                "/sitemap.xml",
                "/sitemap/pages.xml",
                "/robots.txt",
                "/accessibility",
                "/info/100001",
                "/info/100001/versions/2",
                "/info/100001/comparison",
                "/info/index.json"
            })
    void isKeptWhereItShowsOnlyWhatWasPublished(String path) {
        assertThat(PublicPath.of(path)).isEqualTo(PublicPath.KEPT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk",
                "/desk/open",
                "/sign-in",
                "/sign-out",
                "/setup",
                "/page-mode",
                "/tasks",
                "/openly",
                "/infos",
                "/info/100001/files/0/a.pdf",
                "/info/100001/versions/1/record.json",
                "/log/checkpoint",
                "/open/catalogue/items.csv",
                "/mingtang.css"
            })
    void isLeftAloneElsewhere(String path) {
        assertThat(PublicPath.of(path)).isEqualTo(PublicPath.OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/policies",
                "/policies/100001/text",
                "/policies/100001/articles/a3",
                "/policies/comparison",
                "/topics",
                "/topics/spring",
                "/topics/spring/feed.xml",
                "/packages",
                "/packages/start-up",
                "/questions",
                "/benefits",
                "/requests"
            })
    void isKeptForTwoSecondsWhereItAlsoShowsWhatPeopleKeepByHand(String path) {
        assertThat(PublicPath.of(path)).isEqualTo(PublicPath.SHORT);
        assertThat(PublicPath.of(path).seconds()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/questions/AAAAAAAAAAAAAAAAAAAAAA",
                "/package-orders/new",
                "/package-orders/AAAAAAAAAAAAAAAAAAAAAA",
                "/subscriptions/AAAAAAAAAAAAAAAAAAAAAA",
                "/subscriptions/new",
                "/benefits/feed.atom",
                "/requests/new",
                "/requests/account",
                "/requests/released.csv",
                "/info/100001/questions/new",
                "/info/100001/feedback"
            })
    void isNotKeptWhereAFormHasAPassOrTheAddressIsASecret(String path) {
        assertThat(PublicPath.of(path)).isEqualTo(PublicPath.OTHER);
    }

    @Test
    void isDrawnEachTimeWhereItMayChangeAtAnyTime() {
        for (String path : new String[] {"/requests/guide", "/requests/released", "/requests/statistics"}) {
            assertThat(PublicPath.of(path)).as(path).isEqualTo(PublicPath.DRAWN);
        }
        assertThat(PublicPath.of("/log")).isEqualTo(PublicPath.DRAWN);
        assertThat(PublicPath.of("/search")).isEqualTo(PublicPath.DRAWN);
        assertThat(PublicPath.of("/search").seconds()).isZero();
    }

    @Test
    void showsTheTasksOnTheHomePageAtMostTwoSecondsOld() {
        assertThat(PublicPath.of("/").seconds()).isPositive().isLessThanOrEqualTo(2);
    }
}

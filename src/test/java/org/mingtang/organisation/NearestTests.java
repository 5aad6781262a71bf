package org.mingtang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mingtang.organisation.PaperCity.CITY;
import static org.mingtang.organisation.PaperCity.OFFICE;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTests {

    private final PaperCity city = PaperCity.small()
            .unit("云麓市教育局", "市教育局", UnitKind.DEPARTMENT, CITY)
            .unit("云麓市体育局", "市体育局", UnitKind.DEPARTMENT, CITY)
            .unit("云麓市财政局", "市财政局", UnitKind.DEPARTMENT, CITY, "市税政办")
            .office("督查科", OFFICE)
            .office("教育督导科", "云麓市教育局");

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({"教育局, 教育局, 1.0", "教育局, 体育局, 0.667", "甲, 乙, 0.0", "'', 甲, 0.0", "教育, 教育局, 0.733"})
    @DisplayName("Half by edits, half by characters in common")
    void measuresLikeness(String one, String other, double likeness) {
        assertThat(Nearest.likeness(one, other)).isCloseTo(likeness, within(0.001));
        assertThat(Nearest.likeness(other, one)).isCloseTo(likeness, within(0.001));
    }

    @Test
    void nothingIsLikeNothing() {
        assertThat(Nearest.likeness("", "")).isZero();
    }

    @Test
    @DisplayName("The most like stands first")
    void putsTheMostLikeFirst() {
        assertThat(nearest("市教育厅", OFFICE)).startsWith("云麓市教育局");
        assertThat(nearest("市体育厅", OFFICE)).startsWith("云麓市体育局");
        assertThat(nearest("市教育体育局", OFFICE)).containsSubsequence("云麓市教育局", "云麓市财政局");
    }

    @Test
    void looksAtEveryNameOfAUnit() {
        assertThat(nearest("市税政处", OFFICE)).startsWith("云麓市财政局");
    }

    @Test
    @DisplayName("Offices are offered only to the unit they belong to")
    void offersOwnOfficesOnly() {
        assertThat(nearest("督查处", OFFICE)).contains(OFFICE + "督查科").doesNotContain("云麓市教育局教育督导科");
        assertThat(nearest("教育督导处", "云麓市教育局")).startsWith("云麓市教育局教育督导科");
        assertThat(nearest("教育督导处", OFFICE)).doesNotContain("云麓市教育局教育督导科");
    }

    @Test
    @DisplayName("Among equally like, the issuer's own goes first")
    void prefersTheIssuersOwn() {
        city.unit("丙中心", "服务中心", UnitKind.DEPARTMENT, "云麓市教育局").unit("丁中心", "服务中心", UnitKind.DEPARTMENT, "云麓市财政局");
        assertThat(nearest("服务中心点", OFFICE)).startsWith("丙中心", "丁中心");
        assertThat(nearest("服务中心点", "云麓市财政局")).startsWith("丁中心", "丙中心");
    }

    @Test
    void offersFiveAtMost() {
        for (int i = 0; i < 9; i++) {
            city.department("云麓市服务中心" + i, CITY);
        }
        assertThat(nearest("云麓市服务中心", OFFICE)).hasSize(5);
    }

    @Test
    void offersNobodyWhereNothingIsAlike() {
        assertThat(nearest("某某某", OFFICE)).isEmpty();
        assertThat(nearest("", OFFICE)).isEmpty();
        assertThat(nearest("（）", OFFICE)).isEmpty();
    }

    @Test
    void offersNoUnitThatHasEnded() {
        assertThat(nearest("市体育厅", OFFICE)).contains("云麓市体育局");
        city.dissolve("云麓市体育局");
        assertThat(nearest("市体育厅", OFFICE)).isNotEmpty().doesNotContain("云麓市体育局");
    }

    private List<String> nearest(String name, String issuer) {
        var tree = city.tree();
        return Nearest.to(name, tree.active(), UnitId.named(issuer), tree).stream()
                .map(UnitView::name)
                .toList();
    }
}

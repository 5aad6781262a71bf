package org.mingtang.policy.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.policy.finder.Condition;
import org.mingtang.policy.finder.Fit;
import org.mingtang.policy.finder.Profile;
import org.mingtang.publication.DemoItem;
import tools.jackson.databind.json.JsonMapper;

/** The demo city's benefits, packages and orders: data that must pass the same rules as anybody's. */
class DemoSheetsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final DemoSheets SHEETS =
            DemoSheets.read(JsonMapper.builder().build());

    static Stream<DemoSheets.Gift> gifts() {
        return SHEETS.benefits().stream();
    }

    static Stream<DemoSheets.Parcel> parcels() {
        return SHEETS.packages().stream();
    }

    @ParameterizedTest
    @MethodSource("gifts")
    void aBenefitIsWholeAndBelongsToAPolicyOfTheCity(DemoSheets.Gift gift) {
        BenefitContent content = gift.content(TODAY);

        assertThat(content.missing()).isEmpty();
        assertThat(content.openOn(TODAY)).isTrue();
        assertThat(content.materials()).isNotEmpty();
        assertThat(item(gift.policy()).fields().kind().isPolicy()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("gifts")
    void itsConditionsAreChoicesTheFinderOffers(DemoSheets.Gift gift) {
        assertThat(gift.content().conditions()).isNotEmpty().allSatisfy(this::isOffered);
    }

    @ParameterizedTest
    @MethodSource("parcels")
    void aPackageIsWholeAndHoldsWhatTheCityPublishes(DemoSheets.Parcel parcel) {
        parcel.entries().forEach(put -> item(put.title()));
        List<PackageContent.Entry> entries = parcel.entries().stream()
                .map(put -> new PackageContent.Entry(1, put.note()))
                .toList();

        assertThat(parcel.content(entries).missing()).isEmpty();
        assertThat(parcel.slug()).matches("[a-z0-9][a-z0-9-]{2,59}");
        assertThat(parcel.profile()).allSatisfy(this::isOffered);
    }

    @Test
    void packagesAreOfDifferentKindsSoThatThePageHasSections() {
        assertThat(parcels().map(DemoSheets.Parcel::kind))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(1);
    }

    @Test
    void oneOrderIsServedWithAPackageAndOneWaits() {
        assertThat(SHEETS.orders())
                .hasSize(2)
                .extracting(DemoSheets.Ordered::slug)
                .containsNull();
        assertThat(SHEETS.orders().stream().map(DemoSheets.Ordered::slug).filter(slug -> slug != null))
                .singleElement()
                .isIn(parcels().map(DemoSheets.Parcel::slug).toList());
        assertThat(SHEETS.orders()).allSatisfy(order -> {
            assertThat(order.topic()).isNotBlank().hasSizeLessThanOrEqualTo(100);
            assertThat(order.words()).isNotBlank();
            assertThat(order.slug() == null).isEqualTo(order.reply().isBlank());
        });
    }

    @ParameterizedTest
    @CsvSource({"who,企业", "who,个人"})
    void theFinderFindsSomethingForEachAndRulesSomethingOut(String key, String answer) {
        Profile profile = new Profile(Map.of(key, answer));
        List<Fit> fits =
                gifts().map(gift -> gift.content(TODAY).matching(profile).fit()).toList();

        assertThat(fits).contains(Fit.DOES_NOT_FIT);
        assertThat(fits).anyMatch(fit -> fit != Fit.DOES_NOT_FIT);
    }

    @Test
    void aBenefitEndsSoManyDaysFromTodayOrWithItsPolicy() {
        assertThat(gifts().map(gift -> gift.content(TODAY).until())).contains((LocalDate) null);
        assertThat(gifts().map(gift -> gift.content(TODAY).until()).filter(day -> day != null))
                .isNotEmpty()
                .allMatch(day -> day.isAfter(TODAY));
    }

    private void isOffered(Condition condition) {
        assertThat(condition.label()).isNotEqualTo(condition.topic());
        assertThat(condition.oneOf()).isNotEmpty();
        assertThat(condition.among()).containsAll(condition.oneOf());
    }

    private static DemoItem item(String title) {
        return DemoItem.all(TODAY).stream()
                .filter(item -> item.fields().title().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the demo city does not publish " + title));
    }
}

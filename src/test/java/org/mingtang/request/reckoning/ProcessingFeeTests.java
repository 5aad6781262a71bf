package org.mingtang.request.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 国办函〔2020〕109号. */
class ProcessingFeeTests {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);

    @ParameterizedTest(name = "{0} requests: {1} yuan")
    @DisplayName("第四条: per request, marginal, by the applicant's requests of the month")
    @CsvSource({
        "0, 0",
        "1, 0",
        "10, 0",
        "11, 100",
        "20, 1000",
        "30, 2000",
        "31, 2200",
        "40, 4000",
        "41, 4300",
        "45, 5500",
        "50, 7000",
        "51, 7400",
        "60, 11000",
        "61, 11500",
        "100, 37000"
    })
    void chargesPerRequest(int requests, long yuan) {
        assertThat(ProcessingFee.perRequest(requests)).isEqualTo(yuan);
        assertThat(total(Collections.nCopies(requests, perRequest(MARCH)))).isEqualTo(yuan);
    }

    @ParameterizedTest(name = "{0} pages: {1} yuan")
    @DisplayName("第五条: per page, marginal, within one request")
    @CsvSource({
        "0, 0",
        "30, 0",
        "31, 10",
        "50, 200",
        "100, 700",
        "101, 720",
        "150, 1700",
        "200, 2700",
        "201, 2740",
        "250, 4700",
        "500, 14700",
        "1000, 34700"
    })
    void chargesPerPage(int pages, long yuan) {
        assertThat(ProcessingFee.perPage(pages)).isEqualTo(yuan);
        assertThat(total(List.of(perPage(MARCH, pages)))).isEqualTo(yuan);
    }

    @Test
    @DisplayName("第三条: twelve requests, the eleventh per request, the twelfth with 120 pages per page or per request")
    void choosesOneMethodForEachRequest() {
        var requests = new ArrayList<>(Collections.nCopies(10, free(MARCH)));
        requests.add(perRequest(MARCH));
        requests.add(perPage(MARCH, 120));
        assertThat(total(requests)).isEqualTo(1_200);

        requests.set(11, perRequest(MARCH));
        assertThat(total(requests)).isEqualTo(200);
    }

    @Test
    @DisplayName("第三条: never both for the same request; it counts all the same")
    void refusesBothMethodsOnOneRequest() {
        var requests = new ArrayList<>(Collections.nCopies(10, free(MARCH)));
        requests.add(new Chargeable(MARCH, Set.of(FeeMethod.PER_REQUEST, FeeMethod.PER_PAGE), 1, 120, false));
        requests.add(perRequest(MARCH));
        var charges = ProcessingFee.of(requests);
        assertThat(charges.get(10).yuan()).isZero();
        assertThat(charges.get(10).objection()).extracting(Objection::article).isEqualTo("国办函〔2020〕109号第三条");
        assertThat(charges.get(11).count()).isEqualTo(12);
        assertThat(charges.get(11).yuan()).isEqualTo(100);
    }

    @Test
    @DisplayName("第五条: not per page when the answer only tells where public information is; per request it may be")
    void doesNotChargePagesForPublicInformation() {
        var pages = new Chargeable(MARCH, Set.of(FeeMethod.PER_PAGE), 1, 250, true);
        assertThat(ProcessingFee.of(List.of(pages)).get(0).yuan()).isZero();
        assertThat(ProcessingFee.of(List.of(pages)).get(0).objection())
                .extracting(Objection::article)
                .isEqualTo("国办函〔2020〕109号第五条");

        var requests = new ArrayList<>(Collections.nCopies(10, free(MARCH)));
        requests.add(new Chargeable(MARCH, Set.of(FeeMethod.PER_REQUEST), 1, 250, true));
        assertThat(total(requests)).isEqualTo(100);
    }

    @Test
    @DisplayName("第四条第二款: each calendar month begins at one")
    void countsByCalendarMonth() {
        var requests = new ArrayList<Chargeable>();
        requests.addAll(Collections.nCopies(10, perRequest(LocalDate.of(2026, 3, 31))));
        requests.addAll(Collections.nCopies(10, perRequest(LocalDate.of(2026, 4, 1))));
        requests.addAll(Collections.nCopies(10, perRequest(LocalDate.of(2027, 3, 31))));
        assertThat(total(requests)).isZero();
        requests.add(perRequest(LocalDate.of(2026, 4, 30)));
        assertThat(total(requests)).isEqualTo(100);
    }

    @Test
    @DisplayName("第五条: pages of several requests are not added up")
    void doesNotAddUpPages() {
        assertThat(total(Collections.nCopies(9, perPage(MARCH, 30)))).isZero();
    }

    @Test
    @DisplayName("第四条第一款: one form with several matters counts as many")
    void countsMattersOfOneForm() {
        var charges = ProcessingFee.of(List.of(matters(9), matters(3), matters(33)));
        assertThat(charges).extracting(ProcessingFee.Charge::count).containsExactly(9, 12, 45);
        assertThat(charges).extracting(ProcessingFee.Charge::yuan).containsExactly(0L, 200L, 5_300L);
    }

    @Test
    @DisplayName("第四条第二款: counted by day of receipt, told in the order given")
    void countsByDayOfReceipt() {
        var charges = ProcessingFee.of(List.of(
                perRequest(LocalDate.of(2026, 3, 20)),
                new Chargeable(LocalDate.of(2026, 3, 1), Set.of(), 10, 0, false),
                perRequest(LocalDate.of(2026, 3, 20))));
        assertThat(charges).extracting(ProcessingFee.Charge::request).containsExactly(0, 1, 2);
        assertThat(charges).extracting(ProcessingFee.Charge::count).containsExactly(11, 10, 12);
        assertThat(charges).extracting(ProcessingFee.Charge::yuan).containsExactly(100L, 0L, 100L);
    }

    @Test
    @DisplayName("The measure is in force from 2021-01-01")
    void chargesNothingBeforeTheMeasure() {
        var before = new Chargeable(LocalDate.of(2020, 12, 31), Set.of(FeeMethod.PER_REQUEST), 50, 0, false);
        var after = new Chargeable(LocalDate.of(2021, 1, 1), Set.of(FeeMethod.PER_REQUEST), 50, 0, false);
        var charges = ProcessingFee.of(List.of(before, after));
        assertThat(charges).extracting(ProcessingFee.Charge::yuan).containsExactly(0L, 7_000L);
        assertThat(charges.get(0).objection()).isNotNull();
    }

    @Test
    @DisplayName("第四条、第五条: every count up to 2,000 as added up one by one")
    void agreesWithAddingUpOneByOne() {
        long requests = 0;
        long pages = 0;
        for (int k = 1; k <= 2_000; k++) {
            requests += k <= 10 ? 0 : k <= 30 ? 100 : 100 * (2 + (k - 31) / 10);
            pages += k <= 30 ? 0 : k <= 100 ? 10 : k <= 200 ? 20 : 40;
            assertThat(ProcessingFee.perRequest(k)).as("%d requests", k).isEqualTo(requests);
            assertThat(ProcessingFee.perPage(k)).as("%d pages", k).isEqualTo(pages);
        }
    }

    private static Chargeable free(LocalDate day) {
        return new Chargeable(day, Set.of(), 1, 0, false);
    }

    private static Chargeable perRequest(LocalDate day) {
        return new Chargeable(day, Set.of(FeeMethod.PER_REQUEST), 1, 0, false);
    }

    private static Chargeable perPage(LocalDate day, int pages) {
        return new Chargeable(day, Set.of(FeeMethod.PER_PAGE), 1, pages, false);
    }

    private static Chargeable matters(int number) {
        return new Chargeable(MARCH, Set.of(FeeMethod.PER_REQUEST), number, 0, false);
    }

    private static long total(List<Chargeable> requests) {
        return ProcessingFee.of(requests).stream()
                .mapToLong(ProcessingFee.Charge::yuan)
                .sum();
    }
}

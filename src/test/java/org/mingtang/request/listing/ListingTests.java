package org.mingtang.request.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.Refusal;
import org.mingtang.request.Outcome;
import org.mingtang.request.RequestStage;
import org.mingtang.request.SomeView;

/** One line of the list and the pages around it. */
class ListingTests {

    static Listing listing(long number, Long item, LocalDate takenOff) {
        return new Listing(
                number,
                new UnitId(UUID.randomUUID()),
                "会议纪要",
                Outcome.DISCLOSED,
                LocalDate.of(2025, 12, 30),
                LocalDate.of(2026, 1, 5),
                item,
                takenOff);
    }

    @ParameterizedTest
    @CsvSource({"1, SQGK-2026-00001", "99999, SQGK-2026-99999", "100000, SQGK-2026-100000"})
    void indexNumberIsOfTheYearOfListing(long number, String index) {
        assertThat(listing(number, null, null).indexNumber()).isEqualTo(index);
    }

    @Test
    void leadsNowhereUnlessSomethingBecamePublic() {
        assertThat(listing(1, null, null).href()).isNull();
        assertThat(listing(1, 12L, null).href()).isEqualTo("/info/12");
    }

    @Test
    void isListedUntilTakenOff() {
        assertThat(listing(1, null, null).isListed()).isTrue();
        assertThat(listing(1, null, LocalDate.of(2026, 2, 1)).isListed()).isFalse();
    }

    @Test
    void pageKeepsItsNarrowingWhenTurned() {
        var page = new ReleasedPage(List.of(), false, 1, "学区 &", null, 2026, List.of(), List.of(2026));
        assertThat(page.query(0)).isEqualTo("?words=%E5%AD%A6%E5%8C%BA+%26&organ=&year=2026");
        assertThat(page.query(2)).endsWith("&page=2");
        assertThat(page.isNarrowed()).isTrue();
        assertThat(new ReleasedPage(List.of(), false, 0, " ", null, null, List.of(), List.of()).isNarrowed())
                .isFalse();
    }

    @Test
    void decisionSaysWhatIsWrongWithWhichField() {
        var wrong = List.of(new Refusal("title", "请写明公开了什么信息，4 到 200 字。"));
        var page = new ListingPage(SomeView.at(RequestStage.CLOSED), listing(1, null, null), "x", "", wrong);
        assertThat(page.wrong("title")).startsWith("请写明");
        assertThat(page.wrong("item")).isNull();
        assertThat(page.isListed()).isTrue();
        assertThat(page.here()).startsWith("/desk/requests/").endsWith("/listing");
    }
}

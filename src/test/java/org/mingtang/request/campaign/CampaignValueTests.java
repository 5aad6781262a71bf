package org.mingtang.request.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What pages and orders say of a group. */
class CampaignValueTests {

    private static final UUID ORGAN = UUID.nameUUIDFromBytes(new byte[] {7});
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({"3,3,0,0", "3,0,3,0", "3,1,1,1", "0,0,0,0", "50000,49999,0,1"})
    void whatWaitsIsWhatIsNeitherDoneNorRefused(long cases, long done, long refused, long waiting) {
        assertThat(new Together(
                                ORGAN,
                                Together.Act.ASSIGN,
                                "叶知秋",
                                OffsetDateTime.parse("2026-03-02T10:00:00+08:00"),
                                cases,
                                done,
                                refused)
                        .waiting())
                .isEqualTo(waiting);
    }

    @ParameterizedTest
    @EnumSource
    void everyActHasItsWord(Together.Act act) {
        assertThat(act.label()).isNotBlank();
    }

    @Test
    void lineLeadsToItsGroupAndIsShort() {
        Campaign campaign = new Campaign(List.of(wording("a".repeat(64), DAY, DAY)));
        var line = new CampaignsPage.Line(campaign, "甲\n\n乙  " + "字".repeat(100));
        assertThat(line.address()).isEqualTo("/desk/campaigns/" + ORGAN + "/" + "a".repeat(64));
        assertThat(line.brief()).startsWith("甲 乙 字").hasSize(81).endsWith("…");
        assertThat(new CampaignsPage.Line(campaign, "短").brief()).isEqualTo("短");
    }

    @Test
    void pageNamesTheOrganAndItsOtherPages() {
        Campaign campaign = new Campaign(List.of(wording("a", DAY, DAY)));
        var page = new CampaignsPage(List.of(), 0, Map.of(ORGAN, "云麓市教育局"), 0, false);
        assertThat(page.unit(campaign)).isEqualTo("云麓市教育局");
        assertThat(page.address(2)).isEqualTo("/desk/campaigns?page=2");
        assertThat(new CampaignsPage(List.of(), 0, Map.of(), 0, false).unit(campaign))
                .isEqualTo("（未知单位）");
    }

    @Test
    void daysAreTheFirstAndTheLastOfAllWordings() {
        Campaign campaign = new Campaign(List.of(
                wording("a", DAY.plusDays(2), DAY.plusDays(3)),
                wording("b", DAY, DAY.plusDays(1)),
                wording("c", DAY.plusDays(4), DAY.plusDays(9))));
        assertThat(campaign)
                .returns(DAY, Campaign::first)
                .returns(DAY.plusDays(9), Campaign::last)
                .returns(3L, Campaign::cases)
                .returns(1L, Campaign::same)
                .returns(3, Campaign::ways)
                .returns("a", Campaign::key);
        assertThat(campaign.keys()).containsExactly("a", "b", "c");
    }

    @Test
    void membersAreOfOneUnitOrOfAll() {
        UUID unit = UUID.randomUUID();
        assertThat(Members.of(ORGAN, List.of("a", "b"), Optional.of(unit)))
                .containsEntry("organ", ORGAN)
                .containsEntry("all", false)
                .containsEntry("unit", unit);
        assertThat(Members.of(ORGAN, List.of(), Optional.empty())).containsEntry("all", true);
        assertThat((String[])
                        Members.of(ORGAN, List.of("a", "b"), Optional.empty()).get("keys"))
                .containsExactly("a", "b");
    }

    private static Wording wording(String key, LocalDate first, LocalDate last) {
        return new Wording(ORGAN, key, 0, 1, "YSQ-2026-000001", first, last, null, null);
    }
}

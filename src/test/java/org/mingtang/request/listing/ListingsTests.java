package org.mingtang.request.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitScope;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.mingtang.request.Delivery;
import org.mingtang.request.Outcome;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestId;
import org.mingtang.request.reply.Replies;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What of a case may be listed for everybody, by whom, and what never is. */
@MingtangTest
class ListingsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String TITLE = "云麓小学 2025 年学区划分会议纪要";

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Listings listings;

    @Autowired
    Replies replies;

    @Autowired
    Publications publications;

    @Autowired
    MovableClock clock;

    RequestDesk desk;

    @BeforeEach
    void office() {
        clock.moveTo(DAY);
        desk = new RequestDesk(beans);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    @DisplayName("不决定就不列入；列入后有索引号、结果、日期，没有申请人和申请编号")
    void isListedOnlyOnceDecided() {
        RequestId request = answered(Outcome.DISCLOSED);
        assertThat(listed()).isEmpty();
        Listing listing = listings.list(request, "  " + TITLE + " ", null, desk.clerk);
        assertThat(listed()).containsExactly(listing);
        assertThat(listing)
                .returns(TITLE, Listing::title)
                .returns(Outcome.DISCLOSED, Listing::outcome)
                .returns(DAY, Listing::repliedOn)
                .returns(null, Listing::href);
        assertThat(listing.indexNumber()).matches("SQGK-2026-\\d{5,}");
        assertThat(listing.toString()).doesNotContain("乔安", desk.view(request).number(), request.toString());
    }

    @Test
    void isChangedTakenOffAndListedAgainUnderTheSameNumber() {
        RequestId request = answered(Outcome.DISCLOSED);
        Listing first = listings.list(request, TITLE, null, desk.clerk);
        listings.takeOff(request, desk.clerk);
        assertThat(listed()).isEmpty();
        assertThatThrownBy(() -> listings.takeOff(request, desk.clerk)).hasMessageContaining("没有列在目录里");
        Listing again = listings.list(request, TITLE + "（更正）", null, desk.clerk);
        assertThat(again.indexNumber()).isEqualTo(first.indexNumber());
        assertThat(listed()).extracting(Listing::title).containsExactly(TITLE + "（更正）");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("只有给了信息的答复才能列入：予以公开、部分公开")
    void onlyWhatWasGivenCanBeListed(Outcome outcome) {
        boolean given = outcome == Outcome.DISCLOSED || outcome == Outcome.PARTLY_DISCLOSED;
        assertThat(Listings.RELEASING.contains(outcome)).isEqualTo(given);
    }

    @ParameterizedTest
    @EnumSource(names = {"PUBLICATION", "ALREADY_PUBLIC"})
    void answersThatGaveNothingNewAreNotListed(Outcome outcome) {
        RequestId request = answered(outcome);
        assertThatThrownBy(() -> listings.list(request, TITLE, null, desk.clerk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("予以公开、部分公开");
    }

    @Test
    void openCasesAreNotListed() {
        RequestId request = desk.received(DAY);
        assertThatThrownBy(() -> listings.list(request, TITLE, null, desk.clerk))
                .isInstanceOf(UnlawfulAct.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "乔安申请的会议纪要",
                "关于乔 安的会议纪要",
                "13900001234 的通话记录",
                "139-0000-1234 的通话记录",
                "qiaoan@example.cn 的来信",
                "QIAOAN@EXAMPLE.CN 的来信",
                "云麓市学院路8号的拆迁档案",
                "11010519491231002X 的户籍档案"
            })
    @DisplayName("第十五条：名称里不能有申请人的姓名、号码、住址")
    void titleNeverTellsWhoAsked(String title) {
        RequestId request = answered(Outcome.DISCLOSED);
        assertThatThrownBy(() -> listings.list(request, title, null, desk.clerk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("申请人");
        assertThat(listed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"手机13812345678的缴费记录", "身份证440524188001010014的档案"})
    @DisplayName("第十五条：也不能有别人的个人信息")
    void titleTellsNothingOfAnybody(String title) {
        RequestId request = answered(Outcome.DISCLOSED);
        assertThat(listings.refusals(desk.view(request), title, null))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.field()).isEqualTo("title"));
        assertThatThrownBy(() -> listings.list(request, title, null, desk.clerk))
                .isInstanceOf(UnlawfulAct.class);
    }

    @ParameterizedTest
    @CsvSource({"'', true", "abc, true", "四个字符, false", "'   三个字  ', true"})
    void titleHasALength(String title, boolean refused) {
        RequestId request = answered(Outcome.DISCLOSED);
        assertThat(listings.refusals(desk.view(request), title, null).isEmpty()).isEqualTo(!refused);
        assertThat(listings.refusals(desk.view(request), "字".repeat(201), null)).hasSize(1);
        assertThat(listings.refusals(desk.view(request), "字".repeat(200), null)).isEmpty();
    }

    @Test
    @DisplayName("第四十四条：后来主动公开的连到公开页面，撤回了就不连")
    void leadsToWhatBecamePublicSince() {
        RequestId request = answered(Outcome.DISCLOSED);
        clock.reset();
        var press = new PressRoom(beans);
        ItemNumber item = press.published(PressRoom.notice("学区划分会议纪要"));
        Listing listing = listings.list(request, TITLE, item.value(), desk.clerk);
        assertThat(listing.href()).isEqualTo("/info/" + item.value());
        assertThat(listings.shown(item.value())).isPresent();
        publications.withdraw(item, "内容有误", press.head);
        assertThat(listings.shown(item.value())).isEmpty();
        assertThat(listings.refusals(desk.view(request), TITLE, item.value()))
                .extracting(Refusal::field)
                .containsExactly("item");
        assertThat(listings.refusals(desk.view(request), TITLE, 0L)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void isDecidedByThoseWhoWorkOnTheCase(Role role) {
        RequestId request = answered(Outcome.DISCLOSED);
        boolean works = Set.of(Role.CLERK, Role.HEAD, Role.OPENNESS_OFFICE).contains(role);
        Person own = RequestDesk.person("叶知秋", desk.education, role);
        Person other = RequestDesk.person("叶知秋", desk.office, role);
        if (works) {
            assertThat(listings.list(request, TITLE, null, own).isListed()).isTrue();
        } else {
            assertThatThrownBy(() -> listings.list(request, TITLE, null, own)).isInstanceOf(UnlawfulAct.class);
        }
        assertThatThrownBy(() -> listings.list(request, TITLE, null, other)).isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> listings.takeOff(request, other)).isInstanceOf(UnlawfulAct.class);
    }

    @Test
    void isFoundByWordsOrganAndYearWithinTheSite() {
        RequestId request = answered(Outcome.DISCLOSED);
        listings.list(request, TITLE + " ABC", null, desk.clerk);
        var education = desk.education.value();
        UnitScope own = UnitScope.of(Set.of(education));
        assertThat(listings.listed(new ListingQuery("abc", education, 2026, 0), own, 10, 0))
                .hasSize(1);
        assertThat(listings.listed(new ListingQuery("没有", null, null, 0), own, 10, 0))
                .isEmpty();
        assertThat(listings.listed(new ListingQuery("", null, 2025, 0), own, 10, 0))
                .isEmpty();
        assertThat(listings.listed(new ListingQuery("", desk.office.value(), null, 0), own, 10, 0))
                .isEmpty();
        assertThat(listings.listed(new ListingQuery("", null, null, 0), own, 10, 1))
                .isEmpty();
        assertThat(listings.listed(
                        new ListingQuery("", education, null, 0), UnitScope.without(Set.of(education)), 10, 0))
                .isEmpty();
        assertThat(listings.organs(own)).containsExactly(desk.education);
        assertThat(listings.organs(UnitScope.of(Set.of(desk.office.value())))).isEmpty();
    }

    @Test
    void signsInWordsAreOnlyWords() {
        listings.list(answered(Outcome.DISCLOSED), TITLE + " 100%_'", null, desk.clerk);
        UnitScope own = UnitScope.of(Set.of(desk.education.value()));
        assertThat(listings.listed(new ListingQuery("100%_'", null, null, 0), own, 10, 0))
                .hasSize(1);
        assertThat(listings.listed(new ListingQuery("1%0", null, null, 0), own, 10, 0))
                .isEmpty();
    }

    private List<Listing> listed() {
        return listings.listed(new ListingQuery("", desk.education.value(), null, 0), UnitScope.ALL, 50, 0);
    }

    private RequestId answered(Outcome outcome) {
        RequestId request = desk.received(DAY);
        desk.approved(request, outcome == Outcome.DISCLOSED ? RequestDesk.disclosing() : RequestDesk.saying(outcome));
        replies.send(request, DAY, Delivery.ONLINE, "系统送达", desk.clerk);
        return request;
    }
}

package org.mingtang.request.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.mingtang.request.Delivery;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestId;
import org.mingtang.request.reply.Replies;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** The decision on the desk, and the list everybody sees. */
@MingtangTest
class ListingPagesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Replies replies;

    @Autowired
    Listings listings;

    @Autowired
    Publications publications;

    @Autowired
    MovableClock clock;

    RequestDesk desk;
    RequestId request;

    @BeforeEach
    void office() {
        clock.moveTo(DAY);
        desk = new RequestDesk(beans);
        request = desk.received(DAY, "2025年各小学学区划分的会议纪要\n请尽快");
        desk.approved(request, RequestDesk.disclosing());
        replies.send(request, DAY, Delivery.ONLINE, "系统送达", desk.clerk);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void clerkListsChangesAndTakesOff() {
        assertThat(mvc.get().uri("/desk/requests/" + request).with(SignedAs.person(desk.clerk)))
                .bodyText()
                .contains(here());
        assertThat(mvc.get().uri(here()).with(SignedAs.person(desk.clerk)))
                .hasStatusOk()
                .bodyText()
                .contains("没有列入", "value=\"2025年各小学学区划分的会议纪要\"")
                .doesNotContain("乔安");
        assertThat(post("").param("title", "乔安要的会议纪要").param("item", "没有"))
                .hasStatus(422)
                .bodyText()
                .contains("申请人的姓名", "没有向社会公开的这条信息", "value=\"乔安要的会议纪要\"");
        assertThat(post("").param("title", "学区划分会议纪要甲")).hasStatus3xxRedirection();
        released("words=学区划分会议纪要甲&organ=" + desk.education).contains("学区划分会议纪要甲");
        assertThat(mvc.get().uri(here()).with(SignedAs.person(desk.clerk)))
                .bodyText()
                .contains("已列入", "SQGK-2026-");
        assertThat(post("/taking-off")).hasStatus3xxRedirection();
        released("organ=" + desk.education).doesNotContain("学区划分会议纪要甲");
        assertThat(post("/taking-off")).hasStatus4xxClientError();
    }

    @ParameterizedTest
    @EnumSource
    void decisionIsForThoseWhoWorkOnTheCase(Role role) {
        boolean works = role == Role.CLERK || role == Role.HEAD || role == Role.OPENNESS_OFFICE;
        Person own = RequestDesk.person("叶知秋", desk.education, role);
        Person other = RequestDesk.person("叶知秋", desk.office, role);
        if (works) {
            assertThat(mvc.get().uri(here()).with(SignedAs.person(own))).hasStatusOk();
        } else {
            assertThat(mvc.get().uri(here()).with(SignedAs.person(own))).hasStatus(403);
        }
        assertThat(mvc.get().uri(here()).with(SignedAs.person(other))).hasStatus4xxClientError();
    }

    @Test
    @DisplayName("公众看到的没有申请人、申请编号和查询码")
    void publicPageTellsNothingOfTheCase() {
        listings.list(request, "学区划分会议纪要乙", null, desk.clerk);
        for (String path : new String[] {"/requests/released", "/requests/released.csv", "/requests/released.atom"}) {
            assertThat(mvc.get().uri(path + "?words=学区划分会议纪要乙"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("学区划分会议纪要乙")
                    .doesNotContain("乔安", desk.view(request).number(), request.toString());
        }
    }

    @Test
    void whatBecamePublicIsLinkedWhileItIs() {
        clock.reset();
        var press = new PressRoom(beans);
        ItemNumber item = press.published(PressRoom.notice("会议纪要"));
        assertThat(post("").param("title", "学区划分会议纪要丙").param("item", "https://www.yunlu.example/info/" + item.value()))
                .hasStatus3xxRedirection();
        released("organ=" + desk.education).contains("href=\"/info/" + item.value() + "\"", "已主动公开");
        publications.withdraw(item, "内容有误", press.head);
        released("organ=" + desk.education).doesNotContain("/info/" + item.value(), "已主动公开");
    }

    @Test
    void titleIsOnlyWords() {
        listings.list(request, "<script>alert(1)</script>纪要", null, desk.clerk);
        released("organ=" + desk.education).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"organ=x&year=y&page=z", "page=-1", "page=9999", "year=99999", "words=%00", "words=%25"})
    void oddQuestionsAreAnswered(String query) {
        assertThat(mvc.get().uri("/requests/released?" + query)).hasStatusOk();
        assertThat(mvc.get().uri("/requests/released.csv?" + query)).hasStatusOk();
        assertThat(mvc.get().uri("/requests/released.atom?" + query)).hasStatusOk();
    }

    @Test
    void emptyListSaysSo() {
        released("words=没有这样的信息").contains("没有符合条件的信息");
    }

    private String here() {
        return "/desk/requests/" + request + "/listing";
    }

    private AbstractStringAssert<?> released(String query) {
        return assertThat(mvc.get().uri("/requests/released?" + query))
                .hasStatusOk()
                .bodyText();
    }

    private MockMvcRequestBuilder post(String act) {
        return mvc.post().uri(here() + act).with(SignedAs.person(desk.clerk)).with(csrf());
    }
}

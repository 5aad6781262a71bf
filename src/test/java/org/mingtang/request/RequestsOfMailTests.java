package org.mingtang.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.request.reckoning.Channel;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests found by the address their applicant named, which itself stays sealed. */
@MingtangTest
class RequestsOfMailTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Requests requests;

    @Autowired
    RequestsOfMail mails;

    @Autowired
    RequestErasure erasure;

    @Autowired
    RequestPapers papers;

    @Autowired
    Handling handling;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    final String mail = "q" + UUID.randomUUID().toString().substring(0, 12) + "@example.cn";
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
    void isFoundHoweverTheAddressIsWritten() {
        RequestId request = asked(mail.toUpperCase(java.util.Locale.ROOT));
        assertThat(found(" " + mail + " ")).containsExactly(request);
        assertThat(mails.isKnown(mails.mark(mail))).isTrue();
        assertThat(mails.isKnown(mails.mark("x" + mail))).isFalse();
        assertThat(mails.mark(mail)).hasSize(64).doesNotContain("example");
    }

    @Test
    void codeOfEachOpensItsOwnPage() {
        RequestId request = asked(mail);
        assertThat(mails.look(mails.mark(mail)))
                .singleElement()
                .returns(
                        papers.code(request, desk.clerk).code(),
                        each -> each.code().code());
    }

    @Test
    void newestComeFirstAndThoseOfOtherOrgansToo() {
        RequestId first = asked(mail);
        clock.moveTo(DAY.plusDays(1));
        desk = new RequestDesk(beans);
        RequestId second = asked(mail);
        assertThat(found(mail)).containsExactly(second, first);
    }

    @Test
    void partsOfARequestAreFoundAsWell() {
        RequestId whole = asked(mail);
        List<RequestId> parts = handling.split(whole, "学区划分的会议纪要", List.of("食堂检查的记录"), desk.clerk);
        assertThat(found(mail)).contains(whole).containsAll(parts).hasSize(2);
    }

    @Test
    void requestWithoutAnAddressIsNobodys() {
        RequestId request = asked(null);
        assertThat(database.sql("select mark is null from request_contact where request = ?")
                        .param(request.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(mails.isKnown(mails.mark(""))).isFalse();
    }

    @Test
    void whatCameBeforeThereWereMarksIsCaughtUp() {
        RequestId request = asked(mail);
        RequestId nameless = asked(null);
        database.sql("delete from request_contact where request in (?, ?)")
                .params(request.value(), nameless.value())
                .update();
        assertThat(found(mail)).isEmpty();
        mails.catchUp();
        mails.catchUp();
        assertThat(found(mail)).containsExactly(request);
    }

    @Test
    void oneThatDoesNotOpenHoldsUpNobody() {
        RequestId broken = asked(mail);
        RequestId whole = asked(mail);
        String before = applicant(broken);
        database.sql("delete from request_contact where request in (?, ?)")
                .params(broken.value(), whole.value())
                .update();
        put(broken, applicant(whole));
        try {
            mails.catchUp();
            assertThat(found(mail)).containsExactly(whole);
        } finally {
            put(broken, before);
        }
        mails.catchUp();
        assertThat(found(mail)).containsExactlyInAnyOrder(broken, whole);
    }

    private String applicant(RequestId request) {
        return database.sql("select applicant from request_case where id = ?")
                .param(request.value())
                .query(String.class)
                .single();
    }

    private void put(RequestId request, String applicant) {
        database.sql("update request_case set applicant = ? where id = ?")
                .params(applicant, request.value())
                .update();
    }

    @Test
    @DisplayName("个人信息保护法第四十七条：申请人信息到期删除后，凭邮箱也找不到")
    void isNotFoundOnceTheApplicantIsErased() {
        RequestId request = asked(mail);
        handling.withdraw(request, DAY, "来电撤回", desk.clerk);
        clock.moveTo(DAY.plusDays(3651));
        erasure.pass();
        assertThat(found(mail)).isEmpty();
        assertThat(mails.isKnown(mails.mark(mail))).isFalse();
        mails.catchUp();
        assertThat(mails.isKnown(mails.mark(mail))).isFalse();
    }

    @Test
    @DisplayName("查看留痕：每件每天一次，不写是谁")
    void looksAreNotedOnceADay() {
        RequestId request = asked(mail);
        found(mail);
        found(mail);
        clock.moveTo(DAY.plusDays(1));
        found(mail);
        assertThat(papers.looks(request)).hasSize(2).allSatisfy(look -> {
            assertThat(look.what()).isEqualTo("申请人凭邮箱查看");
            assertThat(look.name()).isEqualTo("申请人");
        });
    }

    private List<RequestId> found(String address) {
        return mails.look(mails.mark(address)).stream()
                .map(each -> each.request().id())
                .toList();
    }

    private RequestId asked(String address) {
        var who = new Applicant(
                ApplicantKind.PERSON, "乔安", IdentityPaper.OTHER, "DEMO-0001", null, "13900001234", address, null);
        return requests.register(
                desk.asked(who, RequestDesk.wanted("学区划分的会议纪要和食堂检查的记录")),
                new Arrival(Channel.IN_PERSON, LocalDate.now(clock), null, null),
                List.of(),
                desk.clerk);
    }
}

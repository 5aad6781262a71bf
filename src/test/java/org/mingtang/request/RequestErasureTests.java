package org.mingtang.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.documents.StoredFileId;
import org.mingtang.documents.StoredFileNotKept;
import org.mingtang.documents.StoredFiles;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.reply.Replies;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What tells who asked goes when its time is over; the case stays. */
@MingtangTest
class RequestErasureTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    RequestErasure erasure;

    @Autowired
    Requests requests;

    @Autowired
    Replies replies;

    @Autowired
    RequestPapers papers;

    @Autowired
    RemedyCases remedies;

    @Autowired
    OwnRequest own;

    @Autowired
    StoredFiles stored;

    @Autowired
    RequestRedactions redactions;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    RequestDesk desk;

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @BeforeEach
    void office() {
        clock.moveTo(DAY);
        desk = new RequestDesk(beans);
    }

    @Test
    @DisplayName("区分处理的草稿只为办理而存：办结后当夜删除，在办的留着")
    void marksInFilesGoWhenTheRequestIsClosed() {
        RequestId closed = desk.received(DAY);
        RequestId open = desk.received(DAY, "另一件申请");
        for (RequestId id : List.of(closed, open)) {
            papers.add(id, RequestFile.Kind.RELEASED, "纪要.docx", SensitiveFiles.word(), desk.clerk);
            assertThat(redactions.keepDraft(
                            id, file(id, RequestFile.Kind.RELEASED).id(), "{}", 0, desk.clerk))
                    .isTrue();
        }
        erasure.pass();
        assertThat(drafts(closed)).isEqualTo(1);
        desk.approved(closed, RequestDesk.disclosing());
        replies.send(closed, DAY, Delivery.ONLINE, "系统送达", desk.clerk);
        erasure.pass();
        assertThat(drafts(closed)).isZero();
        assertThat(drafts(open)).isEqualTo(1);
    }

    private int drafts(RequestId id) {
        return database.sql("select count(*) from request_redaction_draft where request = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    @Test
    @DisplayName("身份证明在办结满 365 天后删除，前一天还在；其余不动")
    void identityPapersGoAfterAYear() {
        RequestId id = closed();
        RequestFile identity = file(id, RequestFile.Kind.IDENTITY);
        Path kept = path(identity);
        clock.moveTo(DAY.plusDays(365));
        erasure.pass();
        assertThat(papers.content(id, identity.id(), desk.clerk)).asString().isEqualTo("证件");

        clock.moveTo(DAY.plusDays(366));
        erasure.pass();
        assertThatThrownBy(() -> papers.content(id, identity.id(), desk.clerk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("已按期限删除");
        assertThat(Files.exists(kept)).as("gone from the disk").isFalse();
        assertThat(file(id, RequestFile.Kind.IDENTITY).name()).isEqualTo(RequestErasure.GONE);
        assertThat(papers.applicant(id, desk.clerk).name()).isEqualTo("乔安");
        RequestFile application = file(id, RequestFile.Kind.APPLICATION);
        assertThat(papers.content(id, application.id(), desk.clerk)).asString().isEqualTo("申请书");
    }

    @Test
    @DisplayName("办结满 3650 天后，申请人信息、查询码、申请文字、经过里的文字和文书删除，案件和统计留下")
    void applicantGoesAfterTenYears() {
        RequestId id = closed();
        QueryCode code = papers.code(id, desk.clerk);
        RequestView before = desk.view(id);
        List<RequestAct> acts = acts(id);
        clock.moveTo(DAY.plusDays(3650));
        erasure.pass();
        assertThat(papers.applicant(id, desk.clerk).name()).isEqualTo("乔安");

        clock.moveTo(DAY.plusDays(3651));
        erasure.pass();
        assertThatThrownBy(() -> papers.applicant(id, desk.clerk)).hasMessageContaining("已按期限删除");
        assertThatThrownBy(() -> papers.code(id, desk.clerk)).hasMessageContaining("已按期限删除");
        assertThat(own.find(code)).isEmpty();
        assertThat(desk.view(id))
                .returns(before.outcome(), RequestView::outcome)
                .returns(before.receivedOn(), RequestView::receivedOn)
                .returns(before.closedOn(), RequestView::closedOn)
                .returns(before.inTime(), RequestView::inTime)
                .returns(before.applicantKind(), RequestView::applicantKind)
                .returns(RequestErasure.GONE, view -> view.wanted().subject());
        assertThat(acts(id)).isEqualTo(acts);
        assertThat(requests.history(id))
                .allSatisfy(step -> assertThat(step.text()).isNull());
        assertThat(everythingOf(id)).doesNotContain("乔安", "学区", "13900001234", "签收人乔安");
        RequestFile released = file(id, RequestFile.Kind.RELEASED);
        assertThat(released.name()).isEqualTo("公开的信息.txt");
        assertThat(papers.content(id, released.id(), desk.clerk)).asString().isEqualTo("公开件");
    }

    @Test
    @DisplayName("删除以后不再看得出哪些是同一个人申请的")
    void nothingTellsAnyMoreWhoseRequestsAreOnePersons() {
        RequestId one = closed();
        RequestId other = closed();
        assertThat(requests.ofSameApplicant(one)).extracting(RequestView::id).contains(other);
        clock.moveTo(DAY.plusYears(11));
        erasure.pass();
        assertThat(requests.ofSameApplicant(one)).isEmpty();
        assertThat(requests.alike(one)).isEmpty();
    }

    @Test
    void pagesAndTheArchivePackageSayThatItIsGone() {
        RequestId id = closed();
        clock.moveTo(DAY.plusYears(11));
        erasure.pass();

        assertThat(mvc.get().uri("/desk/requests/" + id).with(SignedAs.person(desk.clerk)))
                .hasStatusOk()
                .bodyText()
                .contains("已按期限删除")
                .doesNotContain("乔安", "学区");
        RequestPapers.Packed packed = papers.packed(id, desk.clerk);
        assertThat(packed.applicant()).isNull();
        assertThat(packed.files()).extracting(RequestFile::kind).containsExactly(RequestFile.Kind.RELEASED);
    }

    @Test
    @DisplayName("删除留痕一次，痕迹里没有申请人的字")
    void isNotedOnceWithoutAPersonalWord() {
        RequestId id = closed();
        clock.moveTo(DAY.plusYears(11));
        erasure.pass();
        erasure.pass();

        assertThat(notes(id)).containsExactly("按期限删除身份证明 1 个文件", "按期限删除申请人信息 3 个文件");
    }

    @Test
    @DisplayName("复议、诉讼没有审结的不删除，审结以后再删除；没有办结的不删除")
    void waitsForTheCourtAndForTheEnd() {
        RequestId sued = closed();
        UUID remedy = remedies.file(sued, RemedyCase.Kind.DIRECT_SUIT, "（2026）行初3号", DAY, desk.clerk);
        RequestId open = desk.received(DAY);
        clock.moveTo(DAY.plusYears(11));
        erasure.pass();
        assertThat(papers.applicant(sued, desk.clerk).name()).isEqualTo("乔安");
        assertThat(papers.applicant(open, desk.clerk).name()).isEqualTo("乔安");

        remedies.decide(sued, remedy, RemedyCase.Result.UPHELD, DAY.plusYears(11), desk.clerk);
        erasure.pass();
        assertThatThrownBy(() -> papers.applicant(sued, desk.clerk)).hasMessageContaining("已按期限删除");
    }

    @Test
    @DisplayName("一件删不成不耽误别的：记下来，第二晚再试，经过里没有它的字")
    void oneThatFailsHoldsUpNoOther() {
        RequestId stuck = closed();
        RequestId sound = closed();
        database.sql("create function erasure_stuck() returns trigger language plpgsql as $$ begin"
                        + " raise exception 'Failing row contains 乔安'; end $$")
                .update();
        database.sql("create trigger erasure_stuck before update on request_case for each row when (old.id = '"
                        + stuck.value() + "') execute function erasure_stuck()")
                .update();
        clock.moveTo(DAY.plusYears(11));
        try {
            erasure.pass();
        } finally {
            database.sql("drop trigger erasure_stuck on request_case").update();
            database.sql("drop function erasure_stuck()").update();
        }
        assertThatThrownBy(() -> papers.applicant(sound, desk.clerk)).hasMessageContaining("已按期限删除");
        assertThat(papers.applicant(stuck, desk.clerk).name()).isEqualTo("乔安");
        assertThat(notes(stuck)).containsOnly("按期限删除未成功，明晚再试 0 个文件").hasSize(2);
        assertThat(notes(sound)).hasSize(2).noneMatch(note -> note.contains("未成功"));

        erasure.pass();
        assertThatThrownBy(() -> papers.applicant(stuck, desk.clerk)).hasMessageContaining("已按期限删除");
        assertThat(notes(stuck)).contains("按期限删除申请人信息 3 个文件");
    }

    @Test
    @DisplayName("打不开的文件名也删得掉")
    void whatNoLongerOpensGoesAllTheSame() {
        RequestId id = closed();
        database.sql("update request_file set name = 's1:00000000:AAAA' where request = ?")
                .param(id.value())
                .update();
        clock.moveTo(DAY.plusYears(11));
        erasure.pass();
        assertThat(papers.files(id, desk.clerk))
                .extracting(RequestFile::name)
                .containsOnly(RequestErasure.GONE, "公开的信息.txt");
    }

    @Test
    @DisplayName("换过的旧件、征求意见书、凭证也一并删除，只留公开的信息")
    void everyKindOfFileGoesButWhatWasGivenOut() {
        RequestId id = closed();
        UUID one = file(id, RequestFile.Kind.APPLICATION).id();
        for (RequestFile.Kind kind : RequestFile.Kind.values()) {
            database.sql("""
                            insert into request_file select (jsonb_populate_record(f, jsonb_build_object(
                                'id', gen_random_uuid(), 'kind', cast(:kind as text)))).* from request_file f where id = :one""").param("kind", kind.name()).param("one", one).update();
        }
        clock.moveTo(DAY.plusYears(11));
        erasure.pass();
        assertThat(database.sql("select distinct kind from request_file where request = ? and erased_on is null")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .containsExactly("RELEASED");
    }

    @Test
    @DisplayName("经过仍不能改：没到期的文字改不了，到期的也只能清空")
    void historyIsStillKept() {
        RequestId id = closed();
        assertThatThrownBy(() -> database.sql("update request_act set text = null where request = ?")
                        .param(id.value())
                        .update())
                .hasMessageContaining("never changed");
        clock.moveTo(DAY.plusYears(11));
        erasure.pass();
        for (String change : List.of("text = '别的'", "name = '别人'", "text = null, on_day = '2020-01-01'")) {
            assertThatThrownBy(() -> database.sql("update request_act set " + change + " where request = ?")
                            .param(id.value())
                            .update())
                    .hasMessageContaining("never changed");
        }
        assertThatThrownBy(() -> database.sql("delete from request_act where request = ?")
                        .param(id.value())
                        .update())
                .hasMessageContaining("never changed");
    }

    private RequestId closed() {
        RequestId id = desk.received(DAY);
        papers.add(id, RequestFile.Kind.IDENTITY, "乔安证件.jpg", "证件".getBytes(), desk.clerk);
        papers.add(id, RequestFile.Kind.APPLICATION, "申请书.txt", "申请书".getBytes(), desk.clerk);
        papers.add(id, RequestFile.Kind.RELEASED, "公开件.txt", "公开件".getBytes(), desk.clerk);
        desk.approved(id, RequestDesk.disclosing());
        replies.send(id, DAY, Delivery.ONLINE, "签收人乔安", desk.clerk);
        return id;
    }

    private RequestFile file(RequestId id, RequestFile.Kind kind) {
        return papers.files(id, desk.clerk).stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private Path path(RequestFile file) {
        var id = new StoredFileId(database.sql("select stored from request_file where id = ?")
                .param(file.id())
                .query(UUID.class)
                .single());
        assertThat(stored.find(id)).isPresent();
        assertThatThrownBy(() -> stored.path(new StoredFileId(UUID.randomUUID())))
                .isInstanceOf(StoredFileNotKept.class);
        return stored.path(id);
    }

    private List<String> notes(RequestId id) {
        return database.sql("select act || ' ' || detail from audit_entry where subject = ? and act like"
                        + " '按期限删除%' order by seq")
                .param("公开申请 " + desk.view(id).number())
                .query(String.class)
                .list();
    }

    private List<RequestAct> acts(RequestId id) {
        return requests.history(id).stream().map(RequestStep::act).toList();
    }

    private String everythingOf(RequestId id) {
        return database.sql("""
                        select (select string_agg(c::text, '') from request_case c where c.id = :id)
                            || (select string_agg(a::text, '') from request_act a where a.request = :id)
                            || coalesce((select proof from request_reply r where r.request = :id), '')""").param("id", id.value()).query(String.class).single();
    }
}

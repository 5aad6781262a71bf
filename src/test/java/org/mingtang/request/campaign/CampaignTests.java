package org.mingtang.request.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Handling;
import org.mingtang.request.Outcome;
import org.mingtang.request.RequestAct;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestStep;
import org.mingtang.request.RequestView;
import org.mingtang.request.Requests;
import org.mingtang.request.letter.Field;
import org.mingtang.request.reply.Replies;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Like requests seen together and worked on together, never joined. */
@MingtangTest
class CampaignTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Campaigns campaigns;

    @Autowired
    TogetherBook together;

    @Autowired
    TogetherWork work;

    @Autowired
    Requests requests;

    @Autowired
    Handling handling;

    @Autowired
    Replies replies;

    @Autowired
    Units units;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    ManyRequests many;
    RequestDesk desk;

    @AfterEach
    void giveTheClockBack() {
        work.pass();
        clock.reset();
    }

    @BeforeEach
    void office() {
        many = new ManyRequests(beans);
        desk = many.desk;
    }

    @Test
    void groupsWhatIsAlikeAndOpen() {
        RequestId first = many.asked("乔安", ManyRequests.SUBJECT);
        RequestId second = many.asked("宁采文", ManyRequests.SUBJECT + "。");
        many.asked("陆以宁", "2025年小学学区划分的会议纪要");
        RequestId closed = many.asked("苏砚", ManyRequests.SUBJECT);
        handling.withdraw(closed, ManyRequests.DAY, "来电撤回", desk.clerk);

        Campaign campaign = only();
        assertThat(campaign)
                .returns(2L, Campaign::cases)
                .returns(1, Campaign::ways)
                .returns(ManyRequests.DAY, Campaign::first)
                .returns(desk.view(first).due(), Campaign::dueFirst);
        assertThat(campaigns.subject(campaign)).isEqualTo(ManyRequests.SUBJECT);
        assertThat(campaigns.cases(campaign, desk.clerk, 10, 0))
                .extracting(RequestView::id)
                .containsExactly(first, second);
        assertThat(campaigns.of(campaign.organ(), campaign.key(), desk.clerk)).isPresent();
        handling.withdraw(second, ManyRequests.DAY, "来电撤回", desk.clerk);
        assertThat(campaigns.all(desk.clerk)).isEmpty();
        assertThat(campaigns.of(campaign.organ(), campaign.key(), desk.clerk)).isEmpty();
    }

    @Test
    void showsOnlyOnesOwnAndAllToTheOpennessOffice() {
        many.asked("乔安", ManyRequests.SUBJECT);
        many.asked("宁采文", ManyRequests.SUBJECT);
        RequestDesk other = new RequestDesk(beans);
        assertThat(campaigns.all(other.clerk)).isEmpty();
        assertThat(campaigns.of(desk.education.value(), only().key(), other.clerk))
                .isEmpty();
        assertThat(campaigns.of(desk.education.value(), only().key(), other.openness))
                .isPresent();
    }

    @Test
    @DisplayName("几千件、许多种写法：一组，数目对，每一页恰好各件一次")
    void holdsWithThousandsInManyWordings() {
        RequestId first = many.asked("乔安", ManyRequests.SUBJECT);
        many.copies(first, 4000, 200);
        Campaign campaign = only();
        assertThat(campaign)
                .returns(4001L, Campaign::cases)
                .returns(200, Campaign::ways)
                .returns(21L, Campaign::same)
                .returns(ManyRequests.DAY, Campaign::first)
                .returns(ManyRequests.DAY.plusDays(4), Campaign::last);
        assertThat(campaign.dueLast()).isEqualTo(campaign.dueFirst().plusDays(6));
        var seen = new ArrayList<UUID>();
        for (int page = 0; page < 5; page++) {
            campaigns
                    .cases(campaign, desk.clerk, 1000, page * 1000L)
                    .forEach(each -> seen.add(each.id().value()));
        }
        assertThat(new HashSet<>(seen)).hasSize(4001).hasSameSizeAs(seen);
    }

    @Test
    @DisplayName("一起分办：一件一件办，各自留痕，期限不变；不能办的说明理由")
    void assignsEachByItsOwnAct() {
        RequestId first = many.asked("乔安", ManyRequests.SUBJECT);
        RequestId second = many.asked("宁采文", ManyRequests.SUBJECT);
        RequestId third = many.asked("陆以宁", ManyRequests.SUBJECT);
        UnitId office = office("法规科");
        UUID ordered = together.assign(only(), false, office, "集中办理", desk.clerk);
        assertThat(desk.view(first).unit()).as("not before the work begins").isEqualTo(desk.education);
        handling.withdraw(third, ManyRequests.DAY, "来电撤回", desk.clerk);
        work.pass();

        for (RequestId id : List.of(first, second)) {
            assertThat(desk.view(id).unit()).isEqualTo(office);
            assertThat(desk.view(id).due()).isEqualTo("2026-03-30");
            assertThat(requests.history(id))
                    .filteredOn(step -> step.act() == RequestAct.ASSIGN)
                    .singleElement()
                    .returns("叶知秋", RequestStep::name)
                    .satisfies(step -> assertThat(step.text()).contains("集中办理"));
        }
        assertThat(desk.view(first).number()).isNotEqualTo(desk.view(second).number());
        assertThat(together.of(only())).singleElement().satisfies(done -> {
            assertThat(done.cases()).isEqualTo(3);
            assertThat(done.done()).isEqualTo(2);
            assertThat(done.refused()).isEqualTo(1);
            assertThat(done.waiting()).isZero();
        });
        assertThat(together.refusals(ordered)).singleElement().asString().contains("不能分办", "（1 件）");
        refused(() -> together.assign(only(), false, office, "再来", desk.clerk), "没有可以分办的申请");
    }

    @Test
    @DisplayName("用同一份草稿起草：每件各有草稿；已有草稿的不覆盖，期间有人写的也不覆盖")
    void beginsEachAnswerWithTheSameWords() {
        RequestId first = many.asked("乔安", ManyRequests.SUBJECT);
        RequestId second = many.asked("宁采文", ManyRequests.SUBJECT);
        RequestId third = many.asked("陆以宁", ManyRequests.SUBJECT);
        RequestId fourth = many.asked("苏砚", ManyRequests.SUBJECT);
        replies.write(first, RequestDesk.disclosing().saying(Field.FOUND, "本机关保存该信息"), desk.clerk);
        replies.write(second, RequestDesk.saying(Outcome.PETITION), desk.clerk);
        assertThat(campaigns.begun(only(), desk.clerk, 10))
                .extracting(RequestView::id)
                .containsExactly(second, first);
        UUID ordered = together.draft(only(), false, first, desk.clerk);
        replies.write(fourth, RequestDesk.saying(Outcome.PETITION), desk.head);
        work.pass();

        assertThat(outcome(third)).isEqualTo(Outcome.DISCLOSED);
        assertThat(replies.find(third).orElseThrow().draft().said()).containsEntry(Field.FOUND, "本机关保存该信息");
        assertThat(replies.find(third).orElseThrow().letter())
                .as("its own number, later")
                .isNull();
        assertThat(outcome(second)).isEqualTo(Outcome.PETITION);
        assertThat(outcome(fourth)).isEqualTo(Outcome.PETITION);
        assertThat(together.refusals(ordered)).singleElement().asString().contains("没有覆盖", "（1 件）");
        replies.submit(third, replies.find(third).orElseThrow().draft(), desk.clerk);
        assertThat(replies.find(third).orElseThrow().letter()).isNotNull();
        assertThat(replies.find(first).orElseThrow().letter()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"经查乔安所述", "经查乔 安所述", "已电话13900001234告知", "证件11010519491231002x"})
    @DisplayName("草稿里有那位申请人信息的，不能给别人用")
    void neverGivesOneApplicantsDataToAnother(String words) {
        RequestId first = many.asked("乔安", ManyRequests.SUBJECT);
        many.asked("宁采文", ManyRequests.SUBJECT);
        replies.write(first, RequestDesk.disclosing().saying(Field.FOUND, words), desk.clerk);
        assertThatThrownBy(() -> together.draft(only(), false, first, desk.clerk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("不能给别的申请人用")
                .hasMessageNotContaining("乔安");
        assertThat(together.of(only())).isEmpty();
    }

    @Test
    void sameWordsOnlyWhereThatWasAsked() {
        RequestId first = many.asked("乔安", ManyRequests.SUBJECT);
        RequestId same = many.asked("宁采文", ManyRequests.SUBJECT);
        RequestId near = many.asked("陆以宁", ManyRequests.SUBJECT + "及");
        assertThat(only()).returns(3L, Campaign::cases).returns(2L, Campaign::same);
        replies.write(first, RequestDesk.disclosing(), desk.clerk);
        together.draft(only(), true, first, desk.clerk);
        work.pass();
        assertThat(replies.find(same)).isPresent();
        assertThat(replies.find(near)).isEmpty();
    }

    @Test
    void ordersAreRefusedWithTheirSentence() {
        RequestId first = many.asked("乔安", ManyRequests.SUBJECT);
        many.asked("宁采文", ManyRequests.SUBJECT);
        Campaign campaign = only();
        refused(() -> together.assign(campaign, false, office("法规科"), " ", desk.clerk), "请写明分办的理由");
        refused(() -> together.assign(campaign, false, office("信访科"), "字".repeat(1001), desk.clerk), "不超过 1000 字");
        refused(
                () -> together.assign(campaign, false, new RequestDesk(beans).education, "集中办理", desk.clerk),
                "请选择本机关的承办单位");
        refused(() -> together.draft(campaign, false, first, desk.clerk), "还没有答复草稿");
        refused(() -> together.draft(campaign, false, new RequestId(UUID.randomUUID()), desk.clerk), "没有这件申请");
        refused(() -> together.draft(campaign, false, first, desk.openness), "承办单位");
        refused(() -> together.assign(campaign, false, office("督查科"), "集中办理", desk.openness), "只能办理本机关的申请");
    }

    @Test
    @DisplayName("做到一半停下的接着做，一件不漏，一件不重")
    void goesOnWhereItStopped() {
        for (int i = 0; i < 6; i++) {
            many.asked("申请人" + i, ManyRequests.SUBJECT);
        }
        UUID ordered = together.assign(only(), false, office("法规科"), "集中办理", desk.clerk);
        database.sql("update request_together_case set done = true where together = ? and request in"
                        + " (select request from request_together_case where together = ? limit 2)")
                .params(ordered, ordered)
                .update();
        work.pass();
        work.pass();
        assertThat(together.of(only())).singleElement().returns(6L, Together::done);
        long acts = database.sql(
                        "select count(*) from request_act a join request_together_case k on k.request = a.request"
                                + " where k.together = ? and a.act = 'ASSIGN'")
                .param(ordered)
                .query(Long.class)
                .single();
        assertThat(acts).isEqualTo(4);
    }

    private UnitId office(String name) {
        return SomeUnits.add(units, name + UUID.randomUUID(), name, UnitKind.OFFICE, desk.education);
    }

    private Outcome outcome(RequestId id) {
        return replies.find(id).orElseThrow().draft().outcome();
    }

    private Campaign only() {
        List<Campaign> all = campaigns.all(desk.clerk);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static void refused(Runnable act, String words) {
        assertThatThrownBy(act::run).isInstanceOf(UnlawfulAct.class).hasMessageContaining(words);
    }
}

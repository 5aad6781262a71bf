package org.mingtang.request.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Delivery;
import org.mingtang.request.Handling;
import org.mingtang.request.Handling.Asked;
import org.mingtang.request.Handling.Opinion;
import org.mingtang.request.Outcome;
import org.mingtang.request.RequestAct;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestFile.Kind;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPapers;
import org.mingtang.request.RequestStage;
import org.mingtang.request.Requests;
import org.mingtang.request.SensitiveFiles;
import org.mingtang.request.letter.Field;
import org.mingtang.request.letter.WithheldPart;
import org.mingtang.request.reply.Replies;
import org.mingtang.request.reply.ReplyDraft;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** 第三十二条: a third party that objected is told of the release, in writing, before the applicant has it. */
@MingtangTest
class ThirdPartyPagesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String[] SAID = {
        "said.CONSULTED_ON",
        "2026-03-02",
        "said.OBJECTED_ON",
        "2026-03-02",
        "said.INFORMATION",
        "校车安全检测数据",
        "said.REASONS",
        "数据关系学生人身安全，不公开可能对公共利益造成重大影响"
    };

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Requests requests;

    @Autowired
    Handling handling;

    @Autowired
    Replies replies;

    @Autowired
    RequestPapers papers;

    @Autowired
    MovableClock clock;

    RequestDesk desk;
    RequestId id;
    long opinion;

    @BeforeEach
    void anObjection() {
        clock.moveTo(DAY);
        desk = new RequestDesk(beans);
        id = desk.received(DAY);
        long asked = handling.consult(id, Asked.THIRD_PARTY, "云麓捷安客运有限公司", DAY, DAY, "检测数据", desk.clerk);
        handling.opinion(id, asked, Opinion.OBJECTS, DAY, "涉及经营信息", desk.clerk);
        opinion = last(RequestAct.OPINION);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    @DisplayName("决定公开后制作依法公开决定告知书、登记告知，才能送达申请人")
    void isToldBeforeTheApplicantIsServed() {
        assertThat(get(here(), desk.clerk)).bodyText().doesNotContain("依法公开决定告知书");
        desk.approved(id, RequestDesk.disclosing());
        assertThat(get(here(), desk.clerk)).bodyText().contains("制作文书：依法公开决定告知书", "告知第三方决定公开");
        assertThatThrownBy(() -> replies.send(id, DAY, Delivery.ONLINE, "系统送达", desk.clerk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("须先书面告知第三方公开的内容和理由（第三十二条）");
        assertThat(tell("on", "2026-03-02", "proof", "EMS 1")).bodyText().contains("请先制作“依法公开决定告知书”");

        assertThat(get(letter(), desk.clerk))
                .hasStatusOk()
                .bodyText()
                .contains("云麓捷安客运有限公司", "2026-03-02", "第三十二条")
                .doesNotContain("乔安");
        String[] thin = SAID.clone();
        thin[7] = "应当公开";
        assertThat(post(letter(), desk.clerk, thin)).hasStatus(422).bodyText().contains("不公开会对公共利益造成怎样的重大影响");
        assertThat(post(letter(), desk.clerk, SAID)).hasStatus(303);
        assertThat(word())
                .contains("云麓捷安客运有限公司：", "校车安全检测数据", "公共利益", "行政复议", "6个月")
                .doesNotContain("乔安", "视为同意");

        assertThat(tell("on", "2026-03-01", "proof", "EMS 1")).bodyText().contains("审核通过，告知第三方日期不能早于这一天");
        assertThat(tell("on", "2026-03-03", "proof", "EMS 1")).bodyText().contains("不能晚于今天");
        assertThat(tell("on", "2026-03-02", "proof", " ")).bodyText().contains("送达第三方的凭证");
        clock.moveTo(LocalDate.of(2026, 3, 4));
        assertThat(tell("on", "2026-03-03", "proof", "EMS 1234567890123")).hasStatus3xxRedirection();
        assertThat(requests.history(id))
                .last()
                .satisfies(step -> assertThat(step.text()).contains("云麓捷安客运有限公司", "EMS 1234567890123"));
        assertThat(get(here(), desk.clerk)).bodyText().doesNotContain("登记告知第三方");
        assertThatThrownBy(() -> replies.send(id, LocalDate.of(2026, 3, 2), Delivery.ONLINE, "系统送达", desk.clerk))
                .hasMessageContaining("第三方于 2026-03-03 告知");
        replies.send(id, LocalDate.of(2026, 3, 3), Delivery.ONLINE, "系统送达", desk.clerk);
        assertThat(desk.view(id).stage()).isEqualTo(RequestStage.CLOSED);
        assertThat(get(own(), null)).hasStatusOk().bodyText().doesNotContain("告知第三方", "云麓捷安", "依法公开决定告知书");
    }

    @Test
    @DisplayName("部分公开、把第三方的部分留着不公开的，不用另行告知")
    void whatIsWithheldForItsSakeNeedsNoTelling() {
        var part = new WithheldPart("经营数据", Outcome.THIRD_PARTY_RIGHTS, "属于经营信息", "第三方不同意公开，理由合理");
        ReplyDraft gives = RequestDesk.disclosing();
        ReplyDraft partly = new ReplyDraft(Outcome.PARTLY_DISCLOSED, gives.said(), List.of(part))
                .saying(Field.FOUND, "本机关保存有检测数据")
                .saying(Field.INFORMATION, "检测数据正文");
        desk.approved(id, partly);
        replies.send(id, DAY, Delivery.ONLINE, "系统送达", desk.clerk);
        assertThat(desk.view(id).stage()).isEqualTo(RequestStage.CLOSED);
    }

    @Test
    void othersCannotTellAndOtherLettersAreNotToldHere() {
        desk.approved(id, RequestDesk.disclosing());
        assertThat(post(letter(), desk.clerk, SAID)).hasStatus(303);
        Person stranger = new RequestDesk(beans).clerk;
        assertThat(status(post(letter() + "/service", stranger, "on", "2026-03-02", "proof", "EMS 1")))
                .isBetween(400, 499);
        assertThat(post(
                        letter().replace("RELEASE_TO_THIRD_PARTY", "RECEIPT") + "/service",
                        desk.clerk,
                        "on",
                        "2026-03-02",
                        "proof",
                        "EMS 1"))
                .bodyText()
                .contains("登记对方收到日期");
        assertThat(last(RequestAct.TELL_THIRD_PARTY)).isEqualTo(-1);
    }

    private MvcTestResult tell(String... fields) {
        return post(letter() + "/service", desk.clerk, fields);
    }

    private String here() {
        return "/desk/requests/" + id;
    }

    private String letter() {
        return here() + "/letters/" + opinion + "/RELEASE_TO_THIRD_PARTY";
    }

    private String own() {
        return "/requests/own/" + papers.code(id, desk.clerk).code();
    }

    private long last(RequestAct act) {
        return requests.history(id).stream()
                .filter(step -> step.act() == act)
                .mapToLong(step -> step.place())
                .max()
                .orElse(-1);
    }

    private String word() {
        RequestFile word = papers.files(id, desk.clerk).stream()
                .filter(file -> file.kind() == Kind.OPINION_ASKED && file.name().endsWith(".docx"))
                .findFirst()
                .orElseThrow();
        return SensitiveFiles.textOfWord(papers.content(id, word.id(), desk.clerk));
    }

    private MvcTestResult get(String address, @Nullable Person person) {
        var request = mvc.get().uri(address);
        return (person == null ? request : request.with(SignedAs.person(person))).exchange();
    }

    private MvcTestResult post(String address, Person person, String... fields) {
        var request = mvc.post().uri(address).with(csrf()).with(SignedAs.person(person));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static int status(MvcTestResult result) {
        return result.getResponse().getStatus();
    }
}

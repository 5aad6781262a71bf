package org.mingtang.request.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.request.Delivery;
import org.mingtang.request.Handling;
import org.mingtang.request.RemedyCase;
import org.mingtang.request.RemedyCases;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPapers;
import org.mingtang.request.reply.Replies;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The archive package of a closed request, fetched on the desk and read without the program. */
@MingtangTest
class CaseArchiveTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Handling handling;

    @Autowired
    Replies replies;

    @Autowired
    RequestPapers papers;

    @Autowired
    RemedyCases remedies;

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
    @DisplayName("归档包：文书、材料、经过、日期推算、查阅记录和哈希齐全，按 RFC 8493 核对无误")
    void holdsTheWholeCase() throws Exception {
        RequestId id = answered();
        remedies.file(id, RemedyCase.Kind.RECONSIDERATION, "云政复〔2026〕3号", DAY, desk.clerk);
        BagCheck bag = BagCheck.of(fetched(id, desk.clerk));

        assertThat(bag.faults()).isEmpty();
        assertThat(bag.folder).isEqualTo(desk.view(id).number());
        assertThat(bag.files.keySet())
                .anyMatch(path -> path.matches("data/files/\\d\\d-文书-.*\\.pdf"))
                .anyMatch(path -> path.matches("data/files/\\d\\d-文书-.*\\.docx"))
                .anyMatch(path -> path.matches("data/files/\\d\\d-公开的信息-纪要_.*\\.txt"));
        assertThat(bag.files).containsKeys("data/case.json", "data/index.html");
        JsonNode story = JsonMapper.shared().readTree(bag.files.get("data/case.json"));
        assertThat(story.at("/request/number").asString())
                .isEqualTo(desk.view(id).number());
        assertThat(story.at("/applicant/name").asString()).isEqualTo("乔安");
        assertThat(story.at("/timeline")).hasSize(5);
        assertThat(story.at("/derivation")).isNotEmpty();
        assertThat(story.at("/review").asString())
                .isEqualTo(desk.review(id).id().toString());
        assertThat(story.at("/remedies/0/number").asString()).isEqualTo("云政复〔2026〕3号");
        assertThat(story.at("/files")).hasSize(3).allSatisfy(file -> {
            assertThat(bag.files).containsKey(file.at("/path").asString());
            assertThat(bag.text("manifest-sha256.txt"))
                    .contains(file.at("/sha256").asString() + "  "
                            + file.at("/path").asString());
        });
        assertThat(story.at("/lasting"))
                .singleElement()
                .satisfies(each -> assertThat(each.asString()).endsWith("：PDF/A-2A，核对无误"));
        assertThat(bag.text("bag-info.txt")).contains("Letters-As-PDF-A: 1/1");
        assertThat(bag.text("data/index.html"))
                .contains("文书的长期保存格式（PDF/A，ISO 19005）", "PDF/A-2A，核对无误")
                .contains("<!doctype html>", "乔安", "2026-03-30", "第三十三条", "送达答复", "云政复〔2026〕3号", "归档包")
                .doesNotContain("<script>");
    }

    @Test
    @DisplayName("材料逐字节就是交来的材料；脚本样的文件名和内容只是文字")
    void filesAreWhatWasHandedIn() throws Exception {
        clock.moveTo(DAY);
        RequestId id = desk.received(DAY, "<script>alert(1)</script> 学区划分");
        papers.add(id, RequestFile.Kind.APPLICATION, "<b>&\"'%2F.txt", "原文".getBytes(), desk.clerk);
        handling.withdraw(id, DAY, "<img src=x onerror=alert(2)>", desk.clerk);
        BagCheck bag = BagCheck.of(fetched(id, desk.clerk));

        assertThat(bag.faults()).isEmpty();
        assertThat(bag.text("data/index.html"))
                .contains("&lt;script&gt;alert(1)", "&lt;img src=x")
                .doesNotContain("<script", "<img", "<b>");
        assertThat(bag.files.entrySet().stream().filter(file -> file.getKey().startsWith("data/files/")))
                .singleElement()
                .satisfies(file -> {
                    assertThat(new String(file.getValue())).isEqualTo("原文");
                    assertThat(file.getKey()).doesNotContain("<", "%", "\"");
                });
    }

    @Test
    @DisplayName("下载归档包留查阅记录；没办结的没有归档包")
    void isNotedAsALookAndOnlyOfClosedCases() {
        RequestId id = desk.received(DAY);
        assertThat(page(id, desk.clerk)).bodyText().doesNotContain("下载归档包");
        assertThat(post(id, desk.clerk)).hasStatus(409).bodyText().contains("申请办结后才能生成归档包");
        assertThat(papers.looks(id)).isEmpty();

        handling.withdraw(id, DAY, "来电撤回", desk.clerk);
        assertThat(page(id, desk.clerk)).bodyText().contains("下载归档包（会留痕）");
        assertThat(post(id, desk.head)).hasStatusOk();
        assertThat(papers.looks(id)).singleElement().satisfies(look -> {
            assertThat(look.name()).isEqualTo("沈怀谷");
            assertThat(look.what()).isEqualTo("归档包（申请人信息和全部材料）");
        });
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("只有承办单位办理申请的人能下载；外单位的任何人都不能")
    void isForThoseWhoWorkOnIt(Role role) {
        RequestId id = desk.received(DAY);
        handling.withdraw(id, DAY, "来电撤回", desk.clerk);
        boolean works = role == Role.CLERK || role == Role.HEAD || role == Role.OPENNESS_OFFICE;

        int own = post(id, RequestDesk.person("叶知秋", desk.education, role))
                .getResponse()
                .getStatus();
        assertThat(own).isEqualTo(works ? 200 : 403);
        MvcTestResult other = post(id, RequestDesk.person("叶知秋", desk.office, role));
        assertThat(other.getResponse().getStatus()).isEqualTo(works ? 409 : 403);
        assertThat(papers.looks(id)).hasSize(works ? 1 : 0);
    }

    private RequestId answered() {
        RequestId id = desk.received(DAY);
        papers.add(id, RequestFile.Kind.RELEASED, "纪要:1.txt", "学区".getBytes(), desk.clerk);
        desk.approved(id, RequestDesk.disclosing());
        replies.send(id, DAY, Delivery.ONLINE, "系统送达", desk.clerk);
        return id;
    }

    private byte[] fetched(RequestId id, Person by) {
        MvcTestResult result = post(id, by);
        assertThat(result).hasStatusOk().hasContentType("application/zip");
        assertThat(result.getResponse().getHeader("Content-Disposition"))
                .contains(desk.view(id).number() + ".zip");
        return result.getResponse().getContentAsByteArray();
    }

    private MvcTestResult post(RequestId id, Person by) {
        return mvc.post()
                .uri("/desk/requests/" + id + "/archive")
                .with(SignedAs.person(by))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult page(RequestId id, Person by) {
        return mvc.get().uri("/desk/requests/" + id).with(SignedAs.person(by)).exchange();
    }
}

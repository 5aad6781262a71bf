package org.mingtang.request.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestId;
import org.mingtang.request.exchange.ExchangeDesk.Other;
import org.mingtang.request.exchange.Partner.Relation;
import org.mingtang.request.exchange.Receipt.Verdict;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The openness office's pages for links with other platforms. */
@MingtangTest
class ExchangePagesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String HERE = "/desk/requests/exchange";

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    ExchangeDesk desk;
    Person office;

    @BeforeEach
    void platform() {
        desk = new ExchangeDesk(beans);
        desk.clock.moveTo(DAY);
        office = desk.requests.openness;
    }

    @AfterEach
    void end() {
        desk.end();
        desk.clock.reset();
    }

    @Test
    @DisplayName("上级：生成、下载、交回执、被拒、重发，全在页面上")
    void fileJourneyWithAPlatformAbove() {
        Other upper = desk.with(Relation.UPPER);
        desk.settle(upper);
        RequestId id = desk.requests.received(DAY);
        String here = HERE + "/" + upper.side;
        assertThat(page(HERE)).bodyText().contains("对方 " + upper.side, "上级平台", "以文件传送", "还没有发出过数据包");

        assertThat(post(here + "/bundles")).hasStatus(302);
        assertThat(page(HERE)).bodyText().contains("未回执", "/bundles/1", "下载");
        MvcTestResult file = page(here + "/bundles/1");
        assertThat(file)
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"" + upper.side + "-1.bundle.json\"");
        byte[] bundle = file.getResponse().getContentAsByteArray();
        assertThat(upper.opened(bundle).records().get(0).key().id()).isEqualTo(id.value());

        upload(upper.receipt(bundle, false, Verdict.REFUSED, "上级没有这个机关"));
        assertThat(page(HERE))
                .bodyText()
                .contains("已回执", "不接收 1", "上级没有这个机关", desk.requests.view(id).number());
        assertThat(page(here + "/bundles/1")).hasStatus(409).bodyText().contains("已经收到回执");
        assertThat(post(here + "/refused")).hasStatus(302);
        assertThat(page(HERE)).bodyText().doesNotContain("上级没有这个机关");
        assertThat(post(here + "/everything")).hasStatus(302);
        assertThat(post(here + "/attempts")).hasStatus(302);
    }

    @Test
    @DisplayName("下级：上传数据包，下载回执，申请进入镜像的列表和统计，不混进本平台的")
    void fileJourneyWithAPlatformBelow() throws Exception {
        Other lower = desk.with(Relation.LOWER);
        byte[] bundle = lower.bundle(4, lower.state(UUID.randomUUID(), 1, SimulatedSide.state(654321)));
        assertThat(upload(bundle)).hasStatus(302);
        assertThat(upload(bundle)).as("twice does no harm").hasStatus(302);

        String page = page(HERE).getResponse().getContentAsString();
        String receipt = page.substring(page.indexOf(HERE + "/" + lower.side + "/receipts/"));
        MvcTestResult file = page(receipt.substring(0, receipt.indexOf('"')));
        assertThat(Wire.receipt(lower.links()
                                .open(Envelope.RECEIPT, file.getResponse().getContentAsByteArray())
                                .payload())
                        .count(Verdict.TAKEN))
                .isEqualTo(1);

        assertThat(page(HERE + "/cases?origin=" + lower.side))
                .bodyText()
                .contains("YSQ-2026-654321", "学区划分的会议纪要", "2026-03-30", "办理中", "不计入本平台的统计");
        assertThat(page(HERE + "/cases?words=YSQ-2026-654321")).bodyText().contains("YSQ-2026-654321");
        assertThat(page(HERE + "/cases?words=没有这样的字")).bodyText().contains("没有符合条件的申请");
        assertThat(page("/desk/requests?words=YSQ-2026-654321")).bodyText().contains("没有符合条件的申请");
        desk.clock.moveTo(LocalDate.of(2026, 4, 1));
        assertThat(page(HERE + "/cases?origin=" + lower.side)).bodyText().contains("已超期");
    }

    @Test
    @DisplayName("转交：申请要由本机关承办；下级办到哪一步看得见")
    void passesOnAndSeesWhatBecomesOfIt() {
        Other lower = desk.with(Relation.LOWER);
        RequestId id = desk.requests.received(DAY);
        String number = desk.requests.view(id).number();
        Person handler = RequestDesk.person("苏明远", desk.requests.education, Role.OPENNESS_OFFICE);
        assertThat(post(HERE + "/passed", office, "number", number, "side", lower.side, "organ", "青石镇人民政府"))
                .hasStatus(409)
                .bodyText()
                .contains("只有承办单位可以打开");

        assertThat(post(HERE + "/passed", handler, "number", number, "side", lower.side, "organ", "青石镇人民政府"))
                .hasStatus(302);
        assertThat(page(HERE)).bodyText().contains(number, "待发送", "还没有消息");
        desk.post("receipts", lower.receipt(desk.made(lower)));
        CaseState below = SimulatedSide.state(31);
        var state = new CaseState(
                below.number(),
                "青石镇人民政府",
                below.unit(),
                below.channel(),
                below.arrivedOn(),
                below.receivedOn(),
                below.applicantKind(),
                null,
                below.stage(),
                below.clock(),
                below.due(),
                false,
                null,
                null,
                null,
                null,
                new CaseKey(desk.side, id.value()),
                below.acts());
        desk.taken(lower, lower.bundle(1, lower.state(UUID.randomUUID(), 1, state)));

        assertThat(page(HERE)).bodyText().contains("对方已接收", "YSQ-2026-000031", "青石镇人民政府", "办理中");
        assertThat(page(HERE + "/cases?origin=" + lower.side)).bodyText().contains("未报送内容");
    }

    @Test
    @DisplayName("还没有对接：页面说怎么开始；配置坏了：说哪里坏了")
    void saysHowToBeginAndWhatIsWrong() throws Exception {
        var file = desk.folder.resolve("exchange.json");
        Files.delete(file);
        assertThat(page(HERE))
                .hasStatusOk()
                .bodyText()
                .contains("还没有与其他平台对接", "bin/mingtang request exchange keys", desk.folder.toString());
        assertThat(page(HERE + "/cases")).hasStatusOk();
        Files.writeString(file, "{\"side\": \"X\", \"name\": \"n\", \"partners\": []}");
        assertThat(page(HERE)).hasStatusOk().bodyText().contains("对接没有进行", "side 只能用小写字母");
        assertThat(page(HERE + "/cases")).hasStatusOk();
        desk.write();
    }

    @Test
    void wrongFilesAreRefusedWithASentence() {
        assertThat(upload("不是数据包".getBytes(UTF_8))).hasStatus(409).bodyText().contains("文件读不出来");
        assertThat(upload(new byte[0])).hasStatus(409).bodyText().contains("请选择数据包或者回执文件");
        assertThat(post(HERE + "/nobody/bundles")).hasStatus(409).bodyText().contains("没有与“nobody”对接");
        assertThat(page(HERE + "/nobody/receipts/00")).hasStatus(409).bodyText().contains("没有这份回执");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    @DisplayName("只有政务公开工作机构看得到、动得了")
    void onlyTheOpennessOfficeMay(Role role) {
        Other upper = desk.with(Relation.UPPER);
        Person person = RequestDesk.person("方知远", desk.requests.education, role);
        boolean may = role == Role.OPENNESS_OFFICE;
        for (String address : new String[] {HERE, HERE + "/cases"}) {
            int status = mvc.get()
                    .uri(address)
                    .with(SignedAs.person(person))
                    .exchange()
                    .getResponse()
                    .getStatus();
            assertThat(status == 200).as(role + " " + address + " " + status).isEqualTo(may);
        }
        for (String act : new String[] {"bundles", "attempts", "refused", "everything"}) {
            int status = post(HERE + "/" + upper.side + "/" + act, person)
                    .getResponse()
                    .getStatus();
            assertThat(status == 302).as(role + " " + act + " " + status).isEqualTo(may);
        }
        MvcTestResult list =
                mvc.get().uri("/desk/requests").with(SignedAs.person(person)).exchange();
        if (list.getResponse().getStatus() == 200) {
            assertThat(list)
                    .bodyText()
                    .satisfies(text -> assertThat(text.contains(HERE)).isEqualTo(may));
        }
    }

    private MvcTestResult page(String address) {
        return mvc.get().uri(address).with(SignedAs.person(office)).exchange();
    }

    private MvcTestResult post(String address) {
        return post(address, office);
    }

    private MvcTestResult post(String address, Person by, String... fields) {
        var post = mvc.post().uri(address).with(SignedAs.person(by)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            post = post.param(fields[i], fields[i + 1]);
        }
        return post.exchange();
    }

    private MvcTestResult upload(byte[] bytes) {
        return mvc.perform(MockMvcRequestBuilders.multipart(HERE + "/files")
                .file(new MockMultipartFile("file", "x.json", "application/json", bytes))
                .with(SignedAs.person(office))
                .with(csrf()));
    }
}

package org.mingtang.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MingtangTest
class FactDeskTests {

    @Autowired
    MockMvcTester web;

    @Autowired
    Evidence evidence;

    @Autowired
    Units units;

    private final String token = UUID.randomUUID().toString();
    private UnitId unit = new UnitId(UUID.randomUUID());
    private Person clerk = Place.of(unit, Role.CLERK);

    @BeforeEach
    void foundUnit() {
        unit = Place.department(units);
        clerk = Place.of(unit, Role.CLERK);
    }

    @Test
    void entryStartsWithTodayAndOnesOwnUnit() {
        assertThat(get(clerk, "/desk/facts/new?kind=TRAINING"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"2026-11-23\"", unit.toString(), "培训（按次计）")
                .doesNotContain(Place.department(units).toString());
    }

    @Test
    void recordsWithFileAndShowsIt() {
        MvcTestResult answer = send(clerk, "第三季度培训", upload("签到表.pdf", "%PDF-1.7"));

        assertThat(answer).hasStatus(HttpStatus.FOUND);
        String address = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        assertThat(get(clerk, address)).hasStatusOk().bodyText().contains("第三季度培训", "签到表.pdf", "1 次", "有效");
        assertThat(get(clerk, address + "/file"))
                .hasStatusOk()
                .hasHeader("X-Content-Type-Options", "nosniff")
                .bodyText()
                .isEqualTo("%PDF-1.7");
        assertThat(evidence.count("TRAINING", List.of(unit), LocalDate.of(2026, 3, 15), LocalDate.of(2026, 3, 15)))
                .isEqualByComparingTo("1");
    }

    @Test
    void sentTwiceIsRecordedOnce() {
        MvcTestResult first = send(clerk, "培训", upload("签到表.pdf", "%PDF-1.7"));
        MvcTestResult second = send(clerk, "培训", upload("签到表.pdf", "%PDF-1.7"));

        assertThat(second.getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
        assertThat(second).flash().containsEntry("notice", "这条实绩刚才已经登记，没有重复登记。");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void sentTwiceAtTheSameMomentIsRecordedOnce() throws Exception {
        var together = new CyclicBarrier(4);
        Callable<Integer> click = () -> {
            together.await();
            return send(clerk, "培训", upload("签到表.pdf", "%PDF-1.7"))
                    .getResponse()
                    .getStatus();
        };

        var threads = Executors.newFixedThreadPool(4);
        for (var answer : threads.invokeAll(Collections.nCopies(4, click))) {
            assertThat(answer.get()).isEqualTo(302);
        }
        threads.shutdown();

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void sameFormWithAnotherContentIsAnotherFact() {
        send(clerk, "上午场培训", upload("", ""));
        send(clerk, "下午场培训", upload("", ""));

        assertThat(count()).isEqualTo(2);
    }

    @Test
    void refusalsComeTogetherAndNothingTypedOrUploadedIsLost() {
        MvcTestResult answer = web.post()
                .uri("/desk/facts")
                .multipart()
                .file(upload("签到表.pdf", "%PDF-1.7"))
                .with(csrf())
                .with(SignedAs.person(clerk))
                .param("token", token)
                .param("unit", unit.toString())
                .param("on", "2027-01-01")
                .param("subject", "培训 <一>")
                .param("address", "javascript:alert(1)")
                .exchange();

        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请选择实绩类别", "不能晚于今天", "http://")
                .contains("培训 &lt;一>", "已上传", "签到表.pdf", token);
        String file = hiddenFile(answer);
        assertThat(web.post()
                        .uri("/desk/facts")
                        .with(csrf())
                        .with(SignedAs.person(clerk))
                        .param("token", token)
                        .param("kind", "TRAINING")
                        .param("unit", unit.toString())
                        .param("on", "2026-03-15")
                        .param("subject", "培训")
                        .param("file", file))
                .hasStatus(HttpStatus.FOUND);
        assertThat(evidence.facts("TRAINING", List.of(unit), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)))
                .singleElement()
                .satisfies(fact -> assertThat(fact.file()).hasToString(file));
    }

    @Test
    void listNarrowsByKindUnitAndPeriod() {
        evidence.record(Draft.training(unit, "2026-03-15"), clerk);
        evidence.record(Draft.training(unit, "2026-06-15"), clerk);
        evidence.record(Draft.of("MEETING", unit, "2026-03-16", null), clerk);
        String own = "/desk/facts?unit=" + unit;

        assertThat(get(clerk, own)).hasStatusOk().bodyText().contains("共 3 条", "2026-06-15");
        assertThat(get(clerk, own + "&kind=TRAINING")).bodyText().contains("共 2 条", "合计 2 次");
        assertThat(get(clerk, own + "&from=2026-03-01&to=2026-03-31"))
                .bodyText()
                .contains("共 2 条");
        assertThat(get(clerk, own + "&words=没有这样的")).bodyText().contains("没有符合条件的实绩");
        assertThat(get(clerk, own + "&from=nonsense&unit=x&page=-1")).hasStatusOk();
    }

    @Test
    void listTurnsPagesWithItsFilters() {
        for (int n = 0; n < 51; n++) {
            evidence.record(Draft.training(unit, "2026-03-15"), clerk);
        }

        assertThat(get(clerk, "/desk/facts?kind=TRAINING&unit=" + unit))
                .bodyText()
                .contains("共 51 条", "kind=TRAINING&amp;unit=" + unit, "page=1")
                .doesNotContain("上一页");
        assertThat(get(clerk, "/desk/facts?kind=TRAINING&page=1&unit=" + unit))
                .bodyText()
                .contains("上一页")
                .doesNotContain("下一页");
    }

    @Test
    void withdrawalAsksForConfirmationAndAReason() {
        String address = "/desk/facts/" + evidence.record(Draft.training(unit, "2026-03-15"), clerk);

        assertThat(get(clerk, address)).bodyText().contains(address + "/withdrawal");
        assertThat(get(clerk, address + "/withdrawal")).hasStatusOk().bodyText().contains("确认撤回");
        assertThat(withdraw(clerk, address, ""))
                .hasRedirectedUrl(address)
                .flash()
                .containsKey("refusals");
        assertThat(withdraw(clerk, address, "日期填错")).flash().containsKey("notice");
        assertThat(get(clerk, address))
                .bodyText()
                .contains("已撤回，不计入进度", "日期填错")
                .doesNotContain(address + "/withdrawal");
        assertThat(get(clerk, "/desk/facts?unit=" + unit)).bodyText().contains("共 0 条");
        assertThat(get(clerk, "/desk/facts?withdrawn=1&unit=" + unit))
                .bodyText()
                .contains("共 1 条", "已撤回");
    }

    @Test
    void leadersReadAndDoNotEnter() {
        Person leader = Place.of(unit, Role.LEADER);
        String address = "/desk/facts/" + evidence.record(Draft.training(unit, "2026-03-15"), clerk);

        assertThat(get(leader, "/desk/facts")).hasStatusOk().bodyText().doesNotContain("/desk/facts/new");
        assertThat(get(leader, address)).hasStatusOk().bodyText().doesNotContain("/withdrawal");
        assertThat(get(leader, "/desk/facts/new")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(withdraw(leader, address, "越权")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(Place.of(unit, Role.SYSTEM_ADMINISTRATOR), "/desk/facts"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void unknownFactIsNotFound() {
        assertThat(get(clerk, "/desk/facts/" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
        String address = "/desk/facts/" + evidence.record(Draft.training(unit, "2026-03-15"), clerk);
        assertThat(get(clerk, address + "/file")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult get(Person person, String address) {
        return web.get().uri(address).with(SignedAs.person(person)).exchange();
    }

    private MvcTestResult send(Person person, String subject, MockMultipartFile upload) {
        return web.post()
                .uri("/desk/facts")
                .multipart()
                .file(upload)
                .with(csrf())
                .with(SignedAs.person(person))
                .param("token", token)
                .param("kind", "TRAINING")
                .param("unit", unit.toString())
                .param("on", "2026-03-15")
                .param("subject", subject)
                .exchange();
    }

    private MvcTestResult withdraw(Person person, String address, String reason) {
        return web.post()
                .uri(address + "/withdrawal")
                .with(csrf())
                .with(SignedAs.person(person))
                .param("reason", reason)
                .exchange();
    }

    private static MockMultipartFile upload(String name, String content) {
        return new MockMultipartFile("upload", name, "application/pdf", content.getBytes(StandardCharsets.UTF_8));
    }

    private static String hiddenFile(MvcTestResult answer) {
        try {
            var found = Pattern.compile("name=\"file\" value=\"([^\"]+)\"")
                    .matcher(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
            assertThat(found.find()).isTrue();
            return found.group(1);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private int count() {
        return evidence.count("TRAINING", List.of(unit), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))
                .intValueExact();
    }
}

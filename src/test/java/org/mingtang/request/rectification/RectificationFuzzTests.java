package org.mingtang.request.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.guard.SomeVisitor;
import org.mingtang.identity.Person;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.reckoning.Channel;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Anything can be sent to the forms: they take a whole matter or none, and never break. */
@MingtangTest
class RectificationFuzzTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final List<String> ODD = List.of(
            "",
            " ",
            "\u0000",
            "登记\u0000表",
            "<script>alert(1)</script>",
            "'; drop table request_rectification; --",
            "\uD800",
            "𠮷😀é́",
            "\u202E反\u200B向",
            "{{机关}}",
            "null",
            "-1",
            "00000000-0000-0000-0000-000000000000",
            "字".repeat(1001),
            "A".repeat(70_000),
            "\r\n".repeat(500));
    private static final List<String> NAMES = List.of(
            "证件.jpg", "", ".jpg", "证件.exe", "../../证件.png", "C:\\temp\\证件.PDF", "<img src=x>.png", "证件.jpg.html");

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Rectifications rectifications;

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

    @ParameterizedTest
    @ValueSource(longs = {41, 1949})
    @DisplayName("随意乱填、乱传：不出 5xx，收下的每一件都完整，能打开")
    void neverBreaksAndNeverTakesHalfAMatter(long seed) {
        var random = new Random(seed);
        int taken = 0;
        for (int i = 0; i < 60; i++) {
            Map<String, String> fields = fields(random);
            String name = random.nextInt(3) > 0 ? NAMES.get(0) : NAMES.get(random.nextInt(NAMES.size()));
            byte[] content = new byte[random.nextInt(6) == 0 ? 0 : 1 + random.nextInt(2000)];
            random.nextBytes(content);
            var file = random.nextInt(8) > 0 ? new MockMultipartFile("identity", name, "x/y", content) : null;
            MvcTestResult result = sent(fields, file);
            assertThat(result.getUnresolvedException())
                    .as("seed %d, post %d: %s", seed, i, shortened(fields))
                    .isNull();
            assertThat(result.getResponse().getStatus())
                    .as("seed %d, post %d: %s", seed, i, shortened(fields))
                    .isIn(303, 422, 400, 413);
            assertThat(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                    .doesNotContain("<script>alert(1)", "<img src=x>");
            taken += result.getResponse().getStatus() == 303 ? 1 : 0;
        }
        var matters = rectifications.of(desk.clerk);
        assertThat(matters).hasSize(taken).hasSizeBetween(1, 59);
        for (var matter : matters) {
            assertThat(rectifications.claim(matter.id(), desk.clerk).refusals()).isEmpty();
            assertThat(rectifications.applicant(matter.id(), desk.clerk).name()).isNotBlank();
            assertThat(rectifications.history(matter.id())).hasSize(1);
            rectifications
                    .files(matter.id(), desk.clerk)
                    .forEach(each -> assertThat(rectifications.content(matter.id(), each.id(), desk.clerk))
                            .isNotEmpty());
            assertThat(get("/desk/requests/rectifications/" + matter.id(), desk.clerk))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("<script>alert(1)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"proposal", "return", "decision", "service", "withdrawal"})
    @DisplayName("办理页上随意乱填也不出 5xx，没有办成的什么也不变")
    void deskBearsAnythingToo(String act) {
        var claim = new Claim("登记表", "登记为桥安", "应为乔安", "户口簿");
        var asked = new Rectifications.Asked(UUID.randomUUID(), desk.education, RequestDesk.citizen("乔安"), claim);
        RectificationId id = rectifications.register(asked, Channel.FAX, DAY, List.of(), desk.clerk);
        for (String odd : ODD) {
            for (String outcome : List.of("CORRECTED", "REFUSED", odd)) {
                MvcTestResult result = mvc.post()
                        .uri("/desk/requests/rectifications/" + id + "/" + act)
                        .with(csrf())
                        .with(SignedAs.person(desk.head))
                        .param("outcome", outcome)
                        .param("found", odd)
                        .param("result", odd)
                        .param("reasons", odd)
                        .param("reason", odd)
                        .param("text", "")
                        .param("on", odd)
                        .param("proof", odd)
                        .exchange();
                assertThat(result.getUnresolvedException())
                        .as(shortened(Map.of(act, odd)))
                        .isNull();
                assertThat(result.getResponse().getStatus())
                        .as(shortened(Map.of(act, odd)))
                        .isIn(303, 422, 400, 409);
            }
        }
        assertThat(rectifications.find(id).orElseThrow().stage())
                .isIn(RectificationStage.IN_HAND, RectificationStage.PROPOSED);
        assertThat(rectifications.history(id)).hasSizeBetween(1, 2);
    }

    private Map<String, String> fields(Random random) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("organ", desk.education.toString());
        fields.put("record", "教师资格登记表");
        fields.put("wrong", "姓名登记为“桥安”");
        fields.put("right", "姓名为“乔安”");
        fields.put("evidence", "户口簿");
        fields.put("kind", "PERSON");
        fields.put("name", "宁采文");
        fields.put("paper", "RESIDENT_CARD");
        fields.put("paperNumber", "11010519491231002X");
        fields.put("phone", "13900007788");
        fields.put("mail", "");
        var keys = List.copyOf(fields.keySet());
        for (int odd = random.nextInt(3); odd > 0; odd--) {
            String key = keys.get(random.nextInt(keys.size()));
            if (random.nextInt(5) == 0) {
                fields.remove(key);
            } else {
                fields.put(key, ODD.get(random.nextInt(ODD.size())));
            }
        }
        return fields;
    }

    private MvcTestResult sent(Map<String, String> fields, @Nullable MockMultipartFile identity) {
        var visitor = new SomeVisitor(beans);
        var request = mvc.post()
                .uri("/requests/rectifications")
                .multipart()
                .with(visitor.with(visitor.pass(RectificationController.FORM)));
        fields.forEach(request::param);
        return (identity == null ? request : request.file(identity)).exchange();
    }

    private MvcTestResult get(String address, Person person) {
        return mvc.get().uri(address).with(SignedAs.person(person)).exchange();
    }

    private static String shortened(Map<String, String> fields) {
        String text = fields.toString();
        return text.length() <= 600 ? text : text.substring(0, 600);
    }
}

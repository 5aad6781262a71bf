package org.mingtang.request.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.guard.SomeVisitor;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPapers;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whatever is sent to the public form and as files: never an error of ours, never half a request. */
@MingtangTest
class AskingFuzzTests {

    private static final List<String> ODD = List.of(
            "",
            " ",
            "\u0000",
            "学区\u0000划分",
            "<script>alert(1)</script>",
            "'; drop table request_case; --",
            "\uFFFD\uFFFE",
            "\uD800",
            "𠮷😀é́",
            "\u202E反\u200B向",
            "../../../etc/passwd",
            "%00%0d%0aSet-Cookie: a=b",
            "null",
            "-1",
            "00000000-0000-0000-0000-000000000000",
            "PERSON\u0000",
            "person",
            "字".repeat(3001),
            "A".repeat(70_000),
            "\r\n".repeat(500));

    private static final List<String> NAMES = List.of(
            "证件.jpg",
            "",
            ".jpg",
            "jpg",
            "证件.exe",
            "../../证件.png",
            "C:\\temp\\证件.PDF",
            "a\u0000.jpg",
            "<img src=x>.png",
            "名".repeat(300) + ".pdf",
            "\uD800.jpg",
            "证件.jpg.html");

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    RequestPapers papers;

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
        clock.moveTo(LocalDate.of(2026, 3, 2));
        desk = new RequestDesk(beans);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 29, 1949})
    @DisplayName("随意乱填、乱传：不出 5xx，要么收下一件完整的申请，要么一件也没有")
    void neverBreaksAndNeverTakesHalfARequest(long seed) {
        var random = new Random(seed);
        int taken = 0;
        for (int i = 0; i < 100; i++) {
            Map<String, String> fields = fields(random);
            boolean file = random.nextInt(8) > 0;
            String name = random.nextInt(3) > 0 ? NAMES.get(0) : NAMES.get(random.nextInt(NAMES.size()));
            byte[] content = new byte[random.nextInt(6) == 0 ? 0 : 1 + random.nextInt(2000)];
            random.nextBytes(content);
            MvcTestResult result = sent(fields, file ? new MockMultipartFile("identity", name, "x/y", content) : null);
            assertThat(result.getUnresolvedException())
                    .as("seed %d, post %d: %s, file %s", seed, i, shortened(fields), name)
                    .isNull();
            assertThat(result.getResponse().getStatus())
                    .as("seed %d, post %d: %s, file %s", seed, i, shortened(fields), name)
                    .isIn(303, 422, 400, 413);
            assertThat(new String(result.getResponse().getContentAsByteArray()))
                    .doesNotContain("<script>alert(1)", "<img src=x>");
            taken += result.getResponse().getStatus() == 303 ? 1 : 0;
        }
        assertThat(taken).as("some of them are proper").isPositive().isLessThan(100);
        assertThat(count("select count(*) from request_case where organ = ?")).isEqualTo(taken);
        assertThat(count("select count(*) from request_act where act = 'ARRIVE' and request in"
                        + " (select id from request_case where organ = ?)"))
                .isEqualTo(taken);
        assertThat(count("select count(distinct request) from request_file where kind = 'IDENTITY' and request in"
                        + " (select id from request_case where organ = ?)"))
                .isEqualTo(taken);
        opensAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"correction", "reasons", "withdrawal", "rating"})
    @DisplayName("自己的页面上随意乱填也不出 5xx")
    void ownPageBearsAnythingToo(String act) {
        RequestId id = desk.received(LocalDate.of(2026, 3, 2));
        String here = "/requests/own/" + papers.code(id, desk.clerk).code() + "/" + act;
        for (String odd : ODD) {
            MvcTestResult result = mvc.post()
                    .uri(here)
                    .param("subject", odd)
                    .param("text", odd)
                    .param("stars", odd)
                    .param("words", odd)
                    .exchange();
            assertThat(result.getUnresolvedException())
                    .as(shortened(Map.of(act, odd)))
                    .isNull();
            assertThat(result.getResponse().getStatus())
                    .as(shortened(Map.of(act, odd)))
                    .isIn(303, 422, 400);
        }
    }

    private void opensAll() {
        database.sql("select id from request_case where organ = ?")
                .param(desk.education.value())
                .query(java.util.UUID.class)
                .list()
                .forEach(id -> {
                    var request = new RequestId(id);
                    assertThat(papers.applicant(request, desk.clerk).name()).isNotBlank();
                    papers.files(request, desk.clerk)
                            .forEach(file -> assertThat(papers.content(request, file.id(), desk.clerk))
                                    .isNotEmpty());
                });
    }

    private Map<String, String> fields(Random random) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("organ", desk.education.value().toString());
        fields.put("kind", "PERSON");
        fields.put("name", "宁采文");
        fields.put("paper", "RESIDENT_CARD");
        fields.put("paperNumber", "11010519491231002X");
        fields.put("phone", "13900007788");
        fields.put("mail", "");
        fields.put("address", "");
        fields.put("representative", "");
        fields.put("subject", "2025年学校食堂检查结果通报");
        fields.put("documentNumber", "");
        fields.put("form", "ELECTRONIC");
        fields.put("delivery", "ONLINE");
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

    private MvcTestResult sent(Map<String, String> fields, MockMultipartFile identity) {
        var visitor = new SomeVisitor(beans);
        var request = mvc.post().uri("/requests").multipart().with(visitor.with(visitor.pass(AskingController.FORM)));
        fields.forEach(request::param);
        return (identity == null ? request : request.file(identity)).exchange();
    }

    private int count(String sql) {
        return database.sql(sql)
                .param(desk.education.value())
                .query(Integer.class)
                .single();
    }

    private static String shortened(Map<String, String> fields) {
        String text = fields.toString();
        return text.length() <= 600 ? text : text.substring(0, 600);
    }
}

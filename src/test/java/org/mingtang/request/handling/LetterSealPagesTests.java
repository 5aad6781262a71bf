package org.mingtang.request.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestId;
import org.mingtang.request.reply.Replies;
import org.mingtang.request.reply.ReplySeals;
import org.mingtang.request.reply.SomeSeal;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page on which an organ sets how its letters are sealed, as each role. */
@MingtangTest
class LetterSealPagesTests {

    private static final String HERE = "/desk/requests/organ";
    private static final String SEAL = HERE + "/seal";

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ReplySeals seals;

    @Autowired
    Replies replies;

    @Autowired
    MovableClock clock;

    RequestDesk desk;

    @BeforeEach
    void office() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        desk = new RequestDesk(beans);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void headSetsThePictureAndSeesIt() {
        assertThat(get(HERE, desk.head)).bodyText().contains("不套印，打印后盖章", "用印和文件格式", "OFD 按每份文书选");
        MvcTestResult done = post(desk.head, SomeSeal.png(), "signing", "PICTURE", "millimetres", "45", "ofd", "true");
        assertThat(done).hasStatus(302);
        assertThat(done.getResponse().getRedirectedUrl()).isEqualTo(HERE + "#seal");
        assertThat(get(HERE, desk.head))
                .bodyText()
                .contains("套印印章图样，直径 <span class=\"num\">45</span> 毫米", "Word、PDF、OFD", "src=\"" + SEAL + "\"");
        MvcTestResult shown = get(SEAL, desk.head);
        assertThat(shown).hasStatusOk().hasContentType("image/png");
        assertThat(shown.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(get(HERE, desk.clerk))
                .as("others read what was chosen, and do not see the picture")
                .bodyText()
                .contains("套印印章图样")
                .doesNotContain(SEAL, "用印和文件格式");
    }

    @Test
    void withoutAPictureThereIsNone() {
        assertThat(get(SEAL, desk.head)).hasStatus(404);
        assertThat(post(desk.head, null, "signing", "FIELD")).hasStatus(302);
        assertThat(get(SEAL, desk.head)).hasStatus(404);
        assertThat(get(HERE, desk.clerk)).bodyText().contains("PDF 留签名域");
        assertThat(seals.of(desk.education).millimetres()).isEqualTo(42);
    }

    @ParameterizedTest
    @CsvSource({
        "PICTURE, 42, , 请上传印章图样",
        "PICTURE, 42, <svg/>, 应当是 PNG",
        "PICTURE, 4, , 30 到 60 毫米之间",
        "FIELD, 100, , 30 到 60 毫米之间"
    })
    void whatIsWrongIsToldInASentence(String signing, String millimetres, @Nullable String picture, String sentence) {
        byte[] file = picture == null ? null : picture.getBytes(StandardCharsets.UTF_8);
        assertThat(post(desk.head, file, "signing", signing, "millimetres", millimetres))
                .hasStatus(409)
                .bodyText()
                .contains(sentence);
        assertThat(seals.of(desk.education)).isEqualTo(ReplySeals.Chosen.AT_FIRST);
    }

    @ParameterizedTest
    @CsvSource({"signing, STAMP", "signing, ''", "millimetres, x"})
    void malformedFormsAreRefused(String field, String value) {
        String[] said = {
            "signing", field.equals("signing") ? value : "PAPER", "millimetres", field.equals("signing") ? "42" : value
        };
        assertThat(post(desk.head, null, said).getResponse().getStatus()).isBetween(400, 422);
        assertThat(seals.of(desk.education)).isEqualTo(ReplySeals.Chosen.AT_FIRST);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void isForTheHeadOnly(Role role) {
        Person person = RequestDesk.person("某人", desk.education, role);
        boolean may = person.may(Permission.DECIDE_REQUEST);
        assertThat(post(person, SomeSeal.png(), "signing", "PICTURE")).hasStatus(may ? 302 : 403);
        assertThat(get(SEAL, person)).hasStatus(may ? 200 : 403);
        Person other = RequestDesk.person("某人", desk.office, role);
        assertThat(get(SEAL, other))
                .as("of another organ there is only its own")
                .hasStatus(may ? 404 : 403);
    }

    @Test
    void ofdOfOneAnswerIsChosenWithItsDraft() {
        RequestId id = desk.received(LocalDate.of(2026, 3, 2));
        String page = "/desk/requests/" + id;
        assertThat(get(page, desk.clerk))
                .bodyText()
                .contains("另制 OFD")
                .doesNotContain("id=\"ofd\" name=\"ofd\" value=\"true\" checked");
        assertThat(draft(id, "ofd", "true")).hasStatus(303);
        assertThat(replies.find(id).orElseThrow().ofd()).isTrue();
        assertThat(get(page, desk.clerk)).bodyText().contains("id=\"ofd\" name=\"ofd\" value=\"true\" checked");
        assertThat(draft(id, "other", "")).hasStatus(303);
        assertThat(replies.find(id).orElseThrow().ofd()).isFalse();
    }

    private MvcTestResult draft(RequestId id, String field, String value) {
        return mvc.post()
                .uri("/desk/requests/" + id + "/reply")
                .param("outcome", "A2")
                .param(field, value)
                .with(csrf())
                .with(SignedAs.person(desk.clerk))
                .exchange();
    }

    private MvcTestResult get(String address, Person person) {
        return mvc.get().uri(address).with(SignedAs.person(person)).exchange();
    }

    private MvcTestResult post(Person person, byte @Nullable [] picture, String... fields) {
        var request =
                mvc.post().uri(SEAL).with(csrf()).with(SignedAs.person(person)).multipart();
        if (picture != null) {
            request.file("picture", picture);
        }
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}

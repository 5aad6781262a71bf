package org.mingtang.publication.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.publication.PressRoom;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is being brought in was looked through by nobody yet, and a topic may be a draft: neither is for other units. */
@MingtangTest
class OthersHistoryTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    private ImportDesk desk;
    private Person elsewhere;
    private String title;
    private String address;
    private UUID batch;

    @BeforeEach
    void bring() {
        desk = new ImportDesk(beans);
        elsewhere = new ImportDesk(beans).room.openness;
        title = "低保名单" + desk.mark;
        batch = desk.read(desk.upload(
                title + ".csv",
                "标题,发布日期,正文\n" + title + ",2015-03-01,联系人手机13912345678\n通知" + title + ",2015-03-02,正文\n"));
        address = "/desk/imports/" + batch;
    }

    @Test
    @DisplayName("neither another government's office nor another unit's clerk sees a batch, a row of it or its report")
    void isNotThereForOthers() {
        Person clerk = PressRoom.person("石听泉", desk.room.office, Role.CLERK);
        for (Person other : List.of(elsewhere, clerk)) {
            for (String page :
                    List.of(address, address + "?state=HELD", address + "/rows/0", address + "/report.xlsx")) {
                assertThat(get(page, other)).hasStatus(409).bodyText().doesNotContain(title, "13912345678");
            }
        }
        assertThat(get("/desk/imports", elsewhere)).hasStatusOk().bodyText().doesNotContain(title);
    }

    @Test
    void isThereForWhoeverBringsReviewsOrAnswersForIt() {
        assertThat(get("/desk/imports", desk.room.openness)).bodyText().contains(title);
        for (Person own : List.of(desk.room.openness, desk.room.clerk, desk.room.head, desk.room.leader)) {
            assertThat(get(address, own)).hasStatusOk().bodyText().contains(title);
            assertThat(get(address + "/report.xlsx", own)).hasStatusOk();
        }
        assertThat(get(address, desk.room.clerk)).bodyText().doesNotContain("放弃这一批");
    }

    @Test
    void offersOnlyTheUnitsForWhichOneMayBringSomething() {
        String page = text(get("/desk/imports", elsewhere));

        assertThat(page)
                .contains("value=\"" + elsewhere.unit() + "\"")
                .doesNotContain("value=\"" + desk.room.education.value() + "\"");
    }

    @Test
    void keepsTheDraftOfATopicToItsOwnGovernment() {
        SomeTopic made = new SomeTopic(beans);
        String slug = "t-" + UUID.randomUUID();
        UUID topic = made.begun(slug);

        assertThat(get("/desk/topics", made.room.openness)).bodyText().contains("/desk/topics/" + topic);
        assertThat(get("/desk/topics/" + topic, made.room.openness)).hasStatusOk();
        assertThat(get("/desk/topics", elsewhere))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/desk/topics/" + topic, slug);
        assertThat(get("/desk/topics/" + topic, elsewhere))
                .hasStatus(409)
                .bodyText()
                .contains("没有这个专题");
        assertThat(mvc.post()
                        .uri("/desk/topics/" + topic + "/rules")
                        .param("heading", "政策文件")
                        .with(csrf())
                        .with(SignedAs.person(elsewhere))
                        .exchange())
                .hasStatus(409);
    }

    private MvcTestResult get(String address, Person person) {
        return mvc.get().uri(address).with(SignedAs.person(person)).exchange();
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}

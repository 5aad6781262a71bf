package org.mingtang.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingtang.publication.PressRoom.notice;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Several governments in one program: what one publishes is not another's to change, and not another's to read before. */
@MingtangTest
@DisplayName("one government's drafts and items are not another's")
class GovernmentsApartTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Publications publications;

    @Autowired
    Items items;

    @Autowired
    MockMvcTester pages;

    private PressRoom here;
    private PressRoom there;

    @BeforeEach
    void twoDistricts() {
        here = new PressRoom(beans);
        there = new PressRoom(beans);
    }

    @Test
    void theOtherOpennessOfficeNeitherWritesNorPublishesNorWithdraws() {
        ManuscriptId approved = here.approved(notice("招生公告"));
        ItemNumber item = here.published(notice("入学须知"));
        UUID unit = here.education.value();

        assertRefused(() -> manuscripts.begin(unit, null, notice("冒名公告"), there.openness));
        assertRefused(() -> manuscripts.begin(unit, item, notice("改过的须知"), there.openness));
        assertRefused(() -> publications.publish(approved, there.openness));
        assertRefused(() -> publications.withdraw(item, "不归我管", there.openness));
        assertThat(items.find(item))
                .hasValueSatisfying(view -> assertThat(view.withdrawn()).isNull());

        publications.publish(approved, here.openness);
        publications.withdraw(item, "内容有误", here.openness);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPENNESS_OFFICE", "LEADER", "AUDITOR"})
    void draftsAndWhatIsDirectedAreReadInTheOwnGovernmentOnly(Role role) {
        ManuscriptId draft = here.written(notice("未公开的招生方案"));
        ItemNumber directed = here.published(notice("只给教育局的安排").directedTo(List.of(here.education.value())));
        Person own = PressRoom.person("白予安", here.office, role);
        Person other = PressRoom.person("丁望舒", there.office, role);

        for (String path : List.of("/desk/drafts/" + draft, "/desk/directed/" + directed)) {
            assertThat(asked(path, own)).as(path).hasStatusOk();
            assertThat(asked(path, other).getResponse().getStatus()).as(path).isIn(404, 409);
        }
        assertThat(text("/desk/drafts", own)).contains("未公开的招生方案");
        assertThat(text("/desk/drafts", other)).doesNotContain("未公开的招生方案");
    }

    @Test
    void keysOfSystemsAreMadeAndStoppedInTheOwnGovernmentOnly() {
        var form = Map.of("name", "招生系统", "unit", here.education.toString(), "lines", "20-11");
        assertThat(posted("/desk/catalogue/keys", form, there.openness)).hasStatus(422);
        assertThat(posted("/desk/catalogue/keys", form, here.openness)).hasStatusOk();
    }

    @Test
    void theFormOffersTheOwnGovernmentsUnitsOnly() {
        String form = text("/desk/drafts/new", here.openness);
        String choice = form.substring(form.indexOf("name=\"unit\""));
        assertThat(choice.substring(0, choice.indexOf("</select>")))
                .contains(here.education.toString())
                .doesNotContain(there.education.toString());
    }

    private static void assertRefused(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(UnlawfulAct.class).hasMessageContaining("本级政府");
    }

    private MvcTestResult asked(String path, Person person) {
        return pages.get().uri(path).with(SignedAs.person(person)).exchange();
    }

    private String text(String path, Person person) {
        return new String(asked(path, person).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult posted(String path, Map<String, String> form, Person person) {
        var request = pages.post().uri(path).with(SignedAs.person(person)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}

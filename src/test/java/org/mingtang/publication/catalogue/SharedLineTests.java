package org.mingtang.publication.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.agenda.Agenda;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.Units;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.catalogue.Upkeep.Holding;
import org.mingtang.publication.catalogue.Upkeep.State;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A line of the regulation stands in every catalogue; each government says of it by whom and how often. */
@MingtangTest
class SharedLineTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Catalogue catalogue;

    @Autowired
    LineRows lines;

    @Autowired
    Upkeep upkeep;

    @Autowired
    UpkeepWatch watch;

    @Autowired
    Units units;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvcTester mvc;

    PressRoom here;
    PressRoom there;
    Person city;
    UUID government;
    String code;

    @BeforeEach
    void aLineOfTheRegulation() {
        here = new PressRoom(beans);
        there = new PressRoom(beans);
        city = PressRoom.person("苏明远", SomeUnits.root(units), Role.OPENNESS_OFFICE);
        government = units.region(here.education).orElseThrow().id().value();
        code = "s" + government.toString().substring(0, 8);
        database.sql("insert into catalogue_line (code, parent, name, source, position, time_limit, renew_months)"
                        + " values (?, 'content', '共有试验', 'ARTICLE_21', 900000, '20个工作日内', 12)")
                .param(code)
                .update();
    }

    @Test
    @DisplayName("of what a government below writes, only the owners and how often count")
    void saysByWhomAndHowOften() {
        catalogue.change(code, LineTextTests.GOOD.ownedBy(name(here)).renewedEvery(3), here.openness);

        LineText own = lines.find(code, government).orElseThrow().text();
        assertThat(own.owners()).isEqualTo(name(here));
        assertThat(own.renewMonths()).isEqualTo(3);
        assertThat(own.name()).isEqualTo("共有试验");
        assertThat(own.timeLimit()).isEqualTo("20个工作日内");
        assertThat(lines.find(code).orElseThrow().text().owners()).isEmpty();
        assertThat(lines.find(code).orElseThrow().text().renewMonths()).isEqualTo(12);
    }

    @Test
    void eachGovernmentHasItsOwnOwnersAndGaps() {
        catalogue.change(code, text().ownedBy(name(here)), here.openness);
        catalogue.change(code, text().ownedBy(name(there)), there.openness);

        assertThat(holding(government).unit()).isEqualTo(here.education.value());
        assertThat(holding(governmentOf(there)).unit()).isEqualTo(there.education.value());
        assertThat(holding(null).state()).isEqualTo(State.NOBODY);
        assertThat(told(here)).isOne();
        assertThat(told(there)).isOne();
    }

    @Test
    void whomTheCityNamesIsNotInTheDistrictsCatalogue() {
        catalogue.change(code, text().ownedBy(name(there)), city);

        assertThat(lines.find(code, government).orElseThrow().text().owners()).isEmpty();
        assertThat(lines.find(code, government).orElseThrow().text().renewMonths())
                .isEqualTo(12);
        assertThat(holding(null).unit()).isEqualTo(there.education.value());
        assertThat(holding(government).state()).isEqualTo(State.NOBODY);
    }

    @Test
    void aUnitThatTwoCataloguesNameIsToldOnce() {
        catalogue.change(code, text().ownedBy(name(here)), here.openness);
        catalogue.change(code, text().ownedBy(name(here)), city);
        watch.look();
        assertThat(told(here)).isOne();

        catalogue.change(code, text().ownedBy(""), here.openness);
        assertThat(told(here)).isOne();
        catalogue.change(code, text().ownedBy(""), city);
        assertThat(told(here)).isZero();
    }

    @Test
    void countsWhatTheGovernmentsOwnUnitsPublished() {
        here.published(CatalogueDesk.notice(code));

        assertThat(holding(government).count()).isOne();
        assertThat(holding(governmentOf(there)).count()).isZero();
    }

    @Test
    void theFormAsksForNothingElse() {
        assertThat(mvc.get()
                        .uri("/desk/catalogue/" + code + "/edit")
                        .with(SignedAs.person(here.openness))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("本级只填写公开主体和更新频率", "name=\"owners\"")
                .doesNotContain("name=\"basis\"", "name=\"carriers\"", "/end\"");
        assertThat(mvc.post()
                        .uri("/desk/catalogue/" + code + "/edit")
                        .with(SignedAs.person(here.openness))
                        .with(csrf())
                        .param("owners", name(here))
                        .param("renewMonths", "6")
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(mvc.get()
                        .uri("/desk/catalogue/" + code)
                        .with(SignedAs.person(here.openness))
                        .exchange())
                .bodyText()
                .contains("共有试验", "每半年", name(here));
        assertThat(mvc.get()
                        .uri("/desk/catalogue/" + code + "/edit")
                        .with(SignedAs.person(city))
                        .exchange())
                .bodyText()
                .contains("name=\"basis\"");
    }

    @Test
    void theSameWordsAgainAreNoChange() {
        LineText own = text().ownedBy(name(here));
        catalogue.change(code, own, here.openness);

        assertThatThrownBy(() -> catalogue.change(code, own, here.openness)).hasMessage("没有改动。");
    }

    private LineText text() {
        return lines.find(code).orElseThrow().text();
    }

    private String name(PressRoom room) {
        return units.find(room.education).orElseThrow().name();
    }

    private UUID governmentOf(PressRoom room) {
        return units.region(room.education).orElseThrow().id().value();
    }

    private Holding holding(@Nullable UUID whose) {
        List<Holding> found = upkeep.of(whose).stream()
                .filter(each -> each.line().code().equals(code))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private long told(PressRoom room) {
        return beans.getBean(Agenda.class).open(room.education.value(), 200).stream()
                .filter(line -> line.href().equals("/desk/catalogue/" + code))
                .count();
    }
}

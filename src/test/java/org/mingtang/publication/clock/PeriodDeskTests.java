package org.mingtang.publication.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MingtangTest
@DisplayName(
        "Periods of other statutes are dated data that the topmost office keeps: added, changed from a day on, ended")
class PeriodDeskTests {

    @Autowired
    PeriodCatalogue catalogue;

    @Autowired
    PublicationPeriods periods;

    @Autowired
    Units units;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvcTester mvc;

    private Person keeper;
    private String name;

    @BeforeEach
    void found() {
        keeper = somebody(SomeUnits.root(units), Role.OPENNESS_OFFICE);
        name = "某某信息自登记之日起 " + UUID.randomUUID();
    }

    @Test
    void isAddedOnItsPageAndOfferedFromItsDayOn() {
        assertThat(add("5", "2026-03-01")).hasStatus(302).hasRedirectedUrl("/desk/periods");

        PublicationPeriod added = added();
        assertThat(added.days()).isEqualTo(5);
        assertThat(added.working()).isTrue();
        assertThat(added.sourceRead()).isFalse();
        assertThat(added.recordedBy()).isEqualTo(keeper.name());
        assertThat(text("/desk/periods")).contains(name, "5 个工作日", "某条例第一条", "原文未核对", "2026-03-01");
        assertThat(offered("2026-02-28")).doesNotContain(added.code());
        assertThat(offered("2026-03-01")).contains(added.code());
    }

    @Test
    @DisplayName("a change is a further row: what was formed before stays under the old one")
    void changesFromADayOn() {
        add("5", "2026-03-01");
        String code = added().code();

        assertThat(catalogue.change(code, entry(8, "2026-06-01"), keeper)).isEmpty();

        assertThat(periods.clock(code, LocalDate.of(2026, 5, 31)).period().days())
                .isEqualTo(5);
        assertThat(periods.clock(code, LocalDate.of(2026, 6, 1)).period().days())
                .isEqualTo(8);
        assertThat(periods.all())
                .filteredOn(each -> each.code().equals(code))
                .extracting(PublicationPeriod::effectiveTo)
                .containsExactly(LocalDate.of(2026, 5, 31), null);
        assertThat(periods.choices(LocalDate.of(2026, 7, 1), "USUAL"))
                .filteredOn(each -> each.code().equals(code))
                .extracting(PublicationPeriod::days)
                .containsExactly(8);
        assertThat(text("/desk/periods")).contains("其他时间的规定 1 条", "2026-03-01 至 2026-05-31");
    }

    @DisplayName("no row is put before or upon the last one")
    @ParameterizedTest
    @CsvSource({"2026-03-01, false", "2026-02-28, false", "2026-03-02, true"})
    void changesOnlyForward(String from, boolean possible) {
        add("5", "2026-03-01");

        assertThat(catalogue.change(added().code(), entry(8, from), keeper).isEmpty())
                .isEqualTo(possible);
    }

    @Test
    void endsAndIsStillOfferedWhereItWasChosen() {
        add("5", "2026-03-01");
        String code = added().code();

        assertThat(post("/desk/periods/" + code + "/end", "lastDay", "2026-06-30"))
                .hasStatus(302);

        assertThat(periods.clock(code, LocalDate.of(2026, 6, 30)).period().code())
                .isEqualTo(code);
        assertThat(periods.clock(code, LocalDate.of(2026, 7, 1)).period().code())
                .isEqualTo("USUAL");
        assertThat(offered("2026-07-01")).doesNotContain(code);
        assertThat(periods.choices(LocalDate.of(2026, 7, 1), code))
                .extracting(PublicationPeriod::code)
                .contains(code);
        assertThatThrownBy(() -> catalogue.end(code, LocalDate.of(2026, 8, 1), keeper))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("已经停用");
        assertThat(catalogue.change(code, entry(9, "2026-09-01"), keeper))
                .as("comes back")
                .isEmpty();
        assertThat(periods.on(code, LocalDate.of(2026, 8, 31))).isEmpty();
        assertThat(periods.on(code, LocalDate.of(2026, 9, 1))).isPresent();
    }

    @Test
    void endsOnNoDayBeforeItBegan() {
        add("5", "2026-03-01");
        String code = added().code();

        assertThatThrownBy(() -> catalogue.end(code, LocalDate.of(2026, 2, 28), keeper))
                .hasMessageContaining("不早于起始日 2026-03-01");
        assertThatThrownBy(() -> catalogue.end(code, null, keeper)).hasMessageContaining("请填写最后一日");
    }

    @Test
    @DisplayName("a mistyped year is refused: no row is ever deleted, and a code would stay under it until that year")
    void beginsAndEndsNowhereInTheFarFuture() {
        assertThat(add("5", "2062-03-01")).hasStatus(422).bodyText().contains("5 年以后，请核对年份", "填写的内容仍在下面");
        assertThat(periods.all()).extracting(PublicationPeriod::label).doesNotContain(name);
        add("5", "2026-03-01");
        String code = added().code();

        assertThat(catalogue.change("USUAL", entry(8, "2062-01-01"), keeper))
                .extracting(Refusal::field)
                .containsExactly("from");
        assertThatThrownBy(() -> catalogue.end(code, LocalDate.of(2062, 6, 30), keeper))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("请核对年份");
        assertThat(added().effectiveTo()).isNull();
        assertThat(catalogue.change(code, entry(8, "2031-11-23"), keeper)).isEmpty();
    }

    @Test
    void keepsTheUsualPeriodAlways() {
        assertThatThrownBy(() -> catalogue.end("USUAL", LocalDate.of(2030, 1, 1), keeper))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessage("一般期限不能停用，只能修改。");
        assertThat(text("/desk/periods/USUAL")).doesNotContain("停用</button>");
    }

    @Test
    void keepsWhatIsFilledInAndSaysAllThatIsWrong() {
        MvcTestResult refused = post("/desk/periods", "label", "", "days", "0", "source", "", "purpose", "PUBLISH");

        assertThat(refused).hasStatus(422).bodyText().contains("请填写名称", "天数是 1 至 3660", "请填写依据", "请填写起始日", "填写的内容仍在下面");
    }

    @Test
    @DisplayName("what a notice must stand is another thing than by when something must be public")
    void changesNothingIntoAnotherThing() {
        assertThat(catalogue.change(
                        "LAND_NOTICE",
                        new PeriodEntry(
                                "公告", 10, true, PeriodPurpose.PUBLISH, "某条", "", true, LocalDate.of(2030, 1, 1)),
                        keeper))
                .extracting(Refusal::field)
                .containsExactly("purpose");
        assertThat(offered("2026-07-01"))
                .doesNotContain("LAND_NOTICE", "PENALTY_REVOKED")
                .contains("UNIT_BUDGET");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CLERK", "HEAD", "LEADER"})
    void isReadByAllAndKeptByTheOfficeAlone(Role role) {
        Person other = somebody(SomeUnits.root(units), role);

        assertThat(get("/desk/periods", other)).hasStatus(200).bodyText().doesNotContain("新增期限");
        assertThat(get("/desk/periods/new", other)).hasStatus(403);
        assertThatThrownBy(() -> catalogue.add(entry(5, "2026-03-01"), other)).isInstanceOf(UnlawfulAct.class);
    }

    @Test
    void isNoMatterOfALowerGovernment() {
        Person lower = somebody(SomeUnits.district(units), Role.OPENNESS_OFFICE);

        assertThat(get("/desk/periods", lower)).hasStatus(200).bodyText().doesNotContain("新增期限");
        assertThat(get("/desk/periods/new", lower)).bodyText().contains("公开期限由最上级政府的公开办维护。");
        assertThatThrownBy(() -> catalogue.end("BUDGET", LocalDate.of(2030, 1, 1), lower))
                .hasMessage("公开期限由最上级政府的公开办维护。");
    }

    @DisplayName("the database refuses what the page does not offer")
    @ParameterizedTest
    @CsvSource({
        "delete from publication_period where code = 'BUDGET'",
        "update publication_period set days = 30 where code = 'BUDGET'",
        "update publication_period set code = 'X' where code = 'BUDGET'"
    })
    void isNeverDeletedNorChanged(String statement) {
        assertThatThrownBy(() -> database.sql(statement).update()).hasMessageContaining("it only ends");
    }

    private Person somebody(UnitId unit, Role role) {
        return new Person(UUID.randomUUID(), "苏明远", unit.value(), Set.of(role));
    }

    private PeriodEntry entry(int days, String from) {
        return new PeriodEntry(name, days, true, PeriodPurpose.PUBLISH, "某条例第二条", "", true, LocalDate.parse(from));
    }

    private MvcTestResult add(String days, String from) {
        return post(
                "/desk/periods",
                "label",
                name,
                "days",
                days,
                "working",
                "true",
                "purpose",
                "PUBLISH",
                "source",
                "某条例第一条",
                "from",
                from);
    }

    private PublicationPeriod added() {
        return periods.all().stream()
                .filter(each -> each.label().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> offered(String day) {
        return periods.choices(LocalDate.parse(day), "USUAL").stream()
                .map(PublicationPeriod::code)
                .toList();
    }

    private MvcTestResult post(String address, String... words) {
        var request = mvc.post().uri(address).with(csrf()).with(SignedAs.person(keeper));
        for (int n = 0; n < words.length; n += 2) {
            request = request.param(words[n], words[n + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(String address, Person person) {
        return mvc.get().uri(address).with(SignedAs.person(person)).exchange();
    }

    private String text(String address) {
        return new String(get(address, keeper).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}

package org.mingtang.publication.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.Items;
import org.mingtang.publication.PressRoom;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Index numbers begin with the code of the organ that publishes; the office says which that is. */
@MingtangTest
class OrganCodesTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    OrganCodes codes;

    @Autowired
    Items items;

    @Autowired
    MockMvcTester web;

    PressRoom room;
    String code;

    @BeforeEach
    void found() {
        room = new PressRoom(beans);
        code = "9A"
                + Long.toString(
                        Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 9_000_000_000L) + 1_000_000_000L);
    }

    @Test
    @DisplayName("A code counts from the next item on; numbers once given stay as they are")
    void countsFromThenOn() {
        ItemNumber before = room.published(PressRoom.notice("改代码之前"));
        String old = index(before);
        assertThat(old).startsWith("MT");
        assertThat(organ().neutral()).isTrue();

        codes.put(room.education.value(), " " + code.toLowerCase(java.util.Locale.ROOT) + " ", room.openness);
        ItemNumber after = room.published(PressRoom.notice("改代码之后"));

        assertThat(index(before)).isEqualTo(old);
        assertThat(index(after)).startsWith(code + "/").endsWith("-00001");
        assertThat(organ().neutral()).isFalse();
    }

    @Test
    @DisplayName("索引号 never used twice: who takes over a code goes on counting where it stood")
    void neverGivesANumberAgainThroughAChangeOfCodes() {
        codes.put(room.education.value(), code, room.openness);
        String first = index(room.published(PressRoom.notice("第一条")));
        codes.put(room.education.value(), code + "B", room.openness);
        PressRoom other = new PressRoom(beans);
        codes.put(other.education.value(), code, other.openness);

        assertThat(index(other.published(PressRoom.notice("接手代码"))))
                .startsWith(code + "/")
                .endsWith("-00002")
                .isNotEqualTo(first);
    }

    @Test
    void isOneOrgansAlone() {
        codes.put(room.education.value(), code, room.openness);
        codes.put(room.education.value(), code, room.openness);

        assertThatThrownBy(() -> codes.put(room.office.value(), code, room.openness))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessage("代码 " + code + " 已是另一个单位的，两个单位不能用同一个代码。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345678", "1234567890123456789", "0000-14349", "云麓市教育局代码", "00001434９", "000014349/"})
    void isOfNineToEighteenDigitsAndLetters(String written) {
        assertThatThrownBy(() -> codes.put(room.education.value(), written, room.openness))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("9 至 18 位");
    }

    @Test
    @DisplayName("Another government's office neither sees nor changes the code with which its numbers begin")
    void isKeptByItsOwnGovernment() {
        PressRoom elsewhere = new PressRoom(beans);
        codes.put(room.education.value(), code, room.openness);

        assertThatThrownBy(() -> codes.put(room.education.value(), code + "C", elsewhere.openness))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessage("只能设置本级政府所属单位的机构代码。");
        assertThat(send(elsewhere.openness, code + "C"))
                .hasStatus(422)
                .bodyText()
                .contains("没有保存", "本级政府所属单位");
        assertThat(organ().code()).isEqualTo(code);
        assertThat(codes.all(elsewhere.openness))
                .extracting(Organ::unit)
                .contains(elsewhere.education.value())
                .doesNotContain(room.education.value());
    }

    @Test
    void isNoOfficesAndNoStrangers() {
        Units units = beans.getBean(Units.class);
        UnitId section = SomeUnits.add(units, "基教科" + code, "基教科", UnitKind.OFFICE, room.education);

        assertThat(codes.all(room.openness)).extracting(Organ::unit).doesNotContain(section.value());
        for (UUID unit : new UUID[] {section.value(), UUID.randomUUID()}) {
            assertThatThrownBy(() -> codes.put(unit, code, room.openness)).hasMessage("没有这个单位。");
        }
    }

    @Test
    void isSetOnItsPageAndRefusedThereWithASentence() {
        assertThat(send(room.openness, code)).hasRedirectedUrl("/desk/catalogue/organ-codes");
        assertThat(open(room.openness)).hasStatusOk().bodyText().contains("value=\"" + code + "\"");

        MvcTestResult refused = send(room.openness, "短");
        assertThat(refused).hasStatus(422).bodyText().contains("没有保存", "9 至 18 位");
        assertThat(organ().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "OPENNESS_OFFICE", mode = EnumSource.Mode.EXCLUDE)
    void isTheOpennessOfficesAlone(Role role) {
        Person person = PressRoom.person("旁人", room.education, role);

        assertThat(open(person)).hasStatus(403);
        assertThat(send(person, code)).hasStatus(403);
        assertThat(organ().code()).isEmpty();
    }

    private Organ organ() {
        return codes.all(room.openness).stream()
                .filter(each -> each.unit().equals(room.education.value()))
                .findFirst()
                .orElseThrow();
    }

    private String index(ItemNumber item) {
        return items.find(item).orElseThrow().indexNumber();
    }

    private MvcTestResult open(Person person) {
        return web.get()
                .uri("/desk/catalogue/organ-codes")
                .with(SignedAs.person(person))
                .exchange();
    }

    private MvcTestResult send(Person person, String written) {
        return web.post()
                .uri("/desk/catalogue/organ-codes/" + room.education)
                .with(SignedAs.person(person))
                .with(csrf())
                .param("code", written)
                .exchange();
    }
}

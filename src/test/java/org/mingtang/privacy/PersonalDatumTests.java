package org.mingtang.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in a piece of text, with its place and how sure it is. All numbers are invented. */
class PersonalDatumTests {

    @ParameterizedTest
    @CsvSource({
        "申请人身份证号370602199001011237。,RESIDENT_ID,370602199001011237,370602********1237",
        "证件号370602 19900101 1237,RESIDENT_ID,370602 19900101 1237,370602********1237",
        "身份证号：３７０６０２１９９００１０１１２３７,RESIDENT_ID,３７０６０２１９９００１０１１２３７,370602********1237",
        "手机138-0000-1234,PHONE_NUMBER,138-0000-1234,138****1234",
        "打13800001234找他,PHONE_NUMBER,13800001234,138****1234",
        "卡号6222021234567890128,BANK_CARD,6222021234567890128,622202*********0128",
        "家庭住址：云麓市东关村12号,ADDRESS,云麓市东关村12号,云麓市东关村***"
    })
    void findsWithPlaceAndMask(String text, PersonalDatum.Kind kind, String words, String masked) {
        assertThat(PersonalData.in(text, "")).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(kind);
            assertThat(text.substring(found.from(), found.to())).isEqualTo(words);
            assertThat(found.masked()).isEqualTo(masked);
            assertThat(found.sure()).isTrue();
            assertThat(found.message()).endsWith("。");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "云麓市人民政府办公室",
                "文号13800001234",
                "共13800001234元",
                "370602199013011237",
                "2026年3月2日",
                "咨询电话0535-1234567"
            })
    void leavesTheRestAlone(String text) {
        assertThat(PersonalData.in(text, "")).isEmpty();
    }

    @Test
    @DisplayName("what may be meant for the public is found, but not held for sure")
    void officialNumbersAreUnsure() {
        assertThat(PersonalData.in("值班电话13800001234", ""))
                .singleElement()
                .satisfies(found -> assertThat(found.sure()).isFalse());
    }

    @Test
    void theHeadingOfAColumnCounts() {
        assertThat(PersonalData.in("东关村12号", "")).isEmpty();
        assertThat(PersonalData.in("东关村12号", "住址")).hasSize(1);
        assertThat(PersonalData.in("370602900101123", "身份证号"))
                .singleElement()
                .satisfies(found -> assertThat(found.code()).isEqualTo("resident-id-15"));
    }

    @Test
    void severalInOneTextDoNotOverlap() {
        var found = PersonalData.in("张某，身份证370602199001011237，手机13800001234，另13900001234", "");
        assertThat(found).hasSize(3);
        for (var one : found) {
            assertThat(found.stream().filter(other -> other.overlaps(one.from(), one.to())))
                    .containsExactly(one);
        }
    }

    @Test
    void placesTouchWithoutOverlapping() {
        var datum = new PersonalDatum(PersonalDatum.Kind.ADDRESS, "home-address", true, 2, 5, "", "");
        assertThat(datum.overlaps(5, 7)).isFalse();
        assertThat(datum.overlaps(0, 2)).isFalse();
        assertThat(datum.overlaps(4, 7)).isTrue();
        assertThat(datum.overlaps(0, 3)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"13800001234,3,4,138****1234", "138 0000-1234,3,4,138****1234", "12,3,4,12", "1234567,3,4,1234567"})
    void masksKeepTheEnds(String number, int first, int last, String masked) {
        assertThat(Mask.of(number, first, last)).isEqualTo(masked);
    }

    @Test
    void foldingKeepsTheLength() {
        assertThat(Folded.of("ＡＢ１２　—甲")).isEqualTo("AB12 -甲").hasSize(7);
    }
}

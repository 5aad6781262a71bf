package org.mingtang.search.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingsTests {

    @ParameterizedTest
    @CsvSource({"乐,le", "乐,yue", "重,chong", "重,zhong", "朝,chao", "朝,zhao", "行,hang", "行,xing", "绿,lv", "女,nv"})
    void everyReadingIsKnown(char c, String reading) {
        assertThat(Readings.of(c)).contains(reading);
    }

    @ParameterizedTest
    @ValueSource(chars = {'a', '1', '，', ' ', '\0', '\uD840'})
    void whatIsNoChineseCharacterHasNone(char c) {
        assertThat(Readings.of(c)).isEmpty();
        assertThat(Readings.alikeTo(c)).containsExactly(c);
    }

    @ParameterizedTest
    @CsvSource({"功,公,true", "基,积,true", "乐,月,true", "公,积,false", "公,公,true", "a,a,true", "a,b,false"})
    void alikeIfAnyReadingIsTheSame(char one, char other, boolean alike) {
        assertThat(Readings.alike(one, other)).isEqualTo(alike);
        assertThat(Readings.alike(other, one)).isEqualTo(alike);
    }

    @Test
    void charactersOfTheSameSoundAreListedItselfFirst() {
        var alike = Readings.alikeTo('功');
        assertThat(alike)
                .startsWith('功')
                .contains('公', '工', '供')
                .doesNotContain('积')
                .doesNotHaveDuplicates();
        assertThat(alike).allMatch(each -> Readings.alike('功', each));
    }

    @Test
    void syllablesAreKnownByTheirBeginning() {
        assertThat(Readings.beginningWith("gon")).containsExactly("gong");
        assertThat(Readings.beginningWith("zh"))
                .contains("zhang", "zhe")
                .isSorted()
                .allMatch(each -> each.startsWith("zh"));
        assertThat(Readings.beginningWith("q1")).isEmpty();
        assertThat(Readings.isSyllable("gong")).isTrue();
        assertThat(Readings.isSyllable("gon")).isFalse();
    }
}

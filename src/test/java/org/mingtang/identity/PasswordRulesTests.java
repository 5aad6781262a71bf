package org.mingtang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "春风又绿江南岸，明月何时照我还", "kx7-pq2-mn", "zhoumo qu pashan"})
    void acceptsLongOnesWithoutForcedClasses(String password) {
        assertThat(PasswordRules.refusals(password, "linjian")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "Aa1!Aa1!x", "九个汉字不够长的啊"})
    void refusesShortOnes(String password) {
        assertThat(PasswordRules.refusals(password, "linjian")).anyMatch(each -> each.contains("至少 10 个字符"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890", "Password123", "ADMIN@123456", "qwertyuiop", "aaaaaaaaaaaa", "121212121212"})
    void refusesWhatIsTriedFirst(String password) {
        assertThat(PasswordRules.refusals(password, "linjian")).anyMatch(each -> each.contains("太常见"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lin.jian.office", "LIN.JIAN.OFFICE", "lin.jian.office1", "lin.jian.officelin.jian.office"})
    void refusesTheLoginNameEvenWithALittleMore(String password) {
        assertThat(PasswordRules.refusals(password, "lin.jian.office")).anyMatch(each -> each.contains("登录名"));
    }

    @Test
    void refusesWhatOnlyBurnsTime() {
        assertThat(PasswordRules.refusals("abcdefg ".repeat(17), "linjian")).anyMatch(each -> each.contains("最多 128"));
    }

    @Test
    void tellsAllAtOnce() {
        assertThat(PasswordRules.refusals("aaaa", "aaaa")).hasSize(3);
    }

    @Test
    void takesFullWidthLettersForTheSame() {
        assertThat(PasswordRules.normal("ｐａｓｓ１２３")).isEqualTo("pass123");
    }
}

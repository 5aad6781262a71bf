package org.mingtang.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Base32Tests {

    @Test
    @DisplayName("RFC 4648, section 10")
    void readsTheVectorOfTheStandard() {
        assertThat(Base32.bytes("MZXW6YTB")).isEqualTo("fooba".getBytes(US_ASCII));
    }

    @Test
    void keepsLeadingZeroesAndHighBits() {
        assertThat(Base32.bytes("AAAAAAAA")).isEqualTo(new byte[5]);
        assertThat(Base32.bytes("77777777")).isEqualTo(new byte[] {-1, -1, -1, -1, -1});
        assertThat(Base32.bytes("AAAAAAAB")).isEqualTo(new byte[] {0, 0, 0, 0, 1});
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "AAAAAAA1", "aaaaaaaa", "AAAAAAA="})
    void refusesWhatIsNoSuchText(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Base32.bytes(text));
    }

    @Test
    void makesTextsThatItReads() {
        String text = Base32.random(new SecureRandom(), 32);
        assertThat(Base32.bytes(text)).hasSize(20);
        assertThat(Base32.random(new SecureRandom(), 32)).isNotEqualTo(text);
    }
}

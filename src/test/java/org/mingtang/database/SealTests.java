package org.mingtang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTests {

    private static final String PLACE = "applicant.identity/7";

    private final Seal seal = new Seal(key(1));

    @ParameterizedTest
    @ValueSource(strings = {"", "JBSWY3DPEHPK3PXP", "李四，身份证号 430103199001011234", "𠮷\u0000\n"})
    void opensWhatItClosed(String text) {
        String closed = seal.close(text, PLACE);

        assertThat(seal.open(closed, PLACE)).isEqualTo(text);
        assertThat(Seal.isClosed(closed)).isTrue();
        assertThat(seal.isOurs(closed)).isTrue();
    }

    @Test
    void tellsNothingOfTheTextNorThatTwoAreAlike() {
        String closed = seal.close("JBSWY3DPEHPK3PXP", PLACE);

        assertThat(closed).doesNotContain("JBSWY3DPEHPK3PXP");
        assertThat(new String(
                        Base64.getDecoder().decode(closed.substring(closed.lastIndexOf(':') + 1)),
                        java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("JBSWY3DPEHPK3PXP");
        assertThat(seal.close("JBSWY3DPEHPK3PXP", PLACE)).isNotEqualTo(closed);
    }

    @Test
    void doesNotOpenInAnotherRow() {
        String closed = seal.close("secret", PLACE);

        assertThatThrownBy(() -> seal.open(closed, "applicant.identity/8")).isInstanceOf(SealBroken.class);
    }

    @Test
    void doesNotOpenWithAnotherKeyAndSaysThatItIsAnother() {
        String closed = seal.close("secret", PLACE);
        Seal other = new Seal(key(2));

        assertThat(other.isOurs(closed)).isFalse();
        assertThatThrownBy(() -> other.open(closed, PLACE))
                .isInstanceOf(SealBroken.class)
                .hasMessageContaining(key(1).mark())
                .hasMessageContaining(key(2).mark());
    }

    @Test
    void doesNotOpenOnceAnyByteWasChanged() {
        String closed = seal.close("secret", PLACE);
        int begin = closed.lastIndexOf(':') + 1;
        byte[] bytes = Base64.getDecoder().decode(closed.substring(begin));

        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            String text = closed.substring(0, begin) + Base64.getEncoder().encodeToString(changed);
            assertThatThrownBy(() -> seal.open(text, PLACE)).isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void takesNoTextThatIsNotClosed() {
        String mark = key(1).mark();
        for (String text :
                new String[] {"", "JBSWY3DPEHPK3PXP", "s1:" + mark + ":", "s1:" + mark + ":AAAA", "s2:x:y"}) {
            assertThat(Seal.isClosed(text)).isEqualTo(text.endsWith("AAAA"));
            assertThatThrownBy(() -> seal.open(text, PLACE)).isInstanceOf(SealBroken.class);
        }
    }

    private static SealKey key(int first) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) first;
        return SealKey.written(Base64.getEncoder().encodeToString(bytes), "test");
    }
}

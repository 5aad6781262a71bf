package org.mingtang.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTests {

    private static final String PLACE = "applicant.identity/7";

    private final Seal seal = seal(KeyRing.of(key(1)));

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
        Seal other = seal(KeyRing.of(key(2)));

        assertThat(other.isOurs(closed)).isFalse();
        assertThatThrownBy(() -> other.open(closed, PLACE))
                .isInstanceOf(SealBroken.class)
                .hasMessageContaining(key(1).mark());
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

    @Test
    void afterARotationOldTextsOpenAndNewOnesNameTheNewKey() {
        String before = seal.close("李四", PLACE);
        byte[] file = seal.closeFile("身份证".getBytes(UTF_8), PLACE);
        Seal rotated = seal(KeyRing.of(key(1)).rotated(key(2)));

        assertThat(rotated.open(before, PLACE)).isEqualTo("李四");
        assertThat(rotated.openFile(file, PLACE)).asString().isEqualTo("身份证");
        assertThat(rotated.isOurs(before)).isTrue();
        String after = rotated.close("李四", PLACE);
        assertThat(after).startsWith(rotated.head()).startsWith("s1:" + key(2).mark() + ":");
        assertThat(Seal.headOf(rotated.closeFile(new byte[3], PLACE))).isEqualTo(rotated.head());
        assertThat(before).startsWith("s1:" + key(1).mark() + ":");
        assertThatThrownBy(() -> seal.open(after, PLACE)).as("an older program").isInstanceOf(SealBroken.class);
    }

    @Test
    void withoutItsKeyATextSaysWhichIsMissingAndWhatToDo() {
        String before = seal.close("李四", PLACE);
        byte[] file = seal.closeFile("身份证".getBytes(UTF_8), PLACE);
        Seal retired = seal(KeyRing.of(key(1)).rotated(key(2)).without(key(1).mark()));

        assertThat(retired.isOurs(before)).isFalse();
        for (ThrowingCallable open :
                List.<ThrowingCallable>of(() -> retired.open(before, PLACE), () -> retired.openFile(file, PLACE))) {
            assertThatThrownBy(open)
                    .isInstanceOf(SealBroken.class)
                    .hasMessageContainingAll(key(1).mark(), "the test", "放回")
                    .hasMessageNotContaining("李四");
        }
    }

    @Test
    @DisplayName("同一申请人的比对值在更换密钥前后相同，换了比对密钥才不同")
    void fingerprintsStayOverRotations() {
        String before = seal.fingerprint("乔安", "request_case.applicant_mark");
        KeyRing rotated = KeyRing.of(key(1)).rotated(key(2)).rotated(key(3));

        assertThat(seal(rotated).fingerprint("乔安", "request_case.applicant_mark"))
                .isEqualTo(before)
                .hasSize(64);
        assertThat(seal(rotated.without(key(1).mark())).fingerprint("乔安", "request_case.applicant_mark"))
                .as("its first key retired")
                .isEqualTo(before);
        assertThat(seal.fingerprint("乔安", "another")).isNotEqualTo(before);
        assertThat(seal(KeyRing.of(key(2))).fingerprint("乔安", "request_case.applicant_mark"))
                .isNotEqualTo(before);
    }

    @Test
    void aFileOfTheTimeBeforeFilesNamedTheirKeyOpensWithWhicheverKeyItWas() {
        byte[] named = seal.closeFile("身份证".getBytes(UTF_8), PLACE);
        byte[] unnamed = Arrays.copyOfRange(named, 12, named.length);

        assertThat(seal.openFile(unnamed, PLACE)).asString().isEqualTo("身份证");
        assertThat(seal(KeyRing.of(key(1)).rotated(key(2)).rotated(key(3))).openFile(unnamed, PLACE))
                .asString()
                .isEqualTo("身份证");
        assertThatThrownBy(() -> seal(KeyRing.of(key(2))).openFile(unnamed, PLACE))
                .isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> seal.openFile(unnamed, "elsewhere")).isInstanceOf(SealBroken.class);
    }

    @Test
    void aFileDoesNotOpenOnceAnyByteWasChangedNorInAnotherPlaceNorCutShort() {
        Seal two = seal(KeyRing.of(key(1)).rotated(key(2)));
        byte[] closed = two.closeFile("身份证".getBytes(UTF_8), PLACE);

        for (int i = 0; i < closed.length; i++) {
            byte[] changed = closed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> two.openFile(changed, PLACE)).isInstanceOf(SealBroken.class);
            byte[] cut = Arrays.copyOf(closed, i);
            assertThatThrownBy(() -> two.openFile(cut, PLACE)).isInstanceOf(SealBroken.class);
        }
        byte[] otherKey = closed.clone();
        System.arraycopy(("s1:" + key(1).mark() + ":").getBytes(UTF_8), 0, otherKey, 0, 12);
        assertThatThrownBy(() -> two.openFile(otherKey, PLACE))
                .as("named another")
                .isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> two.openFile(closed, "elsewhere")).isInstanceOf(SealBroken.class);
    }

    private static Seal seal(KeyRing ring) {
        return new Seal(Keys.fixed(ring, "the test"));
    }

    private static SealKey key(int first) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) first;
        return SealKey.written(Base64.getEncoder().encodeToString(bytes), "test");
    }
}

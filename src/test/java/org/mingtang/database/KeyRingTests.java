package org.mingtang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRingTests {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    @Test
    void isWrittenAndReadWithAllItsKeys() {
        KeyRing ring = KeyRing.fresh(NOON)
                .rotated(SealKey.fresh(NOON.plusSeconds(60)))
                .rotated(SealKey.fresh(NOON.plusSeconds(120)));

        KeyRing read = KeyRing.read(ring.written(), "here");

        assertThat(read.written()).isEqualTo(ring.written());
        assertThat(read.active().text()).isEqualTo(ring.active().text());
        assertThat(read.old()).extracting(SealKey::madeAt).containsExactly(NOON.plusSeconds(60), NOON);
        assertThat(read.marks().text()).isEqualTo(ring.marks().text());
    }

    @Test
    void aRotationKeepsWhatOpensAndTheKeyOfMarks() {
        KeyRing before = KeyRing.of(key(1));
        KeyRing after = before.rotated(key(2));

        assertThat(before.hasOld()).isFalse();
        assertThat(after.hasOld()).isTrue();
        assertThat(after.active().mark()).isEqualTo(key(2).mark());
        assertThat(after.find(key(1).mark())).isPresent();
        assertThat(after.marks().mark()).isEqualTo(key(1).mark());
        assertThat(after.find("00000000")).isEmpty();
        assertThat(after.find(null)).isEmpty();
    }

    @Test
    void withoutAKeyTheOthersStayAndTheActiveOneIsNeverDropped() {
        KeyRing ring = KeyRing.of(key(1)).rotated(key(2)).rotated(key(3));

        KeyRing left = ring.without(key(1).mark());

        assertThat(left.all().map(SealKey::mark)).containsExactly(key(3).mark(), key(2).mark());
        assertThat(left.marks().mark()).isEqualTo(key(1).mark());
        assertThat(ring.without(key(3).mark()).active().mark()).isEqualTo(key(3).mark());
        assertThat(ring.without("00000000").all()).hasSize(3);
    }

    @Test
    void settingsNameTheActiveKeyFirstAndTheMarksStayWithTheFirstThereWas() {
        KeyRing one = KeyRing.named(key(1).text(), "");
        assertThat(one.marks().mark()).isEqualTo(one.active().mark());

        KeyRing ring = KeyRing.named(key(2).text() + ", " + key(1).text() + "\n", " ");
        assertThat(ring.all().map(SealKey::mark)).containsExactly(key(2).mark(), key(1).mark());
        assertThat(ring.marks().mark()).isEqualTo(key(1).mark());

        KeyRing retired = KeyRing.named(key(2).text(), key(1).text());
        assertThat(retired.hasOld()).isFalse();
        assertThat(retired.marks().mark()).isEqualTo(key(1).mark());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "a,b", "AAAA"})
    void settingsThatAreNoKeysAreRefused(String text) {
        assertThatThrownBy(() -> KeyRing.named(text, ""))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("MINGTANG_SECRET_KEY");
        assertThatThrownBy(() -> KeyRing.named(key(1).text(), "x" + text)).hasMessageContaining("MINGTANG_MARK_KEY");
    }

    @Test
    void blankLinesAndRemarksAreSkippedAndOrderDoesNotMatter() {
        KeyRing ring = KeyRing.fresh(NOON).rotated(SealKey.fresh(NOON));
        String[] lines = ring.written().split("\n");

        KeyRing read =
                KeyRing.read("\n# 备份于 3 月\r\n" + lines[3] + "\n\n   " + lines[2] + "  \n" + lines[1] + "\n", "here");

        assertThat(read.written()).isEqualTo(ring.written());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing\n",
                "OLD",
                "ACTIVE\nACTIVE",
                "ACTIVE\nfuture MARK 2026-03-02T04:00:00Z KEY",
                "active MARK 2026-03-02 KEY",
                "active 00000000 2026-03-02T04:00:00Z KEY",
                "active MARK 2026-03-02T04:00:00Z AAAA",
                "active MARK KEY",
                "ACTIVE\nOLD and more",
                "<html>"
            })
    void anythingElseIsNoKeyFileAndNothingOfItIsRepeated(String shape) {
        String text = shape.replace("ACTIVE", "active MARK 2026-03-02T04:00:00Z KEY")
                .replace("OLD", "old MARK 2026-03-02T04:00:00Z KEY")
                .replace("MARK", key(1).mark())
                .replace("KEY", key(1).text());

        assertThatThrownBy(() -> KeyRing.read(text, "文件 secret.key"))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("文件 secret.key")
                .hasMessageNotContaining(key(1).text());
    }

    private static SealKey key(int first) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) first;
        return SealKey.written(Base64.getEncoder().encodeToString(bytes), "test");
    }
}

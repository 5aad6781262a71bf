package org.mingtang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class SealKeyTests {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void isMadeOnceForItsOwnerOnly() throws IOException {
        Path data = folder.resolve("data");
        KeyRing made = KeyFile.below(data).ring();
        Path file = data.resolve(KeyFile.NAME);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).contains("active " + made.active().mark(), "marks ");
        assertThat(made.old()).isEmpty();
        assertThat(made.marks().mark())
                .as("a key of its own")
                .isNotEqualTo(made.active().mark());
        assertThat(KeyFile.below(data).ring().active().mark())
                .isEqualTo(made.active().mark());
        assertThat(KeyFile.below(folder.resolve("elsewhere")).ring().active().mark())
                .isNotEqualTo(made.active().mark());
    }

    @Test
    void isMadeAfterAStopBetweenMakingTheFileAndWritingIt() throws IOException {
        Files.createFile(folder.resolve(KeyFile.NAME));

        KeyRing made = KeyFile.below(folder).ring();

        assertThat(KeyFile.below(folder).ring().active().mark())
                .isEqualTo(made.active().mark());
    }

    @Test
    void programsThatStartAtOnceAgreeOnOneKey() {
        var marks = IntStream.range(0, 8)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> KeyFile.below(folder).ring().active().mark()))
                .toList();

        assertThat(marks.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }

    @Test
    void isTakenFromTheSettingsBeforeTheFile() {
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        MockEnvironment settings = new MockEnvironment()
                .withProperty("mingtang.secret-key", key)
                .withProperty("mingtang.data", folder.toString());

        Seal seal = new SealConfiguration().seal(settings);

        var same = new Seal(Keys.fixed(KeyRing.of(SealKey.written(key, "")), ""));
        assertThat(seal.isOurs(same.close("x", "here"))).isTrue();
        assertThat(seal.fingerprint("x", "y")).isEqualTo(same.fingerprint("x", "y"));
        assertThat(folder.resolve(KeyFile.NAME)).doesNotExist();
    }

    @Test
    void isTheFilesWhenTheSettingIsBlank() {
        MockEnvironment settings = new MockEnvironment()
                .withProperty("mingtang.secret-key", "")
                .withProperty("mingtang.data", folder.toString());

        Seal seal = new SealConfiguration().seal(settings);

        assertThat(new Seal(KeyFile.below(folder)).isOurs(seal.close("x", "here")))
                .isTrue();
    }

    @Test
    void aFileOfTheTimeOfOneKeyIsReadAndKeepsItsMarksWhenRotated() throws IOException {
        String text = Base64.getEncoder().encodeToString(new byte[32]);
        Files.writeString(folder.resolve(KeyFile.NAME), text + "\n");
        KeyFile file = KeyFile.below(folder);
        String before = file.ring().active().mark();
        assertThat(file.ring().active().madeAt()).isEqualTo(Instant.EPOCH);

        KeyRing ring = file.change(keys -> keys.rotated(SealKey.fresh(NOON)));

        assertThat(ring.old()).extracting(SealKey::mark).containsExactly(before);
        assertThat(ring.marks().mark()).isEqualTo(before);
        assertThat(KeyFile.below(folder).ring().active().madeAt()).isEqualTo(NOON);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(KeyFile.NAME))))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("secret.key.new")).doesNotExist();
    }

    @Test
    void aRunningProgramKnowsOfARotationAtOnce() {
        KeyFile running = KeyFile.below(folder);
        Seal seal = new Seal(running);
        String before = seal.close("乔安", "here");

        KeyRing now = KeyFile.below(folder).change(keys -> keys.rotated(SealKey.fresh(NOON)));

        assertThat(seal.close("乔安", "here")).startsWith("s1:" + now.active().mark());
        assertThat(seal.open(before, "here")).isEqualTo("乔安");
    }

    @Test
    void twoRotationsAtOnceBothStay() {
        String first = KeyFile.below(folder).ring().active().mark();
        var rotations = IntStream.range(0, 6)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> KeyFile.below(folder)
                        .change(keys -> keys.rotated(SealKey.fresh(NOON)))
                        .active()
                        .mark()))
                .toList();
        List<String> made = rotations.stream().map(CompletableFuture::join).toList();

        KeyRing ring = KeyFile.below(folder).ring();
        assertThat(ring.all().map(SealKey::mark))
                .containsAll(made)
                .contains(first)
                .hasSize(7);
    }

    @Test
    void aProgramThatHasItsKeysGoesOnWhenTheFileIsLostOrDamagedAndTheNextStartSaysSo() throws IOException {
        KeyFile running = KeyFile.below(folder);
        String mark = running.ring().active().mark();
        Path file = folder.resolve(KeyFile.NAME);
        String text = Files.readString(file);

        Files.writeString(file, "damaged");
        assertThat(running.ring().active().mark()).isEqualTo(mark);
        assertThatThrownBy(() -> KeyFile.below(folder))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContainingAll(KeyFile.NAME, "密钥")
                .hasMessageNotContaining("damaged");
        assertThat(file).as("never replaced").hasContent("damaged");

        Files.delete(file);
        assertThat(running.ring().active().mark()).isEqualTo(mark);
        Files.writeString(file, text);
        assertThat(running.ring().active().mark()).isEqualTo(mark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "c2hvcnQ=", "not base 64 at all!"})
    void refusesWhatIsNoKeyWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> SealKey.written(text, "MINGTANG_SECRET_KEY"))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("MINGTANG_SECRET_KEY")
                .hasMessageNotContaining(text);
    }
}

package org.mingtang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class SealKeyTests {

    @TempDir
    private Path folder;

    @Test
    void isMadeOnceForItsOwnerOnly() throws IOException {
        Path data = folder.resolve("data");
        SealKey made = SealKey.below(data);
        Path file = data.resolve(SealKey.FILE);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Base64.getDecoder().decode(Files.readString(file).strip())).hasSize(32);
        assertThat(SealKey.below(data).mark()).isEqualTo(made.mark());
        assertThat(SealKey.below(folder.resolve("elsewhere")).mark()).isNotEqualTo(made.mark());
    }

    @Test
    void isMadeAfterAStopBetweenMakingTheFileAndWritingIt() throws IOException {
        Files.createFile(folder.resolve(SealKey.FILE));

        SealKey made = SealKey.below(folder);

        assertThat(SealKey.below(folder).mark()).isEqualTo(made.mark());
    }

    @Test
    void isTakenFromTheSettingsBeforeTheFile() {
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        MockEnvironment settings = new MockEnvironment()
                .withProperty("mingtang.secret-key", key)
                .withProperty("mingtang.data", folder.toString());

        Seal seal = new SealConfiguration().seal(settings);

        assertThat(seal.isOurs(new Seal(SealKey.written(key, "")).close("x", "here")))
                .isTrue();
        assertThat(folder.resolve(SealKey.FILE)).doesNotExist();
    }

    @Test
    void isTheFilesWhenTheSettingIsBlank() {
        MockEnvironment settings = new MockEnvironment()
                .withProperty("mingtang.secret-key", "")
                .withProperty("mingtang.data", folder.toString());

        Seal seal = new SealConfiguration().seal(settings);

        assertThat(new Seal(SealKey.below(folder)).isOurs(seal.close("x", "here")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "c2hvcnQ=", "not base 64 at all!"})
    void refusesWhatIsNoKeyWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> SealKey.written(text, "MINGTANG_SECRET_KEY"))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("MINGTANG_SECRET_KEY")
                .hasMessageNotContaining(text);
    }

    @Test
    void doesNotReplaceAFileThatHoldsNoKey() throws IOException {
        Files.writeString(folder.resolve(SealKey.FILE), "damaged");

        assertThatThrownBy(() -> SealKey.below(folder))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining(SealKey.FILE);
        assertThat(folder.resolve(SealKey.FILE)).hasContent("damaged");
    }
}

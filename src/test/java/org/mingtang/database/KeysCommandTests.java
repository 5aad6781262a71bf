package org.mingtang.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command without a database; with one see {@link RotationTests}. */
class KeysCommandTests {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    @TempDir
    private Path data;

    private record Said(int status, String out, String err) {}

    private Said say(Map<String, String> settings, Instant now, String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var line = new CommandLine(new KeysCommand(settings, Clock.fixed(now, ZoneOffset.UTC)));
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int status = line.execute(args);
        return new Said(status, out.toString(), err.toString());
    }

    private Said say(Instant now, String... args) {
        return say(Map.of("MINGTANG_DATA", data.toString()), now, args);
    }

    @Test
    void rotatingAddsAKeyThatClosesFromNowOnAndSaysWhatToDo() {
        String before = KeyFile.below(data).ring().active().mark();

        Said said = say(NOON, "rotate");

        KeyRing ring = KeyFile.below(data).ring();
        assertThat(said.status()).isZero();
        assertThat(said.out()).contains(ring.active().mark(), before, "备份", "keys status");
        assertThat(ring.active().madeAt()).isEqualTo(NOON);
        assertThat(ring.old()).extracting(SealKey::mark).containsExactly(before);
        assertThat(said.out() + said.err()).doesNotContain(ring.active().text());
    }

    @Test
    void statusListsTheKeysWithoutTheKeysThemselves() {
        KeyFile.below(data);
        say(NOON, "rotate");
        KeyRing ring = KeyFile.below(data).ring();

        Said said = say(NOON, "status");

        assertThat(said.status()).isZero();
        assertThat(said.out())
                .contains(
                        ring.active().mark() + "  启用中  2026-03-02 12:00 启用  加密内容 0 项",
                        ring.old().get(0).mark() + "  旧密钥");
        ring.all().forEach(key -> assertThat(said.out()).doesNotContain(key.text()));
    }

    @Test
    void anOldKeyRetiresOnceTheNewOneIsSettledAndNothingHangsOnIt() {
        KeyFile.below(data);
        say(NOON, "rotate");
        KeyRing ring = KeyFile.below(data).ring();
        String old = ring.old().get(0).mark();

        Said early = say(NOON.plus(Duration.ofMinutes(10)).minusSeconds(1), "retire", old);
        assertThat(early.status()).isEqualTo(1);
        assertThat(early.err()).contains("不到 10 分钟", "2026-03-02 12:10");
        assertThat(KeyFile.below(data).ring().hasOld()).isTrue();

        Said said = say(NOON.plus(Duration.ofMinutes(10)), "retire", old);
        assertThat(said.status()).isZero();
        assertThat(said.out()).contains(old + " 已停用", "备份");
        KeyRing left = KeyFile.below(data).ring();
        assertThat(left.hasOld()).isFalse();
        assertThat(left.active().mark()).isEqualTo(ring.active().mark());
        assertThat(left.marks().text()).isEqualTo(ring.marks().text());
    }

    @Test
    void aKeyThatAlsoMakesTheMarksSaysThatItStaysForThem() throws IOException {
        Files.writeString(data.resolve(KeyFile.NAME), Base64.getEncoder().encodeToString(new byte[32]));
        say(NOON, "rotate");
        String old = KeyFile.below(data).ring().old().get(0).mark();

        assertThat(say(NOON.plusSeconds(3600), "retire", old).out()).contains("同一申请人", "marks");
        assertThat(KeyFile.below(data).ring().marks().mark()).isEqualTo(old);
    }

    @Test
    void theActiveKeyAndAnUnknownOneAreNotRetired() {
        String active = KeyFile.below(data).ring().active().mark();

        assertThat(say(NOON, "retire", active))
                .returns(1, Said::status)
                .satisfies(said -> assertThat(said.err()).contains("正在使用", "keys rotate"));
        assertThat(say(NOON, "retire", "00000000"))
                .returns(1, Said::status)
                .satisfies(said -> assertThat(said.err()).contains("没有密钥 00000000", "keys status"));
        assertThat(say(NOON, "retire")).returns(2, Said::status);
        assertThat(KeyFile.below(data).ring().active().mark()).isEqualTo(active);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "rotate", "retire 00000000"})
    void whereThereIsNoKeyFileNoneIsMadeAndTheFolderIsNamed(String command) {
        Said said = say(NOON, command.split(" "));

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains(data.toString(), "--data");
        assertThat(data.resolve(KeyFile.NAME)).doesNotExist();
    }

    @Test
    void theFolderCanBeNamedOnTheCommandLine() {
        Path elsewhere = data.resolve("elsewhere");
        KeyFile.below(elsewhere);

        assertThat(say(NOON, "rotate", "--data", elsewhere.toString()).status()).isZero();
        assertThat(say(NOON, "--data", elsewhere.toString(), "rotate").status()).isZero();
        assertThat(KeyFile.below(elsewhere).ring().all()).hasSize(3);
        assertThat(data.resolve(KeyFile.NAME)).doesNotExist();
    }

    @Test
    void keysOfTheSettingsAreShownButChangedByHandOnly() {
        KeyFile.below(data);
        SealKey one = SealKey.fresh(NOON);
        SealKey two = SealKey.fresh(NOON);
        Map<String, String> settings =
                Map.of("MINGTANG_DATA", data.toString(), "MINGTANG_SECRET_KEY", two.text() + "," + one.text());

        assertThat(say(settings, NOON, "status").out())
                .contains(two.mark() + "  启用中  启用时间未记", one.mark() + "  旧密钥")
                .doesNotContain(one.text(), two.text());
        for (String command : new String[] {"rotate", "retire " + one.mark()}) {
            Said said = say(settings, NOON, command.split(" "));
            assertThat(said.status()).isEqualTo(2);
            assertThat(said.err()).contains("MINGTANG_SECRET_KEY", "docs/keys.md");
        }
        assertThat(KeyFile.below(data).ring().hasOld()).isFalse();
    }

    @Test
    void aDatabaseThatIsNotReachedRetiresNothing() {
        KeyFile.below(data);
        say(NOON, "rotate");
        String old = KeyFile.below(data).ring().old().get(0).mark();
        Map<String, String> settings = Map.of(
                "MINGTANG_DATA", data.toString(), "MINGTANG_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/mingtang");

        Said said = say(settings, NOON.plusSeconds(3600), "retire", old);

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("数据库连不上", "没有改动");
        assertThat(KeyFile.below(data).ring().hasOld()).isTrue();
    }
}

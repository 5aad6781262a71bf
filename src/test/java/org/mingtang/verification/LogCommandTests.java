package org.mingtang.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LogCommandTests {

    @TempDir
    private Path scratch;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final PaperSite site = PaperSite.with(30);
    private HttpServer server;
    private String address;

    @BeforeEach
    void open() throws IOException {
        site.revise("/info/100001").withdraw("/info/100002", "内容有误").seal();
        server = site.open();
        address = PaperSite.address(server);
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void saysThatEverythingIsInOrder() {
        assertThat(verify(address, "--key", site.key().text())).isZero();
        assertThat(out.toString()).isEqualTo("✓ 全部一致：日志 32 条，涉及 30 篇信息，网站目录列出 29 篇。\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void saysEachFindingOnALineOfItsOwn() {
        site.put("/info/100007/versions/1/record.json", "{}");
        site.pages.remove("/info/100008");
        assertThat(verify(address + "/", "--key", site.key().text())).isEqualTo(1);
        assertThat(out.toString().lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("✗ "))
                .last()
                .asString()
                .startsWith("✗ 发现 2 处问题");
    }

    @Test
    void trustsTheFirstKeyItSeesAndSaysSo() throws IOException {
        assertThat(verify(address)).isZero();
        assertThat(out.toString()).contains("首次见到这个日志", "没有核对过来源", site.key().text());
        assertThat(verify(address)).isZero();
        assertThat(out.toString()).contains("使用上次记下的公钥");
        assertThat(Files.readAllLines(scratch.resolve("known"))).hasSize(1);
    }

    @Test
    void takesNoOtherKeyLater() {
        verify(address);
        PaperSite other = PaperSite.with(30);
        other.revise("/info/100001").withdraw("/info/100002", "内容有误").seal();
        site.pages.putAll(other.pages);
        assertThat(verify(address)).isEqualTo(1);
        assertThat(out.toString()).contains("检查点的签名与公钥不符");
    }

    @Test
    void remembersNoKeyThatDidNotSign() {
        site.put("/log/key", PaperSite.with(1).key().text());
        assertThat(verify(address)).isEqualTo(1);
        assertThat(scratch.resolve("known")).doesNotExist();
    }

    @Test
    void readsTheKeyFromAFile() throws IOException {
        Path file = Files.writeString(scratch.resolve("key"), site.key().text() + "\n");
        assertThat(verify(address, "--key", file.toString())).isZero();
    }

    @Test
    void savesACheckpointAndHoldsTheLogToIt() throws IOException {
        Path kept = scratch.resolve("checkpoint");
        assertThat(verify(address, "--since", kept.toString(), "--save", kept.toString()))
                .isZero();
        assertThat(Files.readString(kept))
                .isEqualTo(site.pages.get("/log/checkpoint").text());
        site.publish("/info/900000").seal();
        assertThat(verify(address, "--since", kept.toString(), "--save", kept.toString()))
                .isZero();
        assertThat(out.toString()).contains("日志 33 条").contains("与先前的检查点一致");
        String last = Files.readString(kept);
        List<String> lines = new ArrayList<>(site.lines);
        site.lines.subList(32, 33).clear();
        site.listed.remove("/info/900000");
        site.seal();
        assertThat(verify(address, "--since", kept.toString(), "--save", kept.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("日志被截短", "没有保存");
        assertThat(Files.readString(kept)).isEqualTo(last);
        assertThat(lines).hasSize(33);
    }

    @Test
    void cannotUseACheckpointOfAnotherLog() throws IOException {
        Path kept = Files.writeString(
                scratch.resolve("checkpoint"),
                PaperSite.with(1).pages.get("/log/checkpoint").text());
        assertThat(verify(address, "--key", site.key().text(), "--since", kept.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("先前的检查点", "不能用");
        assertThat(verify(address, "--key", site.key().text(), "--since", "no-such-file"))
                .isEqualTo(2);
    }

    @Test
    void saysWhenNothingCanBeReached() throws IOException {
        server.stop(0);
        assertThat(verify(address, "--key", site.key().text())).isEqualTo(2);
        assertThat(err.toString()).startsWith("无法核验：");
        assertThat(verify(scratch.resolve("empty").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("请用 --key 给出");
        assertThat(verify("http://not a host/")).isEqualTo(2);
        assertThat(verify(address, "--key", "a+b")).isEqualTo(2);
        assertThat(verify()).isEqualTo(2);
    }

    @Test
    void verifiesADownloadedMirrorOffline() throws IOException {
        Path mirror = scratch.resolve("mirror");
        assertThat(run("mirror", address, mirror.toString())).isZero();
        assertThat(out.toString()).contains("已下载").contains("log verify");
        server.stop(0);
        assertThat(verify(mirror.toString(), "--key", site.key().text())).isZero();
        assertThat(out.toString()).contains("日志 32 条，涉及 30 篇信息，网站目录列出 29 篇");

        Files.writeString(mirror.resolve("info/100005/versions/1/record.json"), "{}", UTF_8);
        Files.delete(mirror.resolve("info/100002/gone.html"));
        assertThat(verify(mirror.toString(), "--key", site.key().text())).isEqualTo(1);
        assertThat(out.toString())
                .contains("/info/100005：第 1 版的内容与日志第 6 条不符")
                .contains("/info/100002：已经撤回，原地址没有留下撤回公告");
    }

    @Test
    void mirrorsAgainOverAnOlderMirror() throws IOException {
        Path mirror = scratch.resolve("mirror");
        run("mirror", address, mirror.toString());
        site.withdraw("/info/100001", "政策已经废止").revise("/info/100003").seal();
        assertThat(run("mirror", address, mirror.toString())).isZero();
        assertThat(verify(mirror.toString(), "--key", site.key().text())).isZero();
    }

    @Test
    void saysWhereThereIsNoLogToMirror() {
        site.pages.remove("/log/checkpoint");
        assertThat(run("mirror", address, scratch.resolve("mirror").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("没有公开日志");
    }

    private int verify(String... more) {
        List<String> words = new ArrayList<>(List.of("verify"));
        words.addAll(List.of(more));
        words.addAll(List.of("--known-keys", scratch.resolve("known").toString()));
        return run(words.toArray(String[]::new));
    }

    private int run(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLine(new LogCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }
}

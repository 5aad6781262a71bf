package org.mingtang.request.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.MingtangTest;
import org.mingtang.request.RequestPart;
import org.mingtang.request.exchange.ExchangeDesk.Other;
import org.mingtang.request.exchange.Partner.Relation;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/** {@code bin/mingtang request exchange …} against the running program. */
@MingtangTest
class ExchangeCommandTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    ExchangeDesk desk;
    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();

    @BeforeEach
    void platform() {
        desk = new ExchangeDesk(beans);
        desk.clock.moveTo(LocalDate.of(2026, 3, 2));
    }

    @AfterEach
    void end() {
        desk.end();
        desk.clock.reset();
    }

    @Test
    @DisplayName("以文件走完一个来回：导出、对方的回执导入、结清；再导出就没有了")
    void wholeRoundByFiles() throws Exception {
        Other upper = desk.with(Relation.UPPER);
        desk.settle(upper);
        UUID id = desk.requests.received(LocalDate.of(2026, 3, 2)).value();
        Path target = folder.resolve("out");

        assertThat(export(target)).as(err.toString()).isZero();
        Path file = target.resolve(upper.side + "-1.bundle.json");
        assertThat(out.toString()).contains(file.toString());
        byte[] bundle = Files.readAllBytes(file);
        assertThat(upper.opened(bundle).records().get(0).key().id()).isEqualTo(id);

        Path receipt = Files.write(folder.resolve("receipt.json"), upper.receipt(bundle));
        assertThat(run(new ImportCommand(), receipt.toString(), receipt.toString(), "--server", server()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("回执已登记");
        Path again = folder.resolve("again");
        assertThat(export(again)).isZero();
        try (Stream<Path> files = Files.list(again)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    @DisplayName("导入下级的数据包，回执写在旁边；重复导入回执不变")
    void importWritesTheReceiptNextToTheBundle() throws Exception {
        Other lower = desk.with(Relation.LOWER);
        byte[] bundle = lower.bundle(3, lower.state(UUID.randomUUID(), 1, SimulatedSide.state(1)));
        Path file = Files.write(folder.resolve("here-3.bundle.json"), bundle);

        assertThat(run(new ImportCommand(), file.toString(), "--server", server() + "/"))
                .isZero();
        Path receipt = folder.resolve("here-3.receipt.json");
        byte[] first = Files.readAllBytes(receipt);
        assertThat(run(new ImportCommand(), file.toString(), "--server", server()))
                .isZero();

        assertThat(Files.readAllBytes(receipt)).isEqualTo(first);
        assertThat(out.toString()).contains("接收 1 条，已有 0 条，不接收 0 条，回执 here-3.receipt.json");
        assertThat(Wire.receipt(lower.links().open(Envelope.RECEIPT, first).payload())
                        .bundle())
                .isEqualTo(Wire.sha256(bundle));
    }

    @Test
    @DisplayName("读不出来的、被拒的文件各说一句，其余照导，退出码 1")
    void saysWhatWasNotImported() throws Exception {
        Other lower = desk.with(Relation.LOWER);
        Path nothing = Files.writeString(folder.resolve("a.json"), "x");
        Path elsewhere = Files.write(folder.resolve("b.json"), lower.bundle(1, "elsewhere", 1, List.of()));
        Path good = Files.write(folder.resolve("c.json"), lower.bundle(1));
        int status = run(
                new ImportCommand(),
                nothing.toString(),
                elsewhere.toString(),
                folder.resolve("none").toString(),
                good.toString(),
                "--server",
                server());
        assertThat(status).isEqualTo(1);
        assertThat(err.toString()).contains("a.json　没有导入：文件读不出来", "b.json　没有导入：对方拒收（409）", "none　没有导入");
        assertThat(out.toString()).contains("c.json　接收 0 条");
    }

    @Test
    void exportSaysWhenThereIsNothingToSpeakWith() throws Exception {
        assertThat(run(new ExportCommand(desk.clock), folder.toString(), "--folder", folder.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("没有找到对接配置");
        int unreachable = run(
                new ExportCommand(desk.clock),
                folder.toString(),
                "--folder",
                desk.folder.toString(),
                "--server",
                "http://127.0.0.1:1");
        assertThat(unreachable).isEqualTo(1);
        assertThat(err.toString()).contains("请确认程序正在运行", "http://127.0.0.1:1/api/exchange");
    }

    @Test
    @DisplayName("生成密钥：公钥在标准输出，一行 JSON，可以直接填给对方；私钥不显示")
    void keysPrintsWhatPartnersAreTold() throws Exception {
        assertThat(run(new KeysCommand(), "--folder", folder.toString())).isZero();
        OwnKey made = new ExchangeFiles(folder).ownKeys().get(0);
        assertThat(out.toString().strip()).isEqualTo(Wire.tree(made.told()).toString());
        assertThat(err.toString())
                .contains(made.id(), "妥善备份")
                .doesNotContain(made.kept().sign());
    }

    @Test
    void placeFollowsTheSettingsOfTheProgram() {
        var place = new ExchangePlace();
        assertThat(place.folder(Map.of())).isEqualTo(Path.of("./data/exchange"));
        assertThat(place.folder(Map.of("MINGTANG_DATA", "/srv/d"))).isEqualTo(Path.of("/srv/d/exchange"));
        assertThat(place.folder(Map.of("MINGTANG_DATA", "/srv/d", "MINGTANG_EXCHANGE_FOLDER", "/etc/x")))
                .isEqualTo(Path.of("/etc/x"));
        assertThat(place.door(Map.of())).hasToString("http://localhost:8080/api/exchange");
        assertThat(place.door(Map.of("MINGTANG_PORT", "9090"))).hasToString("http://localhost:9090/api/exchange");
    }

    @Test
    void commandStandsUnderRequest() {
        assertThat(ServiceLoader.load(RequestPart.class)).hasAtLeastOneElementOfType(ExchangeCommand.class);
        assertThat(new CommandLine(new ExchangeCommand()).getSubcommands()).containsKeys("keys", "export", "import");
    }

    private int export(Path target) {
        return run(
                new ExportCommand(desk.clock),
                target.toString(),
                "--folder",
                desk.folder.toString(),
                "--server",
                server());
    }

    private int run(Object command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private String server() {
        return "http://127.0.0.1:" + port;
    }
}

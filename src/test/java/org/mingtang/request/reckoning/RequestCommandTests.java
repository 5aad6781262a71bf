package org.mingtang.request.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.procedure.WorkCalendar;
import org.mingtang.request.RequestCommand;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class RequestCommandTests {

    private static final String ASKED = """
            {"id":"h1","events":[{"on":"2026-03-02","act":"RECEIVE"},{"on":"2026-03-09","act":"CONSULT","receivedOn":"2026-03-09"},{"on":"2026-03-25","act":"OPINION"}]}
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @Test
    @DisplayName("A history in, how the request stands out, to the letter")
    void answersAHistory() throws IOException {
        assertThat(clock(ASKED)).isZero();
        assertThat(told()).isEqualTo("""
                {"id":"h1","asOf":"2026-03-25","stage":"RECEIVED","due":"2026-04-16","provisional":false,"refused":[],"lapsedOn":null,"inTime":null}
                """);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void answersWithRefusalsLapseAndReply() throws IOException {
        clock("""
                {"id":"a","events":[{"on":"2026-03-02","act":"RECEIVE"},{"on":"2026-03-03","act":"OPINION"}]}
                {"id":"b","events":[{"on":"2026-03-02","act":"RECEIVE"},{"on":"2026-03-03","act":"CORRECTION_NOTICE","correctBy":"2026-03-20"},{"on":"2026-03-23","act":"CORRECTED"}]}
                {"id":"c","events":[{"on":"2026-03-02","act":"RECEIVE"},{"on":"2026-03-30","act":"REPLY"}]}
                {"id":"d","events":[{"on":"2026-12-30","act":"RECEIVE"},{"on":"2026-12-31","act":"EXTEND","workingDays":3}]}
                {"id":"e","events":[{"on":"2026-03-02","act":"RECEIVE"},{"on":"2026-03-03","act":"FEE_NOTICE","receivedOn":null}]}
                {"id":7,"events":[]}
                """);
        assertThat(told().lines())
                .containsExactly(
                        "{\"id\":\"a\",\"asOf\":\"2026-03-03\",\"stage\":\"RECEIVED\",\"due\":\"2026-03-30\",\"provisional\":false,\"refused\":[{\"event\":1,\"article\":\"第三十二条\",\"reason\":\"没有与此意见对应的征求意见；同时征求几方意见的，须写明是哪一件。\"}],\"lapsedOn\":null,\"inTime\":null}",
                        "{\"id\":\"b\",\"asOf\":\"2026-03-23\",\"stage\":\"CLOSED\",\"due\":null,\"provisional\":false,\"refused\":[{\"event\":2,\"article\":\"第三十条\",\"reason\":\"申请人逾期不补正，视为放弃申请，不能再登记“收到补正后的申请”。\"}],\"lapsedOn\":\"2026-03-21\",\"inTime\":null}",
                        "{\"id\":\"c\",\"asOf\":\"2026-03-30\",\"stage\":\"CLOSED\",\"due\":\"2026-03-30\",\"provisional\":false,\"refused\":[],\"lapsedOn\":null,\"inTime\":true}",
                        "{\"id\":\"d\",\"asOf\":\"2026-12-31\",\"stage\":\"RECEIVED\",\"due\":\"2027-02-01\",\"provisional\":true,\"refused\":[],\"lapsedOn\":null,\"inTime\":null}",
                        "{\"id\":\"e\",\"asOf\":\"2026-03-03\",\"stage\":\"AWAIT_FEE\",\"due\":null,\"provisional\":false,\"refused\":[],\"lapsedOn\":null,\"inTime\":null}",
                        "{\"id\":7,\"asOf\":null,\"stage\":\"NOT_RECEIVED\",\"due\":null,\"provisional\":false,\"refused\":[],\"lapsedOn\":null,\"inTime\":null}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "[]",
                "\"h\"",
                "{",
                "{\"id\":\"x\"}",
                "{\"events\":[]}",
                "{\"id\":null,\"events\":[]}",
                "{\"id\":\"x\",\"events\":{}}",
                "{\"id\":\"x\",\"events\":[1]}",
                "{\"id\":\"x\",\"events\":[]} {}",
                "{\"id\":\"x\",\"events\":[]} x",
                "{\"id\":\"x\",\"events\":[{\"act\":\"RECEIVE\"}]}",
                "{\"id\":\"x\",\"events\":[{\"on\":\"2026-03-02\"}]}",
                "{\"id\":\"x\",\"events\":[{\"on\":\"2026-03-02\",\"act\":\"EAT\"}]}",
                "{\"id\":\"x\",\"events\":[{\"on\":\"2026-02-30\",\"act\":\"RECEIVE\"}]}",
                "{\"id\":\"x\",\"events\":[{\"on\":\"2026-3-2\",\"act\":\"RECEIVE\"}]}",
                "{\"id\":\"x\",\"events\":[{\"on\":\"2026-03-0a\",\"act\":\"RECEIVE\"}]}",
                "{\"id\":\"x\",\"events\":[{\"on\":20260302,\"act\":\"RECEIVE\"}]}",
                "{\"id\":\"x\",\"events\":[{\"on\":\"2026-03-02\",\"act\":\"EXTEND\",\"workingDays\":\"5\"}]}",
                "{\"id\":\"x\",\"events\":[{\"on\":\"2026-03-02\",\"act\":\"EXTEND\",\"workingDays\":99999999999}]}",
                "{\"id\":\"\u0000\",\"events\":[]}"
            })
    @DisplayName("A line that cannot be read is named by its number, the others are answered, status 1")
    void namesUnreadableLines(String line) throws IOException {
        assertThat(clock(ASKED + "\n" + line + "\r\n" + ASKED)).isEqualTo(1);
        assertThat(told().lines()).hasSize(2).allMatch(each -> each.startsWith("{\"id\":\"h1\""));
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("第3行读不懂：")
                .endsWith("。");
    }

    @Test
    @DisplayName("Unknown fields are left alone, the last line needs no end, a byte order mark does no harm")
    void isPatientWithItsInput() throws IOException {
        var line =
                "\uFEFF{\"note\":{\"a\":[1]},\"id\":\"x\",\"events\":[{\"on\":\"2026-03-02\",\"who\":{},\"act\":\"RECEIVE\"}]}";
        assertThat(clock(line)).isZero();
        assertThat(told()).contains("\"due\":\"2026-03-30\"");
    }

    @Test
    void writesTheDerivationWhenAsked() throws IOException {
        var file = Files.writeString(folder.resolve("h.jsonl"), ASKED);
        assertThat(run(new ClockCommand(out), "--derivation", file.toString())).isZero();
        var steps = JsonMapper.shared().readTree(told()).get("derivation");
        assertThat(steps).hasSize(4);
        assertThat(steps.get(3).get("result").asString()).isEqualTo("2026-04-16");
        assertThat(steps.get(3).get("days").get(7).toString())
                .isEqualTo("{\"day\":\"2026-03-09\",\"kind\":\"COUNTED\",\"number\":5,\"provisional\":false}");
    }

    @Test
    @DisplayName("国办函〔2020〕109号: requests in, charges out, to the letter")
    void reckonsFees() throws IOException {
        assertThat(fee("""
                {"id":"f1","requests":[{"receivedOn":"2026-03-02","matters":10},{"receivedOn":"2026-03-03","method":"PER_REQUEST"},{"receivedOn":"2026-03-09","method":"PER_PAGE","pages":120},{"receivedOn":"2026-04-01","method":["PER_PAGE","PER_REQUEST"],"pages":31},{"receivedOn":"2026-04-01","method":"PER_PAGE","pages":31,"pointsToPublic":true}]}
                """)).isZero();
        assertThat(told()).isEqualTo("""
                {"id":"f1","charges":[{"request":0,"month":"2026-03","count":10,"yuan":0},{"request":1,"month":"2026-03","count":11,"yuan":100},{"request":2,"month":"2026-03","count":12,"yuan":1100},{"request":3,"month":"2026-04","count":1,"yuan":0},{"request":4,"month":"2026-04","count":2,"yuan":0}],"months":{"2026-03":1200,"2026-04":0},"total":1200,"refused":[{"request":3,"article":"国办函〔2020〕109号第三条","reason":"按件、按量只能择一，不能对同一件申请同时计收。"},{"request":4,"article":"国办函〔2020〕109号第五条","reason":"只告知已公开信息的获取方式、途径的，不能按量计收。"}]}
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"x\",\"requests\":[{}]}",
                "{\"id\":\"x\",\"requests\":[{\"receivedOn\":\"2026-03-02\",\"method\":\"FREE\"}]}",
                "{\"id\":\"x\",\"requests\":[{\"receivedOn\":\"2026-03-02\",\"method\":\"PER_PAGE\"}]}",
                "{\"id\":\"x\",\"requests\":[{\"receivedOn\":\"2026-03-02\",\"pages\":-1}]}",
                "{\"id\":\"x\",\"requests\":[{\"receivedOn\":\"2026-03-02\",\"matters\":0}]}",
                "{\"id\":\"x\",\"requests\":[{\"receivedOn\":\"2026-03-02\",\"matters\":1000001}]}",
                "{\"id\":\"x\",\"requests\":[{\"receivedOn\":\"2026-03-02\",\"pointsToPublic\":1}]}",
                "{\"id\":\"x\",\"requests\":3}"
            })
    void namesUnreadableLinesOfFees(String line) throws IOException {
        assertThat(fee(line)).isEqualTo(1);
        assertThat(told()).isEmpty();
        assertThat(err.toString()).startsWith("第1行读不懂：");
    }

    @Test
    void complainsAboutAMissingFileAndWrongUsage() {
        assertThat(run(new ClockCommand(out), folder.resolve("none.jsonl").toString()))
                .isEqualTo(1);
        assertThat(run(new FeeCommand(out), folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("none.jsonl");
        assertThat(run(new ClockCommand(out))).isEqualTo(2);
        assertThat(run(new FeeCommand(out), "--both")).isEqualTo(2);
    }

    @Test
    void isFoundUnderRequest() {
        assertThat(new CommandLine(new RequestCommand()).getSubcommands()).containsOnlyKeys("clock", "fee");
        assertThat(new CommandLine(new ClockCommand()).getUsageMessage()).contains("RECEIVE", "lapsedOn", "退出码");
        assertThat(new CommandLine(new FeeCommand()).getUsageMessage()).contains("PER_PAGE", "pointsToPublic");
    }

    @Test
    @DisplayName("Lines come out in the order they went in, whatever their length and however they arrive")
    void keepsTheOrderOverAStream() throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            text.append("{\"id\":%d,\"events\":[%s]}\n"
                    .formatted(
                            i,
                            String.join(
                                    ",", Collections.nCopies(i % 40, "{\"on\":\"2026-03-02\",\"act\":\"RECEIVE\"}"))));
        }
        var lines = new JsonLines(out, new PrintWriter(err, true));
        assertThat(lines.answer(dripping(text.toString()), new HistoryLines(WorkCalendar.builtIn(), false)))
                .isZero();
        List<String> told = told().lines().toList();
        assertThat(told).hasSize(3_000);
        for (int i = 0; i < told.size(); i++) {
            assertThat(told.get(i)).startsWith("{\"id\":" + i + ",");
        }
    }

    @Test
    @DisplayName("A line without end takes no more memory than a line may have; what follows is read")
    void passesOverLinesTooLong() throws IOException {
        var text = " ".repeat(2 * LineInput.LONGEST + 17) + "\n" + ASKED;
        assertThat(clock(text)).isEqualTo(1);
        assertThat(err.toString()).startsWith("第1行读不懂：一行不能超过");
        assertThat(told().lines()).hasSize(1);
    }

    @Test
    @DisplayName("Who asks line by line is answered line by line")
    void answersBeforeWaitingForMore() throws IOException {
        var asked = new InputStream() {
            private int position;
            private final byte[] bytes = ASKED.getBytes(StandardCharsets.UTF_8);

            @Override
            public int read() {
                throw new AssertionError("read in parts");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                if (position == bytes.length) {
                    assertThat(told()).endsWith("}\n");
                    return -1;
                }
                System.arraycopy(bytes, 0, buffer, offset, bytes.length);
                position = bytes.length;
                return bytes.length;
            }
        };
        new JsonLines(new java.io.BufferedOutputStream(out), new PrintWriter(err, true))
                .answer(asked, new HistoryLines(WorkCalendar.builtIn(), false));
        assertThat(told()).contains("h1");
    }

    /** A stream that gives a few bytes at a time. */
    private static InputStream dripping(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, 1 + (pos * 31) % 977));
            }
        };
    }

    private int clock(String text) throws IOException {
        return run(
                new ClockCommand(out),
                Files.writeString(folder.resolve("in.jsonl"), text).toString());
    }

    private int fee(String text) throws IOException {
        return run(
                new FeeCommand(out),
                Files.writeString(folder.resolve("in.jsonl"), text).toString());
    }

    private int run(Object command, String... arguments) {
        return new CommandLine(command).setErr(new PrintWriter(err, true)).execute(arguments);
    }

    private String told() {
        return out.toString(StandardCharsets.UTF_8);
    }
}

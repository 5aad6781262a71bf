package org.mingtang.request.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.MingtangTest;
import org.mingtang.request.RequestId;
import org.mingtang.request.exchange.Carrier.Answer;
import org.mingtang.request.exchange.ExchangeDesk.Other;
import org.mingtang.request.exchange.Partner.Relation;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the job of each minute does with a platform that answers well, badly, or not at all. */
@MingtangTest
class ExchangeRoundTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    ExchangeRound round;

    @Autowired
    BundleAttempts attempts;

    @Autowired
    JdbcClient database;

    ExchangeDesk desk;
    OtherDoor door;
    Other upper;
    RequestId request;

    @BeforeEach
    void platform() {
        desk = new ExchangeDesk(beans);
        desk.clock.moveTo(DAY);
        door = new OtherDoor();
        upper = desk.with(Relation.UPPER);
        upper.address = door.address();
        desk.write();
        desk.settle(upper);
        request = desk.requests.received(DAY);
    }

    @AfterEach
    void end() {
        door.close();
        desk.end();
        desk.clock.reset();
    }

    @Test
    @DisplayName("发出、收到回执、结清；没有变化就不再发")
    void sendsAndSettles() {
        door.answers("bundles", bytes -> new Answer(200, upper.receipt(bytes)));
        round.run();
        round.run();
        assertThat(door.came("bundles")).hasSize(1);
        assertThat(upper.opened(door.came("bundles").get(0)).records()).hasSize(1);
        assertThat(state()).isEqualTo("KNOWN");
        assertThat(trouble()).isNull();
    }

    @Test
    @DisplayName("回执在路上丢了：到时间把同样的字节再发一遍")
    void lostAnswerIsAskedForWithTheSameBytes() {
        door.answers("bundles", bytes -> new Answer(502, new byte[0]));
        round.run();
        assertThat(trouble()).isEqualTo("对方拒收（502）");
        round.run();
        assertThat(door.came("bundles")).as("not yet due again").hasSize(1);

        desk.clock.pass(Duration.ofMinutes(1));
        door.answers("bundles", bytes -> new Answer(200, upper.receipt(bytes)));
        round.run();

        assertThat(door.came("bundles")).hasSize(2);
        assertThat(door.came("bundles").get(1)).isEqualTo(door.came("bundles").get(0));
        assertThat(state()).isEqualTo("KNOWN");
    }

    @Test
    @DisplayName("对方拒收，记下他的话；“尽快重发”不等时间")
    void keepsTheReasonOfARefusal() {
        door.answers(
                "bundles",
                bytes -> new Answer(422, "{\"errors\":[{\"field\":\"\",\"message\":\"请先升级\"}]}".getBytes(UTF_8)));
        round.run();
        assertThat(trouble()).isEqualTo("对方拒收（422）：请先升级");
        assertThat(state()).isEqualTo("SENT");
        attempts.now(upper.seenFromHere());
        round.run();
        assertThat(door.came("bundles")).hasSize(2);
    }

    @Test
    @DisplayName("答复不是回执，或者不是它签的：不结清")
    void settlesNothingOnAnAnswerThatIsNoReceipt() {
        Other another = desk.with(Relation.LOWER);
        door.answers("bundles", bytes -> new Answer(200, "<html>登录</html>".getBytes(UTF_8)));
        round.run();
        assertThat(trouble()).startsWith("对方的回执不能使用");
        attempts.now(upper.seenFromHere());
        door.answers("bundles", bytes -> {
            Receipt read = Wire.receipt(Envelope.read(upper.receipt(bytes)).payload());
            return new Answer(200, another.links().sign(Envelope.RECEIPT, Wire.bytes(read)));
        });
        round.run();
        assertThat(trouble()).startsWith("对方的回执不能使用");
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    @DisplayName("连接不上：记下，之后的包这一轮不再试")
    void unreachableIsTriedOnceARound() {
        door.close();
        round.run();
        assertThat(trouble()).startsWith("连接不上 127.0.0.1");
        desk.requests.received(DAY);
        attempts.now(upper.seenFromHere());
        round.run();
        assertThat(database.sql("select tries from exchange_bundle where partner = ? order by number")
                        .param(upper.side)
                        .query(Integer.class)
                        .list())
                .containsExactly(2, 0);
    }

    @Test
    @DisplayName("只能往外连的平台：向上级取回转来的，再把回执送去")
    void fetchesWhatWaitsAboveAndBringsTheReceipt() {
        UUID id = UUID.randomUUID();
        byte[] waiting = upper.bundle(1, upper.state(id, 1, SimulatedSide.state(1)));
        var bundle = new SentBundle(1, Wire.sha256(waiting), 1, waiting, desk.clock.instant(), false);
        door.answers("bundles", bytes -> new Answer(200, upper.receipt(bytes)));
        door.answers("outgoing", order -> {
            assertThat(Wire.order(upper.links().open(Envelope.ORDER, order).payload()))
                    .returns(desk.side, Order::from)
                    .returns(upper.side, Order::to);
            return new Answer(200, Outgoing.bytes(List.of(new Outgoing(desk.side, bundle))));
        });

        round.run();

        Receipt receipt = Wire.receipt(upper.links()
                .open(Envelope.RECEIPT, door.came("receipts").get(0))
                .payload());
        assertThat(receipt.bundle()).isEqualTo(Wire.sha256(waiting));
        assertThat(receipt.results().get(0).reason()).contains("只由下级平台报送");
    }

    @Test
    @DisplayName("订单：对方只取到给他的，本平台的密钥取到全部；过期的、别人的不给")
    void orderGivesOnlyWhatIsForTheSigner() {
        Other lower = desk.with(Relation.LOWER);
        assertThat(Outgoing.read(answer(upper.order()))).hasSize(1).containsKey(upper.side + "-1.bundle.json");
        assertThat(Outgoing.read(answer(lower.order()))).isEmpty();
        byte[] own = desk.links
                .required()
                .sign(Envelope.ORDER, Wire.bytes(new Order(1, desk.side, desk.side, desk.clock.instant())));
        assertThat(Outgoing.read(answer(own))).containsKey(upper.side + "-1.bundle.json");
        byte[] borrowed = lower.links()
                .sign(Envelope.ORDER, Wire.bytes(new Order(1, upper.side, desk.side, desk.clock.instant())));
        assertThat(desk.post("outgoing", borrowed)).hasStatus(409);
        byte[] old = upper.order();
        desk.clock.pass(Duration.ofMinutes(6));
        assertThat(desk.post("outgoing", old)).hasStatus(401);
    }

    @Test
    @DisplayName("没有对接、配置坏了、对方没有地址：这一轮什么也不做，也不出错")
    void doesNothingWithoutALine() throws Exception {
        upper.address = null;
        desk.write();
        round.run();
        assertThat(state()).isEqualTo("WAITING");
        Files.writeString(desk.folder.resolve("exchange.json"), "{");
        assertThatCode(() -> round.run()).doesNotThrowAnyException();
        desk.write();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "2, 2", "3, 4", "4, 8", "6, 32", "7, 60", "70, 60"})
    void waitsLongerEachTimeUpToAnHour(int tries, int minutes) {
        assertThat(BundleAttempts.pause(tries)).isEqualTo(Duration.ofMinutes(minutes));
    }

    private byte[] answer(byte[] order) {
        return desk.post("outgoing", order).getResponse().getContentAsByteArray();
    }

    private String state() {
        return database.sql("select state from exchange_case where partner = ? and case_id = ?")
                .params(upper.side, request.value())
                .query(String.class)
                .single();
    }

    private String trouble() {
        return database.sql("select trouble from exchange_bundle where partner = ? order by number limit 1")
                .param(upper.side)
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }
}

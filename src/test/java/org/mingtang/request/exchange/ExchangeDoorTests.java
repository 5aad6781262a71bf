package org.mingtang.request.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.request.Handling;
import org.mingtang.request.RequestId;
import org.mingtang.request.exchange.ExchangeDesk.Other;
import org.mingtang.request.exchange.Partner.Relation;
import org.mingtang.request.exchange.Receipt.Verdict;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The door for other platforms: what is taken, what is refused, and that it all ends in agreement. */
@MingtangTest
class ExchangeDoorTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Handling handling;

    @Autowired
    JdbcClient database;

    ExchangeDesk desk;

    @BeforeEach
    void platform() {
        desk = new ExchangeDesk(beans);
        desk.clock.moveTo(DAY);
    }

    @AfterEach
    void end() {
        desk.end();
        desk.clock.reset();
    }

    @Test
    @DisplayName("下级报送的办理情况成为镜像；同一个包再来，回执一字不差")
    void stateFromBelowIsMirroredAndAReplayGetsTheSameReceipt() {
        Other lower = desk.with(Relation.LOWER);
        UUID id = UUID.randomUUID();
        byte[] bundle = lower.bundle(1, lower.state(id, 7, SimulatedSide.state(3)));

        byte[] first = desk.post("bundles", bundle).getResponse().getContentAsByteArray();
        desk.clock.pass(Duration.ofHours(3));
        byte[] again = desk.post("bundles", bundle).getResponse().getContentAsByteArray();

        assertThat(again).isEqualTo(first);
        Receipt receipt =
                Wire.receipt(lower.links().open(Envelope.RECEIPT, first).payload());
        assertThat(receipt.results())
                .containsExactly(new Receipt.Result(new CaseKey(lower.side, id), 7, Verdict.TAKEN, null));
        assertThat(receipt.bundle()).isEqualTo(Wire.sha256(bundle));
        assertThat(mirrored(lower, id)).isEqualTo(3);
    }

    @Test
    @DisplayName("旧版本后到不会盖掉新版本")
    void olderVersionThatComesLaterChangesNothing() {
        Other lower = desk.with(Relation.LOWER);
        UUID id = UUID.randomUUID();
        desk.taken(lower, lower.bundle(2, lower.state(id, 20, SimulatedSide.state(20))));

        Receipt late = desk.taken(lower, lower.bundle(1, lower.state(id, 10, SimulatedSide.state(10))));

        assertThat(late.results()).extracting(Receipt.Result::verdict).containsExactly(Verdict.HAD);
        assertThat(mirrored(lower, id)).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    @DisplayName("真实数据库上：乱序、重复地报送，最后与下级一致")
    void endsInAgreementWhateverTheOrder(long seed) {
        Other lower = desk.with(Relation.LOWER);
        var random = new Random(seed);
        Map<UUID, Integer> truth = new HashMap<>();
        List<UUID> ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        List<byte[]> sent = new ArrayList<>();
        for (int n = 1; n <= 12; n++) {
            UUID id = ids.get(random.nextInt(ids.size()));
            truth.put(id, n);
            byte[] bundle = lower.bundle(n, lower.state(id, n, SimulatedSide.state(n)));
            sent.add(bundle);
            sent.add(bundle);
        }
        Collections.shuffle(sent, random);

        sent.forEach(bundle -> desk.taken(lower, bundle));

        truth.forEach((id, times) -> assertThat(mirrored(lower, id)).isEqualTo(times));
    }

    @Test
    @DisplayName("改动任何一个字节都不接收")
    void noChangedByteIsEverAccepted() {
        Other lower = desk.with(Relation.LOWER);
        UUID id = UUID.randomUUID();
        byte[] bundle = lower.bundle(1, lower.state(id, 1, SimulatedSide.state(1)));
        Links here = desk.links.required();
        for (int at = 0; at < bundle.length; at++) {
            byte[] other = bundle.clone();
            other[at] ^= (byte) (1 << (at % 8));
            assertThat(refused(() -> here.open(Envelope.BUNDLE, other)))
                    .as("byte " + at)
                    .isTrue();
            if (at % 97 == 0) {
                assertThat(desk.post("bundles", other).getResponse().getStatus())
                        .isBetween(400, 401);
            }
        }
        for (int length = 0; length < bundle.length; length += 13) {
            byte[] cut = Arrays.copyOf(bundle, length);
            assertThat(refused(() -> here.open(Envelope.BUNDLE, cut)))
                    .as("cut at " + length)
                    .isTrue();
        }
        assertThat(database.sql("select count(*) from exchange_mirror where case_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("不认识的密钥、收件方不符、版本太新、太大、不是数据包：各有状态码和一句话")
    void refusesWithASentence() {
        Other lower = desk.with(Relation.LOWER);
        Other stranger = desk.with(Relation.LOWER);
        byte[] byStranger = stranger.bundle(1);
        byte[] elsewhere = lower.bundle(1, "elsewhere", 1, List.of());
        byte[] future = lower.bundle(2, desk.side, 1, List.of());
        byte[] receipt = lower.receipt(desk.links
                .required()
                .sign(
                        Envelope.BUNDLE,
                        Wire.bytes(
                                new Bundle(1, desk.side, lower.side, 9, desk.clock.instant(), List.of(), List.of()))));

        says(desk.post("bundles", elsewhere), 409, "不是发给本平台");
        says(desk.post("bundles", future), 422, "格式版本比本平台新");
        says(desk.post("bundles", new byte[Envelope.MOST + 1]), 413, "最大 8 MB");
        says(desk.post("bundles", "{}".getBytes()), 400, "读不出来");
        says(desk.post("bundles", new byte[0]), 400, "读不出来");
        says(desk.post("bundles", receipt), 400, "读不出来");
        says(desk.post("receipts", receipt), 404, "没有发出过");
        says(desk.post("receipts", lower.bundle(1)), 400, "读不出来");
        desk.forget(stranger);
        says(desk.post("bundles", byStranger), 401, "密钥不在对接配置里");
    }

    @Test
    @DisplayName("没有对接时，门是关的；配置坏了，只说请联系管理员")
    void doorIsClosedWithoutLinks() throws Exception {
        Other lower = desk.with(Relation.LOWER);
        byte[] bundle = lower.bundle(1);
        var file = desk.folder.resolve("exchange.json");
        byte[] kept = Files.readAllBytes(file);
        try {
            Files.write(file, "{\"side\":".getBytes());
            MvcTestResult answer = desk.post("bundles", bundle);
            says(answer, 503, "请联系该平台管理员");
            assertThat(answer).bodyText().doesNotContain(desk.folder.toString());
            Files.delete(file);
            says(desk.post("bundles", bundle), 403, "没有与发送方对接");
        } finally {
            Files.write(file, kept);
        }
    }

    @Test
    @DisplayName("自己的申请、未经授权代报的、从上级来的办理情况、缺项的：逐条拒收并说明")
    void refusesSingleRecordsWithTheirReason() {
        Other lower = desk.with(Relation.LOWER);
        Other upper = desk.with(Relation.UPPER);
        UUID own = desk.requests.received(DAY).value();
        var good = lower.state(UUID.randomUUID(), 1, SimulatedSide.state(1));
        Receipt receipt = desk.taken(
                lower,
                lower.bundle(
                        1,
                        new ExchangeRecord(
                                ExchangeRecord.Kind.STATE, new CaseKey(desk.side, own), Long.MAX_VALUE, good.content()),
                        new ExchangeRecord(ExchangeRecord.Kind.STATE, new CaseKey("somebody", own), 1, good.content()),
                        new ExchangeRecord(
                                ExchangeRecord.Kind.STATE,
                                new CaseKey(lower.side, UUID.randomUUID()),
                                1,
                                Wire.tree("{\"number\":\"X\",\"stage\":\"NO_SUCH\"}")),
                        good));

        assertThat(receipt.results())
                .extracting(each -> each.verdict() + " " + each.reason())
                .satisfiesExactly(
                        first -> assertThat(first).contains("REFUSED", "接收平台自己的申请"),
                        second -> assertThat(second).contains("REFUSED", "不能代表“somebody”"),
                        third -> assertThat(third).contains("REFUSED", "内容不完整"),
                        fourth -> assertThat(fourth).contains("TAKEN"));
        Receipt fromAbove =
                desk.taken(upper, upper.bundle(1, upper.state(UUID.randomUUID(), 1, SimulatedSide.state(1))));
        assertThat(fromAbove.results().get(0).reason()).contains("只由下级平台报送");
        assertThat(desk.requests.view(new RequestId(own)).number()).startsWith("YSQ-");
    }

    @Test
    @DisplayName("接收方被旧备份恢复过：回执会说，发送方知道要重发")
    void saysWhenSomethingWasForgotten() {
        Other lower = desk.with(Relation.LOWER);
        byte[] first = lower.bundle(1);
        assertThat(desk.taken(lower, first).lost()).isFalse();
        assertThat(desk.taken(lower, lower.bundle(1, desk.side, 2, List.of(Wire.sha256(first))))
                        .lost())
                .isFalse();

        assertThat(desk.taken(lower, lower.bundle(1, desk.side, 3, List.of("00ff", Wire.sha256(first))))
                        .lost())
                .isTrue();
    }

    private int mirrored(Other lower, UUID id) {
        return database.sql("select number from exchange_mirror where origin = ? and case_id = ?")
                .params(lower.side, id)
                .query((row, n) -> Integer.parseInt(row.getString(1).substring(9)))
                .single();
    }

    private static boolean refused(Runnable opening) {
        try {
            opening.run();
            return false;
        } catch (BundleRefused why) {
            return true;
        }
    }

    private static void says(MvcTestResult answer, int status, String words) {
        assertThat(answer).hasStatus(status).bodyText().contains("errors", words);
    }
}

package org.mingtang.request.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MovableClock;
import org.mingtang.request.exchange.BundleRefused.Reason;
import org.mingtang.request.exchange.ExchangeRecord.Kind;
import org.mingtang.request.exchange.Receipt.Verdict;
import tools.jackson.databind.node.ObjectNode;

/** Each rule of the inbox, and of reading what came, by itself. */
class InboxTests {

    private final MovableClock clock = new MovableClock();
    private final Map<String, byte[]> kept = new HashMap<>();
    private final List<CaseKey> taken = new ArrayList<>();
    private final PlainSignet county = new PlainSignet("county");
    private final IncomingRows rows = new IncomingRows() {
        @Override
        public void alone(String side) {
            assertThat(side).isEqualTo("county");
        }

        @Override
        public Optional<byte[]> receipt(String sha256) {
            return Optional.ofNullable(kept.get(sha256));
        }

        @Override
        public boolean haveAll(List<String> sha256s) {
            return kept.keySet().containsAll(sha256s);
        }

        @Override
        public void keep(Bundle bundle, Receipt receipt, byte[] signed) {
            kept.put(receipt.bundle(), signed);
        }
    };
    private final Inbox inbox = new Inbox(
            "city",
            rows,
            (side, record) -> {
                taken.add(record.key());
                return Receipt.Result.of(record, Verdict.TAKEN);
            },
            new PlainSignet("city"),
            clock);

    @BeforeEach
    void day() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    @DisplayName("回执逐条、按次序，写明是对哪些字节的")
    void receiptAnswersEachRecordInOrder() {
        Bundle bundle = bundle("county", "city", 3);
        byte[] bytes = signed(bundle);
        Receipt receipt = receipt(inbox.take(bytes));
        assertThat(receipt)
                .returns("city", Receipt::from)
                .returns("county", Receipt::to)
                .returns(Wire.sha256(bytes), Receipt::bundle)
                .returns(7L, Receipt::bundleNumber)
                .returns(false, Receipt::lost);
        assertThat(receipt.results())
                .extracting(Receipt.Result::key)
                .isEqualTo(bundle.records().stream().map(ExchangeRecord::key).toList());
        assertThat(receipt.count(Verdict.TAKEN)).isEqualTo(3);
        assertThat(receipt.count(Verdict.REFUSED)).isZero();
    }

    @Test
    @DisplayName("同样的字节再来：不再办理，回执一字不差")
    void sameBytesAreAnsweredTheSame() {
        byte[] bytes = signed(bundle("county", "city", 2));
        byte[] first = inbox.take(bytes);
        clock.moveTo(LocalDate.of(2026, 3, 9));
        assertThat(inbox.take(bytes)).isEqualTo(first);
        assertThat(taken).hasSize(2);
    }

    @Test
    @DisplayName("同一编号、不同内容（发送方恢复过旧备份）：是另一个包，照常办理")
    void sameNumberWithOtherContentIsAnotherBundle() {
        inbox.take(signed(bundle("county", "city", 1)));
        inbox.take(signed(bundle("county", "city", 1)));
        assertThat(kept).hasSize(2);
        assertThat(taken).hasSize(2);
    }

    @Test
    void emptyBundleIsAnsweredToo() {
        assertThat(receipt(inbox.take(signed(bundle("county", "city", 0)))).results())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "city, city, BAD_SIGNATURE",
        "province, city, BAD_SIGNATURE",
        "county, county, WRONG_ADDRESS",
        "county, province, WRONG_ADDRESS"
    })
    @DisplayName("冒名的、不是发给这里的，整包拒收，什么也没办")
    void whoseAndForWhomIsChecked(String from, String to, Reason reason) {
        refused(reason, signed(bundle(from, to, 1)));
        assertThat(taken).isEmpty();
        assertThat(kept).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 1000})
    @DisplayName("更新的格式版本整包拒收，哪怕看上去读得懂")
    void laterSchemaIsRefused(int schema) {
        ObjectNode json = (ObjectNode) Wire.tree(bundle("county", "city", 1));
        json.put("schema", schema);
        refused(Reason.FUTURE_SCHEMA, county.sign(Envelope.BUNDLE, Wire.bytes(json)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"from", "to", "madeAt", "known", "records"})
    void missingFieldsMakeItUnreadable(String field) {
        ObjectNode json = (ObjectNode) Wire.tree(bundle("county", "city", 1));
        json.remove(field);
        refused(Reason.UNREADABLE, county.sign(Envelope.BUNDLE, Wire.bytes(json)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "7",
                "{\"schema\":1,\"schema\":1}",
                "{\"schema\":1,\"from\":\"county\",\"from\":\"city\"}",
                "{\"schema\":1,\"records\":{}}",
                "{\"schema\":\"one\"}"
            })
    @DisplayName("签了名、但不是数据包的内容读不出来；同一字段写两遍也不行")
    void whatIsNoBundleIsUnreadable(String payload) {
        refused(Reason.UNREADABLE, county.sign(Envelope.BUNDLE, payload.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X", "a", "Überlingen", "-ab", "a b", "ab/cd", "ab\ncd"})
    @DisplayName("平台名不合写法的记录不能有，整包读不出来")
    void namesOfPlatformsHaveTheirShape(String origin) {
        assertThat(CaseKey.isSide(origin)).isFalse();
        ObjectNode json = (ObjectNode) Wire.tree(bundle("county", "city", 1));
        ((ObjectNode) json.at("/records/0/key")).put("origin", origin);
        refused(Reason.UNREADABLE, county.sign(Envelope.BUNDLE, Wire.bytes(json)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "a1", "1a", "dong-chuan", "dong.chuan", "a234567890123456789012345678901234567890"})
    void goodNamesOfPlatforms(String name) {
        assertThat(CaseKey.isSide(name)).isTrue();
        assertThat(CaseKey.isSide(name + "x".repeat(41 - name.length()))).isFalse();
    }

    @Test
    @DisplayName("不认识的字段不妨碍；一个包多于 200 条就读不出来")
    void unknownFieldsArePassedOverAndTooManyRecordsAreNot() {
        ObjectNode json = (ObjectNode) Wire.tree(bundle("county", "city", Bundle.MOST));
        json.put("greeting", "您好");
        assertThat(receipt(inbox.take(county.sign(Envelope.BUNDLE, Wire.bytes(json))))
                        .results())
                .hasSize(Bundle.MOST);
        json.withArray("/records").add(json.at("/records/0"));
        refused(Reason.UNREADABLE, county.sign(Envelope.BUNDLE, Wire.bytes(json)));
    }

    @Test
    @DisplayName("发送方说收到过回执、这里却不记得的：回执说丢失过；记得的不说")
    void saysWhatItForgot() {
        byte[] first = signed(bundle("county", "city", 1));
        inbox.take(first);
        assertThat(receipt(inbox.take(signed(knowing(8, List.of(Wire.sha256(first))))))
                        .lost())
                .isFalse();
        kept.remove(Wire.sha256(first));
        byte[] second = signed(knowing(9, List.of(Wire.sha256(first))));
        assertThat(receipt(inbox.take(second)).lost()).isTrue();
        assertThat(receipt(inbox.take(second)).lost()).as("the same receipt").isTrue();
    }

    @Test
    void derivedIdIsTheSameEachTimeAndOneForEachCase() {
        var id = new UUID(1, 2);
        assertThat(new CaseKey("county", id).derived()).isEqualTo(new CaseKey("county", id).derived());
        assertThat(new CaseKey("county", id).derived())
                .isNotEqualTo(new CaseKey("town", id).derived())
                .isNotEqualTo(id);
    }

    private Bundle knowing(long number, List<String> known) {
        return new Bundle(1, "county", "city", number, clock.instant(), known, List.of());
    }

    private static Bundle bundle(String from, String to, int records) {
        List<ExchangeRecord> all = IntStream.range(0, records)
                .mapToObj(i -> new ExchangeRecord(
                        Kind.STATE, new CaseKey("county", UUID.randomUUID()), 1, Wire.tree(SimulatedSide.state(1))))
                .toList();
        // Never the same bytes twice.
        Instant at = Instant.ofEpochSecond(0, UUID.randomUUID().hashCode() & 0xfffffff);
        return new Bundle(1, from, to, 7, at, List.of(), all);
    }

    private byte[] signed(Bundle bundle) {
        return county.sign(Envelope.BUNDLE, Wire.bytes(bundle));
    }

    private static Receipt receipt(byte[] bytes) {
        return Wire.receipt(
                new PlainSignet("county").open(Envelope.RECEIPT, bytes).payload());
    }

    private void refused(Reason reason, byte[] bytes) {
        assertThatThrownBy(() -> inbox.take(bytes))
                .isInstanceOfSatisfying(
                        BundleRefused.class, why -> assertThat(why.reason()).isEqualTo(reason));
    }
}

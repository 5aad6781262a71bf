package org.mingtang.request.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.request.exchange.ExchangeRecord.Kind;
import org.mingtang.request.exchange.Partner.Relation;
import org.mingtang.request.exchange.Receipt.Result;
import org.mingtang.request.exchange.Receipt.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is decided on a single record, case by case. */
class IntakeTests {

    private final Links links = new Links(
            "city",
            "云麓",
            List.of(),
            List.of(
                    SimulatedSide.partner("province", Relation.UPPER, "centre"),
                    SimulatedSide.partner("county", Relation.LOWER, "town")));
    private final Map<CaseKey, Long> mirror = new HashMap<>();
    private final List<CaseKey> entered = new ArrayList<>();
    private final SimulatedFiles files = new SimulatedFiles();
    private final List<ExchangeRecord> forwarded = new ArrayList<>();
    private Optional<String> refusal = Optional.empty();

    private final Intake intake = new Intake(
            links,
            new Intake.Mirror() {
                @Override
                public Optional<Long> version(CaseKey key) {
                    return Optional.ofNullable(mirror.get(key));
                }

                @Override
                public void put(String partner, ExchangeRecord record, CaseState state) {
                    mirror.put(record.key(), record.version());
                }
            },
            new Intake.PassedRequests() {
                @Override
                public boolean isHere(CaseKey key) {
                    return entered.contains(key);
                }

                @Override
                public FileAssembly files(Partner from) {
                    return new FileAssembly(files.in(entered::contains));
                }

                @Override
                public Optional<String> enter(Partner from, CaseKey key, PassedCase passed) {
                    if (refusal.isEmpty()) {
                        entered.add(key);
                    }
                    return refusal;
                }
            },
            forwarded::add);

    @ParameterizedTest(name = "{0} brings {1} of {2}")
    @CsvSource({
        "county,   STATE,  county,   TAKEN,   ",
        "county,   STATE,  town,     TAKEN,   ",
        "county,   STATE,  city,     REFUSED, 接收平台自己的申请",
        "county,   STATE,  province, REFUSED, 不能代表“province”",
        "county,   STATE,  centre,   REFUSED, 不能代表“centre”",
        "county,   PASSED, county,   REFUSED, 只由上级平台转来",
        "county,   PASSED, city,     REFUSED, 接收平台自己的申请",
        "province, STATE,  province, REFUSED, 只由下级平台报送",
        "province, STATE,  city,     REFUSED, 接收平台自己的申请",
        "province, STATE,  county,   REFUSED, 不能代表“county”",
        "province, PASSED, province, TAKEN,   ",
        "province, PASSED, centre,   TAKEN,   ",
        "province, PASSED, county,   REFUSED, 不能代表“county”",
        "province, PASSED, city,     REFUSED, 接收平台自己的申请",
        "county,   FILE,   county,   REFUSED, 材料只由上级平台转来",
        "county,   FILE,   city,     REFUSED, 接收平台自己的申请",
        "province, FILE,   province, TAKEN,   ",
        "province, FILE,   centre,   TAKEN,   ",
        "province, FILE,   county,   REFUSED, 不能代表“county”",
        "province, FILE,   city,     REFUSED, 接收平台自己的申请"
    })
    @DisplayName("谁能报什么、转什么：上级只转申请，下级只报情况，都只能代表自己和讲明的平台")
    void whoMayBringWhatOfWhom(String side, Kind kind, String origin, Verdict verdict, String words) {
        Result result = intake.take(side, record(kind, origin, 1));
        assertThat(result.verdict()).isEqualTo(verdict);
        if (words == null) {
            assertThat(result.reason()).isNull();
        } else {
            assertThat(result.reason()).contains(words).endsWith("。");
            assertThat(mirror).isEmpty();
            assertThat(entered).isEmpty();
            assertThat(forwarded).isEmpty();
            assertThat(files.hasPieces()).isFalse();
        }
    }

    @Test
    @DisplayName("材料只跟同一平台的申请走，冒名的不收；一段再来是“已有”")
    void piecesBelongToTheirRequest() {
        JsonNode piece = SimulatedFiles.sealed("centre", SimulatedFiles.first("centre"));
        var stranger = new ExchangeRecord(Kind.FILE, new CaseKey("province", UUID.randomUUID()), 1, piece);
        assertThat(intake.take("province", stranger).reason()).contains("不是同一个平台");
        var right = new ExchangeRecord(Kind.FILE, new CaseKey("centre", UUID.randomUUID()), 1, piece);
        assertThat(intake.take("province", right).verdict()).isEqualTo(Verdict.TAKEN);
        assertThat(intake.take("province", right).verdict()).isEqualTo(Verdict.HAD);
        assertThat(forwarded).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"piece, -1", "piece, 2", "pieces, 0", "pieces, 41", "file, x", "request, x", "sealed, x"})
    void piecesOfNoFileAreRefused(String field, String value) {
        ObjectNode content = (ObjectNode) SimulatedFiles.sealed("centre", SimulatedFiles.first("centre"));
        if (value.matches("-?[0-9]+")) {
            content.put(field, Integer.parseInt(value));
        } else {
            content.put(field, value);
        }
        var record = new ExchangeRecord(Kind.FILE, new CaseKey("centre", UUID.randomUUID()), 1, content);
        assertThat(intake.take("province", record).reason()).contains("内容不完整");
        assertThat(files.hasPieces()).isFalse();
    }

    @Test
    @DisplayName("同一版本、更旧的版本都是“已有”；只有新的才转报上级")
    void onlyNewerVersionsAreTakenAndForwarded() {
        var id = UUID.randomUUID();
        assertThat(verdicts(id, 5, 5, 4, 6, 1, 6))
                .containsExactly(Verdict.TAKEN, Verdict.HAD, Verdict.HAD, Verdict.TAKEN, Verdict.HAD, Verdict.HAD);
        assertThat(forwarded).extracting(ExchangeRecord::version).containsExactly(5L, 6L);
        assertThat(mirror).containsEntry(new CaseKey("county", id), 6L);
    }

    @Test
    @DisplayName("登记不了的没有留下，消除原因后再来就能登记；登记过的不再登记")
    void whatCouldNotBeEnteredMayComeAgain() {
        ExchangeRecord record = record(Kind.PASSED, "province", 1);
        refusal = Optional.of("没有这个机关。");
        assertThat(intake.take("province", record)).isEqualTo(Result.refused(record, "没有这个机关。"));
        refusal = Optional.empty();
        assertThat(intake.take("province", record).verdict()).isEqualTo(Verdict.TAKEN);
        refusal = Optional.of("不会再问。");
        assertThat(intake.take("province", record).verdict()).isEqualTo(Verdict.HAD);
        assertThat(entered).containsExactly(record.key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "number",
                "organ",
                "unit",
                "channel",
                "arrivedOn",
                "applicantKind",
                "stage",
                "clock",
                "provisional",
                "acts"
            })
    @DisplayName("必填的少一项，就不接收这一条")
    void incompleteStatesAreRefused(String field) {
        ObjectNode content = (ObjectNode) Wire.tree(SimulatedSide.state(1));
        content.remove(field);
        incomplete(content);
    }

    @ParameterizedTest
    @CsvSource({
        "stage, SLEEPING",
        "channel, PIGEON",
        "applicantKind, ROBOT",
        "clock, BROKEN",
        "outcome, Z9",
        "arrivedOn, 2026-02-30",
        "arrivedOn, gestern",
        "number, ''",
        "organ, ' '",
        "due, 2026"
    })
    @DisplayName("不认识的词、不存在的日期、空的编号，不接收这一条")
    void statesWithUnknownWordsAreRefused(String field, String value) {
        ObjectNode content = (ObjectNode) Wire.tree(SimulatedSide.state(1));
        content.put(field, value);
        incomplete(content);
    }

    @ParameterizedTest
    @CsvSource({"number, 61", "organ, 201", "unit, 201", "subject, 4001"})
    void statesWithWordsTooLongAreRefusedAtTheEdge(String field, int length) {
        ObjectNode content = (ObjectNode) Wire.tree(SimulatedSide.state(1));
        content.put(field, "长".repeat(length));
        incomplete(content);
        content.put(field, "长".repeat(length - 1));
        assertThat(intake.take("county", new ExchangeRecord(Kind.STATE, key(), 1, content))
                        .verdict())
                .isEqualTo(Verdict.TAKEN);
    }

    @Test
    @DisplayName("数据库存不下的零字符不接收；不认识的字段不妨碍，转报时原样带上")
    void unknownFieldsTravelOn() {
        ObjectNode content = (ObjectNode) Wire.tree(SimulatedSide.state(1));
        content.put("mood", "serene");
        assertThat(intake.take("county", new ExchangeRecord(Kind.STATE, key(), 1, content))
                        .verdict())
                .isEqualTo(Verdict.TAKEN);
        assertThat(forwarded.get(0).content().path("mood").asString()).isEqualTo("serene");
        content.put("subject", "零\0字符");
        incomplete(content);
    }

    private void incomplete(JsonNode content) {
        int before = forwarded.size();
        Result result = intake.take("county", new ExchangeRecord(Kind.STATE, key(), 1, content));
        assertThat(result.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(result.reason()).contains("内容不完整");
        assertThat(forwarded).hasSize(before);
    }

    private List<Verdict> verdicts(UUID id, long... versions) {
        List<Verdict> verdicts = new ArrayList<>();
        for (long version : versions) {
            var record = new ExchangeRecord(
                    Kind.STATE, new CaseKey("county", id), version, Wire.tree(SimulatedSide.state(1)));
            verdicts.add(intake.take("county", record).verdict());
        }
        return verdicts;
    }

    private static CaseKey key() {
        return new CaseKey("county", UUID.randomUUID());
    }

    private static ExchangeRecord record(Kind kind, String origin, long version) {
        JsonNode content = switch (kind) {
            case STATE -> Wire.tree(SimulatedSide.state(1));
            case PASSED -> SimulatedSide.passed(1);
            case FILE -> SimulatedFiles.sealed(origin, SimulatedFiles.first(origin));
        };
        return new ExchangeRecord(kind, new CaseKey(origin, UUID.randomUUID()), version, content);
    }
}

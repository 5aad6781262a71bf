package org.mingtang.request.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.request.ApplicantKind;
import org.mingtang.request.Delivery;
import org.mingtang.request.Outcome;
import org.mingtang.request.RequestStage;
import org.mingtang.request.ResultRow;
import org.mingtang.request.WantedForm;
import org.mingtang.request.exchange.Receipt.Verdict;
import org.mingtang.request.reckoning.Channel;
import org.mingtang.request.reckoning.ClockStage;
import tools.jackson.databind.JsonNode;

/** What the schema in the documents says is what the program writes and reads. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExchangeSchemaTests {

    private JsonNode definitions;

    @BeforeAll
    void read() throws Exception {
        definitions = Wire.tree(Files.readString(Path.of("docs", "exchange.schema.json")))
                .path("$defs");
    }

    static Stream<Arguments> records() {
        return Stream.of(
                Arguments.of("bundle", Bundle.class),
                Arguments.of("receipt", Receipt.class),
                Arguments.of("order", Order.class),
                Arguments.of("state", CaseState.class),
                Arguments.of("passed", PassedCase.class),
                Arguments.of("sealed", PassedCase.Sealed.class),
                Arguments.of("piece", FilePiece.class),
                Arguments.of("part", FilePiece.Part.class),
                Arguments.of("key", CaseKey.class));
    }

    @ParameterizedTest
    @MethodSource("records")
    @DisplayName("每个字段都在说明里，说明里没有多余的字段；可以为空的不是必填")
    void everyFieldIsTold(String name, Class<? extends Record> type) {
        JsonNode told = definitions.path(name);
        List<String> fields = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        assertThat(told.path("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(fields);
        List<String> nullable = Arrays.stream(type.getRecordComponents())
                .filter(field -> field.getAnnotatedType().getAnnotations().length > 0)
                .map(RecordComponent::getName)
                .toList();
        assertThat(words(told.path("required")))
                .containsExactlyInAnyOrderElementsOf(fields.stream()
                        .filter(field -> !nullable.contains(field))
                        .toList());
    }

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of("/state/properties/channel/enum", Channel.values()),
                Arguments.of("/state/properties/applicantKind/enum", ApplicantKind.values()),
                Arguments.of("/state/properties/stage/enum", RequestStage.values()),
                Arguments.of("/state/properties/clock/enum", ClockStage.values()),
                Arguments.of("/passed/properties/form/enum", WantedForm.values()),
                Arguments.of("/passed/properties/delivery/enum", Delivery.values()),
                Arguments.of("/record/properties/kind/enum", ExchangeRecord.Kind.values()),
                Arguments.of("/receipt/properties/results/items/properties/verdict/enum", Verdict.values()));
    }

    @ParameterizedTest
    @MethodSource("words")
    void everyWordIsTold(String at, Enum<?>[] values) {
        assertThat(words(definitions.at(at)))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(values).map(Enum::name).toList());
    }

    @Test
    @DisplayName("结果代码和统计行的写法包住每一个，也只包住它们")
    void outcomesAndRowsFitTheirPatterns() {
        String outcome = definitions.at("/state/properties/outcome/pattern").asString();
        assertThat(Outcome.values()).allSatisfy(each -> assertThat(each.code()).matches(outcome));
        assertThat(List.of("A4", "B9", "C5", "D6", "E4", "F1", "A")).noneMatch(each -> each.matches(outcome));
        String row = definitions.at("/state/properties/row/pattern").asString();
        assertThat(ResultRow.values()).allSatisfy(each -> assertThat(each.key()).matches(row));
        assertThat(List.of("r2", "r24", "r1", "3")).noneMatch(each -> each.matches(row));
    }

    @Test
    @DisplayName("各种上限与程序一致")
    void limitsAreTheSame() {
        assertThat(definitions.at("/bundle/properties/records/maxItems").asInt())
                .isEqualTo(Bundle.MOST);
        assertThat(definitions.at("/bundle/properties/known/maxItems").asInt()).isEqualTo(Bundle.KNOWN);
        assertThat(Bundle.KNOWN).as("a loss cannot slip through").isGreaterThan(2 * Bundle.ON_THE_WAY);
        assertThat(definitions.at("/bundle/properties/schema/const").asInt()).isEqualTo(Bundle.SCHEMA);
        assertThat(definitions.at("/piece/properties/pieces/maximum").asInt()).isEqualTo(FilePiece.MOST);
        assertThat(definitions.at("/piece/properties/piece/maximum").asInt()).isEqualTo(FilePiece.MOST - 1);
        assertThat("dongchuan").matches(definitions.at("/side/pattern").asString());
    }

    private static List<String> words(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}

package org.mingtang.publication.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.procedure.Refusal;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.review.Disclosure;

@DisplayName("What a business system may say of an item, and what only people decide")
class PushedItemTests {

    private static final String GOOD =
            "\"externalId\": \"A1\", \"title\": \"标题\", \"formedOn\": \"2026-11-20\", \"body\": \"正文\"";

    @Test
    void readsWhatIsWritten() {
        ManuscriptFields fields = read("{" + GOOD + ", \"kind\": \"GUIDE\", \"docNumber\": \"云发〔2026〕1号\","
                        + " \"theme\": \"国防\", \"keywords\": \"词\", \"summary\": \"概述\", \"source\": \"系统\","
                        + " \"claimedOn\": \"2026-11-21\", \"period\": \"BUDGET\", \"changeNote\": \"更正\"}")
                .fields("20-11");

        assertThat(fields.line()).isEqualTo("20-11");
        assertThat(fields.kind()).isEqualTo(ItemKind.GUIDE);
        assertThat(fields.formedOn()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(fields.claimedOn()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(fields.period()).isEqualTo("BUDGET");
        assertThat(fields.body()).isEqualTo("<p>正文</p>");
        assertThat(fields.attribute()).isEqualTo(Disclosure.PROACTIVE);
        assertThat(fields.forEverybody()).isTrue();
        assertThat(fields.publishAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"publishAt", "audience", "attribute", "ground", "reason", "unit", "line", "item", "stage"})
    void leavesToPeopleWhatPeopleDecide(String name) {
        assertThat(refusals("{" + GOOD + ", \"" + name + "\": \"x\"}"))
                .containsExactly(new Refusal(name, "“" + name + "”由工作人员决定，不能由系统推送。"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Title", "标题", "titel", "__proto__", ""})
    void refusesFieldsItDoesNotKnowRatherThanLoseThem(String name) {
        assertThat(refusals("{" + GOOD + ", \"" + name + "\": \"x\"}"))
                .containsExactly(new Refusal(name, "没有“" + name + "”这个字段。"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true", "[\"x\"]", "{\"x\": 1}"})
    void wantsWords(String value) {
        assertThat(refusals("{" + GOOD + ", \"theme\": " + value + "}"))
                .containsExactly(new Refusal("theme", "“theme”应当是文字。"));
    }

    @Test
    void takesNullForNothingSaid() {
        assertThat(refusals("{" + GOOD + ", \"theme\": null, \"kind\": null}")).isEmpty();
        assertThat(read("{" + GOOD + ", \"theme\": null}").sha256("20-11"))
                .isEqualTo(read("{" + GOOD + "}").sha256("20-11"));
    }

    @ParameterizedTest
    @CsvSource({
        "title, 300",
        "docNumber, 100",
        "theme, 100",
        "keywords, 300",
        "summary, 1000",
        "source, 200",
        "changeNote, 1000"
    })
    void takesAsMuchAsTheDraftDoesAndNoMore(String name, int longest) {
        String rest = "\"externalId\": \"A1\"" + (name.equals("title") ? "" : ", \"title\": \"标题\"");

        assertThat(refusals("{" + rest + ", \"" + name + "\": \"" + "字".repeat(longest) + "\"}"))
                .isEmpty();
        assertThat(refusals("{" + rest + ", \"" + name + "\": \"" + "字".repeat(longest + 1) + "\"}"))
                .containsExactly(new Refusal(name, "“" + name + "”最多 " + longest + " 字。"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"昨天", "2026-02-30", "2026/11/20", "20261120", "2026-11-20T"})
    void wantsDaysInOneForm(String day) {
        for (String name : List.of("effectiveFrom", "validUntil", "claimedOn")) {
            assertThat(refusals("{" + GOOD + ", \"" + name + "\": \"" + day + "\"}"))
                    .extracting(Refusal::field)
                    .contains(name);
        }
    }

    @ParameterizedTest
    @EnumSource(ItemKind.class)
    void knowsEveryKind(ItemKind kind) {
        assertThat(read("{" + GOOD + ", \"kind\": \"" + kind + "\"}")
                        .fields("20-11")
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void namesTheKindsWhereItKnowsNone() {
        assertThat(refusals("{" + GOOD + ", \"kind\": \"rule\"}"))
                .singleElement()
                .satisfies(each -> assertThat(each.message()).contains("INFORMATION、RULE、"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "[]", "1", "\"x\"", "null", "{", "{\"title\": }", "{'title': 'x'}", "<item/>", "{} {}"})
    void refusesWhatIsNoObject(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(json));
    }

    @Test
    @DisplayName("words in another charset are refused rather than kept as gibberish")
    void refusesAnotherCharset() {
        byte[] gbk = ("{" + GOOD + "}").getBytes(Charset.forName("GBK"));

        assertThatIllegalArgumentException().isThrownBy(() -> PushedItem.read(gbk, null, List.of()));
        byte[] utf16 = ("{" + GOOD + "}").getBytes(StandardCharsets.UTF_16BE);
        assertThat(PushedItem.read(utf16, null, List.of()).fields("20-11").title())
                .isEqualTo("标题");
    }

    @Test
    void refusesWhatGoesTooDeep() {
        assertThatIllegalArgumentException().isThrownBy(() -> read("{\"a\":".repeat(5000) + "1" + "}".repeat(5000)));
    }

    @Test
    void takesItsNumberFromTheHeaderFirst() {
        byte[] json = ("{" + GOOD + "}").getBytes(UTF_8);

        assertThat(PushedItem.read(json, " H1 ", List.of()).externalId()).isEqualTo("H1");
        assertThat(PushedItem.read(json, " ", List.of()).externalId()).isEqualTo("A1");
        assertThat(PushedItem.read(json, "H".repeat(201), List.of()).refusals())
                .extracting(Refusal::field)
                .containsExactly("externalId");
        assertThat(refusals("{\"title\": \"标题\"}")).extracting(Refusal::field).containsExactly("externalId");
    }

    @Test
    void isTheSameInWhateverOrderItIsSent() {
        String one = read("{\"externalId\": \"A1\", \"title\": \"甲\", \"body\": \"乙\"}")
                .sha256("20-11");

        assertThat(read("{\"body\": \"乙\", \"title\": \" 甲 \", \"externalId\": \"A2\"}")
                        .sha256("20-11"))
                .isEqualTo(one);
        assertThat(read("{\"externalId\": \"A1\", \"title\": \"甲\", \"body\": \"乙\"}")
                        .sha256("20-07"))
                .isNotEqualTo(one);
        assertThat(read("{\"externalId\": \"A1\", \"title\": \"甲乙\"}").sha256("20-11"))
                .isNotEqualTo(one);
    }

    @Test
    void isAnotherWithAnotherFile() {
        byte[] json = ("{" + GOOD + "}").getBytes(UTF_8);
        PushedItem.File file = new PushedItem.File("a.txt", new byte[] {1});

        assertThat(List.of(
                        PushedItem.read(json, null, List.of()).sha256("x"),
                        PushedItem.read(json, null, List.of(file)).sha256("x"),
                        PushedItem.read(json, null, List.of(new PushedItem.File("b.txt", new byte[] {1})))
                                .sha256("x"),
                        PushedItem.read(json, null, List.of(new PushedItem.File("a.txt", new byte[] {2})))
                                .sha256("x")))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name": "a.txt", "content": "5LiA"}     | 1
            {"name": "a.txt", "content": ""}         | 0
            {"name": "", "content": "5LiA"}          | 0
            {"content": "5LiA"}                      | 0
            {"name": "a.txt"}                        | 0
            {"name": "a.txt", "content": 7}          | 0
            "a.txt"                                  | 0
            """)
    void takesFilesWithNameAndContentOnly(String file, int taken) {
        PushedItem item = read("{" + GOOD + ", \"attachments\": [" + file + "]}");

        assertThat(item.files()).hasSize(taken);
        assertThat(item.refusals()).hasSize(1 - taken);
    }

    @Test
    void wantsAListOfFilesAndNotTooManyOfThem() {
        String file = "{\"name\": \"a.txt\", \"content\": \"5LiA\"}";
        String many = IntStream.rangeClosed(0, PushedItem.MOST_FILES)
                .mapToObj(n -> file)
                .collect(Collectors.joining(","));

        assertThat(refusals("{" + GOOD + ", \"attachments\": " + file + "}"))
                .containsExactly(new Refusal("attachments", "attachments 应当是数组。"));
        assertThat(refusals("{" + GOOD + ", \"attachments\": [" + many + "]}"))
                .containsExactly(new Refusal("attachments", "附件最多 50 个。"));
    }

    @Test
    void dropsTheOneCharacterThatCannotBeKept() {
        PushedItem item = read("{\"externalId\": \"A\\u00001\", \"title\": \"标\\u0000题\", \"attachments\":"
                + " [{\"name\": \"a\\u0000.txt\", \"content\": \"5LiA\"}]}");

        assertThat(item.externalId()).isEqualTo("A1");
        assertThat(item.fields("20-11").title()).isEqualTo("标题");
        assertThat(item.files())
                .singleElement()
                .extracting(PushedItem.File::name)
                .isEqualTo("a.txt");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            甲\\n\\n乙        | <p>甲</p><p>乙</p>
            3 & 4             | <p>3 &amp; 4</p>
            <p>甲</p>         | <p>甲</p>
            1 < 2             | 1 < 2
            """)
    void makesParagraphsOfPlainLines(String body, String html) {
        assertThat(read("{\"externalId\": \"A1\", \"body\": \"" + body + "\"}")
                        .fields("20-11")
                        .body())
                .isEqualTo(html);
    }

    private static List<Refusal> refusals(String json) {
        return read(json).refusals();
    }

    private static PushedItem read(String json) {
        return PushedItem.read(json.getBytes(UTF_8), null, List.of());
    }
}

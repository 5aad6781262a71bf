package org.mingtang.publication.precheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Themes;
import org.mingtang.review.Finding;
import org.mingtang.review.FindingKind;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MingtangTest
@DisplayName("what a draft lacks, by its kind")
class MissingElementsTests {

    private static final LocalDate FORMED = LocalDate.of(2026, 11, 20);
    private static final String BODY = "<p>第一条　为了方便群众办事，制定本办法。</p>";
    private static final String NOTE = "<p>（2026年11月20日云麓市人民政府令第12号公布</p><p>自2027年1月1日起施行）</p>";

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    DraftFindings findings;

    @Autowired
    Themes themes;

    @Autowired
    MockMvcTester mvc;

    PressRoom room;

    @BeforeEach
    void found() {
        room = new PressRoom(beans);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            RULE,               'REFUSE docNumber;REFUSE effectiveFrom;ADVICE theme'
            NORMATIVE_DOCUMENT, 'REFUSE docNumber;ADVICE effectiveFrom;ADVICE theme'
            OTHER_POLICY,       'ADVICE effectiveFrom;ADVICE theme'
            INFORMATION,        ''
            INTERPRETATION,     ''
            ANNUAL_REPORT,      ''
            """)
    void isToldByKind(ItemKind kind, String expected) {
        assertThat(String.join(";", missing(written(kind, BODY, null)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = ItemKind.class,
            names = {"RULE", "NORMATIVE_DOCUMENT", "OTHER_POLICY"})
    void isNothingWhereAllIsFilledIn(ItemKind kind) {
        String number = kind == ItemKind.RULE ? "云麓市人民政府令第12号" : PressRoom.number();
        ManuscriptFields fields = fields(kind, BODY, number)
                .dated(number, FORMED, LocalDate.of(2027, 1, 1), null)
                .about(themes.choices().get(0));

        assertThat(missing(room.written(fields))).isEmpty();
    }

    @Test
    @DisplayName("国办公开办函〔2021〕33号: a rule whose 题注 stands above its text tells its order there")
    void takesTheHeadNoteOfARuleForItsNumber() {
        assertThat(missing(written(ItemKind.RULE, NOTE + BODY, null)))
                .containsExactly("REFUSE effectiveFrom", "ADVICE theme");
    }

    @ParameterizedTest
    @ValueSource(strings = {"（2026年11月20日）", "（自2027年1月1日起施行）", "（云麓市人民政府公布）", "2026年11月20日公布"})
    void takesNothingElseForAHeadNote(String words) {
        assertThat(missing(written(ItemKind.RULE, "<p>" + words + "</p>" + BODY, null)))
                .contains("REFUSE docNumber");
    }

    @Test
    @DisplayName("a policy document without a number is asked about where its unit numbers them")
    void asksForTheNumberWhereTheUnitNumbers() {
        room.published(fields(ItemKind.OTHER_POLICY, BODY, PressRoom.number()));

        assertThat(missing(written(ItemKind.OTHER_POLICY, BODY, null))).contains("ADVICE docNumber");
        assertThat(missing(written(ItemKind.OTHER_POLICY, BODY, PressRoom.number())))
                .doesNotContain("ADVICE docNumber");
        PressRoom elsewhere = new PressRoom(beans);
        assertThat(missing(elsewhere.written(fields(ItemKind.OTHER_POLICY, BODY, null))))
                .doesNotContain("ADVICE docNumber");
    }

    @Test
    void holdsBackWhatLawAsksForAndNothingElse() {
        ManuscriptId other = written(ItemKind.OTHER_POLICY, BODY, null);
        assertThat(manuscripts.obstacles(other)).isEmpty();
        assertThat(page(other)).contains("建议", "没有主题分类", "没有施行日期");

        ManuscriptId rule = written(ItemKind.RULE, BODY, null);
        assertThat(manuscripts.obstacles(rule)).isNotEmpty();
        assertThat(page(rule)).contains("缺少“令号”或者正文开头的“题注”", "缺少“施行日期”");
    }

    private ManuscriptId written(ItemKind kind, String body, @Nullable String number) {
        return room.written(fields(kind, body, number));
    }

    private static ManuscriptFields fields(ItemKind kind, String body, @Nullable String number) {
        return ManuscriptFields.of("20-01", kind, "便民服务办法", body).dated(number, FORMED, null, null);
    }

    private List<String> missing(ManuscriptId id) {
        return findings.of(manuscripts.find(id).orElseThrow()).stream()
                .filter(each -> each.kind() == FindingKind.MISSING_ELEMENT)
                .map(MissingElementsTests::words)
                .toList();
    }

    private static String words(Finding finding) {
        return finding.severity() + " " + finding.part();
    }

    private String page(ManuscriptId id) {
        return new String(
                mvc.get()
                        .uri("/desk/drafts/" + id + "/check")
                        .with(SignedAs.person(room.clerk))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }
}

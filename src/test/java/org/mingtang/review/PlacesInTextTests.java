package org.mingtang.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.review.Finding.Severity;
import org.mingtang.review.LineMarks.Mark;

/** Places in a text: where a finding stands, what is put there, and which paragraphs stayed. */
class PlacesInTextTests {

    private static final String PHONE = "13912345678";

    @ParameterizedTest
    @DisplayName("What was found in a paragraph can be replaced in it, whatever spaces and marks it has")
    @ValueSource(
            strings = {
                "<p>手机%s。</p>",
                "<p>\u3000\u3000手机%s。</p>",
                "<p>&nbsp;&nbsp;手机%s。</p>",
                "<p> \u3000 手机%s。</p>",
                "<p>\n\t手机%s。\n</p>",
                "<p>手机\u3000\u3000%s。\u3000</p>",
                "<p>手  机 &nbsp; %s。</p>",
                "<p><b>\u3000</b><i>手机</i>%s。</p>",
                "<p>一<br>\u3000\u3000手机%s。</p>",
                "<table><tr><td>\u3000姓名</td><td>\u3000\u3000%s</td></tr></table>",
                "<ul><li> \u3000手机%s</li></ul>",
                "手机%s",
                "<div>\u3000<p>\u3000手机%s</p></div>",
            })
    void replacesWhatWasFoundWhereItWasFound(String html) {
        String body = html.replace("%s", PHONE);
        List<String> paragraphs = Paragraphs.of(body);
        int place = IntStream.range(0, paragraphs.size())
                .filter(i -> paragraphs.get(i).contains(PHONE))
                .findFirst()
                .orElseThrow();
        int offset = paragraphs.get(place).indexOf(PHONE);

        String mended =
                Paragraphs.replace(body, place, offset, PHONE, "139****5678").orElseThrow();

        assertThat(mended).contains("139****5678").doesNotContain(PHONE);
        assertThat(Paragraphs.of(mended).get(place))
                .isEqualTo(paragraphs.get(place).replace(PHONE, "139****5678"));
    }

    @Test
    @DisplayName("Every word of every paragraph stands where its paragraph says, in any html")
    void findsEveryWordAgain() {
        Random random = new Random(51);
        List<String> pieces =
                List.of("甲", "乙丙", " ", "\u3000", "&nbsp;", "\n", "<b>", "</b>", "<br>", "<p>", "</p>", "<td>", "丁12");
        for (int round = 0; round < 400; round++) {
            String html = IntStream.range(0, random.nextInt(20))
                    .mapToObj(i -> pieces.get(random.nextInt(pieces.size())))
                    .collect(Collectors.joining());
            List<String> paragraphs = Paragraphs.of(html);
            for (int i = 0; i < paragraphs.size(); i++) {
                String text = paragraphs.get(i);
                int at = random.nextInt(text.length());
                String word = text.substring(at, at + 1);
                if (!word.isBlank()) {
                    assertThat(Paragraphs.replace(html, i, at, word, "换"))
                            .as("%s in %s", word, html)
                            .isPresent();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 甲", "1, 0, 甲", "0, -1, 甲", "0, 1, 甲", "0, 0, 乙", "0, 0, ''", "0, 99, 甲", "0, 0, 甲乙丙"})
    void replacesNothingThatDoesNotStandThere(int paragraph, int offset, String words) {
        assertThat(Paragraphs.replace("<p>甲乙</p>", paragraph, offset, words, "换"))
                .isEmpty();
    }

    @Test
    void putsWordsInAsWordsAndNotAsMarkup() {
        assertThat(Paragraphs.replace("<p>甲</p>", 0, 0, "甲", "<b>&")).contains("<p>&lt;b&gt;&amp;</p>");
    }

    @Test
    @DisplayName("A finding has the same fingerprint between the same neighbours, and only there")
    void recognisesAFindingAgain() {
        Finding first = at("请联系张三" + PHONE + "，或者办公室。", PHONE, 0);
        Finding moved = at("请联系张三" + PHONE + "，或者办公室。", PHONE, 7);
        Finding longer = at("各单位：请联系张三" + PHONE + "，或者办公室。另有要求。", PHONE, 0);
        Finding other = at("请联系李四" + PHONE + "，或者办公室。", PHONE, 0);

        assertThat(moved.fingerprint()).isEqualTo(first.fingerprint());
        assertThat(longer.fingerprint())
                .as("eight signs on each side are not all of these")
                .isNotEqualTo(first.fingerprint());
        assertThat(other.fingerprint()).isNotEqualTo(first.fingerprint());
        assertThat(List.of(first, other, longer))
                .extracting(Finding::fingerprint)
                .doesNotHaveDuplicates()
                .allMatch(each -> each.matches("[0-9a-f]{32}"));
    }

    @Test
    void keepsTheFingerprintWhereOnlyFarWordsChange() {
        String near = "一二三四五六七八" + PHONE + "一二三四五六七八";

        assertThat(at("前面很远的话" + near + "后面", PHONE, 0).fingerprint())
                .isEqualTo(at("别的" + near, PHONE, 3).fingerprint());
    }

    @Test
    void tellsFindingsOfWholePartsApart() {
        Finding one = Finding.whole(FindingKind.LINK, "link", Severity.WARN, "body", "甲", "说明。");

        assertThat(one.paragraph()).isEqualTo(-1);
        assertThat(one.offset()).isEqualTo(-1);
        assertThat(List.of(
                        one,
                        Finding.whole(FindingKind.LINK, "link", Severity.WARN, "body", "乙", "说明。"),
                        Finding.whole(FindingKind.LINK, "link", Severity.WARN, "title", "甲", "说明。"),
                        Finding.whole(FindingKind.LINK, "other", Severity.WARN, "body", "甲", "说明。")))
                .extracting(Finding::fingerprint)
                .doesNotHaveDuplicates();
        assertThat(Finding.whole(FindingKind.PICTURE, "link", Severity.ADVICE, "body", "甲", "别的说明。")
                        .fingerprint())
                .isEqualTo(one.fingerprint());
    }

    @ParameterizedTest
    @CsvSource({
        "RESIDENT_ID, true",
        "PHONE_NUMBER, true",
        "BANK_CARD, true",
        "ADDRESS, true",
        "CREDIT_CODE, false",
        "TYPO, false",
        "HIDDEN_CONTENT, false",
        "LINK, false",
        "DATES, false"
    })
    void knowsPersonalData(FindingKind kind, boolean personal) {
        assertThat(kind.personal()).isEqualTo(personal);
        assertThat(kind.label()).isNotBlank();
    }

    @ParameterizedTest
    @DisplayName("Which paragraphs stayed, as before/after pairs")
    @CsvSource(
            delimiter = '|',
            value = {
                "甲 乙 丙|甲 乙 丙|0:0 1:1 2:2",
                "甲 乙|乙|0:- 1:0",
                "乙|甲 乙|-:0 0:1",
                "甲|乙|-:0 0:-",
                "''|甲|-:0",
                "甲|''|0:-",
                "''|''|''",
                "甲 乙 丙|甲 丁 丙|0:0 -:1 1:- 2:2",
                "甲 甲|甲|0:0 1:-",
                "甲 乙 丙 丁|甲 丙 丁|0:0 1:- 2:1 3:2"
            })
    void pairsParagraphsThatStayed(String before, String after, String marks) {
        String found = LineMarks.of(words(before), words(after)).stream()
                .map(PlacesInTextTests::written)
                .collect(Collectors.joining(" "));

        if (marks.equals("-:0 0:-")) {
            assertThat(found).isIn("-:0 0:-", "0:- -:0");
        } else if (marks.contains("-:1 1:-")) {
            assertThat(found).isIn(marks, marks.replace("-:1 1:-", "1:- -:1"));
        } else {
            assertThat(found).isEqualTo(marks);
        }
    }

    private static String written(Mark mark) {
        return (mark.before() < 0 ? "-" : String.valueOf(mark.before())) + ":"
                + (mark.after() < 0 ? "-" : String.valueOf(mark.after()));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private static Finding at(String text, String words, int paragraph) {
        int from = text.indexOf(words);
        return Finding.at(
                FindingKind.PHONE_NUMBER,
                "mobile",
                Severity.REFUSE,
                "body",
                paragraph,
                text,
                from,
                from + words.length(),
                "说明。",
                null);
    }
}

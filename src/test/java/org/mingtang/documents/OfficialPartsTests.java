package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.documents.OfficialDocument.Annex;
import org.mingtang.documents.OfficialDocument.Block;
import org.mingtang.documents.OfficialDocument.Closing;
import org.mingtang.documents.OfficialDocument.Head;
import org.mingtang.documents.OfficialDocument.Imprint;
import org.mingtang.documents.OfficialDocument.Text;

@DisplayName(
        "A notice that prints a text: the notice is signed under its own words, the text begins on a page of its own")
class OfficialPartsTests {

    private static final String NOTICE = "各县（区）人民政府：/《云麓市校车管理办法》已经市政府同意，现印发给你们，请认真贯彻执行。/";
    private static final String SIGNED = "云麓市人民政府办公室/2026年3月9日/";
    private static final String MEASURES = "第一条 为了加强校车管理，制定本办法。/第二条 本办法自2026年5月1日起施行。";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|云麓市校车管理办法/|云麓市校车管理办法",
                "（此件公开发布）/|云麓市校车管理办法/|云麓市校车管理办法",
                "（此件公开发布）/抄送：市委办公室。/云麓市人民政府办公室 2026年3月10日印发/|云麓市校车管理办法/|云麓市校车管理办法",
                "''|云麓市校车管理办法（试行）/|云麓市校车管理办法（试行）",
                "''|云麓市校车管理办法/（试行）/|云麓市校车管理办法（试行）",
                "''|云麓市校车/安全管理/办法/|云麓市校车安全管理办法",
                "''|云麓市教育局/云麓市公安局/关于加强校车管理的意见/|云麓市教育局云麓市公安局关于加强校车管理的意见",
                "''|“十五五”校车、公交发展规划/|“十五五”校车、公交发展规划",
            })
    void beginsThePrintedTextAtItsTitle(String below, String typed, String title) {
        OfficialDocument document = of(NOTICE + SIGNED + below + typed + MEASURES);

        assertThat(document.annexes()).singleElement().satisfies(printed -> {
            assertThat(printed.label()).isEmpty();
            assertThat(printed.title()).isEqualTo(title);
            assertThat(printed.body()).hasSize(2);
        });
        assertThat(document.closing().units()).containsExactly("云麓市人民政府办公室");
        assertThat(document.closing().date()).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(document.body()).hasSize(1);
    }

    @Test
    @DisplayName("An old date in hanzi parts them too, and stays in the notice's text")
    void knowsDatesInHanzi() {
        OfficialDocument document = of(NOTICE + "云麓市人民政府办公室/二〇一〇年三月九日/云麓市校车管理办法/" + MEASURES);

        assertThat(document.annexes()).extracting(Annex::title).containsExactly("云麓市校车管理办法");
        assertThat(document.body()).hasSize(3).endsWith(Text.of("云麓市人民政府办公室"), Text.of("二〇一〇年三月九日"));
    }

    @Test
    @DisplayName("7.4: 版记 below all belongs to the notice; annexes follow the printed text")
    void takesTheImprintFromTheEndOfTheWhole() {
        OfficialDocument document =
                of(NOTICE + SIGNED + "云麓市校车管理办法/" + MEASURES + "/附件1/校车标志/一句。/抄送：市委办公室。/云麓市人民政府办公室 2026年3月10日印发");

        assertThat(document.annexes())
                .containsExactly(
                        new Annex("", "云麓市校车管理办法", document.annexes().get(0).body()),
                        new Annex("附件1", "校车标志", List.of(Text.of("一句。"))));
        assertThat(document.imprint()).isEqualTo(new Imprint("市委办公室", "云麓市人民政府办公室", LocalDate.of(2026, 3, 10)));
    }

    @ParameterizedTest
    @DisplayName("What follows a date and is no title stays in the text, in its place")
    @ValueSource(
            strings = {
                "以上为样式。",
                "一、校车管理办法",
                "第一条 校车管理办法",
                "校车的管理办法：",
                "联系电话0000-1234567",
                "请各单位落实下列各项，并报送方案",
            })
    void keepsWhatIsNoTitle(String after) {
        OfficialDocument document = of(NOTICE + SIGNED + after + "/一句。");

        assertThat(document.annexes()).isEmpty();
        assertThat(document.closing()).isEqualTo(Closing.NONE);
        assertThat(words(document.body()))
                .isEqualTo(dense(NOTICE.substring(NOTICE.indexOf('《')) + SIGNED + after + "一句。"));
    }

    @Test
    void aTitleIsNoPrintedTextWithoutADateAboveOrAnythingBelow() {
        assertThat(of(NOTICE + "云麓市校车管理办法/" + MEASURES).annexes()).isEmpty();
        assertThat(of("2026年3月9日/招生计划/一句。").annexes()).isEmpty();
        assertThat(of(NOTICE + SIGNED + "云麓市校车管理办法").annexes()).isEmpty();
    }

    @Test
    @DisplayName("The words are those that were typed, in their order, wherever the parts begin")
    void losesAndAddsNoWord() {
        String typed = NOTICE + "附件：1.校车标志/2.报名表/" + SIGNED + "（此件公开发布）/云麓市校车管理办法/" + MEASURES + "/附件1/校车标志/一句。";
        OfficialDocument document = of(typed);
        Closing closing = document.closing();

        String all = document.head().addressee() + "："
                + words(document.body())
                + "附件：1." + closing.attachments().get(0) + "2."
                + closing.attachments().get(1)
                + closing.units().get(0)
                + "2026年3月9日（" + closing.note() + "）"
                + document.annexes().stream()
                        .map(annex -> annex.label() + annex.title() + words(annex.body()))
                        .collect(Collectors.joining());
        assertThat(dense(all)).isEqualTo(dense(typed));
    }

    private static OfficialDocument of(String typed) {
        return OfficialDocument.of(
                Head.titled("云麓市人民政府办公室关于印发《云麓市校车管理办法》的通知"), Closing.NONE, Imprint.NONE, OfficialTailTests.html(typed));
    }

    private static String words(List<Block> blocks) {
        return dense(
                Stream.of(blocks.toArray(Block[]::new)).map(OfficialText::words).collect(Collectors.joining()));
    }

    private static String dense(String text) {
        return text.replaceAll("[\\s\u3000/]", "");
    }
}

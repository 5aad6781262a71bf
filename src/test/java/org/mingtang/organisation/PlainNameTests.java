package org.mingtang.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One spelling for the names of tables, and the parts of names that hold several. */
class PlainNameTests {

    @ParameterizedTest(name = "{0} is tidied to {1}")
    @CsvSource({"' 市 教育局\u3000', 市教育局", "市（区）局, 市(区)局", "Ａ１局, A1局", "'市\u200b教育\ufeff局', 市教育局", "'教育局\n', 教育局"})
    void tidiesBlanksAndWidths(String name, String tidy) {
        assertThat(PlainName.tidy(name)).isEqualTo(tidy);
    }

    @ParameterizedTest(name = "{0} and {1} are one name")
    @CsvSource({
        "市发展和改革委员会, 市发展改革委",
        "市发展与改革委员会, 市发展及改革委",
        "市市场监督管理局, 市市场监管局",
        "高新区管理委员会, 高新区管委会",
        "城东街道办事处, 城东街道",
        "云麓市人民政府办公室, 云麓市政府办",
        "“放管服”改革科, 放管服改革科",
        "《条例》科, 条例科",
        "市教育局(本级), 市教育局本级"
    })
    void bringsToOneSpelling(String one, String other) {
        assertThat(PlainName.of(one)).isEqualTo(PlainName.of(other));
    }

    @ParameterizedTest(name = "{0} and {1} stay two names")
    @CsvSource({"市教育局, 区教育局", "市民政局, 市民宗局", "甲镇, 甲街道", "和平区, 平区"})
    void keepsDifferentNamesApart(String one, String other) {
        assertThat(PlainName.of(one)).isNotEqualTo(PlainName.of(other));
    }

    @Test
    @DisplayName("A plain name is plain: made plain once more it stays as it is, for every name of the demo city")
    void staysPlain() {
        var names = DemoTree.tree().all().stream()
                .flatMap(node -> List.of(node.view().name(), node.view().shortName()).stream())
                .toList();
        assertThat(names)
                .hasSizeGreaterThan(180)
                .allSatisfy(name -> assertThat(PlainName.of(PlainName.of(name))).isEqualTo(PlainName.of(name)));
    }

    @ParameterizedTest(name = "{0} shortens {1}")
    @CsvSource({"住建局, 住房城乡建设局", "发改委, 发展改革委", "人社局, 人力资源社会保障局", "甲局, 甲乙局"})
    void knowsAShortening(String brief, String full) {
        assertThat(PlainName.isAbbreviation(brief, full)).isTrue();
    }

    @ParameterizedTest(name = "{0} does not shorten {1}")
    @CsvSource({"住房局, 住房局", "局, 教育局", "教局, 体育局", "教育科, 教育局", "建住局, 住房城乡建设局", "住建住局, 住房城乡建设局", "住房城乡建设局, 住建局"})
    void knowsWhatIsNoShortening(String brief, String full) {
        assertThat(PlainName.isAbbreviation(brief, full)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"市教育局、市财政局", "市教育局，市财政局", "市教育局,市财政局", "市教育局；市财政局", "市教育局;市财政局", " 市教育局 、 市财政局 "})
    void cutsAtEveryMark(String name) {
        assertThat(NameParts.of(name)).containsExactly("市教育局", "市财政局");
    }

    @Test
    @DisplayName("Marks within brackets do not cut")
    void keepsBracketsWhole() {
        assertThat(NameParts.of("各镇（街道、开发区）、各部门")).containsExactly("各镇(街道、开发区)", "各部门");
        assertThat(NameParts.of("甲（乙（丙、丁）、戊）、己")).containsExactly("甲(乙(丙、丁)、戊)", "己");
        assertThat(NameParts.of("甲（乙、丙")).containsExactly("甲(乙、丙");
    }

    @Test
    @DisplayName("A bracket that closes nothing does not keep the rest together")
    void overlooksAStrayBracket() {
        assertThat(NameParts.of("市教育局）、市财政局、市民政局")).containsExactly("市教育局)", "市财政局", "市民政局");
    }

    @Test
    void cutsBeforeEachWhereAskedTo() {
        assertThat(NameParts.atEach("各镇街各部门单位")).containsExactly("各镇街", "各部门单位");
        assertThat(NameParts.atEach("各镇街、市直各部门")).containsExactly("各镇街", "市直", "各部门");
        assertThat(NameParts.atEach("各各部门")).containsExactly("各各部门");
        assertThat(NameParts.of("各镇街各部门单位")).containsExactly("各镇街各部门单位");
    }

    @Test
    void leavesASingleNameWhole() {
        assertThat(NameParts.of("市教育局")).containsExactly("市教育局");
        assertThat(NameParts.of("")).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @DisplayName("The quick look at a name changes nothing of what the long one says")
    void isTheSameByTheLongWay(long seed) {
        String pieces = "市局委员会办公室和与及人民政府街道办事处Aa09ａ０（）()〔〕、,　 \t\u200b\ufeff·．.“”豈㈱ﬁe\u0301\ud840\udc0b";
        Random chance = new Random(seed);
        for (int n = 0; n < 5_000; n++) {
            StringBuilder name = new StringBuilder();
            for (int length = chance.nextInt(9); length > 0; length--) {
                // Every other name is of the first pieces only, as names of units are.
                name.append(pieces.charAt(chance.nextInt(n % 2 == 0 ? 24 : pieces.length())));
            }
            String tidy = Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s\\u200b\\ufeff]+", "");
            assertThat(PlainName.tidy(name.toString())).isEqualTo(tidy);
            String bare =
                    tidy.replaceAll("[()\\[\\]{}〔〕【】《》<>“”\"'‘’、,，;；/·.．]", "").replaceAll("(?<=.)[和与及](?=.)", "");
            assertThat(PlainName.of(name.toString()))
                    .isEqualTo(bare.replace("人民政府", "政府")
                            .replace("管理委员会", "管委")
                            .replace("管委会", "管委")
                            .replace("委员会", "委")
                            .replace("办公室", "办")
                            .replace("街道办事处", "街道")
                            .replace("监督管理", "监管"));
        }
    }
}

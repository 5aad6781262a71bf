package org.mingtang.request.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.request.Applicant;

/** Texts put together by chance: whatever the rules made of them, nothing of the applicant stands in them any more. */
class AnonymisingFuzzTests {

    private static final List<String> AROUND = List.of(
            "申请公开", "，", "。", "（", "）", "2025年", "学区划分", "的会议纪要", "\n", " ", "　", "经查，", "YSQ", "第三十六条", "：", "139",
            "110105", "某", "安", "申请人", "公司", "乔", "路", "8", "号", "@", "湘A", "和", "与", "村民", "100份", "12月31日");

    private static final List<String> BETWEEN = List.of("", "", "", " ", "　", "·", "-", "\u200b", ".");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @DisplayName("随机拼出的文字：规则走过一遍，申请人的姓名、电话、证件、邮箱、住址一个不剩")
    void nothingOfTheApplicantIsLeft(long seed) {
        var random = new Random(seed);
        for (Applicant who : List.of(SomePeople.citizen(), SomePeople.company())) {
            Known known = SomePeople.known(who, "云麓捷安客运有限公司");
            for (int i = 0; i < 150; i++) {
                String text = text(known, random);
                Anonymised both = new Anonymising(known).of(text);
                assertThat(told(both.after(), known))
                        .as(text + "\n→ " + both.after())
                        .isEmpty();
                assertThat(both.pieces().stream().map(Anonymised.Piece::text).collect(Collectors.joining()))
                        .isEqualTo(text);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    @DisplayName("同一件案子里规则做两遍和做一遍一样")
    void doneTwiceIsDoneOnce(long seed) {
        var random = new Random(seed);
        Known known = SomePeople.known(SomePeople.citizen());
        for (int i = 0; i < 100; i++) {
            String text = text(known, random);
            String once = new Anonymising(known).of(text).after();
            assertThat(told(new Anonymising(known).of(once).after(), known)).isEmpty();
            assertThat(new Anonymising(known).of(text).after())
                    .as("the same each time")
                    .isEqualTo(once);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    @DisplayName("核对比规则更严：拆得再散也查得出")
    void leaksAreFoundHoweverTheyAreScattered(long seed) {
        var random = new Random(seed);
        List<String> wide = List.of(" ", "　", "、", "*", "—", "（", "/", "…", "\n", "_", "。");
        Known known = SomePeople.known(SomePeople.citizen());
        for (Known.Term term : known.terms()) {
            if (term.isApplicants()) {
                for (int i = 0; i < 40; i++) {
                    String scattered = term.words()
                            .chars()
                            .mapToObj(c -> (char) c + wide.get(random.nextInt(wide.size())))
                            .collect(Collectors.joining());
                    assertThat(Leaks.in(Map.of("答复", "前文" + scattered + "后文"), known))
                            .as(scattered)
                            .isNotEmpty();
                }
            }
        }
    }

    /** Digits run together by chance with others are the same digits to the check, and to nobody else. */
    private static List<String> told(String after, Known known) {
        return known.terms().stream()
                .filter(Known.Term::isApplicants)
                .filter(term -> after.contains(term.words())
                        || after.replaceAll("[\\s\\p{Z}\\p{Cf}·.\\-]", "")
                                .contains(term.words().replaceAll("[\\s\\p{Z}\\-]", "")))
                .map(term -> term.kind() + " " + term.words())
                .toList();
    }

    private static String text(Known known, Random random) {
        var text = new StringBuilder();
        int pieces = 3 + random.nextInt(15);
        for (int i = 0; i < pieces; i++) {
            if (random.nextInt(4) == 0) {
                String words =
                        known.terms().get(random.nextInt(known.terms().size())).words();
                String between = BETWEEN.get(random.nextInt(BETWEEN.size()));
                text.append("，")
                        .append(words.chars().mapToObj(c -> (char) c + between).collect(Collectors.joining()))
                        .append("，");
            } else {
                text.append(AROUND.get(random.nextInt(AROUND.size())));
            }
        }
        return text.toString();
    }
}

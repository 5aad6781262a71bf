package org.mingtang.publication.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.publication.catalogue.DirectoryFile.Field;

@DisplayName("rules 8.3: a directory is read by its headings, in whatever order its columns stand")
class DirectoryColumnsTests {

    private static final List<Field> FIELDS = List.of(
            new Field("f03", "财政预决算"), new Field("f04", "安全生产"), new Field("f05", "财政"), new Field("f06", "公共文化服务"));

    /** Pairs that share a heading must stay neighbours, as their heading is one merged cell. */
    private static final List<int[]> GROUPS = List.of(
            new int[] {0},
            new int[] {1, 2},
            new int[] {3},
            new int[] {4},
            new int[] {5},
            new int[] {6},
            new int[] {7},
            new int[] {8, 9},
            new int[] {10, 11},
            new int[] {12, 13});

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void readsTheSameWhateverTheOrder(long seed) {
        LineText usual = read(order(-1)).rows().get(0).text();

        DirectoryFile shuffled = read(order(seed));

        assertThat(shuffled.refusals()).isEmpty();
        assertThat(shuffled.rows()).singleElement().satisfies(row -> {
            assertThat(row.refusals()).isEmpty();
            assertThat(row.text()).isEqualTo(usual);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            公开事项/一级事项/   | MATTER
            公开事项/二级事项/   | NAME
            公开内容（要素）//   | CONTENT
            公开依据//           | BASIS
            公开时限//           | TIME_LIMIT
            公开主体//           | OWNERS
            公开渠道和载体（“■”为选定）// | CARRIERS
            公开对象/全社会/     | EVERYBODY
            公开对象/特定群体（请写明）/ | AUDIENCE
            公开方式/主动/       | PROACTIVE
            公开方式/依申请公开/ | ON_REQUEST
            公开层级/县级/       | COUNTY
            公开层级/乡、村级/   | TOWN
            公开层级/乡镇级/     | TOWN
            过程/                | PROCESS
            """)
    void knowsColumnsByTheirHeadings(String heading, Column column) {
        assertThat(Column.headed(heading)).isEqualTo(column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"序号/", "备注/", "", "主动/", "联系人/"})
    void knowsNoColumnByOtherWords(String heading) {
        assertThat(Column.headed(heading)).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13})
    void namesTheOneColumnThatIsMissing(int missing) {
        String[] top = DirectoryTable.TOP.clone();
        String[] under = DirectoryTable.UNDER.clone();
        top[missing] = "别的";
        under[missing] = "别的栏目";
        String[] good = DirectoryTable.good("预算", "政府预算", "区财政局");
        DirectoryTable table =
                new DirectoryTable().title("财政预决算").raw(filled(top)).raw(under).raw(good);

        DirectoryFile file = DirectoryFile.read(table.document(), FIELDS, null);

        assertThat(file.rows()).isEmpty();
        assertThat(file.refusals()).singleElement().asString().contains("没有读取");
    }

    @ParameterizedTest
    @DisplayName("a heading names the field with the longest fitting name")
    @CsvSource({"财政预决算领域政务公开标准目录, f03", "云麓市 财政 领域, f05", "安全生产领域, f04", "（十二）公共文化服务领域, f06"})
    void takesTheFieldThatItsTitleNames(String title, String field) {
        DirectoryTable table = new DirectoryTable().title(title).head().row("甲", "乙", "丙");

        assertThat(DirectoryFile.read(table.document(), FIELDS, null)
                        .rows()
                        .get(0)
                        .field()
                        .code())
                .isEqualTo(field);
    }

    @Test
    void takesTheFieldThatWasChosenWhereTheTitleNamesNone() {
        DirectoryTable table = new DirectoryTable().title("标准目录").head().row("甲", "乙", "丙");

        assertThat(DirectoryFile.read(table.document(), FIELDS, FIELDS.get(1))
                        .rows()
                        .get(0)
                        .field())
                .isEqualTo(FIELDS.get(1));
        assertThat(DirectoryFile.read(table.document(), FIELDS, null).refusals())
                .singleElement()
                .asString()
                .contains("看不出是哪个领域");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            √, true
            ✓, true
            ✔, true
            ■, true
            是, true
            Y, true
            '', false
            □, false
            ×, false
            否, false
            —, false
            /, false
            """)
    void readsTicksOfEveryKind(String mark, boolean ticked) {
        String[] row = DirectoryTable.good("甲", "乙", "丙");
        row[11] = mark;

        DirectoryRow read = row(row);

        assertThat(read.refusals()).isEmpty();
        assertThat(read.text().onRequest()).isEqualTo(ticked);
    }

    @Test
    void asksAboutAMarkItDoesNotKnow() {
        String[] row = DirectoryTable.good("甲", "乙", "丙");
        row[11] = "大概";

        assertThat(row(row).refusals()).containsExactly("“依申请”栏写着“大概”，应打“√”或者留空。");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            √（学生家长）     | 学生家长
            √：学生家长       | 学生家长
            学生家长          | 学生家长
            (学生家长)        | 学生家长
            —                 | ''
            □                 | ''
            """)
    void readsTheGroupWithOrWithoutItsTick(String cell, String group) {
        String[] row = DirectoryTable.good("甲", "乙", "丙");
        row[9] = cell;

        assertThat(row(row).text().audience()).isEqualTo(group);
    }

    @Test
    void asksWhoIsMeantByABareTick() {
        String[] row = DirectoryTable.good("甲", "乙", "丙");
        row[9] = "√";

        assertThat(row(row).refusals()).containsExactly("“特定群体”栏只打了勾，请写明是哪些人。");
    }

    @Test
    void refusesWhatIsTooLongForItsColumn() {
        String[] row = DirectoryTable.good("甲".repeat(201), "乙", "丙".repeat(301));

        assertThat(row(row).refusals()).containsExactly("“一级事项”超过 200 字。", "“公开主体”超过 300 字。");
    }

    @Test
    void asksAboutACarrierThatIsNoneOfTheThirteen() {
        String[] row = DirectoryTable.good("甲", "乙", "丙");
        row[7] = "■政府网站 ■飞鸽传书 □烽火";

        assertThat(row(row).refusals()).containsExactly("载体“飞鸽传书”不在标准目录的 13 种之内。");
        assertThat(row(row).text().carriers()).containsExactly(Carrier.WEBSITE);
    }

    private static DirectoryRow row(String[] cells) {
        return DirectoryFile.read(
                        new DirectoryTable().title("财政预决算").head().raw(cells).document(), FIELDS, null)
                .rows()
                .get(0);
    }

    private static List<Integer> order(long seed) {
        List<int[]> groups = new ArrayList<>(GROUPS);
        if (seed >= 0) {
            Collections.shuffle(groups, new Random(seed));
        }
        return groups.stream().flatMap(group -> IntStream.of(group).boxed()).toList();
    }

    private static DirectoryFile read(List<Integer> order) {
        String[] good = DirectoryTable.good("预算", "政府预算", "区财政局");
        DirectoryTable table = new DirectoryTable()
                .title("财政预决算")
                .raw(in(order, filled(DirectoryTable.TOP)))
                .raw(in(order, DirectoryTable.UNDER))
                .raw(in(order, good));
        return DirectoryFile.read(table.document(), FIELDS, null);
    }

    /** What a merged heading says stands above each of its columns. */
    private static String[] filled(String[] top) {
        String[] all = top.clone();
        for (int n = 1; n < all.length; n++) {
            all[n] = all[n].isEmpty() ? all[n - 1] : all[n];
        }
        return all;
    }

    private static String[] in(List<Integer> order, String[] cells) {
        return order.stream().map(n -> cells[n]).toArray(String[]::new);
    }
}

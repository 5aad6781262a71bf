package org.mingtang.request.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.request.ApplicantKind;
import org.mingtang.request.Outcome;
import org.mingtang.request.RemedyCase;
import org.mingtang.request.statistics.RequestTable.Group;

/** Table 三: its rows, its sums, and the check that finds a wrong one. */
class RequestTableTests {

    /** A real year's figures: new, carried in, results r3 to r23 of natural persons, total, carried out (rules 3.3). */
    private static final long[] PERSONS = {
        13612, 535, 5345, 2120, 13, 30, 11, 49, 103, 84, 282, 147, 3075, 177, 19, 199, 147, 0, 100, 5, 315, 202, 941,
        13364, 783
    };

    @Test
    @DisplayName("国办公开办函〔2021〕30号：表三 25 行，标签与次序照表")
    void hasTheRowsOfTheForm() {
        assertThat(RequestRow.inOrder()).hasSize(25);
        assertThat(RequestRow.inOrder())
                .extracting(RequestRow::key)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 25).mapToObj(n -> "r" + n).toList());
        assertThat(RequestRow.of("r1").orElseThrow().label()).isEqualTo("一、本年新收政府信息公开申请数量");
        assertThat(RequestRow.of("r3").orElseThrow().label()).isEqualTo("三（一）予以公开");
        assertThat(RequestRow.of("r12").orElseThrow().label()).contains("三（三）", "属于行政查询事项");
        assertThat(RequestRow.of("r25").orElseThrow().label()).isEqualTo("四、结转下年度继续办理");
        assertThat(RequestRow.of("r26")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    @DisplayName("每种办理结果只计入一行")
    void countsEachOutcomeInExactlyOneRow(Outcome outcome) {
        var table = RequestTable.of(List.of(new Group(ApplicantKind.PERSON, false, outcome, 1)));
        assertThat(RequestRow.inOrder())
                .filteredOn(row -> row.result() != null && table.total(row) > 0)
                .singleElement()
                .returns(outcome.row(), RequestRow::result);
        assertThat(table.total(RequestRow.PROCESSED)).isEqualTo(1);
        assertThat(table.total(RequestRow.CARRIED_OUT)).isZero();
    }

    @Test
    @DisplayName("陷阱11、12、13：部分公开只计部分公开；行政查询事项计不予公开第8项；逾期不补正、不缴费计其他处理")
    void putsTheRowsThatAreOftenMistakenWhereTheyBelong() {
        assertThat(RequestRow.of(Outcome.PARTLY_DISCLOSED.row()).key()).isEqualTo("r4");
        assertThat(RequestRow.of(Outcome.SPECIAL_QUERY.row()).key()).isEqualTo("r12");
        assertThat(RequestRow.of(Outcome.NOT_CORRECTED.row()).key()).isEqualTo("r21");
        assertThat(RequestRow.of(Outcome.FEE_UNPAID.row()).key()).isEqualTo("r22");
        assertThat(RequestRow.of(Outcome.NOT_FOUND.row())).isEqualTo(RequestRow.of(Outcome.OTHER_ORGAN.row()));
    }

    @Test
    @DisplayName("K1–K4：随便什么案件，数出来的表都成立")
    void holdsWhateverIsCounted() {
        var random = new Random(30);
        for (int run = 0; run < 300; run++) {
            var groups = new ArrayList<Group>();
            for (int i = random.nextInt(40); i > 0; i--) {
                Outcome outcome =
                        random.nextInt(4) == 0 ? null : Outcome.values()[random.nextInt(Outcome.values().length)];
                groups.add(new Group(
                        ApplicantKind.values()[random.nextInt(6)],
                        random.nextBoolean(),
                        outcome,
                        random.nextInt(1000)));
            }
            var table = RequestTable.of(groups);
            assertThat(TableCheck.of(TableCheck.cells(table))).isEmpty();
            assertThat(TableCheck.of(TableCheck.cells(table.plus(RequestTable.of(groups)))))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("规则 3.3 的真实数字通过核对")
    void acceptsTheRealFigures() {
        assertThat(TableCheck.of(real())).isEmpty();
    }

    static Stream<Arguments> cells() {
        return IntStream.range(0, 25)
                .boxed()
                .flatMap(row -> IntStream.range(0, 7).mapToObj(column -> Arguments.of(row, column)));
    }

    @ParameterizedTest
    @MethodSource("cells")
    @DisplayName("K1–K3：任何一格改动一件都被发现（逐列核对，不只核对总计）")
    void findsEveryCellThatIsOneOff(int row, int column) {
        for (int change : new int[] {1, -1}) {
            long[][] changed = real();
            changed[row][column] += change;
            assertThat(TableCheck.of(changed)).isNotEmpty();
        }
    }

    @Test
    @DisplayName("K1 逐列：两列互相抵消的错，总计看不出，列里看得出")
    void findsMistakesThatTheTotalHides() {
        long[][] changed = real();
        changed[0][0] += 5;
        changed[0][1] -= 5;
        assertThat(TableCheck.of(changed))
                .anyMatch(said -> said.contains("K1 自然人"))
                .anyMatch(said -> said.contains("K1 商业企业"));
    }

    @Test
    @DisplayName("K4：负数、行数或者列数不对都说明白")
    void namesNegativesAndWrongShapes() {
        long[][] changed = real();
        changed[4][2] = -1;
        changed[4][6] -= 1;
        assertThat(TableCheck.of(changed)).anyMatch(said -> said.startsWith("K4"));
        assertThat(TableCheck.of(new long[24][7])).containsExactly("表三应有 25 行 7 列。");
        assertThat(TableCheck.of(new long[25][6])).containsExactly("表三应有 25 行 7 列。");
        assertThatThrownBy(() -> RequestTable.of(List.of(new Group(ApplicantKind.PERSON, false, null, -1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("K5：表四每一块总计等于四项之和")
    void sumsTableFour() {
        var blocks = RemedyFigures.of(List.of(
                new RemedyFigures.Group("RECONSIDERATION", "UPHELD", 376),
                new RemedyFigures.Group("RECONSIDERATION", "CORRECTED", 97),
                new RemedyFigures.Group("RECONSIDERATION", "OTHER", 196),
                new RemedyFigures.Group("RECONSIDERATION", "PENDING", 121),
                new RemedyFigures.Group("DIRECT_SUIT", "UPHELD", 16),
                new RemedyFigures.Group("DIRECT_SUIT", "CORRECTED", 1),
                new RemedyFigures.Group("DIRECT_SUIT", "OTHER", 12),
                new RemedyFigures.Group("DIRECT_SUIT", "PENDING", 27),
                new RemedyFigures.Group("SUIT_AFTER", "UPHELD", 74),
                new RemedyFigures.Group("SUIT_AFTER", "CORRECTED", 1),
                new RemedyFigures.Group("SUIT_AFTER", "OTHER", 30),
                new RemedyFigures.Group("SUIT_AFTER", "PENDING", 51)));
        assertThat(blocks).extracting(RemedyFigures::total).containsExactly(790L, 56L, 156L);
        assertThat(RemedyFigures.of(List.of()))
                .hasSize(RemedyCase.Kind.values().length)
                .allSatisfy(block -> assertThat(block.total()).isZero());
    }

    @Test
    void isWrittenAsCsvWithEveryCell() {
        var table = RequestTable.of(List.of(
                new Group(ApplicantKind.PERSON, false, Outcome.DISCLOSED, 7),
                new Group(ApplicantKind.LEGAL, true, null, 3)));
        List<String> lines = TableCsv.of(table).lines().toList();
        assertThat(lines).hasSize(26);
        assertThat(lines.get(0)).endsWith("项目,自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计");
        assertThat(lines.get(1)).endsWith(",7,0,0,0,0,0,7");
        assertThat(lines.get(25)).endsWith(",0,0,0,0,3,0,3");
        assertThat(lines.get(7)).as("quotes doubled").contains("\"");
    }

    /** The persons' column, a second column of other figures, four of zeros, and the sums. */
    private static long[][] real() {
        long[][] cells = new long[25][7];
        for (int row = 0; row < 25; row++) {
            cells[row][0] = PERSONS[row];
        }
        cells[0][1] = 252;
        cells[1][1] = 6;
        cells[2][1] = 252;
        cells[23][1] = 252;
        cells[24][1] = 6;
        for (long[] line : cells) {
            line[6] = Arrays.stream(line, 0, 6).sum();
        }
        return cells;
    }
}

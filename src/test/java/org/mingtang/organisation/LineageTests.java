package org.mingtang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.organisation.PaperCity.CITY;
import static org.mingtang.organisation.PaperCity.OFFICE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.procedure.Refusal;

/** Whether a table leaves one tree behind. */
class LineageTests {

    private static final List<String> LETTERS = List.of("甲局", "乙局", "丙局", "丁局", "戊局", "己局");

    private final PaperCity city = PaperCity.small().department("甲局", CITY).department("乙局", "甲局");

    @Test
    @DisplayName("A circle may close over units that the table does not name")
    void seesACircleThroughUnitsOutsideOfTheTable() {
        assertThat(messages(row("乙局", "甲局", UnitKind.DEPARTMENT))).containsExactly("第2行：上级关系成环（经过甲局）。");
        assertThat(messages(row("甲局", "甲局", UnitKind.DEPARTMENT))).containsExactly("第2行：上级关系成环（经过甲局）。");
    }

    @Test
    void turnsTwoUnitsRoundInOneTable() {
        assertThat(messages(row("乙局", "甲局", UnitKind.DEPARTMENT), row(CITY, "乙局", UnitKind.DEPARTMENT)))
                .isEmpty();
    }

    @Test
    @DisplayName("The top may go below a new top, or below one of its own, if that one has no parent any more")
    void changesTheTop() {
        assertThat(messages(row("", "云江省人民政府", UnitKind.GOVERNMENT), row("云江省人民政府", CITY, UnitKind.GOVERNMENT)))
                .isEmpty();
        assertThat(messages(row("甲局", CITY, UnitKind.GOVERNMENT), row("", "甲局", UnitKind.DEPARTMENT)))
                .isEmpty();
        assertThat(messages(row("", "云江省人民政府", UnitKind.GOVERNMENT))).containsExactly("最上级单位只能有一个：请为其余单位填写“上级”。");
    }

    @Test
    void refusesAParentThatEndsInTheSameTable() {
        assertThat(messages(
                        new UnitRow(2, "甲局", "乙局", "乙局", List.of(), UnitKind.DEPARTMENT, null, UnitRow.DISSOLVED),
                        row("乙局", "丙局", UnitKind.DEPARTMENT)))
                .contains("第3行：上级“乙局”不存在或已撤并。", "第2行：乙局还有下级单位，请先改其上级。");
    }

    @Test
    void endsAUnitWhoseLastChildMovesAwayInTheSameTable() {
        assertThat(messages(
                        new UnitRow(2, CITY, "甲局", "甲局", List.of(), UnitKind.DEPARTMENT, null, UnitRow.DISSOLVED),
                        row(CITY, "乙局", UnitKind.DEPARTMENT)))
                .isEmpty();
    }

    @Test
    @DisplayName("Below an office there are only offices, in a table too")
    void setsOnlyOfficesBelowOffices() {
        city.office("文秘科", OFFICE);
        assertThat(messages(row(OFFICE + "文秘科", "丙局", UnitKind.DEPARTMENT)))
                .containsExactly("第2行：科室之下只能设科室（云麓市人民政府办公室文秘科之下有丙局）。");
        assertThat(messages(row(CITY, "甲局", UnitKind.OFFICE))).containsExactly("第2行：科室之下只能设科室（甲局之下有乙局）。");
        assertThat(messages(row(OFFICE + "文秘科", "一股", UnitKind.OFFICE))).isEmpty();
        assertThat(messages(row(CITY, "甲局", UnitKind.OFFICE), row("甲局", "乙局", UnitKind.OFFICE)))
                .isEmpty();
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("A table by chance is taken exactly if what it leaves is one tree without a circle")
    void takesATableIfItLeavesATree(long seed) {
        var chance = new Random(seed);
        var start = new PaperCity().government(CITY, null);
        var standing = new ArrayList<>(List.of(CITY));
        for (var name : LETTERS.subList(0, chance.nextInt(LETTERS.size()))) {
            start.department(name, standing.get(chance.nextInt(standing.size())));
            standing.add(name);
        }
        var after = new HashMap<String, String>();
        start.tree().active().forEach(unit -> after.put(unit.name(), parentName(start, unit)));
        var rows = new ArrayList<UnitRow>();
        for (var name : LETTERS) {
            if (chance.nextInt(3) > 0) {
                boolean ends = standing.contains(name) && chance.nextInt(5) == 0;
                var above = chance.nextInt(9) == 0 ? "" : name(chance);
                rows.add(new UnitRow(
                        rows.size() + 2,
                        above,
                        name,
                        name,
                        List.of(),
                        UnitKind.DEPARTMENT,
                        null,
                        ends ? UnitRow.DISSOLVED : UnitRow.IN_USE));
                if (ends) {
                    after.remove(name);
                } else {
                    after.put(name, above);
                }
            }
        }
        var plan = ImportPlan.of(start.tree(), new UnitRows(rows, List.of()));
        assertThat(plan.refusals().isEmpty())
                .as("%s → %s", rows, plan.refusals())
                .isEqualTo(isOneTree(after));
    }

    private static String parentName(PaperCity city, UnitView unit) {
        var parent = unit.parent();
        return parent == null
                ? ""
                : city.tree().find(parent).map(node -> node.view().name()).orElseThrow();
    }

    private static String name(Random chance) {
        int at = chance.nextInt(LETTERS.size() + 4);
        return at < LETTERS.size() ? LETTERS.get(at) : CITY;
    }

    /** Counted from the top down, unlike the code, which looks from each unit up. */
    private static boolean isOneTree(Map<String, String> parents) {
        var reached = new HashSet<String>();
        var waiting = new ArrayList<>(parents.keySet().stream()
                .filter(name -> String.valueOf(parents.get(name)).isEmpty())
                .toList());
        if (waiting.size() > 1) {
            return false;
        }
        while (!waiting.isEmpty()) {
            var at = waiting.remove(0);
            reached.add(at);
            parents.forEach((name, parent) -> {
                if (parent.equals(at)) {
                    waiting.add(name);
                }
            });
        }
        return reached.size() == parents.size();
    }

    private List<String> messages(UnitRow... rows) {
        var numbered = new ArrayList<UnitRow>();
        for (var row : rows) {
            numbered.add(new UnitRow(
                    numbered.size() + 2,
                    row.parent(),
                    row.name(),
                    row.shortName(),
                    row.otherNames(),
                    row.kind(),
                    row.division(),
                    row.state()));
        }
        return ImportPlan.of(city.tree(), new UnitRows(numbered, List.of())).refusals().stream()
                .map(Refusal::message)
                .toList();
    }

    private static UnitRow row(String parent, String name, UnitKind kind) {
        return new UnitRow(2, parent, name, name, List.of(), kind, null, UnitRow.IN_USE);
    }
}

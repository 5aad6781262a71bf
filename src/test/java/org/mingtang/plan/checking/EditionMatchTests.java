package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingtang.plan.Similarity;
import org.mingtang.plan.checking.EditionMatch.Entry;

class EditionMatchTests {

    private static final Map<UUID, @Nullable UUID> UNDECIDED = Map.of();

    @Test
    void identicalWordsMatchWhereverTheyMoved() {
        Entry row = entry("7", "二、政策公开", "全年开展业务培训不少于4次");
        Entry task = entry("1", "一、决策公开", "全年开展业务培训不少于4次");

        assertThat(EditionMatch.of(List.of(row), List.of(task), UNDECIDED)).containsEntry(row.id(), task.id());
    }

    @Test
    void aChangedNumberOrWordIsStillTheSameTask() {
        Entry row = entry("1", "一、决策公开", "全年开展政务公开业务培训不少于6次");
        Entry task = entry("1", "一、决策公开", "全年开展政务公开业务培训不少于4次");

        assertThat(EditionMatch.of(List.of(row), List.of(task), UNDECIDED)).containsEntry(row.id(), task.id());
    }

    @Test
    void otherWordsAreANewTaskEvenUnderTheSameNumber() {
        Entry row = entry("1", "一、决策公开", "建立重大决策事项目录并动态调整");
        Entry task = entry("1", "一、决策公开", "全年开展政务公开业务培训不少于4次");

        assertThat(EditionMatch.of(List.of(row), List.of(task), UNDECIDED)).isEmpty();
    }

    @Test
    void ofTwoAlikeTheIdenticalOneWins() {
        Entry same = entry("9", "二、政策公开", "每季度公开预算执行情况");
        Entry alike = entry("1", "一、决策公开", "每季度公开决算执行情况");
        Entry task = entry("1", "一、决策公开", "每季度公开预算执行情况");

        assertThat(EditionMatch.of(List.of(alike, same), List.of(task), UNDECIDED))
                .containsExactly(Map.entry(same.id(), task.id()));
    }

    @Test
    void numberAndHeadingDecideBetweenEqualWords() {
        Entry first = entry("1", "一、决策公开", "做好信息公开工作");
        Entry second = entry("2", "二、政策公开", "做好信息公开工作");
        Entry oldFirst = entry("1", "一、决策公开", "做好信息公开工作");
        Entry oldSecond = entry("2", "二、政策公开", "做好信息公开工作");

        assertThat(EditionMatch.of(List.of(first, second), List.of(oldSecond, oldFirst), UNDECIDED))
                .containsEntry(first.id(), oldFirst.id())
                .containsEntry(second.id(), oldSecond.id());
    }

    @Test
    void whatAPersonDecidedStands() {
        Entry row = entry("1", "一、决策公开", "全年开展业务培训不少于4次");
        Entry alike = entry("1", "一、决策公开", "全年开展业务培训不少于4次");
        Entry other = entry("2", "一、决策公开", "建立重大决策事项目录");

        assertThat(EditionMatch.of(List.of(row), List.of(alike, other), Map.of(row.id(), other.id())))
                .containsExactly(Map.entry(row.id(), other.id()));
        Map<UUID, @Nullable UUID> fresh = new HashMap<>();
        fresh.put(row.id(), null);
        assertThat(EditionMatch.of(List.of(row), List.of(alike, other), fresh)).isEmpty();
    }

    @Test
    void likenessIsThatOfNeighbouringCharacters() {
        assertThat(Similarity.of("公开预算", "公开预算")).isEqualTo(1);
        assertThat(Similarity.of("公开预算。", "公开 预算")).isEqualTo(1);
        assertThat(Similarity.of("公开预算", "公开决算")).isBetween(0.3, 0.4);
        assertThat(Similarity.of("公开", "培训")).isZero();
        assertThat(Similarity.of("公", "开")).isZero();
    }

    @Test
    void aTaskIsContinuedByOneRowThoughTwoSayTheSame() {
        Entry first = entry("1", "一、决策公开", "做好信息公开工作");
        Entry second = entry("2", "一、决策公开", "做好信息公开工作");
        Entry task = entry("2", "一、决策公开", "做好信息公开工作");

        assertThat(EditionMatch.of(List.of(first, second), List.of(task), UNDECIDED))
                .containsExactly(Map.entry(second.id(), task.id()));
    }

    @Test
    void aRowContinuesOneTaskThoughTwoSaidTheSame() {
        Entry row = entry("1", "二、政策公开", "做好信息公开工作");
        Entry first = entry("9", "一、决策公开", "做好信息公开工作");
        Entry second = entry("8", "二、政策公开", "做好信息公开工作");

        assertThat(EditionMatch.of(List.of(row), List.of(first, second), UNDECIDED))
                .containsExactly(Map.entry(row.id(), second.id()));
    }

    @Test
    void identicalWordsOutweighNumberAndHeadingOfAnAlikeOne() {
        Entry row = entry("1", "一、决策公开", "全年开展政务公开业务培训不少于6次");
        Entry alike = entry("1", "一、决策公开", "全年开展政务公开业务培训不少于4次");
        Entry same = entry("9", "九、其他", "全年开展政务公开业务培训不少于6次");

        assertThat(EditionMatch.of(List.of(row), List.of(alike, same), UNDECIDED))
                .containsExactly(Map.entry(row.id(), same.id()));
    }

    @Test
    void rowsWithoutANumberAreNotAlikeForWantOfIt() {
        Entry row = new Entry(UUID.randomUUID(), null, List.of("二"), "做好信息公开工作");
        Entry numberless = new Entry(UUID.randomUUID(), null, List.of("一"), "做好信息公开工作");
        Entry sameHeading = new Entry(UUID.randomUUID(), "5", List.of("二"), "做好信息公开工作");

        assertThat(EditionMatch.of(List.of(row), List.of(numberless, sameHeading), UNDECIDED))
                .containsExactly(Map.entry(row.id(), sameHeading.id()));
    }

    @Test
    void aTaskTakenByADecisionIsNotTakenAgainByAlikeWords() {
        Entry decided = entry("1", "一、决策公开", "依法答复每一件申请");
        Entry alike = entry("2", "一、决策公开", "全年开展业务培训不少于4次");
        Entry task = entry("2", "一、决策公开", "全年开展业务培训不少于4次");

        assertThat(EditionMatch.of(List.of(decided, alike), List.of(task), Map.of(decided.id(), task.id())))
                .containsExactly(Map.entry(decided.id(), task.id()));
    }

    @Test
    void ofTwoDecisionsForOneTaskTheFirstRowHasIt() {
        Entry first = entry("1", "一", "甲事项按时公开");
        Entry second = entry("2", "一", "乙事项按时公开");
        Entry task = entry("1", "一", "丙事项按时公开");

        assertThat(EditionMatch.of(
                        List.of(first, second), List.of(task), Map.of(first.id(), task.id(), second.id(), task.id())))
                .containsExactly(Map.entry(first.id(), task.id()));
    }

    @Test
    void nothingMatchesNothing() {
        assertThat(EditionMatch.of(List.of(), List.of(entry("1", "一", "甲")), UNDECIDED))
                .isEmpty();
        assertThat(EditionMatch.of(List.of(entry("1", "一", "甲")), List.of(), UNDECIDED))
                .isEmpty();
    }

    private static Entry entry(String no, String path, String requirement) {
        return new Entry(UUID.randomUUID(), no, List.of(path), requirement);
    }
}

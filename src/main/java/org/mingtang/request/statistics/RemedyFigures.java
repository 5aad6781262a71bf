package org.mingtang.request.statistics;

import java.util.Arrays;
import java.util.List;
import org.mingtang.request.RemedyCase;

/**
 * One block of table 四: five cells (国办公开办函〔2021〕30号); the last is the sum of the others, so that K5 holds.
 *
 * @param upheld 结果维持
 * @param corrected 结果纠正
 * @param other 其他结果
 * @param pending 尚未审结
 */
public record RemedyFigures(RemedyCase.Kind kind, long upheld, long corrected, long other, long pending) {

    /** So many of one kind with one result. */
    record Group(String kind, String result, long cases) {}

    public long total() {
        return upheld + corrected + other + pending;
    }

    /** All three blocks, in the form's order, also where nothing was counted. */
    static List<RemedyFigures> of(List<Group> groups) {
        return Arrays.stream(RemedyCase.Kind.values())
                .map(kind -> new RemedyFigures(
                        kind,
                        sum(groups, kind, RemedyCase.Result.UPHELD.name()),
                        sum(groups, kind, RemedyCase.Result.CORRECTED.name()),
                        sum(groups, kind, RemedyCase.Result.OTHER.name()),
                        sum(groups, kind, "PENDING")))
                .toList();
    }

    private static long sum(List<Group> groups, RemedyCase.Kind kind, String result) {
        return groups.stream()
                .filter(group ->
                        group.kind().equals(kind.name()) && group.result().equals(result))
                .mapToLong(Group::cases)
                .sum();
    }
}

package org.mingtang.plan.board;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** An open plan as comma-separated values (RFC 4180), in UTF-8 with the mark that spreadsheets need to know it. */
final class PublicCsv {

    private static final List<String> HEADER =
            List.of("序号", "类别", "任务要求", "责任单位", "完成时限", "状态", "量化指标", "公开佐证", "任务编号");

    private PublicCsv() {}

    /** Proofs are written as whole addresses. */
    static byte[] of(PublicPlan plan, String base) {
        StringBuilder text = new StringBuilder("\uFEFF").append(line(HEADER));
        plan.tasks().forEach(task -> text.append(line(cells(task, base))));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(PublicTask task, String base) {
        return List.of(
                task.number(),
                task.category(),
                task.requirement(),
                UnitGroup.inWords(task.responsible()),
                task.deadline(),
                task.state(),
                task.targets().stream()
                        .map(target -> target.measure() + " " + target.bar().text() + "（"
                                + target.bar().word() + "）")
                        .collect(Collectors.joining("；")),
                task.targets().stream()
                        .flatMap(target -> target.proofs().stream())
                        .map(proof -> proof.date() + " " + proof.title() + " "
                                + proof.at(base).link())
                        .collect(Collectors.joining("；")),
                task.id());
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> '"' + SafeCell.of(cell).replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\r\n"));
    }
}

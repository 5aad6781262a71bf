package org.mingtang.request.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.UnlawfulAct;

/** Who reconsiders an organ's answer (行政复议法 2023, in force 2024-01-01, arts. 24, 27, 28). */
public final class ReconsiderationOrgan {

    private ReconsiderationOrgan() {}

    /**
     * Returns the names to be told, more than one where the applicant may choose.
     *
     * @throws UnlawfulAct where the organ's facts do not say who it is
     */
    public static List<String> of(Organ organ) {
        if (organ.kind().isVertical()) {
            return List.of(known(organ, organ.superior(), "上一级主管部门"));
        }
        if (organ.kind() == OrganKind.JUSTICE) {
            return List.of(known(organ, organ.government(), "本级人民政府"), known(organ, organ.superior(), "上一级司法行政部门"));
        }
        if (organ.kind() == OrganKind.GOVERNMENT && organ.provincial()) {
            return List.of(organ.name());
        }
        return List.of(known(
                organ,
                organ.government(),
                switch (organ.kind()) {
                    case GOVERNMENT, TOWNSHIP -> "上一级人民政府";
                    case SUBDISTRICT -> "设立该机关的人民政府";
                    default -> "本级人民政府";
                }));
    }

    private static String known(Organ organ, @Nullable String name, String whom) {
        if (name == null || name.isBlank()) {
            throw new UnlawfulAct("“" + organ.name() + "”没有登记" + whom + "，无法告知行政复议机关。请先在机构信息中补充（行政复议法第二十条）。");
        }
        return name;
    }
}

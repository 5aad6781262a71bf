package org.mingtang.plan.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Person;
import org.springframework.stereotype.Component;

/** Notes in the audit trail what a person does to a draft: which file's table, which row, which fields. */
@Component
class DraftTrail {

    private final AuditTrail trail;

    DraftTrail(AuditTrail trail) {
        this.trail = trail;
    }

    void note(Draft draft, String act, String detail, Person by) {
        String title = draft.head().title();
        trail.note(by.account(), by.name(), act, title.isEmpty() ? draft.sourceName() : title, detail);
    }

    void note(Draft draft, String act, DraftRow row, Person by) {
        note(draft, act, place(row), by);
    }

    /** An edit that changes nothing leaves no line. */
    void noteEdit(Draft draft, DraftRow row, RowContent before, Person by) {
        List<String> fields = changed(before, row.content());
        if (!fields.isEmpty()) {
            note(draft, "核对：修改一行", place(row) + "　改了" + String.join("、", fields), by);
        }
    }

    private static String place(DraftRow row) {
        String words = row.content().requirement();
        String no = row.content().no();
        return (no == null || no.isBlank() ? "" : no + "　")
                + (words.length() > 60 ? words.substring(0, 60) + "…" : words);
    }

    private static List<String> changed(RowContent before, RowContent after) {
        List<String> fields = new ArrayList<>();
        add(fields, "序号", before.no(), after.no());
        add(fields, "类别", before.path(), after.path());
        add(fields, "任务要求", before.requirement(), after.requirement());
        add(fields, "责任单位", before.units(), after.units());
        add(fields, "完成时限", before.deadline(), after.deadline());
        add(fields, "量化指标", before.targets(), after.targets());
        return fields;
    }

    private static void add(List<String> fields, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            fields.add(name);
        }
    }
}

package org.mingtang.policy.interpretation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.mingtang.publication.ManuscriptId;

/** How a document is to be interpreted: by whom, in what forms, whom to ask. It goes with the draft (三同步). */
@Entity
@SuppressWarnings("NullAway.Init")
class InterpretationPlan {

    @Id
    private UUID manuscript;

    @Version
    private @Nullable Integer revision;

    private boolean needed;
    private @Nullable String whyNot;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> forms;

    private @Nullable String interpreter;
    private @Nullable String contact;
    private @Nullable LocalDate plannedOn;
    private @Nullable String overlapWhy;
    private String plannedBy;
    private Instant plannedAt;

    protected InterpretationPlan() {}

    InterpretationPlan(ManuscriptId manuscript) {
        this.manuscript = manuscript.value();
    }

    void plan(PlanFields fields, Person by, Instant now) {
        needed = fields.needed();
        whyNot = fields.needed() ? null : fields.whyNot();
        forms = fields.forms().stream().map(Enum::name).toList();
        interpreter = fields.interpreter();
        contact = fields.contact();
        plannedOn = fields.plannedOn();
        overlapWhy = fields.overlapWhy();
        plannedBy = by.name();
        plannedAt = now;
    }

    PlanFields fields() {
        return new PlanFields(
                needed,
                whyNot,
                forms.stream().map(InterpretationForm::valueOf).toList(),
                interpreter,
                contact,
                plannedOn,
                overlapWhy);
    }
}

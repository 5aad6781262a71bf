package org.mingtang.policy.interpretation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Person;
import org.mingtang.policy.text.Overlap;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.BodyHtml;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.ManuscriptStage;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.Manuscripts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans for interpretation and the pieces written for them, by the manuscript of the document they explain. */
@Component
@Transactional
class Interpretations {

    private final InterpretationPlans plans;
    private final Manuscripts manuscripts;
    private final JdbcClient database;
    private final AuditTrail audit;
    private final Clock clock;

    Interpretations(
            InterpretationPlans plans, Manuscripts manuscripts, JdbcClient database, AuditTrail audit, Clock clock) {
        this.plans = plans;
        this.manuscripts = manuscripts;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<PlanFields> plan(ManuscriptId document) {
        return plans.findById(document.value()).map(InterpretationPlan::fields);
    }

    public void plan(ManuscriptId document, PlanFields fields, Person by) {
        ManuscriptView view = own(document, by);
        if (view.stage().ended()) {
            throw new UnlawfulAct("文件已经办结，解读方案不能再改。");
        }
        if (!view.stage().writable()) {
            throw new UnlawfulAct("解读方案随文件一起审核，送审后不能再改。要改的，请先撤回送审。");
        }
        InterpretationPlan plan = plans.findById(document.value()).orElseGet(() -> new InterpretationPlan(document));
        plan.plan(fields, by, clock.instant());
        plans.saveAndFlush(plan);
        audit.note(by.account(), by.name(), "制定解读方案", view.fields().title(), document.toString());
    }

    /** Begins a piece of interpretation as a manuscript of its own, with the document's theme, unit and readers. */
    public ManuscriptId begin(ManuscriptId document, InterpretationForm form, Person by) {
        ManuscriptView of = own(document, by);
        ManuscriptFields fields = ManuscriptFields.of(
                        of.fields().line(),
                        ItemKind.INTERPRETATION,
                        form.label() + "：" + shortened(of.fields().title()),
                        "")
                .dated(null, LocalDate.now(clock), null, null)
                .about(of.fields().theme())
                .directedTo(of.fields().audience());
        ManuscriptId material = manuscripts.begin(of.unit(), null, fields, by);
        database.sql("insert into interpretation_material (material, document, form, added_by, added_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        material.value(),
                        document.value(),
                        form.name(),
                        by.name(),
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        return material;
    }

    /** The pieces written for a document, oldest first; given-up ones are left out. */
    @Transactional(readOnly = true)
    public List<Material> materials(ManuscriptView document) {
        String text = BodyHtml.text(document.fields().body());
        return database
                .sql("select material, form from interpretation_material where document = ? order by added_at")
                .param(document.id().value())
                .query(Piece.class)
                .list()
                .stream()
                .flatMap(piece -> manuscripts.find(new ManuscriptId(piece.material())).stream()
                        .filter(view -> view.stage() != ManuscriptStage.DISCARDED)
                        .map(view -> new Material(piece.form(), view, overlap(view, text))))
                .toList();
    }

    /** A row of the pieces. */
    record Piece(UUID material, InterpretationForm form) {}

    /** The document a piece explains. */
    @Transactional(readOnly = true)
    public Optional<ManuscriptView> documentOf(ManuscriptId material) {
        return database.sql("select document from interpretation_material where material = ?")
                .param(material.value())
                .query(UUID.class)
                .optional()
                .flatMap(id -> manuscripts.find(new ManuscriptId(id)));
    }

    /** Share of a piece that stands word for word in its document. */
    static double overlap(ManuscriptView material, String documentText) {
        return Overlap.of(BodyHtml.text(material.fields().body()), documentText).share();
    }

    private ManuscriptView own(ManuscriptId document, Person by) {
        ManuscriptView view = manuscripts.find(document).orElseThrow(() -> new UnlawfulAct("没有这份稿件。"));
        if (!manuscripts.mayWrite(view.unit(), by)) {
            throw new UnlawfulAct("解读由起草文件的单位负责（谁起草谁解读），您不能办理其他单位的解读。");
        }
        if (!view.fields().kind().isPolicy()) {
            throw new UnlawfulAct("只有政策文件需要解读方案。");
        }
        return view;
    }

    private static String shortened(String title) {
        return title.length() > 200 ? title.substring(0, 200) : title;
    }
}

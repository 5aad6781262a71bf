package org.mingtang.policy.interpretation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Person;
import org.mingtang.policy.interpretation.Pieces.Piece;
import org.mingtang.policy.text.Overlap;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.BodyHtml;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.Items;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.ManuscriptStage;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.Manuscripts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans for interpretation and the pieces written for them, by the manuscript of the document they explain. */
@Component
@Transactional
class Interpretations {

    private static final String NOT_OWN = "解读由起草文件的单位负责（谁起草谁解读），您不能办理其他单位的解读。";

    private final InterpretationPlans plans;
    private final Manuscripts manuscripts;
    private final Pieces pieces;
    private final PlannedDays days;
    private final Items items;
    private final AuditTrail audit;
    private final Clock clock;

    Interpretations(
            InterpretationPlans plans,
            Manuscripts manuscripts,
            Pieces pieces,
            PlannedDays days,
            Items items,
            AuditTrail audit,
            Clock clock) {
        this.plans = plans;
        this.manuscripts = manuscripts;
        this.pieces = pieces;
        this.days = days;
        this.items = items;
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
        days.bringUpToDate(document);
        audit.note(by.account(), by.name(), "制定解读方案", view.fields().known(), document.toString());
    }

    /** Begins a piece of interpretation as a manuscript of its own, with the document's theme, unit and readers. */
    public ManuscriptId begin(ManuscriptId document, InterpretationForm form, Person by) {
        ManuscriptView of = own(document, by);
        ManuscriptFields fields = of.fields();
        ManuscriptId material = manuscripts.begin(
                of.unit(), null, first(form, fields.line(), fields.title(), fields.theme(), fields.audience()), by);
        pieces.write(new Piece(material.value(), document.value(), null, null, form, null, null, null), by);
        return material;
    }

    /** Begins a piece for a document that is already public. */
    public ManuscriptId begin(ItemNumber document, InterpretationForm form, PieceWords words, Person by) {
        ItemView of = policy(document);
        if (!manuscripts.mayWrite(of.unit(), by)) {
            throw new UnlawfulAct(NOT_OWN);
        }
        ManuscriptId material =
                manuscripts.begin(of.unit(), null, first(form, of.line(), of.title(), of.theme(), of.audience()), by);
        pieces.write(
                new Piece(
                        material.value(),
                        null,
                        document.value(),
                        null,
                        form,
                        words.interpreter(),
                        words.contact(),
                        words.overlapWhy()),
                by);
        return material;
    }

    /**
     * Says what a piece explains and who interprets; a piece that belongs to a draft stays with it.
     *
     * @param item a public policy document, or null
     * @param outside the title of a document that is not kept here, or null
     */
    public void bind(
            ManuscriptId material,
            @Nullable ItemNumber item,
            @Nullable String outside,
            InterpretationForm form,
            PieceWords words,
            Person by) {
        ManuscriptView view = manuscripts
                .find(material)
                .filter(each -> each.fields().kind() == ItemKind.INTERPRETATION)
                .orElseThrow(() -> new UnlawfulAct("没有这份解读稿件。"));
        if (!manuscripts.mayWrite(view.unit(), by)) {
            throw new UnlawfulAct("只能办理本单位的解读。");
        }
        if (!view.stage().writable()) {
            throw new UnlawfulAct("解读送审后，所解读的文件、解读人和咨询方式不能再改。要改的，请先撤回送审。");
        }
        UUID document = pieces.row(view).map(Piece::document).orElse(null);
        if (document == null && (item == null) == (outside == null)) {
            throw new UnlawfulAct("请选定所解读的文件；文件不在本站的，写明它的名称。");
        }
        if (document == null && item != null) {
            ItemView of = policy(item);
            if (!of.forEverybody() && !manuscripts.maySee(of.unit(), by)) {
                throw new UnlawfulAct("这份文件是定向公开的，由公开它的单位解读。");
            }
        }
        pieces.write(
                new Piece(
                        material.value(),
                        document,
                        document == null && item != null ? item.value() : null,
                        document == null ? outside : null,
                        form,
                        words.interpreter(),
                        words.contact(),
                        words.overlapWhy()),
                by);
        manuscripts.note(material, "写明所解读的文件和解读人", by);
    }

    /** A policy document that is public and stands. */
    @Transactional(readOnly = true)
    public ItemView policy(ItemNumber number) {
        return items.find(number)
                .filter(item -> item.kind().isPolicy() && item.withdrawn() == null)
                .orElseThrow(() -> new UnlawfulAct("没有这份已公开的政策文件，或者它已经撤回。"));
    }

    private ManuscriptFields first(
            InterpretationForm form, String line, String title, @Nullable String theme, List<UUID> audience) {
        return ManuscriptFields.of(line, ItemKind.INTERPRETATION, form.label() + "：" + shortened(title), "")
                .dated(null, LocalDate.now(clock), null, null)
                .about(theme)
                .directedTo(audience);
    }

    /** The pieces written for a document, oldest first; given-up ones and those a further version replaced are left out. */
    @Transactional(readOnly = true)
    public List<Material> materials(ManuscriptView document) {
        return materials(pieces.of(document.id()), document.fields().body());
    }

    /** The pieces written for a public document, with it or later. */
    @Transactional(readOnly = true)
    public List<Material> materials(ItemView document) {
        return materials(pieces.of(document.number()), document.body());
    }

    private List<Material> materials(List<Piece> rows, String body) {
        return rows.stream()
                .flatMap(piece -> manuscripts.find(piece.manuscript()).stream()
                        .filter(view -> view.stage() != ManuscriptStage.DISCARDED && !pieces.isFollowed(piece, view))
                        .map(view -> new Material(piece.form(), view, body, pieces.words(piece))))
                .toList();
    }

    /** Share of a piece that stands word for word in its document. */
    static double overlap(ManuscriptView material, String documentText) {
        return Overlap.of(BodyHtml.text(material.fields().body()), documentText).share();
    }

    private ManuscriptView own(ManuscriptId document, Person by) {
        ManuscriptView view = manuscripts.find(document).orElseThrow(() -> new UnlawfulAct("没有这份稿件。"));
        if (!manuscripts.mayWrite(view.unit(), by)) {
            throw new UnlawfulAct(NOT_OWN);
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

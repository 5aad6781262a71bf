package org.mingtang.policy.interpretation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingtang.procedure.Refusal;
import org.mingtang.publication.BodyHtml;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptStage;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.PublicationGate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Holds a document back for want of interpretation: without a plan it is not accepted for review and goes back with the
 * list of what is missing (退文), without approved material it is not published (三同步, 国办发〔2016〕80号 and local rules).
 */
@Component
class InterpretationGate implements PublicationGate {

    private final Interpretations interpretations;
    private final Set<ItemKind> kinds;
    private final double mostOverlap;

    InterpretationGate(
            Interpretations interpretations,
            @Value("${mingtang.interpretation.kinds:RULE,NORMATIVE_DOCUMENT}") Set<ItemKind> kinds,
            @Value("${mingtang.interpretation.most-overlap:0.6}") double mostOverlap) {
        this.interpretations = interpretations;
        this.kinds = Set.copyOf(kinds);
        this.mostOverlap = mostOverlap;
    }

    @Override
    public List<Refusal> objections(ManuscriptView draft, Moment moment) {
        if (draft.fields().kind() == ItemKind.INTERPRETATION) {
            List<Refusal> all = new ArrayList<>(moment == Moment.PUBLICATION ? early(draft) : List.of());
            all.addAll(wider(draft));
            all.addAll(copied(draft));
            return all;
        }
        if (!needs(draft)) {
            return List.of();
        }
        return moment == Moment.SUBMISSION ? planMissing(draft) : materialMissing(draft);
    }

    /** Later versions of a published document are corrections and amendments, explained where they need it. */
    boolean needs(ManuscriptView draft) {
        boolean planned = interpretations.plan(draft.id()).isPresent();
        return draft.fields().kind().isPolicy()
                && draft.item() == null
                && (kinds.contains(draft.fields().kind()) || planned);
    }

    private List<Refusal> planMissing(ManuscriptView draft) {
        Optional<PlanFields> plan = interpretations.plan(draft.id());
        if (plan.isEmpty()) {
            return List.of(new Refusal("interpretation", "还没有解读方案，文件不予受理（三同步）。请先填写解读方案。"));
        }
        return plan.get().missing().stream()
                .map(each -> new Refusal("interpretation", each.message()))
                .toList();
    }

    private List<Refusal> materialMissing(ManuscriptView draft) {
        List<Refusal> missing = new ArrayList<>(planMissing(draft));
        List<InterpretationForm> lacking = lacking(draft);
        if (!lacking.isEmpty()) {
            missing.add(new Refusal("interpretation", "解读材料还没有通过审核（" + PlanWords.labels(lacking) + "），文件不能先于解读发布。"));
        }
        return missing;
    }

    /** Forms of the plan without a piece that passed review. */
    List<InterpretationForm> lacking(ManuscriptView draft) {
        return interpretations
                .plan(draft.id())
                .map(plan -> plan.lacking(interpretations.materials(draft).stream()
                        .filter(Material::ready)
                        .map(Material::form)
                        .collect(Collectors.toSet())))
                .orElse(List.of());
    }

    /** Both come out in the same moment: what explains a document cannot be public before it (国办发〔2016〕80号). */
    private List<Refusal> early(ManuscriptView material) {
        return interpretations
                .documentOf(material.id())
                .filter(document -> document.stage() != ManuscriptStage.PUBLISHED)
                .map(document -> new Refusal("interpretation", "所解读的文件还没有发布，解读不能先于文件发布；发布文件时，审核通过的解读会一同发布。"))
                .stream()
                .toList();
    }

    /** What explains a document for named units tells of it, by its title alone: nobody else may read it. */
    private List<Refusal> wider(ManuscriptView material) {
        ManuscriptFields fields = material.fields();
        return interpretations.documentOf(material.id()).map(ManuscriptView::fields).stream()
                .filter(document -> !document.forEverybody())
                .filter(document ->
                        fields.forEverybody() || !document.audience().containsAll(fields.audience()))
                .map(document -> new Refusal("audience", "所解读的文件是定向公开的，解读的公开范围不能大于文件。请把解读的公开范围改成与文件一致。"))
                .toList();
    }

    /** An interpretation that repeats the document explains nothing (rules of several provinces; the share is ours to set). */
    private List<Refusal> copied(ManuscriptView material) {
        Optional<ManuscriptView> document = interpretations.documentOf(material.id());
        if (document.isEmpty()) {
            return List.of();
        }
        boolean explained = interpretations
                .plan(document.get().id())
                .map(PlanFields::overlapWhy)
                .filter(why -> !why.isBlank())
                .isPresent();
        double share = Interpretations.overlap(
                material, BodyHtml.text(document.get().fields().body()));
        if (explained || share <= mostOverlap) {
            return List.of();
        }
        return List.of(new Refusal(
                "body", "解读有 " + Math.round(share * 100) + "% 的文字照抄文件原文。请用自己的话说明背景、依据和主要举措；确需照录的，在解读方案里写明理由。"));
    }
}

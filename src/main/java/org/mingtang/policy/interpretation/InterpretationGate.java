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
    private final Pieces pieces;
    private final Set<ItemKind> kinds;
    private final double mostOverlap;

    InterpretationGate(
            Interpretations interpretations,
            Pieces pieces,
            @Value("${mingtang.interpretation.kinds:RULE,NORMATIVE_DOCUMENT}") Set<ItemKind> kinds,
            @Value("${mingtang.interpretation.most-overlap:0.6}") double mostOverlap) {
        this.interpretations = interpretations;
        this.pieces = pieces;
        this.kinds = Set.copyOf(kinds);
        this.mostOverlap = mostOverlap;
    }

    @Override
    public List<Refusal> objections(ManuscriptView draft, Moment moment) {
        if (draft.fields().kind() == ItemKind.INTERPRETATION) {
            List<Refusal> all = new ArrayList<>(moment == Moment.PUBLICATION ? early(draft) : unbound(draft));
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

    /** A draft begun without a document is linked to nothing and compared with nothing. */
    private List<Refusal> unbound(ManuscriptView material) {
        return pieces.explained(material).isPresent()
                ? List.of()
                : List.of(new Refusal("/desk/drafts/" + material.id() + "/explained", "还没有写明这份解读说的是哪一份文件。请先选定所解读的文件。"));
    }

    /** Both come out in the same moment: what explains a document cannot be public before it (国办发〔2016〕80号). */
    private List<Refusal> early(ManuscriptView material) {
        return pieces.explained(material).filter(document -> !document.out()).stream()
                .map(document -> new Refusal("interpretation", "所解读的文件还没有发布，解读不能先于文件发布；发布文件时，审核通过的解读会一同发布。"))
                .toList();
    }

    /** What explains a document for named units tells of it, by its title alone: nobody else may read it. */
    private List<Refusal> wider(ManuscriptView material) {
        ManuscriptFields fields = material.fields();
        return pieces.explained(material).map(Explained::audience).filter(readers -> !readers.isEmpty()).stream()
                .filter(readers -> fields.forEverybody() || !readers.containsAll(fields.audience()))
                .map(readers -> new Refusal("audience", "所解读的文件是定向公开的，解读的公开范围不能大于文件。请把解读的公开范围改成与文件一致。"))
                .toList();
    }

    /** An interpretation that repeats the document explains nothing (rules of several provinces; the share is ours to set). */
    private List<Refusal> copied(ManuscriptView material) {
        Optional<Explained> document = pieces.explained(material);
        if (document.isEmpty() || document.get().words().overlapWhy() != null) {
            return List.of();
        }
        double share =
                Interpretations.overlap(material, BodyHtml.text(document.get().body()));
        if (share <= mostOverlap) {
            return List.of();
        }
        String where = document.get().draft() == null ? "在“所解读的文件”里" : "在解读方案里";
        return List.of(new Refusal(
                "body", "解读有 " + Math.round(share * 100) + "% 的文字照抄文件原文。请用自己的话说明背景、依据和主要举措；确需照录的，" + where + "写明理由。"));
    }
}

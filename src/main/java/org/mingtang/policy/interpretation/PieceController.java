package org.mingtang.policy.interpretation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.policy.Policies;
import org.mingtang.policy.PolicyFilter;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.Items;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.Manuscripts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pieces for documents that are already out, and the document a piece explains. */
@Controller
@Requires(Permission.DRAFT_PUBLICATION)
class PieceController {

    private static final int SHOWN = 20;

    private final Interpretations interpretations;
    private final Pieces pieces;
    private final Manuscripts manuscripts;
    private final Items items;
    private final Policies policies;

    PieceController(
            Interpretations interpretations, Pieces pieces, Manuscripts manuscripts, Items items, Policies policies) {
        this.interpretations = interpretations;
        this.pieces = pieces;
        this.manuscripts = manuscripts;
        this.items = items;
        this.policies = policies;
    }

    @GetMapping("/desk/items/{number}/interpretation")
    @Requires(Permission.READ_PUBLICATIONS)
    ModelAndView later(@PathVariable long number, Person person) {
        ItemView document = document(number, person);
        List<Material> materials = interpretations.materials(document).stream()
                .filter(piece -> piece.forEverybody()
                        || manuscripts.maySee(piece.manuscript().unit(), person))
                .toList();
        PieceWords last = materials.isEmpty()
                ? PieceWords.NONE
                : materials.get(materials.size() - 1).words();
        boolean open = document.withdrawn() == null && manuscripts.mayWrite(document.unit(), person);
        return new ModelAndView("interpretation/later", "page", new LaterPage(document, materials, last, open));
    }

    @PostMapping("/desk/items/{number}/interpretation")
    String begin(
            @PathVariable long number,
            @RequestParam InterpretationForm form,
            @RequestParam(required = false) @Nullable String interpreter,
            @RequestParam(required = false) @Nullable String contact,
            Person person,
            RedirectAttributes flash) {
        ManuscriptId material = interpretations.begin(
                document(number, person).number(),
                form,
                InterpretationController.words(interpreter, contact, null),
                person);
        flash.addFlashAttribute("notice", "已建立解读稿件，写好后送审、发布，两份页面会互相链接。");
        return "redirect:/desk/drafts/" + material;
    }

    @GetMapping("/desk/drafts/{id}/explained")
    @Requires(Permission.READ_PUBLICATIONS)
    ModelAndView piece(@PathVariable UUID id, @RequestParam(defaultValue = "") String q, Person person) {
        ManuscriptView piece = seen(id, person);
        boolean writable = piece.stage().writable() && manuscripts.mayWrite(piece.unit(), person);
        PolicyFilter filter = new PolicyFilter(null, List.of(), null, null, null, q.strip(), null);
        return new ModelAndView(
                "interpretation/piece",
                "page",
                new PiecePage(
                        piece,
                        pieces.explained(piece).orElse(null),
                        q.strip(),
                        q.isBlank() ? List.of() : policies.list(filter, SHOWN, 0),
                        writable));
    }

    @PostMapping("/desk/drafts/{id}/explained")
    String bind(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long item,
            @RequestParam(required = false) @Nullable String outside,
            @RequestParam(defaultValue = "TEXT") InterpretationForm form,
            @RequestParam(required = false) @Nullable String interpreter,
            @RequestParam(required = false) @Nullable String contact,
            @RequestParam(required = false) @Nullable String overlapWhy,
            Person person,
            RedirectAttributes flash) {
        interpretations.bind(
                seen(id, person).id(),
                Optional.ofNullable(item).map(ItemNumber::new).orElse(null),
                item == null ? InterpretationController.limited(outside, 300) : null,
                form,
                InterpretationController.words(interpreter, contact, overlapWhy),
                person);
        flash.addFlashAttribute("notice", "已保存。");
        return "redirect:/desk/drafts/" + id + "/explained";
    }

    private ItemView document(long number, Person person) {
        return items.find(new ItemNumber(number))
                .filter(item -> item.kind().isPolicy())
                .filter(item -> item.forEverybody() || manuscripts.maySee(item.unit(), person))
                .orElseThrow(() -> new UnlawfulAct("没有这份政策文件，或者它不向您的单位公开。"));
    }

    /** As on the page of the manuscript: of another unit's nobody learns whether it is there. */
    private ManuscriptView seen(UUID id, Person person) {
        return manuscripts
                .find(new ManuscriptId(id))
                .filter(view -> view.fields().kind() == ItemKind.INTERPRETATION)
                .filter(view -> manuscripts.maySee(view.unit(), person))
                .orElseThrow(() -> new UnlawfulAct("没有这份稿件，或者它属于其他单位。"));
    }
}

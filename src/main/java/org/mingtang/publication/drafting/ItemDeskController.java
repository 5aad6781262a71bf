package org.mingtang.publication.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.CatalogueLines;
import org.mingtang.publication.ItemFilter;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.Items;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.Publications;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is public, seen from inside: how late it came, its versions, revising and withdrawing it. */
@Controller
class ItemDeskController {

    private final Items items;
    private final Publications publications;
    private final Manuscripts manuscripts;
    private final CatalogueLines lines;
    private final Units units;

    ItemDeskController(
            Items items, Publications publications, Manuscripts manuscripts, CatalogueLines lines, Units units) {
        this.items = items;
        this.publications = publications;
        this.manuscripts = manuscripts;
        this.lines = lines;
        this.units = units;
    }

    @GetMapping("/desk/items")
    @Requires(Permission.READ_PUBLICATIONS)
    ModelAndView list(
            @RequestParam(defaultValue = "") String line,
            @RequestParam(required = false) @Nullable ItemKind kind,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "0") int page,
            Person person) {
        ItemFilter filter = new ItemFilter(
                line.isEmpty() ? null : line,
                kind,
                mine
                        ? units.withThoseAround(new UnitId(person.unit())).stream()
                                .map(UnitId::value)
                                .toList()
                        : List.of(),
                null,
                null,
                words.isBlank() ? null : words,
                true);
        int number = Math.max(0, page);
        ItemsPage shown = new ItemsPage(
                ItemsPage.rows(items.list(filter, ItemsPage.SIZE, (long) number * ItemsPage.SIZE), units),
                items.count(filter),
                number,
                lines.all(),
                line,
                kind,
                words,
                mine);
        return new ModelAndView("drafting/items", "page", shown);
    }

    @GetMapping("/desk/items/{number}")
    @Requires(Permission.READ_PUBLICATIONS)
    ModelAndView item(@PathVariable long number, Person person) {
        ItemView item = seen(number, person);
        return new ModelAndView(
                "drafting/item",
                Map.of(
                        "item", item,
                        "mayRevise", manuscripts.mayWrite(item.unit(), person) && item.withdrawn() == null,
                        "mayWithdraw", publications.mayPublish(item.unit(), person) && item.withdrawn() == null));
    }

    @GetMapping("/desk/items/{number}/withdrawal")
    @Requires(Permission.PUBLISH)
    ModelAndView askWithdrawal(@PathVariable long number, Person person) {
        return new ModelAndView(
                "drafting/withdrawal",
                Map.of("item", seen(number, person), "reason", "", "penaltyChangedOn", "", "refusal", ""));
    }

    @PostMapping("/desk/items/{number}/withdrawal")
    @Requires(Permission.PUBLISH)
    ModelAndView withdraw(
            @PathVariable long number,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate penaltyChangedOn,
            Person person,
            RedirectAttributes flash) {
        try {
            publications.withdraw(new ItemNumber(number), reason, penaltyChangedOn, person);
        } catch (UnlawfulAct refused) {
            String why = refused.getMessage() == null ? "不能撤回。" : refused.getMessage();
            return new ModelAndView(
                    "drafting/withdrawal",
                    Map.of(
                            "item",
                            seen(number, person),
                            "reason",
                            reason,
                            "penaltyChangedOn",
                            penaltyChangedOn == null ? "" : penaltyChangedOn.toString(),
                            "refusal",
                            why),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "已撤回，原地址显示撤回原因。");
        return new ModelAndView("redirect:/desk/items/" + number);
    }

    private ItemView seen(long number, Person person) {
        return items.find(new ItemNumber(number))
                .filter(item -> item.forEverybody() || manuscripts.maySee(item.unit(), person))
                .orElseThrow(() -> new UnlawfulAct("没有这条信息。"));
    }
}

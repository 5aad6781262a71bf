package org.mingtang.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.Refusal;
import org.mingtang.search.engine.Engine;
import org.mingtang.search.engine.SearchUnavailable;
import org.mingtang.search.meaning.Meaning;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The state of the index, and the words that mean the same. */
@Controller
@Requires(Permission.KEEP_SEARCH)
class IndexDeskController {

    private static final String PAGE = "redirect:/desk/search";

    private final EntryTable table;
    private final Engine index;
    private final Rebuilds rebuilds;
    private final Synonyms synonyms;
    private final Meaning meaning;
    private final AuditTrail trail;

    IndexDeskController(
            EntryTable table, Engine index, Rebuilds rebuilds, Synonyms synonyms, Meaning meaning, AuditTrail trail) {
        this.meaning = meaning;
        this.table = table;
        this.index = index;
        this.rebuilds = rebuilds;
        this.synonyms = synonyms;
        this.trail = trail;
    }

    @GetMapping("/desk/search")
    ModelAndView state() {
        return new ModelAndView("search/desk", "page", page("", List.of()));
    }

    @PostMapping("/desk/search/rebuild")
    @Transactional
    public String rebuild(Person person, RedirectAttributes flash) {
        rebuilds.wish(person);
        trail.note(person.account(), person.name(), "重建检索索引", "检索", "");
        flash.addFlashAttribute("notice", "已开始重建索引。重建期间检索照常可用，完成后自动换上新索引。");
        return PAGE;
    }

    @PostMapping("/desk/search/synonyms")
    @Transactional
    public ModelAndView add(@RequestParam(defaultValue = "") String lines, Person person, RedirectAttributes flash) {
        var groups = SynonymLines.of(lines);
        if (!groups.refusals().isEmpty()) {
            return new ModelAndView(
                    "search/desk", Map.of("page", page(lines, groups.refusals())), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        groups.groups().forEach(synonyms::put);
        trail.note(
                person.account(), person.name(), "登记同义词", "检索", groups.groups().size() + "组");
        flash.addFlashAttribute("notice", "已登记 " + groups.groups().size() + " 组同义词，检索时立即生效。");
        return new ModelAndView(PAGE);
    }

    @PostMapping("/desk/search/synonyms/{id}/removal")
    @Transactional
    public String remove(@PathVariable UUID id, Person person, RedirectAttributes flash) {
        synonyms.remove(id);
        trail.note(person.account(), person.name(), "删除同义词", "检索", id.toString());
        flash.addFlashAttribute("notice", "已删除这组同义词。");
        return PAGE;
    }

    private IndexPage page(String lines, List<Refusal> refusals) {
        var groups = synonyms.all().stream()
                .map(group -> new IndexPage.Group(group.id().toString(), String.join("、", group.words())))
                .toList();
        try {
            long building = index.building();
            return new IndexPage(
                    index.name(),
                    true,
                    table.count(),
                    index.waiting(),
                    building,
                    building < 0 && index.rebuildDue(),
                    byMeaning(),
                    groups,
                    lines,
                    refusals);
        } catch (SearchUnavailable e) {
            return new IndexPage(
                    index.name(), false, table.count(), 0, -1, false, byMeaning(), groups, lines, refusals);
        }
    }

    private IndexPage.ByMeaning byMeaning() {
        boolean off = meaning.state() == Meaning.State.OFF;
        if (!off && !index.keepsVectors()) {
            return new IndexPage.ByMeaning(
                    Meaning.State.UNAVAILABLE.name(), 0, "索引由 " + index.name() + " 保存，它现在不能保存语义。");
        }
        return new IndexPage.ByMeaning(meaning.state().name(), off ? 0 : table.countNotMeant(), meaning.trouble());
    }
}

package org.mingtang.publication.history;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sets up topics: their words go through the desk's drafts, what they gather is set here. */
@Controller
@Requires(Permission.EDIT_CATALOGUE)
class TopicDeskController {

    private final Topics topics;
    private final TopicPages pages;

    TopicDeskController(Topics topics, TopicPages pages) {
        this.topics = topics;
        this.pages = pages;
    }

    @GetMapping("/desk/topics")
    ModelAndView all(Person person) {
        return new ModelAndView("history/desk-topics", "page", pages.all(TopicPages.Form.EMPTY, "", person));
    }

    @PostMapping("/desk/topics")
    ModelAndView begin(
            @RequestParam(defaultValue = "") String slug,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String intro,
            @RequestParam(defaultValue = "") String headings,
            @RequestParam(defaultValue = "") String line,
            Person person,
            RedirectAttributes flash) {
        TopicPages.Form form = new TopicPages.Form(slug.strip(), title.strip(), intro, headings, line);
        UUID id;
        try {
            pages.require(form, person);
            id = topics.begin(form.slug(), line, form.title(), TopicText.html(intro, headings), person);
        } catch (UnlawfulAct refused) {
            return new ModelAndView(
                    "history/desk-topics",
                    Map.of("page", pages.all(form, String.valueOf(refused.getMessage()), person)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "专题已建立。它的文字是一份稿件，送审、发布之后专题才公开。");
        return new ModelAndView("redirect:/desk/topics/" + id);
    }

    @GetMapping("/desk/topics/{id}")
    ModelAndView topic(@PathVariable UUID id, Person person) {
        return new ModelAndView("history/desk-topic", "page", pages.topic(id, person));
    }

    @PostMapping("/desk/topics/{id}/rules")
    String gather(
            @PathVariable UUID id,
            @RequestParam String heading,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate since,
            Person person,
            RedirectAttributes flash) {
        topics.gather(id, new TopicRule(heading, word(line), word(theme), word(words), unit, since), person);
        flash.addFlashAttribute("notice", "“" + heading + "”的汇集规则已保存。");
        return "redirect:/desk/topics/" + id;
    }

    @PostMapping("/desk/topics/{id}/picks")
    String pick(
            @PathVariable UUID id,
            @RequestParam String heading,
            @RequestParam(defaultValue = "") String address,
            Person person,
            RedirectAttributes flash) {
        topics.pick(id, heading, address, person);
        flash.addFlashAttribute("notice", "已收入“" + heading + "”。");
        return "redirect:/desk/topics/" + id;
    }

    @PostMapping("/desk/topics/{id}/picks/{item:\\d{1,15}}/removal")
    String drop(@PathVariable UUID id, @PathVariable long item, @RequestParam String heading, Person person) {
        topics.drop(id, heading, item, person);
        return "redirect:/desk/topics/" + id;
    }

    private static @Nullable String word(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}

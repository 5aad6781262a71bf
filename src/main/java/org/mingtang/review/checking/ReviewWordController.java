package org.mingtang.review.checking;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk page of the word lists. */
@Controller
@RequestMapping("/desk/review-words")
@Requires(Permission.EDIT_REVIEW)
class ReviewWordController {

    private final ReviewWords words;

    ReviewWordController(ReviewWords words) {
        this.words = words;
    }

    @GetMapping
    String all(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAttribute("page", WordsPage.of(words, q, ReviewWord.Kind.labelled(kind == null ? "" : kind), page));
        return "review/words";
    }

    @GetMapping("/{id:\\d{1,18}}")
    String one(@PathVariable long id, Model model) {
        model.addAttribute("word", WordsPage.Line.of(found(id)));
        return "review/word";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("word", WordsPage.Line.blank());
        return "review/word";
    }

    @PostMapping
    String put(
            @RequestParam(defaultValue = "0") long id,
            @RequestParam String word,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String suggestion,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String allowedIn,
            Person person,
            Model model,
            HttpServletRequest request,
            RedirectAttributes flash) {
        var list = ReviewWord.Kind.labelled(kind);
        if (list == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var filled =
                new ReviewWord(id, word.strip(), list, suggestion.strip(), note.strip(), ReviewWord.phrases(allowedIn));
        List<Refusal> refusals = words.put(filled, person);
        if (!refusals.isEmpty()) {
            request.setAttribute("refusals", refusals);
            model.addAttribute("word", WordsPage.Line.of(filled));
            return "review/word";
        }
        flash.addFlashAttribute("notice", "已保存“" + filled.word() + "”，以后的检查即按此进行。");
        return "redirect:/desk/review-words";
    }

    @PostMapping("/{id:\\d{1,18}}/removal")
    String remove(@PathVariable long id, Person person, RedirectAttributes flash) {
        ReviewWord word = found(id);
        words.remove(word, person);
        flash.addFlashAttribute("notice", "已删除“" + word.word() + "”，以后不再检查它。");
        return "redirect:/desk/review-words";
    }

    private ReviewWord found(long id) {
        return words.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

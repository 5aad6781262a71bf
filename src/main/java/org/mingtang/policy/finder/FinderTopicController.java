package org.mingtang.policy.finder;

import java.util.List;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The finder's questions on the desk of the openness office. */
@Controller
class FinderTopicController {

    private static final String HERE = "/desk/finder-topics";

    private final FinderTopics topics;

    FinderTopicController(FinderTopics topics) {
        this.topics = topics;
    }

    @GetMapping(HERE)
    @Requires(Permission.READ_PUBLICATIONS)
    ModelAndView topics(Person person) {
        List<TopicEdition> editions = topics.editions();
        TopicEdition newest = editions.get(0);
        return page(new TopicsPage(newest.topics(), "", newest.number(), editions, topics.mayKeep(person), ""));
    }

    @PostMapping(HERE)
    @Requires(Permission.KEEP_POLICIES)
    ModelAndView keep(@RequestParam MultiValueMap<String, String> form, Person person, RedirectAttributes flash) {
        TopicDraft draft = TopicDraft.of(form);
        try {
            topics.keep(draft, person);
        } catch (UnlawfulAct refused) {
            ModelAndView again = page(new TopicsPage(
                    draft.topics(),
                    draft.note(),
                    draft.edition(),
                    topics.editions(),
                    topics.mayKeep(person),
                    String.valueOf(refused.getMessage())));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        flash.addFlashAttribute("notice", "新的选项已启用；以前写的条件和订阅照旧有效。");
        return new ModelAndView("redirect:" + HERE);
    }

    private static ModelAndView page(TopicsPage page) {
        return new ModelAndView("policy/finder-topics", "page", page);
    }
}

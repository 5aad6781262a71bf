package org.mingtang.plan;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.StoredFiles;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The acts on one unit's part of a task: the form of each, and taking it. */
@Controller
class ActController {

    private static final String WORK = "/desk/tasks/{task}/parts/{part}/" + "{slug:accept|report|hand-in|ask-deadline}";
    private static final String SUPERVISION = "/desk/tasks/{task}/parts/{part}/"
            + "{slug:approve|return|grant-deadline|refuse-deadline|hand-over|urge|warn|close|cancel}";

    private final Tasks tasks;
    private final TaskPages pages;
    private final StoredFiles files;

    ActController(Tasks tasks, TaskPages pages, StoredFiles files) {
        this.tasks = tasks;
        this.pages = pages;
        this.files = files;
    }

    @GetMapping(WORK)
    @Requires(Permission.WORK_TASK)
    ModelAndView work(@PathVariable UUID task, @PathVariable UUID part, @PathVariable String slug, Person person) {
        pages.requireForm(new TaskId(task), part, act(slug), person);
        return form(task, part, slug, null, null);
    }

    @GetMapping(SUPERVISION)
    @Requires(Permission.SUPERVISE_TASK)
    ModelAndView supervision(
            @PathVariable UUID task, @PathVariable UUID part, @PathVariable String slug, Person person) {
        pages.requireForm(new TaskId(task), part, act(slug), person);
        return form(task, part, slug, null, null);
    }

    @PostMapping(WORK)
    @Requires(Permission.WORK_TASK)
    ModelAndView takeWork(
            @PathVariable UUID task,
            @PathVariable UUID part,
            @PathVariable String slug,
            @ModelAttribute ActForm form,
            Person person,
            RedirectAttributes flash)
            throws IOException {
        return take(task, part, slug, form, person, flash);
    }

    @PostMapping(SUPERVISION)
    @Requires(Permission.SUPERVISE_TASK)
    ModelAndView takeSupervision(
            @PathVariable UUID task,
            @PathVariable UUID part,
            @PathVariable String slug,
            @ModelAttribute ActForm form,
            Person person,
            RedirectAttributes flash)
            throws IOException {
        return take(task, part, slug, form, person, flash);
    }

    private ModelAndView take(UUID task, UUID part, String slug, ActForm form, Person person, RedirectAttributes flash)
            throws IOException {
        Act act = act(slug);
        try {
            if (act == Act.HAND_OVER) {
                tasks.handOver(new TaskId(task), part, receiver(form), form.words(), person);
            } else {
                tasks.take(new TaskId(task), part, act, form.grounds(files), person);
            }
        } catch (UnlawfulAct refused) {
            ModelAndView again = form(task, part, slug, form, refused.getMessage());
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        flash.addFlashAttribute("notice", act.label() + "：已记录。");
        return new ModelAndView("redirect:/desk/tasks/" + task);
    }

    private ModelAndView form(UUID id, UUID part, String slug, @Nullable ActForm filled, @Nullable String refusal) {
        TaskView task = pages.task(new TaskId(id));
        Act act = act(slug);
        ActPage page = new ActPage(
                task,
                pages.part(task, part),
                act,
                task.goals().stream().noneMatch(TaskView.Goal::counts),
                refusal,
                filled == null ? null : filled.text(),
                filled == null ? null : filled.link(),
                filled == null ? null : filled.percent(),
                filled == null || filled.due() == null ? null : filled.due().toString(),
                act == Act.HAND_OVER ? pages.receivers() : List.of());
        return new ModelAndView("plan/act", "page", page);
    }

    private static UnitId receiver(ActForm form) {
        UUID to = form.to();
        if (to == null) {
            throw new UnlawfulAct("请选择接收单位。");
        }
        return new UnitId(to);
    }

    private static Act act(String slug) {
        return Act.named(slug).orElseThrow(() -> new UnlawfulAct("没有这种办理方式。"));
    }
}

package org.mingtang.request.library;

import java.util.UUID;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The acts on a library case; each leads back to its page. */
@Controller
@Requires(Permission.WORK_REQUEST)
@RequestMapping(LibraryCaseController.HERE)
class LibraryActController {

    private final Library library;

    LibraryActController(Library library) {
        this.library = library;
    }

    @PostMapping("/return")
    String giveBack(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Person person,
            RedirectAttributes flash) {
        library.giveBack(id, reason, person);
        return done(id, "已退回修改。", flash);
    }

    @PostMapping("/release")
    String release(@PathVariable UUID id, Person person, RedirectAttributes flash) {
        library.release(id, person);
        return done(id, "已复核入库，各单位办理申请的人员都可以查到。", flash);
    }

    @PostMapping("/training")
    String train(@PathVariable UUID id, @RequestParam boolean is, Person person, RedirectAttributes flash) {
        library.train(id, is, person);
        return done(id, is ? "已列为培训案例，计入本单位实绩。" : "不再列为培训案例，实绩已撤回。", flash);
    }

    /** To the public, through the door. */
    @PostMapping("/opening")
    @Requires(Permission.DECIDE_REQUEST)
    String open(@PathVariable UUID id, Person person, RedirectAttributes flash) {
        UUID draft = library.open(id, person);
        flash.addFlashAttribute("notice", "公开稿件已经建好，请补充内容后送审；审核通过并发布以后，公众填写申请时会看到这个案例。");
        return "redirect:/desk/drafts/" + draft;
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Person person,
            RedirectAttributes flash) {
        library.withdraw(id, reason, person);
        return done(id, "已撤出案例库，文字已删除，理由保留。", flash);
    }

    private static String done(UUID id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/desk/library/" + id;
    }
}

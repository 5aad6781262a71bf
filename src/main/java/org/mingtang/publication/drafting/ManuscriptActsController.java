package org.mingtang.publication.drafting;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.Items;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.Publications;
import org.mingtang.publication.Revisions;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with a whole draft. */
@Controller
class ManuscriptActsController {

    private final Manuscripts drafts;
    private final Publications publications;
    private final Items items;
    private final Revisions revisions;

    ManuscriptActsController(Manuscripts drafts, Publications publications, Items items, Revisions revisions) {
        this.drafts = drafts;
        this.publications = publications;
        this.items = items;
        this.revisions = revisions;
    }

    @PostMapping("/desk/drafts/{id}/submission")
    @Requires(Permission.DRAFT_PUBLICATION)
    String submit(@PathVariable UUID id, Person person, RedirectAttributes flash) {
        drafts.submit(new ManuscriptId(id), person);
        return back(id, "已送审。审核通过后可以发布。", flash);
    }

    @PostMapping("/desk/drafts/{id}/take-back")
    @Requires(Permission.DRAFT_PUBLICATION)
    String takeBack(@PathVariable UUID id, Person person, RedirectAttributes flash) {
        drafts.takeBack(new ManuscriptId(id), person);
        return back(id, "已撤回，可以继续修改。", flash);
    }

    /** The author has compared his draft with a version that was published meanwhile. */
    @PostMapping("/desk/drafts/{id}/comparison")
    @Requires(Permission.DRAFT_PUBLICATION)
    String compared(@PathVariable UUID id, @RequestParam int seen, Person person, RedirectAttributes flash) {
        revisions.compared(new ManuscriptId(id), seen, person);
        return back(id, "已记录：本稿以第 " + seen + " 版为准修改。", flash);
    }

    @PostMapping("/desk/drafts/{id}/discarding")
    @Requires(Permission.DRAFT_PUBLICATION)
    String discard(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Person person,
            RedirectAttributes flash) {
        drafts.discard(new ManuscriptId(id), reason, person);
        return back(id, "稿件已作废，记录保留。", flash);
    }

    @PostMapping("/desk/drafts/{id}/publication")
    @Requires(Permission.PUBLISH)
    String publish(@PathVariable UUID id, Person person, RedirectAttributes flash) {
        ItemNumber item = publications.publish(new ManuscriptId(id), person);
        flash.addFlashAttribute(
                "notice", items.find(item).map(ManuscriptActsController::out).orElse("已发布。"));
        return "redirect:/desk/items/" + item;
    }

    @PostMapping("/desk/drafts/{id}/schedule")
    @Requires(Permission.PUBLISH)
    String schedule(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    LocalDateTime publishAt,
            Person person,
            RedirectAttributes flash) {
        publications.schedule(
                new ManuscriptId(id),
                publishAt == null ? null : publishAt.atZone(China.ZONE).toInstant(),
                person);
        return back(id, publishAt == null ? "已取消定时发布。" : "已定时，到时自动发布。", flash);
    }

    private static String out(ItemView item) {
        return item.forEverybody()
                ? "已发布，网址 " + item.number().path() + "。"
                : "已定向公开给 " + item.audience().size() + " 个单位，网站上不显示；谁已打开，见“定向公开”。";
    }

    private static String back(UUID id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/desk/drafts/" + id;
    }
}

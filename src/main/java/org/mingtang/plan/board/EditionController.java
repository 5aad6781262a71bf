package org.mingtang.plan.board;

import java.time.Clock;
import java.util.Objects;
import org.mingtang.documents.StoredFileDownload;
import org.mingtang.documents.StoredFileId;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Requires;
import org.mingtang.plan.EditionView;
import org.mingtang.plan.PlanId;
import org.mingtang.plan.Plans;
import org.mingtang.plan.TaskBook;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A plan's editions, what each changed, and the file each was read from. */
@Controller
@Requires(Permission.READ_PLANS)
class EditionController {

    private final Boards boards;
    private final Plans plans;
    private final TaskBook book;
    private final StoredFileDownload download;
    private final Clock clock;

    EditionController(Boards boards, Plans plans, TaskBook book, StoredFileDownload download, Clock clock) {
        this.boards = boards;
        this.plans = plans;
        this.book = book;
        this.download = download;
        this.clock = clock;
    }

    @GetMapping("/desk/plans/{id}/editions")
    String editions(@PathVariable String id, Model model) {
        PlanHead head = boards.head(id);
        PlanId plan = PlanId.of(head.id());
        model.addAttribute("page", EditionsPage.of(head, plans.editions(plan), book.tasksOf(plan), clock));
        return "board/editions";
    }

    @GetMapping("/desk/plans/{id}/editions/{edition}/source")
    ResponseEntity<Resource> source(@PathVariable String id, @PathVariable String edition) {
        return plans.editions(PlanId.of(boards.head(id).id())).stream()
                .filter(each -> String.valueOf(each.edition()).equals(edition))
                .filter(each -> each.sourceFile() != null)
                .map(EditionController::file)
                .findFirst()
                .map(download::of)
                .orElseThrow(() -> new NotHere("这一版没有保存原始文件"));
    }

    private static StoredFileId file(EditionView edition) {
        return new StoredFileId(Objects.requireNonNull(edition.sourceFile()));
    }
}

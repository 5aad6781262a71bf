package org.mingtang.plan;

import java.util.UUID;
import org.mingtang.documents.StoredFileDownload;
import org.mingtang.documents.StoredFileId;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page of a task, and the files that came with its acts. */
@Controller
@Requires(Permission.READ_PLANS)
class TaskController {

    private final TaskPages pages;
    private final TaskBook book;
    private final StoredFileDownload download;

    TaskController(TaskPages pages, TaskBook book, StoredFileDownload download) {
        this.pages = pages;
        this.book = book;
        this.download = download;
    }

    @GetMapping("/desk/tasks/{task}")
    ModelAndView task(@PathVariable UUID task, Person person) {
        return new ModelAndView("plan/task", "page", pages.page(new TaskId(task), person));
    }

    @GetMapping("/desk/tasks/{task}/files/{file}")
    ResponseEntity<Resource> file(@PathVariable UUID task, @PathVariable UUID file) {
        boolean ofThisTask = book.timeline(new TaskId(task)).stream()
                .anyMatch(act -> act.files().contains(file));
        return ofThisTask
                ? download.of(new StoredFileId(file))
                : ResponseEntity.notFound().build();
    }
}

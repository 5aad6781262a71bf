package org.mingtang.publication.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.StoredFile;
import org.mingtang.documents.StoredFiles;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.PastItem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The import of history on the desk: upload, look at each row, send to review, let in, report. */
@Controller
class ImportController {

    private final Imports imports;
    private final BatchRows rows;
    private final ImportPages pages;
    private final HeldRows held;
    private final StoredFiles files;

    ImportController(Imports imports, BatchRows rows, ImportPages pages, HeldRows held, StoredFiles files) {
        this.held = held;
        this.imports = imports;
        this.rows = rows;
        this.pages = pages;
        this.files = files;
    }

    @GetMapping("/desk/imports")
    @Requires(Permission.EDIT_CATALOGUE)
    ModelAndView all(Person person) {
        return new ModelAndView("history/imports", "page", pages.all(person));
    }

    @PostMapping("/desk/imports")
    @Requires(Permission.EDIT_CATALOGUE)
    String upload(
            @RequestParam(required = false) @Nullable List<MultipartFile> upload,
            @RequestParam UUID unit,
            @RequestParam String line,
            @RequestParam ItemKind kind,
            @RequestParam(defaultValue = "false") boolean formedAsPublished,
            Person person,
            RedirectAttributes flash)
            throws IOException {
        List<StoredFile> stored = new ArrayList<>();
        for (MultipartFile each : upload == null ? List.<MultipartFile>of() : upload) {
            String name = each.getOriginalFilename();
            if (!each.isEmpty() && name != null && !Archive.isFurniture(name)) {
                try (InputStream content = each.getInputStream()) {
                    stored.add(files.store(name, content));
                }
            }
        }
        var defaults = new RowCheck.Defaults(unit, pages.requireLine(line, unit), kind, formedAsPublished);
        UUID id = imports.upload(defaults, stored, person);
        flash.addFlashAttribute("notice", "文件已保存，正在后台识读。");
        return "redirect:/desk/imports/" + id;
    }

    @GetMapping("/desk/imports/{id}")
    @Requires(Permission.READ_PUBLICATIONS)
    ModelAndView batch(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable RowState state,
            @RequestParam(defaultValue = "0") int page,
            Person person) {
        return new ModelAndView(
                "history/import", "page", pages.batch(batch(id, person), state, Math.max(0, page), person));
    }

    /** What a row would bring in, or brought in, as its page will show it. */
    @GetMapping("/desk/imports/{id}/rows/{position:\\d{1,7}}")
    @Requires(Permission.READ_PUBLICATIONS)
    ModelAndView row(@PathVariable UUID id, @PathVariable int position, Person person) {
        BatchView batch = batch(id, person);
        PastItem item = rows.item(id, position).orElseThrow(() -> new UnlawfulAct("这一行没有可看的内容。"));
        RowView row = rows.rows(id, null, 1, position).get(0);
        return new ModelAndView("history/import-row", "page", pages.row(batch, row, item, person));
    }

    /** One row, or all that are held back for the same. */
    @PostMapping("/desk/imports/{id}/releases")
    @Requires(Permission.EDIT_CATALOGUE)
    String release(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer position,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "") String reason,
            Person person,
            RedirectAttributes flash) {
        int released = held.release(id, position, kind, reason, person);
        flash.addFlashAttribute("notice", "已放行 " + released + " 条，理由会给审核人看。");
        return "redirect:/desk/imports/" + id;
    }

    @PostMapping("/desk/imports/{id}/submission")
    @Requires(Permission.EDIT_CATALOGUE)
    String submit(@PathVariable UUID id, Person person, RedirectAttributes flash) {
        imports.submit(id, person);
        flash.addFlashAttribute("notice", "清单已送审。由上传人以外的审核人整批审核，通过后才能导入。");
        return "redirect:/desk/imports/" + id;
    }

    @PostMapping("/desk/imports/{id}/reading")
    @Requires(Permission.EDIT_CATALOGUE)
    String readAgain(@PathVariable UUID id, Person person, RedirectAttributes flash) {
        imports.readAgain(id, person);
        flash.addFlashAttribute("notice", "正在后台重新识读。");
        return "redirect:/desk/imports/" + id;
    }

    @PostMapping("/desk/imports/{id}/taking-back")
    @Requires(Permission.EDIT_CATALOGUE)
    String takeBack(@PathVariable UUID id, Person person, RedirectAttributes flash) {
        imports.takeBack(id, person);
        flash.addFlashAttribute("notice", "已撤回送审。");
        return "redirect:/desk/imports/" + id;
    }

    @PostMapping("/desk/imports/{id}/entering")
    @Requires(Permission.PUBLISH)
    String enter(@PathVariable UUID id, Person person, RedirectAttributes flash) {
        imports.enter(id, person);
        flash.addFlashAttribute("notice", "正在后台导入，可以离开本页。");
        return "redirect:/desk/imports/" + id;
    }

    @PostMapping("/desk/imports/{id}/discarding")
    @Requires(Permission.EDIT_CATALOGUE)
    String discard(@PathVariable UUID id, Person person, RedirectAttributes flash) {
        imports.discard(id, person);
        flash.addFlashAttribute("notice", "已放弃这一批，没有导入任何信息。");
        return "redirect:/desk/imports";
    }

    @GetMapping("/desk/imports/{id}/report.xlsx")
    @Requires(Permission.READ_PUBLICATIONS)
    ResponseEntity<byte[]> report(@PathVariable UUID id, Person person) throws IOException {
        BatchView batch = batch(id, person);
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        ImportReport.write(batch, rows.rows(id, null, Integer.MAX_VALUE, 0), report);
        return ResponseEntity.ok()
                .contentType(
                        MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("导入报告.xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(report.toByteArray());
    }

    private BatchView batch(UUID id, Person person) {
        return pages.seen(id, person).orElseThrow(Imports::unknown);
    }
}

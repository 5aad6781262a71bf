package org.mingtang.publication.drafting;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.DocumentReader;
import org.mingtang.documents.StoredFile;
import org.mingtang.documents.StoredFileDownload;
import org.mingtang.documents.StoredFileId;
import org.mingtang.documents.StoredFiles;
import org.mingtang.documents.UnreadableDocument;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.BodyText;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.Manuscripts;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files of a draft: its attachments, and the one its body is read from. */
@Controller
@Requires(Permission.DRAFT_PUBLICATION)
class ManuscriptFilesController {

    private final Manuscripts drafts;
    private final StoredFiles files;
    private final StoredFileDownload download;
    private final DocumentReader reader = new DocumentReader();

    ManuscriptFilesController(Manuscripts drafts, StoredFiles files, StoredFileDownload download) {
        this.drafts = drafts;
        this.files = files;
        this.download = download;
    }

    @PostMapping("/desk/drafts/{id}/attachments")
    String attach(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<MultipartFile> upload,
            Person person,
            RedirectAttributes flash)
            throws IOException {
        int kept = 0;
        for (MultipartFile each : upload == null ? List.<MultipartFile>of() : upload) {
            if (!each.isEmpty()) {
                drafts.attach(new ManuscriptId(id), store(each), person);
                kept++;
            }
        }
        if (kept == 0) {
            throw new UnlawfulAct("请先选择要上传的附件。");
        }
        flash.addFlashAttribute("notice", "已添加 " + kept + " 个附件。");
        return "redirect:/desk/drafts/" + id + "#files";
    }

    @PostMapping("/desk/drafts/{id}/attachments/{file}/removal")
    String detach(@PathVariable UUID id, @PathVariable UUID file, Person person, RedirectAttributes flash) {
        drafts.detach(new ManuscriptId(id), file, person);
        flash.addFlashAttribute("notice", "附件已删去。");
        return "redirect:/desk/drafts/" + id + "#files";
    }

    /** The words of a Word, PDF, web or text file become the body; the file itself is not attached. */
    @PostMapping("/desk/drafts/{id}/body-file")
    String bodyFromFile(
            @PathVariable UUID id, @RequestParam MultipartFile upload, Person person, RedirectAttributes flash)
            throws IOException {
        if (upload.isEmpty()) {
            throw new UnlawfulAct("请先选择正文所在的文件。");
        }
        StoredFile stored = store(upload);
        ManuscriptView draft = drafts.find(new ManuscriptId(id)).orElseThrow(() -> new UnlawfulAct("没有这份稿件。"));
        try {
            BodyFromFile.Read read = BodyFromFile.read(reader.read(stored.name(), files.path(stored.id())));
            drafts.change(
                    draft.id(), draft.fields().saying(draft.fields().title(), withTitle(draft, read)), null, person);
        } catch (UnreadableDocument unreadable) {
            throw new UnlawfulAct(Objects.requireNonNullElse(unreadable.getMessage(), "文件读不出来。"));
        }
        flash.addFlashAttribute("notice", "正文已按文件内容填好，请核对。");
        return "redirect:/desk/drafts/" + id;
    }

    @GetMapping("/desk/drafts/{id}/attachments/{file}")
    @Requires(Permission.READ_PUBLICATIONS)
    ResponseEntity<Resource> attachment(@PathVariable UUID id, @PathVariable UUID file, Person person) {
        boolean his = drafts.find(new ManuscriptId(id)).filter(view -> drafts.maySee(view.unit(), person)).stream()
                .flatMap(view -> view.attachments().stream())
                .anyMatch(each -> each.file().equals(file));
        if (!his) {
            throw new UnlawfulAct("没有这个附件，或者它属于其他单位的稿件。");
        }
        return download.of(new StoredFileId(file));
    }

    /** The file's first line is the title where the draft already says so, else it belongs to the body. */
    private static String withTitle(ManuscriptView draft, BodyFromFile.Read read) {
        String title = draft.fields().title().replaceAll("\\s", "");
        boolean same = read.title().replaceAll("\\s", "").equals(title);
        return same || read.title().isEmpty() ? read.html() : BodyText.html(read.title()) + read.html();
    }

    private StoredFile store(MultipartFile upload) throws IOException {
        try (InputStream content = upload.getInputStream()) {
            return files.store(Objects.requireNonNullElse(upload.getOriginalFilename(), "附件"), content);
        }
    }
}

package org.mingtang.publication.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.DocumentReader;
import org.mingtang.documents.SourceDocument;
import org.mingtang.documents.StoredFile;
import org.mingtang.documents.StoredFileId;
import org.mingtang.documents.StoredFiles;
import org.mingtang.documents.UnreadableDocument;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.CatalogueGovernments;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A standard directory is uploaded, compared with what stands, looked at, and confirmed. */
@Controller
@Requires(Permission.EDIT_CATALOGUE)
class CatalogueImportController {

    private final Catalogue catalogue;
    private final CatalogueEditions editions;
    private final LineRows lines;
    private final LineOwners owners;
    private final CatalogueGovernments governments;
    private final StoredFiles files;
    private final DocumentReader reader = new DocumentReader();

    CatalogueImportController(
            Catalogue catalogue,
            CatalogueEditions editions,
            LineRows lines,
            LineOwners owners,
            CatalogueGovernments governments,
            StoredFiles files) {
        this.governments = governments;
        this.catalogue = catalogue;
        this.editions = editions;
        this.lines = lines;
        this.owners = owners;
        this.files = files;
    }

    @GetMapping("/desk/catalogue/imports")
    ModelAndView ask(Person person) {
        return new ModelAndView("catalogue/import", "fields", lines.fields(governments.of(person.unit())));
    }

    @PostMapping("/desk/catalogue/imports")
    String upload(
            @RequestParam(required = false) @Nullable MultipartFile upload,
            @RequestParam(defaultValue = "") String field,
            Person person)
            throws IOException {
        if (upload == null || upload.isEmpty()) {
            throw new UnlawfulAct("请先选择标准目录的文件（xlsx、xls、docx 或网页表格）。");
        }
        StoredFile stored;
        try (InputStream content = upload.getInputStream()) {
            stored = files.store(Objects.requireNonNullElse(upload.getOriginalFilename(), "目录.xlsx"), content);
        }
        read(stored.id().value());
        boolean known = lines.fields(governments.of(person.unit())).stream()
                .anyMatch(each -> each.code().equals(field));
        return "redirect:/desk/catalogue/imports/" + stored.id().value() + (known ? "?field=" + field : "");
    }

    @GetMapping("/desk/catalogue/imports/{file}")
    ModelAndView preview(@PathVariable UUID file, @RequestParam(defaultValue = "") String field, Person person) {
        SourceDocument document = read(file);
        ImportPreview preview = catalogue.preview(document, field, person);
        List<String> unknown = preview.changes().stream()
                .map(CatalogueChange::after)
                .filter(Objects::nonNull)
                .flatMap(text -> LineOwners.names(text.owners()).stream())
                .distinct()
                .filter(name -> !owners.unknown(name, person.unit()).isEmpty())
                .toList();
        return new ModelAndView(
                "catalogue/preview",
                Map.of(
                        "page",
                        new ImportPage(
                                file,
                                document.name(),
                                field,
                                editions.newest(governments.of(person.unit())),
                                preview,
                                unknown)));
    }

    @PostMapping("/desk/catalogue/imports/{file}")
    String confirm(
            @PathVariable UUID file,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "-1") int seen,
            Person person,
            RedirectAttributes flash) {
        int edition = catalogue.confirm(read(file), field, file, seen, person);
        flash.addFlashAttribute("notice", "目录已更新。");
        return "redirect:/desk/catalogue/editions/" + edition;
    }

    private SourceDocument read(UUID file) {
        StoredFile stored = files.find(new StoredFileId(file)).orElseThrow(() -> new UnlawfulAct("没有这个文件，请重新上传。"));
        try {
            return reader.read(stored.name(), files.path(stored.id()));
        } catch (UnreadableDocument unreadable) {
            throw new UnlawfulAct(Objects.requireNonNullElse(unreadable.getMessage(), "文件读不出来。"));
        }
    }
}

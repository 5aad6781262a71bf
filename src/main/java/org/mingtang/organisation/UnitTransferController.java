package org.mingtang.organisation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings the table of units out and in; a table is looked at before it is carried out. */
@Controller
@RequestMapping("/desk/units")
class UnitTransferController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Organisation organisation;
    private final UnitImport table;

    UnitTransferController(Organisation organisation, UnitImport table) {
        this.organisation = organisation;
        this.table = table;
    }

    @GetMapping("/export.xlsx")
    @Requires(Permission.USE_DESK)
    ResponseEntity<byte[]> xlsx() throws IOException {
        return file(
                "机构.xlsx", XLSX, UnitFile.xlsx(UnitRows.of(organisation.now().tree())));
    }

    @GetMapping("/export.csv")
    @Requires(Permission.USE_DESK)
    ResponseEntity<byte[]> csv() {
        return file(
                "机构.csv",
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                UnitFile.csv(UnitRows.of(organisation.now().tree())));
    }

    @PostMapping("/imports")
    @Requires(Permission.EDIT_ORGANISATION)
    String look(@RequestParam MultipartFile file, Model model, RedirectAttributes flash) throws IOException {
        try {
            var rows = UnitRows.of(UnitFile.read(file.getBytes()));
            model.addAttribute(
                    "page", ImportPage.of(table.plan(rows), rows, String.valueOf(file.getOriginalFilename())));
            return "organisation/import";
        } catch (UnlawfulAct e) {
            flash.addFlashAttribute("refusals", List.of(new Refusal("file", String.valueOf(e.getMessage()))));
            return "redirect:/desk/units";
        }
    }

    @PostMapping("/imports/application")
    @Requires(Permission.EDIT_ORGANISATION)
    String apply(
            @RequestParam String rows,
            @RequestParam(defaultValue = "") String file,
            Person person,
            Model model,
            RedirectAttributes flash) {
        var read = UnitRows.of(Csv.read(rows));
        var plan = table.apply(read, person);
        if (!plan.refusals().isEmpty()) {
            model.addAttribute("page", ImportPage.of(plan, read, file));
            return "organisation/import";
        }
        flash.addFlashAttribute("notice", "已导入：" + UnitImport.told(plan) + "。");
        return "redirect:/desk/units";
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header("Content-Disposition", disposition.toString())
                .body(content);
    }
}

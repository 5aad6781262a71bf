package org.mingtang.request.handling;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPapers;
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

/** One request: how it stands, who asks, its files. */
@Controller
class RequestController {

    static final String HERE = "/desk/requests/{id:[0-9a-f-]{36}}";

    private final CasePages pages;
    private final RequestPapers papers;

    RequestController(CasePages pages, RequestPapers papers) {
        this.pages = pages;
        this.papers = papers;
    }

    @GetMapping(HERE)
    @Requires(Permission.READ_REQUESTS)
    ModelAndView page(@PathVariable UUID id, Person person) {
        return new ModelAndView("request/case", "page", pages.of(new RequestId(id), person));
    }

    /** A post, since who looked is noted. */
    @PostMapping(HERE + "/applicant")
    @Requires(Permission.WORK_REQUEST)
    ModelAndView applicant(@PathVariable UUID id, Person person) {
        var request = new RequestId(id);
        return new ModelAndView("request/case", "page", pages.of(request, papers.applicant(request, person), person));
    }

    /** What is handed to an applicant who came in person or wrote a letter. */
    @PostMapping(HERE + "/receipt")
    @Requires(Permission.WORK_REQUEST)
    ModelAndView receipt(@PathVariable UUID id, Person person) {
        var request = new RequestId(id);
        return new ModelAndView(
                "request/desk-receipt",
                Map.of("page", pages.of(request, person), "code", papers.code(request, person)));
    }

    @PostMapping(HERE + "/files")
    @Requires(Permission.WORK_REQUEST)
    String add(
            @PathVariable UUID id,
            @RequestParam RequestFile.Kind kind,
            @RequestParam MultipartFile file,
            Person person,
            RedirectAttributes flash)
            throws IOException {
        if (file.isEmpty()) {
            throw new UnlawfulAct("请选择要上传的文件。");
        }
        String name = file.getOriginalFilename();
        papers.add(new RequestId(id), kind, name == null ? "" : name, file.getBytes(), person);
        flash.addFlashAttribute("notice", "文件已加密保存。");
        return "redirect:/desk/requests/" + id;
    }

    @GetMapping(HERE + "/files/{file}")
    @Requires(Permission.WORK_REQUEST)
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID file, Person person) {
        var request = new RequestId(id);
        var found = papers.files(request, person).stream()
                .filter(each -> each.id().equals(file))
                .findFirst()
                .orElseThrow(() -> new UnlawfulAct("这件申请没有这个文件。"));
        String name = URLEncoder.encode(found.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .body(papers.content(request, file, person));
    }
}

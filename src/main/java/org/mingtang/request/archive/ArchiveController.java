package org.mingtang.request.archive;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.request.RequestId;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The archive package of a closed request. */
@Controller
class ArchiveController {

    private final CaseArchive archive;

    ArchiveController(CaseArchive archive) {
        this.archive = archive;
    }

    /** A post, since who looked is noted; all refusals come before the first byte. */
    @PostMapping("/desk/requests/{id:[0-9a-f-]{36}}/archive")
    @Requires(Permission.WORK_REQUEST)
    void pack(@PathVariable UUID id, Person person, HttpServletResponse response) throws IOException {
        var opened = archive.open(new RequestId(id), person);
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + opened.request().number() + ".zip\"");
        archive.write(opened, response.getOutputStream());
    }
}

package org.mingtang.request.rectification;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.request.asking.AskingForm;
import org.springframework.web.multipart.MultipartFile;

/**
 * What was typed into the form, as it was typed.
 *
 * @param who organ and applicant, as in the form of requests
 */
public record RectificationForm(AskingForm who, Claim claim) {

    static final RectificationForm EMPTY = new RectificationForm(AskingForm.EMPTY, new Claim("", "", "", ""));

    static RectificationForm of(HttpServletRequest request) {
        return new RectificationForm(
                AskingForm.of(request),
                new Claim(
                        text(request, "record"),
                        text(request, "wrong"),
                        text(request, "right"),
                        text(request, "evidence")));
    }

    Rectifications.Asked asked(UUID submission) {
        return new Rectifications.Asked(submission, who.chosenOrgan(), who.applicant(), claim);
    }

    static List<RectificationFile.Upload> uploads(RectificationFile.Kind kind, @Nullable List<MultipartFile> files)
            throws IOException {
        var uploads = new ArrayList<RectificationFile.Upload>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty()) {
                String name = file.getOriginalFilename();
                uploads.add(new RectificationFile.Upload(kind, name == null ? "" : name, file.getBytes()));
            }
        }
        return uploads;
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip().replace("\u0000", "");
    }
}

package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A clerk's hands: uploads files, opens pages, sends forms. */
class CheckingDesk {

    private final MockMvcTester pages;
    private final DraftRows rows;

    CheckingDesk(MockMvcTester pages, DraftRows rows) {
        this.pages = pages;
        this.rows = rows;
    }

    MvcTestResult upload(Person by, Map<String, String> fields, MockMultipartFile... files) {
        var request = pages.post().uri("/desk/plans/drafts").multipart();
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        fields.forEach(request::param);
        return request.with(SignedAs.person(by)).with(csrf()).exchange();
    }

    /** Uploads one file and returns the address of its draft. */
    String draft(Person by, MockMultipartFile file) {
        return draft(by, Map.of(), file);
    }

    String draft(Person by, Map<String, String> fields, MockMultipartFile file) {
        MvcTestResult answer = upload(by, fields, file);
        assertThat(answer).hasStatus3xxRedirection();
        return redirect(answer);
    }

    MvcTestResult open(Person by, String address) {
        return pages.get().uri(address).with(SignedAs.person(by)).exchange();
    }

    MvcTestResult openInPlace(Person by, String address) {
        return pages.get()
                .uri(address)
                .header("HX-Request", "true")
                .with(SignedAs.person(by))
                .exchange();
    }

    MvcTestResult send(Person by, String address, Map<String, List<String>> fields) {
        var request = pages.post().uri(address).with(SignedAs.person(by)).with(csrf());
        fields.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return request.exchange();
    }

    MvcTestResult sendInPlace(Person by, String address, Map<String, List<String>> fields) {
        var request = pages.post()
                .uri(address)
                .header("HX-Request", "true")
                .with(SignedAs.person(by))
                .with(csrf());
        fields.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return request.exchange();
    }

    String text(Person by, String address) {
        return text(open(by, address));
    }

    static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    static String redirect(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    /** The draft's rows in the table's order, dropped ones too. */
    List<DraftRow> rows(String draft) {
        return rows.findByDraftOrderByPosition(id(draft));
    }

    static UUID id(String draft) {
        return UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1));
    }

    static String row(String draft, DraftRow row) {
        return draft + "/rows/" + row.id();
    }
}

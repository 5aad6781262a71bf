package org.mingtang.plan.board;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Requires;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A plan with its progress, to take along as a workbook or a Word document. */
@Controller
@Requires(Permission.READ_PLANS)
class ExportController {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private final Boards boards;

    ExportController(Boards boards) {
        this.boards = boards;
    }

    @GetMapping("/desk/plans/{id}.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String id) throws IOException {
        return answer(boards.get(id), "xlsx", OFFICE + "spreadsheetml.sheet", PlanWorkbook::write);
    }

    @GetMapping("/desk/plans/{id}.docx")
    ResponseEntity<byte[]> document(@PathVariable String id) throws IOException {
        return answer(boards.get(id), "docx", OFFICE + "wordprocessingml.document", PlanDocument::write);
    }

    private interface Form {
        void write(PlanBoard board, OutputStream to) throws IOException;
    }

    /** Written to memory first: a half-written file would otherwise look whole to whoever saved it. */
    private static ResponseEntity<byte[]> answer(PlanBoard board, String ending, String type, Form form)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        form.write(board, bytes);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        DownloadName.header(board.plan().title(), ending))
                .body(bytes.toByteArray());
    }
}

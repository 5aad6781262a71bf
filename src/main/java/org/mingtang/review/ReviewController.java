package org.mingtang.review;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of a review, its record for the file, and the files that are reviewed. */
@Controller
@Requires(Permission.READ_PUBLICATIONS)
class ReviewController {

    private final ReviewPages pages;
    private final StoredFileDownload download;

    ReviewController(ReviewPages pages, StoredFileDownload download) {
        this.pages = pages;
        this.download = download;
    }

    @GetMapping("/desk/reviews/{review}")
    ModelAndView review(@PathVariable UUID review, Person person) {
        return new ModelAndView("review/review", "page", pages.page(review, person, null, null));
    }

    /** The latest review of a matter, for pages that know only what is reviewed. */
    @GetMapping("/desk/reviews/of/{kind}/{subject}")
    String latest(@PathVariable String kind, @PathVariable String subject) {
        return "redirect:/desk/reviews/" + pages.latest(kind, subject);
    }

    @GetMapping("/desk/reviews/{review}/record")
    ModelAndView record(@PathVariable UUID review, Person person) {
        return new ModelAndView("review/record", "page", pages.record(review, person));
    }

    @GetMapping("/desk/reviews/{review}/file")
    ResponseEntity<Resource> file(@PathVariable UUID review, @RequestParam String part, Person person) {
        return pages.text(review, person)
                .part(part)
                .map(ReviewedText.Part::file)
                .map(UUID::fromString)
                .map(StoredFileId::new)
                .map(download::of)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}

package org.mingtang.review.checking;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingtang.documents.UnreadableDocument;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

/** Brings word lists in and out; a list is looked at before it is carried out. */
@Controller
@RequestMapping("/desk/review-words")
@Requires(Permission.EDIT_REVIEW)
class WordTransferController {

    private static final int SHOWN = 30;

    private final ReviewWords words;

    WordTransferController(ReviewWords words) {
        this.words = words;
    }

    @GetMapping("/export.csv")
    ResponseEntity<byte[]> export() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("检查词表.csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(WordFile.bytes(words.all()));
    }

    @PostMapping("/imports")
    String look(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "SENSITIVE") String kind,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        var otherwise = Objects.requireNonNullElse(ReviewWord.Kind.labelled(kind), ReviewWord.Kind.SENSITIVE);
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "词表.txt");
        Path kept = Files.createTempFile("words", ".tmp");
        try {
            file.transferTo(kept);
            model.addAttribute("preview", preview(name, WordFile.read(name, kept, otherwise)));
            return "review/words-import";
        } catch (UnreadableDocument e) {
            flash.addFlashAttribute("refusals", List.of(new Refusal("file", String.valueOf(e.getMessage()))));
            return "redirect:/desk/review-words";
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    @PostMapping("/imports/application")
    String apply(@RequestParam String rows, Person person, RedirectAttributes flash) {
        var read = WordFile.read(rows);
        if (!read.refusals().isEmpty()) {
            flash.addFlashAttribute("refusals", read.refusals());
        } else {
            words.put(read.words(), person);
            flash.addFlashAttribute("notice", "已导入" + read.words().size() + "个词语。");
        }
        return "redirect:/desk/review-words";
    }

    private WordsPage.Preview preview(String name, WordFile.Read read) {
        Set<String> there = words.all().stream().map(ReviewWord::word).collect(Collectors.toSet());
        int changed = (int) read.words().stream()
                .filter(word -> there.contains(word.word()))
                .count();
        return new WordsPage.Preview(
                name,
                WordFile.csv(read.words()),
                read.words().size() - changed,
                changed,
                read.words().stream().limit(SHOWN).map(WordsPage.Line::of).toList(),
                read.refusals().stream().map(Refusal::message).toList());
    }
}

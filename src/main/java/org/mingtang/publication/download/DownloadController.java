package org.mingtang.publication.download;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.mingtang.documents.StoredFileDownload;
import org.mingtang.documents.UndrawableCharacters;
import org.mingtang.identity.OpenToPublic;
import org.mingtang.publication.ItemAddition;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.Items;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A version to be saved, and the box on its page that offers it. */
@Controller
@OpenToPublic
class DownloadController implements ItemAddition {

    private final Items items;
    private final Downloads downloads;
    private final StoredFileDownload answer;

    DownloadController(Items items, Downloads downloads, StoredFileDownload answer) {
        this.items = items;
        this.downloads = downloads;
        this.answer = answer;
    }

    @GetMapping("/info/{number:\\d{1,15}}/versions/{version:\\d{1,6}}/download.{ending:docx|pdf|ofd}")
    ResponseEntity<Resource> download(
            @PathVariable long number, @PathVariable int version, @PathVariable String ending) {
        ItemView item = items.find(new ItemNumber(number), version)
                .filter(ItemView::forEverybody)
                .orElse(null);
        if (item == null) {
            return ResponseEntity.notFound().build();
        }
        if (item.withdrawn() != null) {
            return ResponseEntity.status(HttpStatus.GONE).build();
        }
        return DownloadFormat.ending(ending)
                .map(format -> answer.ofPublic(downloads.file(item, format)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** Rather no file than one that leaves out a character of somebody's name. */
    @ExceptionHandler
    ResponseEntity<String> undrawable(UndrawableCharacters missing) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .body(missing.getMessage());
    }

    @Override
    public List<Detail> details(ItemView item) {
        return List.of();
    }

    @Override
    public List<Box> boxes(ItemView item) {
        String address = item.path() + "/versions/" + item.version() + "/download.";
        return List.of(new Box(
                "下载",
                null,
                Stream.of(DownloadFormat.values())
                        .map(format -> new Line(format.label() + " 文件", address + format.ending(), ""))
                        .toList()));
    }
}

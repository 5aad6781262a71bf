package org.mingtang.publication.portal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.StoredFileDownload;
import org.mingtang.documents.StoredFileId;
import org.mingtang.identity.OpenToPublic;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.Items;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** An item under its permalink: the page, its earlier versions, its records and files. */
@Controller
@OpenToPublic
class ItemController {

    private final ItemPages pages;
    private final Items items;
    private final StoredFileDownload download;

    ItemController(ItemPages pages, Items items, StoredFileDownload download) {
        this.pages = pages;
        this.items = items;
        this.download = download;
    }

    @GetMapping("/info/{number:\\d{1,15}}")
    ModelAndView item(@PathVariable long number) {
        return pages.publicItem(number, null).map(this::shown).orElseGet(ItemController::missing);
    }

    @GetMapping("/info/{number:\\d{1,15}}/versions/{version:\\d{1,6}}")
    ModelAndView version(@PathVariable long number, @PathVariable int version) {
        return pages.publicItem(number, version).map(this::shown).orElseGet(ItemController::missing);
    }

    /** The canonical record whose hash stands in the log; withdrawn with its item. */
    @GetMapping("/info/{number:\\d{1,15}}/versions/{version:\\d{1,6}}/record.json")
    ResponseEntity<byte[]> record(@PathVariable long number, @PathVariable int version) {
        ItemView item = pages.publicItem(number, version).orElse(null);
        if (item == null) {
            return ResponseEntity.notFound().build();
        }
        if (item.withdrawn() != null) {
            return ResponseEntity.status(HttpStatus.GONE).build();
        }
        byte[] record =
                items.record(new ItemNumber(number), version).orElseThrow().getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)))
                .body(record);
    }

    @GetMapping("/info/{number:\\d{1,15}}/files/{position:\\d{1,4}}/{name}")
    ResponseEntity<Resource> file(@PathVariable long number, @PathVariable int position, @PathVariable String name) {
        return file(number, null, position);
    }

    @GetMapping("/info/{number:\\d{1,15}}/versions/{version:\\d{1,6}}/files/{position:\\d{1,4}}/{name}")
    ResponseEntity<Resource> fileThen(
            @PathVariable long number,
            @PathVariable int version,
            @PathVariable int position,
            @PathVariable String name) {
        return file(number, version, position);
    }

    private ResponseEntity<Resource> file(long number, @Nullable Integer version, int position) {
        ItemView item = pages.publicItem(number, version).orElse(null);
        if (item == null || position >= item.files().size()) {
            return ResponseEntity.notFound().build();
        }
        if (item.withdrawn() != null) {
            return ResponseEntity.status(HttpStatus.GONE).build();
        }
        return download.ofPublic(new StoredFileId(item.files().get(position).file()));
    }

    private ModelAndView shown(ItemView item) {
        if (item.withdrawn() != null) {
            return withdrawn(item);
        }
        return new ModelAndView("publication/item", "page", pages.page(item));
    }

    static ModelAndView withdrawn(ItemView item) {
        return new ModelAndView("publication/withdrawn", Map.of("item", item), HttpStatus.GONE);
    }

    static ModelAndView missing() {
        ModelAndView missing = new ModelAndView("publication/missing");
        missing.setStatus(HttpStatus.NOT_FOUND);
        return missing;
    }
}

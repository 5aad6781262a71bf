package org.mingtang.publication.portal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.TextComparison;
import org.mingtang.identity.OpenToPublic;
import org.mingtang.publication.BodyHtml;
import org.mingtang.publication.ItemView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What changed between two versions of an item, word by word. */
@Controller
@OpenToPublic
class ComparisonController {

    private final ItemPages pages;

    ComparisonController(ItemPages pages) {
        this.pages = pages;
    }

    /** Without versions: the current one and the one before it. */
    @GetMapping("/info/{number:\\d{1,15}}/comparison")
    ModelAndView comparison(
            @PathVariable long number,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        ItemView item = pages.publicItem(number, null).orElse(null);
        if (item == null) {
            return ItemController.missing();
        }
        if (item.withdrawn() != null) {
            return ItemController.withdrawn(item);
        }
        int newest = item.versions().get(0).version();
        Optional<ItemView> after = pages.publicItem(number, version(to, newest));
        Optional<ItemView> before = pages.publicItem(number, version(from, Math.max(1, newest - 1)));
        if (after.isEmpty() || before.isEmpty()) {
            return ItemController.missing();
        }
        return new ModelAndView("publication/comparison", "page", page(item, before.get(), after.get()));
    }

    private static ComparisonPage page(ItemView item, ItemView from, ItemView to) {
        return new ComparisonPage(
                item, from, to, TextComparison.of(from.title(), to.title()), TextComparison.of(text(from), text(to)));
    }

    /** The text with what is said about it and the names of its files: another last day or another file is a change. */
    private static String text(ItemView item) {
        StringBuilder text = new StringBuilder();
        line(text, "发文字号", item.docNumber());
        line(text, "成文日期", item.formedOn());
        line(text, "施行日期", item.effectiveFrom());
        line(text, "有效期至", item.validUntil());
        line(text, "主题分类", item.theme());
        line(text, "关键词", item.keywords());
        line(text, "内容概述", item.summary());
        line(text, "来源", item.source());
        text.append(BodyHtml.text(item.body()));
        List<ItemView.File> files = item.files();
        files.forEach(file -> text.append("\n附件：")
                .append(file.name())
                .append("（指纹 ")
                .append(file.sha256(), 0, 16)
                .append("）"));
        return text.toString();
    }

    private static void line(StringBuilder text, String label, @Nullable Object value) {
        if (value != null) {
            text.append(label).append("：").append(value).append('\n');
        }
    }

    private static int version(@Nullable String asked, int otherwise) {
        return asked != null && asked.matches("\\d{1,6}") ? Integer.parseInt(asked) : otherwise;
    }
}

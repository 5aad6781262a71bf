package org.mingtang.publication.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingtang.publication.BodyMarks;
import org.mingtang.publication.ItemAddition;
import org.mingtang.publication.ItemAddition.Detail;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.Items;
import org.mingtang.publication.log.LogBox;
import org.mingtang.publication.log.TransparencyLog;
import org.springframework.stereotype.Component;

/** Puts together what an item's page shows; what is for named units only is not there for the public. */
@Component
class ItemPages {

    private final Items items;
    private final List<ItemAddition> additions;
    private final List<BodyMarks> marks;
    private final TransparencyLog log;
    private final SiteAddress address;
    private final LinksElsewhere links;

    ItemPages(
            Items items,
            List<ItemAddition> additions,
            List<BodyMarks> marks,
            TransparencyLog log,
            SiteAddress address,
            LinksElsewhere links) {
        this.items = items;
        this.additions = additions;
        this.marks = marks;
        this.log = log;
        this.address = address;
        this.links = links;
    }

    Optional<ItemView> publicItem(long number, @Nullable Integer version) {
        return items.find(new ItemNumber(number), version).filter(ItemView::forEverybody);
    }

    ItemPage page(ItemView item) {
        int newest = item.versions().get(0).version();
        List<Detail> details = details(item);
        List<ItemAddition.Box> boxes = new ArrayList<>();
        additions.forEach(each -> {
            details.addAll(each.details(item));
            each.boxes(item).forEach(box -> boxes.add(links.onTheirSites(box)));
        });
        boolean current = item.version() == newest;
        HeadedBody body = HeadedBody.of(item.body(), read -> marks.forEach(each -> each.mark(item, read)));
        return new ItemPage(
                item,
                body,
                details,
                boxes,
                current
                        ? additions.stream()
                                .flatMap(each -> each.forms(item).stream())
                                .toList()
                        : List.of(),
                current
                        ? additions.stream()
                                .flatMap(each -> each.notices(item).stream())
                                .map(links::onItsSite)
                                .toList()
                        : List.of(),
                current,
                newest,
                additions.stream()
                        .flatMap(each -> each.inForce(item).stream())
                        .findFirst()
                        .orElse(null),
                logBox(item),
                address.of(item.unit(), item.path()).orElse(null));
    }

    /** The record is hashed as it lies there now, so that a change behind the program's back shows on the page. */
    private @Nullable LogBox logBox(ItemView item) {
        return items.record(item.number(), item.version())
                .flatMap(record -> log.box(item.path(), item.version(), sha256(record)))
                .orElse(null);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    /** The elements of rules 6.1, in their usual order. */
    private static List<Detail> details(ItemView item) {
        List<Detail> rows = new ArrayList<>();
        row(rows, "索引号", item.indexNumber());
        row(rows, "主题分类", item.theme() == null ? null : item.theme().replace("/", " / "));
        row(rows, "公开单位", item.unitName());
        row(rows, "发文字号", item.docNumber());
        row(rows, "成文日期", item.formedOn() == null ? null : item.formedOn().toString());
        row(rows, "发布日期", ItemPage.day(item.publishedAt()));
        row(
                rows,
                "施行日期",
                item.effectiveFrom() == null ? null : item.effectiveFrom().toString());
        row(rows, "公开方式", "主动公开");
        row(rows, "公开类别", item.lineName());
        row(rows, "来源", item.source());
        row(rows, "关键词", item.keywords());
        if (item.claimedOn() != null) {
            rows.add(new Detail(
                    "补录",
                    "原公开日期 " + item.claimedOn() + "，本站实际发布于 " + ItemPage.minute(item.publishedAt()),
                    "chip-warn"));
        }
        return rows;
    }

    private static void row(List<Detail> rows, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            rows.add(new Detail(label, value, null));
        }
    }
}

package org.mingtang.policy.packages;

import java.util.List;
import java.util.Map;
import org.mingtang.publication.GatheringContent;
import org.mingtang.publication.Gatherings;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemPublished;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.ItemWithdrawn;
import org.mingtang.publication.Items;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each package that passes the door is a version in the transparency log, under the package's own address. */
@Component
@Transactional
class PackageLog {

    private final Sheets sheets;
    private final Items items;
    private final Gatherings gatherings;

    PackageLog(Sheets sheets, Items items, Gatherings gatherings) {
        this.sheets = sheets;
        this.items = items;
        this.gatherings = gatherings;
    }

    /** After {@link SheetDoor}, which makes it public. */
    @EventListener
    @Order(SheetDoor.ORDER + 1)
    void published(ItemPublished event) {
        sheets.packageOf(event.item().value()).ifPresent(this::log);
    }

    /** Before {@link SheetDoor}, which forgets whose words they were. */
    @EventListener
    @Order(SheetDoor.ORDER - 1)
    void withdrawn(ItemWithdrawn event) {
        sheets.packageOf(event.item().value())
                .ifPresent(sheet -> gatherings.withdraw(Packages.path(sheet.slug()), event.reason()));
    }

    /** Logs those that were public before packages stood in the log. */
    @EventListener(ApplicationReadyEvent.class)
    void logEarlierOnes() {
        sheets.unlogged().forEach(this::log);
    }

    private void log(Sheet<PackageContent> sheet) {
        PackageContent content = sheet.live();
        Long item = sheet.item();
        if (content != null && item != null) {
            items.find(new ItemNumber(item))
                    .ifPresent(text -> gatherings.show(Packages.path(sheet.slug()), content(content, text)));
        }
    }

    private static GatheringContent content(PackageContent content, ItemView text) {
        var entries = content.entries().stream()
                .map(entry -> new GatheringContent.Put(new ItemNumber(entry.item()), entry.note()))
                .toList();
        return new GatheringContent(
                "政策文件包：" + content.kind().label(),
                content.title(),
                text,
                List.of(new GatheringContent.Part("", entries, Map.of())));
    }
}

package org.mingtang.publication;

import java.util.List;
import java.util.Optional;
import org.mingtang.search.SearchEntry;
import org.mingtang.search.SearchIndex;
import org.springframework.stereotype.Component;

/** Tells search what is public now; items for named units only are never told. */
@Component
class SearchProjection {

    private static final String SITE = "main";

    private final SearchIndex index;
    private final Items items;
    private final List<Findable> rooms;
    private final AttachmentTexts attachments;
    private final GatheringPages pages;

    SearchProjection(
            SearchIndex index, Items items, List<Findable> rooms, AttachmentTexts attachments, GatheringPages pages) {
        this.index = index;
        this.items = items;
        this.rooms = rooms;
        this.attachments = attachments;
        this.pages = pages;
    }

    /** Read only when nobody else can tell it any more, or what was withdrawn meanwhile would be found again. */
    void show(ItemNumber number) {
        index.hold(Findable.key(number));
        items.find(number).ifPresent(this::show);
    }

    private void show(ItemView item) {
        if (!item.forEverybody() || item.withdrawn() != null) {
            index.remove(Findable.key(item.number()));
            return;
        }
        Findable.Known known = rooms.stream()
                .map(room -> room.of(item))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> Findable.Known.explaining(Optional.empty(), BodyPassages.of(item.body())));
        // Whoever finds the words of a topic wants what it gathers.
        Optional<String> page = pages.of(item.number());
        Optional<GatheringKind> gathers = page.map(GatheringKind::at);
        index.put(new SearchEntry(
                Findable.key(item.number()),
                page.orElse(item.path()),
                SITE,
                item.title(),
                known.aliases(),
                BodyHtml.text(item.body()),
                attachments.of(item.number(), item.version()),
                item.docNumber(),
                item.unit(),
                item.unitName(),
                gathers.map(GatheringKind::name).orElse(item.kind().name()),
                gathers.map(GatheringKind::label).orElse(item.kind().label()),
                item.theme(),
                item.listedOn(),
                item.listedAsClaimed(),
                item.formedOn(),
                known.validity(),
                known.successor().map(Findable::key).orElse(null),
                known.restsOn().map(Findable::key).orElse(null),
                item.version(),
                item.revisedAt().atZone(ManuscriptText.CHINA).toLocalDate(),
                page.isPresent() ? List.of() : known.passages()));
    }

    void hide(ItemNumber number) {
        index.remove(Findable.key(number));
    }
}

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
    private final List<Findable> rooms;
    private final AttachmentTexts attachments;

    SearchProjection(SearchIndex index, List<Findable> rooms, AttachmentTexts attachments) {
        this.index = index;
        this.rooms = rooms;
        this.attachments = attachments;
    }

    void show(ItemView item) {
        if (!item.forEverybody() || item.withdrawn() != null) {
            index.remove(Findable.key(item.number()));
            return;
        }
        Findable.Known known = rooms.stream()
                .map(room -> room.of(item))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> Findable.Known.explaining(Optional.empty(), BodyPassages.of(item.body())));
        index.put(new SearchEntry(
                Findable.key(item.number()),
                item.path(),
                SITE,
                item.title(),
                known.aliases(),
                BodyHtml.text(item.body()),
                attachments.of(item.number(), item.version()),
                item.docNumber(),
                item.unit(),
                item.unitName(),
                item.kind().name(),
                item.kind().label(),
                item.theme(),
                item.publishedAt().atZone(ManuscriptText.CHINA).toLocalDate(),
                item.formedOn(),
                known.validity(),
                known.successor().map(Findable::key).orElse(null),
                known.restsOn().map(Findable::key).orElse(null),
                item.version(),
                item.revisedAt().atZone(ManuscriptText.CHINA).toLocalDate(),
                known.passages()));
    }

    void hide(ItemNumber number) {
        index.remove(Findable.key(number));
    }
}

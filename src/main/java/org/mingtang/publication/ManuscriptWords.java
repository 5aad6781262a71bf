package org.mingtang.publication;

import java.util.UUID;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.review.ReviewedText;
import org.springframework.stereotype.Component;

/** What a draft says, with codes and ids as names. */
@Component
class ManuscriptWords {

    private final Units units;
    private final CatalogueLines lines;

    ManuscriptWords(Units units, CatalogueLines lines) {
        this.units = units;
        this.lines = lines;
    }

    ReviewedText text(Manuscript draft) {
        return ManuscriptText.of(draft.fields(), draft.attachments(), lines::name, this::unit);
    }

    String unit(UUID id) {
        return units.find(new UnitId(id)).map(UnitView::name).orElse("（已撤并单位）");
    }
}

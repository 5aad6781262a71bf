package org.mingtang.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.review.ReviewedText;
import org.mingtang.review.ReviewedText.Part;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a draft says, with codes and ids as names. */
@Component
class ManuscriptWords {

    private final Units units;
    private final CatalogueLines lines;
    private final ObjectProvider<ReviewedAddition> additions;

    ManuscriptWords(Units units, CatalogueLines lines, ObjectProvider<ReviewedAddition> additions) {
        this.units = units;
        this.lines = lines;
        this.additions = additions;
    }

    ReviewedText text(Manuscript draft) {
        ReviewedText own = ManuscriptText.of(draft.fields(), draft.attachments(), lines::name, this::unit);
        List<Part> parts = new ArrayList<>(own.parts());
        additions
                .orderedStream()
                .flatMap(each -> each.of(draft.id()).stream())
                .forEach(each -> parts.add(Part.text(each.key(), each.label(), each.text())));
        return new ReviewedText(parts);
    }

    String unit(UUID id) {
        return units.find(new UnitId(id)).map(UnitView::name).orElse("（已撤并单位）");
    }
}

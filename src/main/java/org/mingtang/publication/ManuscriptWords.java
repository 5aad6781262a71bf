package org.mingtang.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.publication.clock.PublicationPeriods;
import org.mingtang.review.ReviewedText;
import org.mingtang.review.ReviewedText.Part;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a draft says, with codes and ids as names: those of when it was submitted, so that renaming undoes no review. */
@Component
class ManuscriptWords {

    private static final String PERIOD = "period:";

    private final Units units;
    private final CatalogueLines lines;
    private final PublicationPeriods periods;
    private final ObjectProvider<ReviewedAddition> additions;

    ManuscriptWords(
            Units units, CatalogueLines lines, PublicationPeriods periods, ObjectProvider<ReviewedAddition> additions) {
        this.units = units;
        this.lines = lines;
        this.periods = periods;
        this.additions = additions;
    }

    ReviewedText text(Manuscript draft) {
        ReviewedText own = ManuscriptText.of(
                draft.fields(),
                draft.attachments(),
                code -> draft.named(code).orElseGet(() -> lines.name(code)),
                // What was submitted before periods were named here was reviewed with the code.
                code -> draft.named(PERIOD + code).orElse(code),
                id -> draft.named(id.toString()).orElseGet(() -> unit(id)));
        List<Part> parts = new ArrayList<>(own.parts());
        additions
                .orderedStream()
                .flatMap(each -> each.of(draft.id()).stream())
                .forEach(each -> parts.add(Part.text(each.key(), each.label(), each.text())));
        return new ReviewedText(parts);
    }

    /** What the line, the period and the addressees of a draft are called today, by code and id. */
    Map<String, String> names(ManuscriptFields fields) {
        Map<String, String> names = new HashMap<>();
        names.put(fields.line(), lines.name(fields.line()));
        periods.find(fields.period()).ifPresent(each -> names.put(PERIOD + each.code(), each.label()));
        fields.audience().forEach(id -> names.put(id.toString(), unit(id)));
        return names;
    }

    String unit(UUID id) {
        return units.find(new UnitId(id)).map(UnitView::name).orElse("（已撤并单位）");
    }
}

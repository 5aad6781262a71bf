package org.mingtang.policy.interpretation;

import org.mingtang.publication.ItemPublished;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.ManuscriptStage;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.Publications;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Publishes the approved interpretation in the same moment as the document it explains. */
@Component
class Together {

    private final Manuscripts manuscripts;
    private final Interpretations interpretations;
    private final Publications publications;

    Together(Manuscripts manuscripts, Interpretations interpretations, Publications publications) {
        this.manuscripts = manuscripts;
        this.interpretations = interpretations;
        this.publications = publications;
    }

    @EventListener
    void on(ItemPublished published) {
        manuscripts
                .find(new ManuscriptId(published.draft()))
                .filter(document -> document.fields().kind().isPolicy())
                .ifPresent(document -> interpretations.materials(document).stream()
                        .filter(each -> each.manuscript().stage() == ManuscriptStage.APPROVED)
                        .forEach(each ->
                                publications.publishWith(each.manuscript().id(), published)));
    }
}

package org.mingtang.publication;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Reads the attachments of what was published, after the page is up: nobody waits for it at the door. */
@Component
class AttachmentReading {

    private final AttachmentTexts texts;
    private final SearchProjection search;

    AttachmentReading(AttachmentTexts texts, SearchProjection search) {
        this.texts = texts;
        this.search = search;
    }

    @ApplicationModuleListener
    void on(ItemPublished published) {
        if (texts.read(published.item(), published.version())) {
            search.show(published.item());
        }
    }
}

package org.mingtang.documents.layout;

import org.mingtang.documents.OfficialDocument;
import org.mingtang.documents.OfficialLayout;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The three files of a document, of one composition; one pdf or ofd is made at a time. */
@Component
final class Layouts implements OfficialLayout {

    private final Typefaces typefaces;
    private final RuleFrame frame;
    private final Object oneAtATime = new Object();

    Layouts(
            Typefaces typefaces,
            @Value("${mingtang.layout.rule-head:%s规章}") String ruleHead,
            @Value("${mingtang.layout.rule-foot:%s发布}") String ruleFoot) {
        this.typefaces = typefaces;
        this.frame = new RuleFrame(ruleHead, ruleFoot);
    }

    @Override
    public byte[] word(OfficialDocument document) {
        return WordWriter.write(Composition.of(document, frame));
    }

    @Override
    public byte[] pdf(OfficialDocument document) {
        Composition composition = Composition.of(document, frame);
        synchronized (oneAtATime) {
            return PdfWriter.write(composition, typefaces.load());
        }
    }

    @Override
    public byte[] ofd(OfficialDocument document) {
        Composition composition = Composition.of(document, frame);
        synchronized (oneAtATime) {
            Typefaces.Loaded fonts = typefaces.load();
            return OfdWriter.write(composition, PdfWriter.write(composition, fonts), fonts);
        }
    }
}

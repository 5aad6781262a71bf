package org.mingtang.request.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.OfficialDocument;
import org.mingtang.documents.OfficialDocument.Closing;
import org.mingtang.documents.OfficialDocument.Head;
import org.mingtang.documents.OfficialDocument.Imprint;
import org.mingtang.documents.OfficialDocument.LetterFormat;
import org.mingtang.documents.OfficialDocument.Text;

/**
 * A letter as it stands, also after a clerk has changed its words.
 *
 * @param edition of the wording it was made from
 * @param organ whose name stands over it
 * @param number 发文字号, null while it has none
 * @param addressee without colon
 * @param attachments names in 附件说明
 * @param signer whose name stands under it
 */
public record Letter(
        LetterKind kind,
        String edition,
        String organ,
        @Nullable String number,
        String title,
        String addressee,
        List<String> paragraphs,
        List<String> attachments,
        String signer,
        @Nullable LocalDate date) {

    public Letter {
        paragraphs = List.copyOf(paragraphs);
        attachments = List.copyOf(attachments);
    }

    /** The same letter with other words. */
    public Letter worded(List<String> changed) {
        return new Letter(kind, edition, organ, number, title, addressee, changed, attachments, signer, date);
    }

    /** The body as one text, a paragraph a line. */
    public String body() {
        return String.join("\n", paragraphs);
    }

    /** The whole letter as plain text. */
    public String text() {
        Stream<String> head = Stream.of(organ, number == null ? "" : number, title, addressee + "：");
        Stream<String> listed = attachments.stream().map(name -> "附件：" + name);
        Stream<String> foot = Stream.of(signer, date == null ? "" : Written.day(date));
        return Stream.of(head, paragraphs.stream(), listed, foot)
                .flatMap(lines -> lines)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** The letter in the letter format of GB/T 9704-2012, 10.1; {@code OfficialLayout} makes its files. */
    public OfficialDocument document(LetterFormat format) {
        return new OfficialDocument(
                new Head(organ, number, title, null, addressee),
                paragraphs.stream()
                        .map(paragraph -> (OfficialDocument.Block) Text.of(paragraph))
                        .toList(),
                new Closing(attachments, List.of(signer), date, null),
                Imprint.NONE,
                List.of(),
                null,
                format);
    }
}

package org.mingtang.documents;

/**
 * Sets an official document in the layout of GB/T 9704-2012; the text is the same in all three files.
 *
 * <p>May be called from many threads; pdf and ofd wait for each other, since fonts are big. Each call makes the file
 * anew: keep what was made.
 */
public interface OfficialLayout {

    /** A docx that names the official fonts, which offices' computers have, with real headings and table heads. */
    byte[] word(OfficialDocument document);

    /**
     * A tagged pdf (PDF/A-2a, PDF/UA-1) with its fonts in it.
     *
     * @throws UndrawableCharacters where no font has a shape for a character
     */
    byte[] pdf(OfficialDocument document);

    /**
     * An ofd with its fonts in it, page by page like the pdf.
     *
     * @throws UndrawableCharacters where no font has a shape for a character
     */
    byte[] ofd(OfficialDocument document);
}

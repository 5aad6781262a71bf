/**
 * 文书: reads docx, doc, xlsx, html, pdf, ofd and txt into one neutral structure ({@link org.mingtang.documents.SourceDocument}),
 * writes official documents, and keeps stored files.
 *
 * <p>Begin reading at {@code SourceDocument} and {@code DocumentReader}, or at {@code OfficialDocument}.
 */
@ApplicationModule(
        displayName = "文书",
        allowedDependencies = {"documents.comparison"})
@NullMarked
package org.mingtang.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * 公文排版: sets official documents as docx, pdf and ofd in the layout of GB/T 9704-2012.
 *
 * <p>{@code Composition} decides once which words stand in which line; the three writers only set them. Fonts are read
 * for each pdf or ofd and let go with it. Begin reading at {@code Composition}.
 */
@ApplicationModule(
        displayName = "公文排版",
        allowedDependencies = {"documents"})
@NullMarked
package org.mingtang.documents.layout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

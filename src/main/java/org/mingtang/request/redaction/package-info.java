/**
 * 遮盖与复读: blackens places and words in PDF, Word and Excel files so that they are really gone, reads the result again by
 * every route, and refuses it if anything survives.
 *
 * <p>Pure code: no database, no Spring. Begin reading at {@code Redactor} and {@code ReadBack}; what is done and what cannot
 * be promised is in {@code docs/redaction.md}.
 */
@ApplicationModule(
        displayName = "遮盖",
        allowedDependencies = {"procedure", "documents", "privacy"})
@NullMarked
package org.mingtang.request.redaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

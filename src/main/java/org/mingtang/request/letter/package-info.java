/**
 * 告知书: the letters of a request, from the facts of a case to a checked letter and its official document; pure code.
 *
 * <p>Begin reading at {@code Letters} and {@code LetterKind}; the wording lies in {@code request/letter/built-in.json}. What
 * each letter is and how an office changes its words: {@code docs/letters.md}.
 */
@ApplicationModule(
        displayName = "告知书",
        allowedDependencies = {"request", "procedure", "documents"})
@NullMarked
package org.mingtang.request.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

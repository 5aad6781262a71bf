/**
 * 政策文本: the structure of an official text (chapters, articles, paragraphs, items, levels, attachments), each piece
 * with an address of its own; what the text says about itself; comparison article by article; overlap of two texts.
 *
 * <p>Pure code: no database, no Spring. Begin reading at {@link org.mingtang.policy.text.PolicyText}.
 */
@ApplicationModule(
        displayName = "政策文本",
        allowedDependencies = {"documents"})
@NullMarked
package org.mingtang.policy.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

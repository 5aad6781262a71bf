/**
 * 下载: each version as Word, PDF and OFD in the official layout (GB/T 9704-2012), made when first asked for and kept.
 * Begin reading at {@code Downloads}.
 */
@ApplicationModule(
        displayName = "下载",
        allowedDependencies = {"procedure", "organisation", "documents", "identity", "publication"})
@NullMarked
package org.mingtang.publication.download;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

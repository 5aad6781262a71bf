/**
 * 公开日志: an append-only Merkle log of every publication, revision, withdrawal and late mark, served in the form of C2SP
 * tlog-tiles, so that anyone can find a back-dated, silently changed or removed item.
 *
 * <p>Begin reading at {@link org.mingtang.publication.log.TransparencyLog} (the face), then {@code MerkleTree} (the
 * mathematics) and {@code TileController} (what others read). The verifier is apart from it, in {@code verification}.
 */
@ApplicationModule(
        displayName = "公开日志",
        allowedDependencies = {"database", "identity"})
@NullMarked
package org.mingtang.publication.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

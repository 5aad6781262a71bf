package org.mingtang.policy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A relation between two documents was confirmed or is no longer taken for one.
 *
 * @param source number of the document that does it, null where it lies outside the library
 * @param target number of the document it is done to, null where it lies outside
 * @param holds whether it holds now
 * @param anew whether it did not before; false where only its day or its text was named anew
 */
public record RelationSettled(
        UUID relation,
        RelationKind kind,
        @Nullable Long source,
        @Nullable Long target,
        boolean holds,
        boolean anew) {}

package org.mingtang.documents.layout;

import org.mingtang.documents.OfficialLayout;

/** The layout without a Spring context, for the tests of other rooms. */
public final class AnyLayout {

    private AnyLayout() {}

    public static OfficialLayout layout() {
        return SomeDocuments.layouts();
    }

    /** A seal of nobody. */
    public static byte[] seal() {
        return SealPicture.png();
    }
}

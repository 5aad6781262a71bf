package org.mingtang.request.exchange;

/** Signs for this platform and knows the signatures of those it is linked with. */
interface Signet {

    byte[] sign(String type, byte[] payload);

    /**
     * What somebody signed.
     *
     * @param side who it was
     */
    record Signed(String side, byte[] payload) {}

    /**
     * Opens what came.
     *
     * @throws BundleRefused when it is not of this type, not signed by a known key, or changed since
     */
    Signed open(String type, byte[] bytes);
}

package org.mingtang.database;

/** Where the seal has its keys from. */
interface Keys {

    /** The keys as they stand now; they may change while the program runs. */
    KeyRing ring();

    /** Where they are kept, for whoever has to look for a missing one. */
    String where();

    /** Keys that never change. */
    static Keys fixed(KeyRing ring, String where) {
        return new Keys() {
            @Override
            public KeyRing ring() {
                return ring;
            }

            @Override
            public String where() {
                return where;
            }
        };
    }
}

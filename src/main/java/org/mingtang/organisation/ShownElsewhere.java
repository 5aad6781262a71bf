package org.mingtang.organisation;

/** What was asked for belongs to another site and is not shown on this one; the answer leads there. */
public final class ShownElsewhere extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String address;

    ShownElsewhere(String address) {
        super("Shown at " + address, null, false, false);
        this.address = address;
    }

    public String address() {
        return address;
    }
}

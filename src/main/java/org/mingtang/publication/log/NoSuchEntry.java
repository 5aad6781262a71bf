package org.mingtang.publication.log;

/** An address names an entry that the log does not have. */
class NoSuchEntry extends RuntimeException {

    private static final long serialVersionUID = 1L;
}

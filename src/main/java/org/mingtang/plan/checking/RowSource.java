package org.mingtang.plan.checking;

/**
 * The place a row was read from.
 *
 * @param position running number of the source block, -1 when it was added by hand
 * @param row grid row within that block, -1 if the block is no grid
 * @param text the words that stand there
 */
record RowSource(int position, int row, String text) {

    static final RowSource BY_HAND = new RowSource(-1, -1, "");
}

package org.mingtang.database;

/** A closed text does not open: its key is missing, it lies in the wrong place, or it was changed. */
public final class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBroken(String why) {
        super(why);
    }

    SealBroken(String why, Throwable cause) {
        super(why, cause);
    }

    static SealBroken keyMissing(String mark, String where) {
        return new SealBroken("内容是用密钥 " + mark + " 加密的，" + where + " 里没有这把密钥。请把备份的密钥放回去；没有备份就解不开。");
    }
}

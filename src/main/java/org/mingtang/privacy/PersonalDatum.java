package org.mingtang.privacy;

/**
 * One piece of personal data with its place in the text.
 *
 * @param code what it is, finer than the kind and stable, e.g. resident-id
 * @param sure false where it may be meant for the public, such as the account of an office
 * @param from first character
 * @param to behind the last character
 * @param message what it is and what to do before it becomes public
 * @param masked the words with their middle covered
 */
public record PersonalDatum(Kind kind, String code, boolean sure, int from, int to, String message, String masked) {

    /** What a piece of personal data is. */
    public enum Kind {
        RESIDENT_ID("身份证件号码"),
        PHONE_NUMBER("手机号码"),
        BANK_CARD("银行账号"),
        ADDRESS("住址");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whether both claim some of the same characters. */
    public boolean overlaps(int otherFrom, int otherTo) {
        return from < otherTo && otherFrom < to;
    }
}

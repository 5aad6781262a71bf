package org.mingtang.organisation;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A group ready for use.
 *
 * @param narrow whether the name means only some of the units, to be narrowed by a person (有关部门)
 */
record NamedGroup(UUID id, String label, Pattern pattern, String words, GroupRule rule, boolean narrow, int position) {

    /** Longer names are sentences; trying them costs time that grows with every character. */
    private static final int LONGEST = 40;

    /** Whether the plain name ({@link PlainName}) is one of the group. */
    boolean isCalled(String plain) {
        return plain.length() <= LONGEST && pattern.matcher(plain).matches();
    }
}

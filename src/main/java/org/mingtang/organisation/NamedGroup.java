package org.mingtang.organisation;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A group ready for use.
 *
 * @param narrow whether the name means only some of the units, to be narrowed by a person (有关部门)
 */
record NamedGroup(UUID id, String label, Pattern pattern, String words, GroupRule rule, boolean narrow, int position) {

    /** Whether the plain name ({@link PlainName}) is one of the group. */
    boolean isCalled(String plain) {
        return pattern.matcher(plain).matches();
    }
}

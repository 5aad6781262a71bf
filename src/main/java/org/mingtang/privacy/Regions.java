package org.mingtang.privacy;

import java.util.Set;

/** The first two digits of division codes (GB/T 2260), with the three for residents of Hong Kong, Macao and Taiwan. */
final class Regions {

    private static final Set<String> CODES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    private Regions() {}

    static boolean known(String code) {
        return CODES.contains(code.substring(0, 2));
    }
}

package org.mingtang.plan.reading;

import java.util.Set;

/** China's prefecture-level cities. */
final class PrefectureCities {

    private static final Set<String> NAMES = NameList.read("prefecture-cities.txt");

    private PrefectureCities() {}

    static boolean contains(String city) {
        return city.endsWith("市") && NAMES.contains(city.substring(0, city.length() - 1));
    }
}

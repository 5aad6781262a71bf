package org.mingtang.plan.reading;

import java.util.Set;

/** China's county-level cities (县级市), also those of earlier years: in them 市 does not mean the prefecture's level. */
final class CountyLevelCities {

    private static final Set<String> NAMES = NameList.read("county-level-cities.txt");

    private CountyLevelCities() {}

    static boolean contains(String city) {
        return city.endsWith("市") && NAMES.contains(city.substring(0, city.length() - 1));
    }
}

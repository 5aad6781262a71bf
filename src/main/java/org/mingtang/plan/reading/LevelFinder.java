package org.mingtang.plan.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.ReadPlan.Level;

/** The level of the issuing body, from its name or from the names of the units (labelling rule 34). */
final class LevelFinder {

    private static final Pattern PLACE = Pattern.compile(
            "([\\u4e00-\\u9fa5]{1,12}?(?:自治州|自治县|自治旗|省|市(?!场)|县|区(?!域)|旗|州(?![市区县省新经])|盟|镇(?!市|区|海区|江)|乡(?!市|县|村|镇)|街道))");
    private static final Pattern NO_PLACE =
            Pattern.compile(".*(?:和|住房|房)城乡|城市|都市|城镇|城乡|乡镇|社区|园区|景区|山区|林区|牧区|库区|校区|灾区|地区");
    private static final Pattern MUNICIPALITY = Pattern.compile("^(?:北京|上海|天津|重庆)市");
    private static final Pattern LOWER_CITIES = Pattern.compile("各(?:区县|县区|县|市县|区(?!直|级)|县市|旗县|县（|区、|县\\()");
    private static final Pattern LOWER_TOWNS = Pattern.compile("各(?:镇|乡|街道|镇街|乡镇)");

    /** Only autonomous prefectures speak of themselves as 州. */
    private static final Pattern PREFECTURE = Pattern.compile("(?:^|[^\\u4e00-\\u9fa5])州(?:人民)?政府|州级各|州直各|向州政府|经州人民政府");

    private LevelFinder() {}

    static @Nullable Level find(
            @Nullable String issuer, @Nullable String title, List<String> lines, List<Draft> drafts) {
        String text = String.join("\n", lines) + "\n" + units(drafts);
        for (String name : new String[] {
            issuer, title == null ? null : title.replaceAll("〈[^〉]*〉", "").replaceFirst("贯彻落实.*", "")
        }) {
            Level level = name == null ? null : ofName(name.split("、")[0], text);
            if (level != null) {
                return level;
            }
        }
        return ofUnits(title == null ? "" : title, units(drafts), text);
    }

    private static String units(List<Draft> drafts) {
        StringBuilder units = new StringBuilder();
        for (Draft draft : drafts) {
            draft.units().forEach(unit -> units.append(unit.text()).append('、'));
        }
        return units.toString();
    }

    static @Nullable Level ofName(String name, String text) {
        if (name.matches("^(?:国务院|国家|中共中央|中国|中华人民共和国|全国).*")
                || name.matches("^(?!中共|.*[省市县区州盟旗镇乡](?:工?委|党委))[\\u4e00-\\u9fa5]{2,10}部(?:办公厅)?$")) {
            return Level.NATIONAL;
        }
        Level level = null;
        String rest = name.replaceFirst("^中共", "").replaceFirst("^.*自治区", "自治区");
        if (rest.startsWith("自治区")) {
            level = Level.PROVINCE;
            rest = rest.substring(3);
        }
        if (rest.startsWith("新疆生产建设兵团")) {
            return Level.PROVINCE;
        }
        if (MUNICIPALITY.matcher(rest).find()) {
            level = Level.PROVINCE;
            rest = rest.substring(3);
        }
        Matcher place = PLACE.matcher(rest);
        int end = 0;
        while (place.find() && place.start() <= end + 2) {
            Level found = ofPlace(place.group(1), text);
            if (found == null) {
                break;
            }
            boolean municipal = level == Level.PROVINCE
                    && rest.length() < name.length()
                    && place.group(1).endsWith("市");
            level = municipal && MUNICIPALITY.matcher(name).find() ? level : found;
            end = place.end();
        }
        return level;
    }

    private static @Nullable Level ofPlace(String place, String text) {
        if (NO_PLACE.matcher(place).matches()) {
            return null;
        }
        if (place.endsWith("省")) {
            return Level.PROVINCE;
        }
        if (place.endsWith("州") || place.endsWith("盟")) {
            boolean prefecture = place.endsWith("自治州")
                    || place.endsWith("盟")
                    || PREFECTURE.matcher(text).find();
            return place.length() > 2 && prefecture ? Level.CITY : null;
        }
        if (place.endsWith("市")) {
            return CountyLevelCities.contains(place)
                    ? Level.COUNTY
                    : PrefectureCities.contains(place) ? Level.CITY : byText(text);
        }
        if (place.endsWith("县") || place.endsWith("旗") || place.endsWith("区")) {
            return Level.COUNTY;
        }
        return Level.TOWNSHIP;
    }

    /** A city that addresses towns and streets itself, and no counties or districts, is a county-level one. */
    private static boolean countyByText(String text) {
        return LOWER_TOWNS.matcher(text).find() && !LOWER_CITIES.matcher(text).find();
    }

    /** The level of a city that no list names, from whom it addresses; null if the text does not tell. */
    private static @Nullable Level byText(String text) {
        return countyByText(text) ? Level.COUNTY : LOWER_CITIES.matcher(text).find() ? Level.CITY : null;
    }

    private static @Nullable Level ofUnits(String title, String units, String text) {
        Matcher whole = Pattern.compile("全(省|市|县|区|镇|乡|街道)").matcher(title);
        if (whole.find()) {
            return switch (whole.group(1)) {
                case "省" -> Level.PROVINCE;
                case "市" -> countyByText(text) ? Level.COUNTY : Level.CITY;
                case "县", "区" -> Level.COUNTY;
                default -> Level.TOWNSHIP;
            };
        }
        int[] counts = new int[4];
        String[] marks = {"省", "市", "县|区|旗", "镇|乡|街道"};
        for (int i = 0; i < marks.length; i++) {
            Matcher matcher = Pattern.compile("(?:^|[、，,；;\\s])(?:" + marks[i] + ")(?!直|级|街|办)[\\u4e00-\\u9fa5]{2,16}")
                    .matcher(units);
            while (matcher.find()) {
                counts[i]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        if (counts[best] == 0) {
            return null;
        }
        return best == 0 ? Level.PROVINCE : best == 1 ? byText(text) : best == 2 ? Level.COUNTY : Level.TOWNSHIP;
    }
}

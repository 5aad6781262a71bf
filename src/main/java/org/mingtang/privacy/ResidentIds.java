package org.mingtang.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingtang.privacy.PersonalDatum.Kind;

/**
 * Numbers of resident identity cards (GB 11643-1999: region, day of birth, serial, check character), of the first
 * generation with 15 digits, of permits and passports.
 */
final class ResidentIds implements Finder {

    private static final Pattern EIGHTEEN = Pattern.compile(
            "(?<![0-9A-Za-z])([1-9]\\d{5})[ -]?((?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]))[ -]?(\\d{3}[\\dXx])(?![0-9A-Za-z])");
    private static final Pattern FIFTEEN = Pattern.compile(
            "(?<![0-9A-Za-z])[1-9]\\d{5}\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}(?![0-9A-Za-z])");
    private static final Pattern PERMIT = Pattern.compile(
            "(?<![0-9A-Za-z])(?:[HM]\\d{8}(?:\\d{2})?|E[A-HJ-NP-Z]\\d{7}|[EGDSP]\\d{8}|\\d{8})(?![0-9A-Za-z])");
    private static final Pattern SPEAKS_OF_PERSONS = Pattern.compile("身份证|身份号码|证件号|居民身份|户口|姓名");
    private static final Pattern SPEAKS_OF_PERMITS = Pattern.compile("(通行证|回乡证|台胞证|护照)[^,，。;；]{0,8}$");

    /** Those of residents of Taiwan are eight digits, as telephone numbers are: only right after the word. */
    private static final Pattern DIGITS_ONLY = Pattern.compile("(通行证|台胞证)(?:证?件?号码?|编号)?[：:为是 ]{0,3}$");

    @Override
    public List<PersonalDatum> in(Words words) {
        List<PersonalDatum> found = new ArrayList<>();
        for (Matcher m = EIGHTEEN.matcher(words.plain()); m.find(); ) {
            String number = m.group(1) + m.group(2) + m.group(3);
            boolean named =
                    SPEAKS_OF_PERSONS.matcher(words.before(m.start(), 24)).find();
            if (Regions.known(number) && isDay(m.group(2)) && (named || checks(number))) {
                found.add(found(words, m, "resident-id"));
            }
        }
        for (Matcher m = FIFTEEN.matcher(words.plain()); m.find(); ) {
            boolean named =
                    SPEAKS_OF_PERSONS.matcher(words.before(m.start(), 24)).find();
            if (named && Regions.known(m.group()) && isDay("19" + m.group().substring(6, 12))) {
                found.add(found(words, m, "resident-id-15"));
            }
        }
        for (Matcher m = PERMIT.matcher(words.plain()); m.find(); ) {
            Pattern speaks = Character.isDigit(m.group().charAt(0)) ? DIGITS_ONLY : SPEAKS_OF_PERMITS;
            if (speaks.matcher(words.before(m.start(), 16)).find()) {
                found.add(found(words, m, "permit"));
            }
        }
        return found;
    }

    private static PersonalDatum found(Words words, Matcher m, String code) {
        String masked = Mask.of(m.group(), code.equals("permit") ? 2 : 6, code.equals("permit") ? 2 : 4);
        return new PersonalDatum(
                Kind.RESIDENT_ID, code, true, m.start(), m.end(), "这里有完整的身份证件号码，属于个人隐私，公开前应删去或遮盖。", masked);
    }

    /** GB 11643-1999, the check character after ISO 7064 MOD 11-2. */
    static boolean checks(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (number.charAt(i) - '0') * ((1 << (17 - i)) % 11);
        }
        return "10X98765432".charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
    }

    private static boolean isDay(String digits) {
        try {
            LocalDate.of(
                    Integer.parseInt(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(4, 6)),
                    Integer.parseInt(digits.substring(6, 8)));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}

package org.mingtang.documents;

import java.text.Normalizer;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document number (发文字号) as typed and as it should be written: 云政办发〔2026〕8号.
 *
 * <p>GB/T 9704-2012 7.2.5: hexagonal brackets, the year in full, the serial without leading zero and without 第. Orders
 * (令第711号) and announcements (公告2024年第5号) have forms of their own.
 *
 * @param typed the original, never changed
 * @param normalised the right form; equal for all ways to type one number, null where it cannot be told
 * @param organ the organ's word, e.g. 云政办发; empty where {@link Kind#UNKNOWN}
 * @param year 0 where the number has none (most orders)
 * @param serial 0 where {@link Kind#UNKNOWN}
 * @param problems what is wrong with what was typed, each a sentence for a clerk; empty if it is right as typed
 */
public record DocumentNumber(
        String typed,
        @Nullable String normalised,
        Kind kind,
        String organ,
        int year,
        int serial,
        List<String> problems) {

    /** Which form the number has. */
    public enum Kind {
        /** 国办发〔2017〕47号. */
        DOCUMENT,
        /** 国务院令第711号. */
        ORDER,
        /** 公告2024年第5号. */
        ANNOUNCEMENT,
        /** Not a number that can be read. */
        UNKNOWN
    }

    /** The first year a number can have. */
    public static final int FIRST_YEAR = 1949;

    private static final String ORGAN = "([\\u4e00-\\u9fa5]{2,20}(?:\\([\\u4e00-\\u9fa5]{1,4}\\))?)";
    private static final String OPEN = "[\\[({<〔【〖《〈「『❲〘〚]";
    private static final String CLOSE = "[\\])}>〕】〗》〉」』❳〙〛]";
    private static final Pattern DOCUMENT =
            Pattern.compile("^" + ORGAN + OPEN + "(\\d{2}|\\d{4})年?" + CLOSE + "[字]?(第?)([0-9]{1,7})(号?)$");
    private static final Pattern BARE = Pattern.compile("^" + ORGAN + "(\\d{4})(?:年|[-—–_/·.])?(第?)([0-9]{1,5})(号?)$");
    private static final Pattern ORDER =
            Pattern.compile("^([\\u4e00-\\u9fa5]{0,24}令)[,，:]?(第?)([0-9]{1,5}|[〇零一二三四五六七八九十百千]{1,9})(号?)$");
    private static final Pattern ANNOUNCEMENT = Pattern.compile("^([\\u4e00-\\u9fa5]{0,24}(?:公告|通告|公报))[(\\[〔]?(\\d{4})"
            + "年?[)\\]〕]?(第?)([0-9]{1,5}|[〇零一二三四五六七八九十百千]{1,9})(号?)$");

    public DocumentNumber {
        problems = List.copyOf(problems);
    }

    /** Reads what was typed; the year is held to {@link #FIRST_YEAR} at least. */
    public static DocumentNumber read(String typed) {
        return read(typed, Year.of(9998));
    }

    /** Reads what was typed; the year may be next year's at most (rule 6.2). */
    public static DocumentNumber read(String typed, Year now) {
        // Compatibility forms turn full-width digits and brackets into plain ones.
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Cf}\\u3000]", "");
        plain = plain.replace('﹝', '〔').replace('﹞', '〕');
        Matcher parts = DOCUMENT.matcher(plain);
        if (parts.matches()) {
            return document(typed, plain, parts, now);
        }
        parts = ANNOUNCEMENT.matcher(plain);
        if (parts.matches()) {
            return announcement(typed, parts, now);
        }
        parts = ORDER.matcher(plain);
        if (parts.matches()) {
            int serial = number(parts.group(3));
            String right = parts.group(1) + "第" + serial + "号";
            return of(typed, right, Kind.ORDER, parts.group(1), 0, serial, wrongSerial(serial));
        }
        parts = BARE.matcher(plain);
        if (parts.matches()) {
            return document(typed, plain, parts, now);
        }
        return unknown(typed, plain.isEmpty() ? "没有填写发文字号。" : "不像发文字号，应写成“机关代字〔年份〕序号号”，如“国办发〔2017〕47号”。");
    }

    /** Whether it needs no mending. */
    public boolean right() {
        return problems.isEmpty() && kind != Kind.UNKNOWN;
    }

    private static DocumentNumber document(String typed, String plain, Matcher parts, Year now) {
        List<String> problems = new ArrayList<>();
        int year = Integer.parseInt(parts.group(2));
        int serial = Integer.parseInt(parts.group(4));
        String organ = parts.group(1).replace('(', '（').replace(')', '）');
        if (parts.group(2).length() == 2) {
            problems.add("年份应写四位数字的全称。");
            return new DocumentNumber(typed, null, Kind.DOCUMENT, organ, 0, serial, problems);
        }
        problems.addAll(wrongYear(year, now));
        problems.addAll(wrongSerial(serial));
        if (!typed.contains("〔" + parts.group(2) + "〕")) {
            problems.add("年份应放在六角括号〔〕里。");
        }
        if (!parts.group(3).isEmpty()) {
            problems.add("序号前不加“第”字。");
        }
        if (parts.group(4).startsWith("0") && serial > 0) {
            problems.add("序号不编虚位，“" + parts.group(4) + "”应写成“" + serial + "”。");
        }
        if (parts.group(5).isEmpty()) {
            problems.add("序号后应有“号”字。");
        }
        String right = organ + "〔" + year + "〕" + serial + "号";
        if (problems.isEmpty() && !typed.equals(right)) {
            problems.add(typed.matches("(?s).*[\\s\\u3000].*") ? "发文字号中间不留空格。" : "数字和括号的写法不规范。");
        }
        boolean told = wrongSerial(serial).isEmpty() && plain.length() >= right.length() - 3;
        return new DocumentNumber(typed, told ? right : null, Kind.DOCUMENT, organ, year, serial, problems);
    }

    private static DocumentNumber announcement(String typed, Matcher parts, Year now) {
        int year = Integer.parseInt(parts.group(2));
        int serial = number(parts.group(4));
        List<String> problems = new ArrayList<>(wrongYear(year, now));
        problems.addAll(wrongSerial(serial));
        String right = parts.group(1) + year + "年第" + serial + "号";
        return of(typed, right, Kind.ANNOUNCEMENT, parts.group(1), year, serial, problems);
    }

    /** Spaces are usual in orders and announcements and no fault. */
    private static DocumentNumber of(
            String typed, String right, Kind kind, String organ, int year, int serial, List<String> problems) {
        List<String> all = new ArrayList<>(problems);
        String plain = typed.replaceAll("[\\s\\u3000]", "");
        if (all.isEmpty() && !plain.equals(right) && !plain.matches(".*[〇零一二三四五六七八九十百千]号")) {
            all.add("应写成“" + right + "”。");
        }
        return new DocumentNumber(typed, serial > 0 ? right : null, kind, organ, year, serial, all);
    }

    private static DocumentNumber unknown(String typed, String problem) {
        return new DocumentNumber(typed, null, Kind.UNKNOWN, "", 0, 0, List.of(problem));
    }

    private static List<String> wrongYear(int year, Year now) {
        boolean fits = year >= FIRST_YEAR && year <= now.getValue() + 1;
        return fits ? List.of() : List.of("年份" + year + "不对，应在" + FIRST_YEAR + "年以后且不晚于明年。");
    }

    private static List<String> wrongSerial(int serial) {
        return serial >= 1 && serial <= 99_999 ? List.of() : List.of("序号应从1编起，最多五位。");
    }

    private static int number(String text) {
        if (Character.isDigit(text.charAt(0)) && text.charAt(0) < 128) {
            return Integer.parseInt(text);
        }
        int all = 0;
        int digit = 0;
        for (char c : text.replace('零', '〇').toCharArray()) {
            int unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
            if (unit > 0) {
                all += Math.max(1, digit) * unit;
                digit = 0;
            } else {
                digit = "〇一二三四五六七八九".indexOf(c) + (text.matches(".*[十百千].*") ? 0 : digit * 10);
            }
        }
        return all + digit;
    }
}

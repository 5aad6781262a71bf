package org.mingtang.policy.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.OwnName;

/**
 * From when and until when a text is valid, as it says of itself; never what it says of certificates, applications, other
 * documents, or of a part of itself.
 *
 * @param from the days of effect it names or counts; more than one where it contradicts itself
 * @param terms the ends of validity it names
 */
public record OwnDays(List<LocalDate> from, List<Term> terms) {

    /**
     * How long it is valid.
     *
     * @param until the last day; null where it is counted
     * @param months from the day of effect on; 0 where a day is named
     */
    public record Term(@Nullable LocalDate until, int months) {}

    /** Not 依照本办法, 符合本办法. */
    private static final String OWN = "(?<![照据合按])" + OwnName.PATTERN;

    private static final String NUMBER = "(?<count>[0-9０-９]{1,3}|[一二两三四五六七八九十]{1,3})(?<unit>年|个月)";
    private static final String TAKES_EFFECT = "(?:正式)?(?:施行|实施|执行|生效|试行|起效)";
    private static final String FIRST =
            "自(?:" + Days.DAY + "起|(?:公布|发布|印发|颁布|下发)之?日起(?:满?[0-9０-９一二三四五六七八九十]{1,3}日(?:之?后|起)?)?)";
    private static final String EXPLAINED = "(?:由[^，,。；;《》]{1,40}解释[，,])?";
    private static final String WORD = "(?:有效期|试行期|施行期|实施期|执行期|暂行期)限?";
    private static final String LASTS =
            "(?:为|是)?(?:" + NUMBER + "|(?:自" + Days.DAY + "起?)?(?:截至|截止到?|至|到)(?<until>" + Days.DAY + "))";

    /** 本办法（由…解释，有效期五年，）自…起施行; 现予公布，自…起施行. */
    private static final String BEGINS = "(?:" + OWN + "[，,]?(?:经[^，,。；;《》]{1,30}[，,])?" + EXPLAINED + "(?:" + WORD
            + "(?:为|是)?[^，,。；;《》]{1,8}[，,])?|现予(?:公布|发布|印发|颁布)[，,]|印发给你们[，,])(?:并|现)?" + FIRST + TAKES_EFFECT;

    private static final Pattern FROM = Pattern.compile(BEGINS);

    private static final Pattern LENGTH = Pattern.compile("(?:" + OWN + "的?" + WORD + "|" + BEGINS + "(?:[，,]"
            + EXPLAINED + "(?:" + OWN + ")?(?:" + WORD + ")?|(?<=试行)))" + LASTS);

    /** A sentence of its own right behind the one that sets the day. */
    private static final Pattern ALONE = Pattern.compile("^" + WORD + LASTS + "[。；;]?$");

    private static final Pattern DAY = Pattern.compile(Days.DAY);
    private static final Pattern AFTER = Pattern.compile("日起满?([0-9０-９一二三四五六七八九十]{1,3})日");
    private static final Pattern SENTENCE = Pattern.compile("[^。；！？]+[。；！？]?");

    public OwnDays {
        from = List.copyOf(from);
        terms = List.copyOf(terms);
    }

    /**
     * Reads the carrier and the main text; attachments speak for others.
     *
     * @param formed from when 自公布之日起30日后施行 counts; the day of promulgation itself needs no day
     */
    public static OwnDays of(PolicyText text, @Nullable LocalDate formed) {
        List<LocalDate> from = new ArrayList<>();
        List<Term> terms = new ArrayList<>();
        for (TextPart part : text.parts()) {
            if (part.kind() != TextPart.Kind.ATTACHMENT) {
                part.all()
                        .filter(node -> ClueFinder.SPEAKS.contains(node.kind()))
                        .forEach(node -> read(Words.dense(node.text()), formed, from, terms));
            }
        }
        return new OwnDays(
                from.stream().distinct().toList(), terms.stream().distinct().toList());
    }

    private static void read(String text, @Nullable LocalDate formed, List<LocalDate> from, List<Term> terms) {
        boolean begun = false;
        Matcher sentences = SENTENCE.matcher(text);
        while (sentences.find()) {
            String sentence = sentences.group();
            Matcher alone = ALONE.matcher(sentence);
            if (begun && alone.find()) {
                add(alone, terms);
            }
            Matcher length = LENGTH.matcher(sentence);
            while (length.find()) {
                add(length, terms);
            }
            Matcher begins = FROM.matcher(sentence);
            begun = false;
            while (begins.find()) {
                begun = true;
                LocalDate day = first(begins.group(), formed);
                if (day != null) {
                    from.add(day);
                }
            }
        }
    }

    private static @Nullable LocalDate first(String begins, @Nullable LocalDate formed) {
        String said = begins.substring(begins.lastIndexOf('自'));
        Matcher day = DAY.matcher(said);
        Matcher after = AFTER.matcher(said);
        if (day.find()) {
            return Days.read(day.group());
        }
        return after.find() && formed != null ? formed.plusDays(Numeral.read(after.group(1))) : null;
    }

    private static void add(Matcher lasts, List<Term> terms) {
        String until = lasts.group("until");
        LocalDate day = until == null ? null : Days.read(until);
        if (day != null) {
            terms.add(new Term(day, 0));
        } else if (until == null) {
            int count = Numeral.read(lasts.group("count").replace('两', '二'));
            terms.add(new Term(null, lasts.group("unit").equals("年") ? count * 12 : count));
        }
    }
}

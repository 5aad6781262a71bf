package org.mingtang.request.letter;

import static org.mingtang.request.letter.LetterFinding.blocking;
import static org.mingtang.request.letter.LetterFinding.warning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.WorkCalendar;
import org.mingtang.request.letter.LetterFinding.Kind;

/** Whether the days of a letter can be right: in order, and within the periods it is bound to. */
final class DayCheck {

    private final LetterFacts facts;
    private final WorkCalendar calendar;
    private final List<LetterFinding> found;

    private DayCheck(LetterFacts facts, WorkCalendar calendar, List<LetterFinding> found) {
        this.facts = facts;
        this.calendar = calendar;
        this.found = found;
    }

    static void check(Letter letter, LetterFacts facts, WorkCalendar calendar, List<LetterFinding> found) {
        new DayCheck(facts, calendar, found).check(letter);
    }

    private void check(Letter letter) {
        LocalDate received = facts.request().receivedOn();
        LocalDate signed = letter.date() == null ? facts.date() : letter.date();
        LetterPeriods periods = LetterPeriods.on(signed);
        if (signed.isBefore(received)) {
            blocked("成文日期早于收到申请的" + Written.day(received) + "。");
        }
        LocalDate replyBy = facts.request().replyBy();
        if (facts.kind().isAnswer() && replyBy != null && signed.isAfter(replyBy)) {
            found.add(warning(Kind.DATE, "成文日期已经超过答复期限" + Written.day(replyBy) + "，属于逾期答复（第三十三条）。"));
        }
        switch (facts.kind()) {
            case RECEIPT -> replyDay(received, periods);
            case CORRECTION -> {
                LocalDate last = days(received, periods.correctionNotice());
                if (signed.isAfter(last)) {
                    blocked("补正告知应当在收到申请之日起" + periods.correctionNotice() + "个工作日内作出，最迟为" + Written.day(last)
                            + "（第三十条）。");
                }
                after(Field.CORRECT_BY, signed);
            }
            case EXTENSION -> extension(signed, periods.extension(), "第三十三条第二款");
            case DELAY -> {
                between(received, Field.REASONS_ASKED_ON, signed);
                // How long is reasonable the law does not say.
                extension(signed, Integer.MAX_VALUE, "第三十五条");
            }
            case REASONS_ASKED -> after(Field.REASONS_BY, signed);
            case CONSULTATION_NOTICE -> between(received, Field.CONSULTED_ON, signed);
            case FEE_NOTICE -> {
                after(Field.PAY_BY, signed);
                if (replyBy != null && signed.isAfter(replyBy)) {
                    blocked("收费通知应当在办理期限内作出，最迟为" + Written.day(replyBy) + "（国办函〔2020〕109号第六条）。");
                }
            }
            case RELEASE_TO_THIRD_PARTY -> {
                between(received, Field.CONSULTED_ON, signed);
                LocalDate consulted = facts.days().get(Field.CONSULTED_ON);
                between(consulted == null ? received : consulted, Field.OBJECTED_ON, signed);
            }
            case NOT_PROCESSED -> between(received, Field.REASONS_ASKED_ON, signed);
            case REPEAT -> {
                LocalDate earlier = facts.days().get(Field.EARLIER_DATE);
                if (earlier != null && earlier.isAfter(received)) {
                    blocked("原答复日期晚于收到本次申请的日期，不属于重复申请。");
                }
            }
            default -> {}
        }
    }

    private void replyDay(LocalDate received, LetterPeriods periods) {
        LocalDate told = facts.days().get(Field.REPLY_BY);
        LocalDate due = days(received, periods.reply());
        if (told != null && !told.equals(due)) {
            blocked("答复期限截止日应当为" + Written.day(due) + "（第三十三条第二款）。");
        }
    }

    private void extension(LocalDate signed, int most, String article) {
        LocalDate first = facts.days().get(Field.REPLY_BY);
        LocalDate extended = facts.days().get(Field.EXTENDED_TO);
        int more = number(facts.words().get(Field.EXTENSION_DAYS));
        if (more < 1 || more > most) {
            blocked("延长的期限应当为1" + (most == Integer.MAX_VALUE ? "个工作日以上" : "至" + most + "个工作日") + "（" + article + "）。");
        } else if (first != null && extended != null && !days(first, more).equals(extended)) {
            blocked("延长" + more + "个工作日后的截止日应当为" + Written.day(days(first, more)) + "。");
        }
        if (first != null && signed.isAfter(first)) {
            blocked("延期应当在答复期限届满前告知，期限已于" + Written.day(first) + "届满（" + article + "）。");
        }
        LocalDate due = facts.request().replyBy();
        if (first != null && due != null && !first.equals(due)) {
            blocked("原答复期限截止日应当为" + Written.day(due) + "。");
        }
    }

    private void after(Field field, LocalDate signed) {
        LocalDate day = facts.days().get(field);
        if (day != null && !day.isAfter(signed)) {
            blocked("“" + field.key() + "”应当晚于成文日期。");
        }
    }

    private void between(LocalDate from, Field field, LocalDate to) {
        LocalDate day = facts.days().get(field);
        if (day != null && (day.isBefore(from) || day.isAfter(to))) {
            blocked("“" + field.key() + "”应当在" + Written.day(from) + "至" + Written.day(to) + "之间。");
        }
    }

    private void blocked(String sentence) {
        found.add(blocking(Kind.DATE, sentence));
    }

    private LocalDate days(LocalDate from, int workingDays) {
        return calendar.plusWorkingDays(from, workingDays).date();
    }

    private static int number(@Nullable String words) {
        return words != null && words.matches("\\d{1,4}") ? Integer.parseInt(words) : 0;
    }
}

package org.mingtang.request.reckoning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An office that lives through a request's history one calendar day after the other, with a tally of working days and
 * no arithmetic on dates; written from the rules alone to be held against {@link ReplyClock}.
 *
 * <p>Each day has three parts: at midnight a term that ended the evening before takes effect, by day the letters come
 * and go, in the evening the tallies move on.
 */
final class DayByDay {

    private static final int NEVER = Integer.MIN_VALUE;
    private static final int UNKNOWN = Integer.MAX_VALUE;
    private static final String FEE = "国办函〔2020〕109号第六条";

    private final NoticeDays days;
    private final List<Letter> letters = new ArrayList<>();

    private int today;
    private String stage = "NOT_RECEIVED";
    /** Why nothing is taken in before receipt and after the end. */
    private String shutBy = "第三十一条";

    private int sinceReceipt;
    private int receipt;
    private int allowed = 20;
    private int lastStart;
    private int used;
    private boolean guessed;
    private int expiredOn = NEVER;
    private boolean noticed;
    private boolean extended;
    private boolean delayed;
    private boolean charged;
    private int correctBy = UNKNOWN;
    private int termFrom = UNKNOWN;
    private int termUsed;
    private boolean termGuessed;
    private boolean termOver;
    private int lapsedOn = NEVER;
    private @Nullable Boolean inTime;
    private boolean closedWhileRunning;

    private DayByDay(NoticeDays days) {
        this.days = days;
    }

    static Lived live(NoticeDays days, List<ClockEvent> events) {
        var office = new DayByDay(days);
        var refused = new ArrayList<Lived.Refused>();
        var accepted = new ArrayList<ClockEvent>();
        for (var event : events) {
            var article = office.bringIn(event);
            if (article == null) {
                accepted.add(event);
            } else {
                // An event turned away leaves no trace: the office lives through the others again.
                refused.add(new Lived.Refused(event.index(), article));
                office = new DayByDay(days);
                accepted.forEach(office::bringIn);
            }
        }
        if (!events.isEmpty()) {
            office.liveUntil((int) events.get(events.size() - 1).on().toEpochDay());
        }
        return office.tell(refused);
    }

    /** Lives until the event's day and takes it in; the article if it is turned away. */
    private @Nullable String bringIn(ClockEvent event) {
        int day = (int) event.on().toEpochDay();
        if (!stage.equals("NOT_RECEIVED") && day < today) {
            return event.act() == ClockAct.RECEIVE ? "第三十一条" : "第四十五条";
        }
        liveUntil(day);
        return take(event);
    }

    private void liveUntil(int day) {
        if (stage.equals("NOT_RECEIVED")) {
            today = day;
        }
        while (today < day) {
            evening();
            today++;
            midnight();
        }
    }

    private void midnight() {
        if (termOver && (stage.equals("AWAIT_CORRECTION") || stage.equals("AWAIT_FEE"))) {
            shutBy = stage.equals("AWAIT_FEE") ? FEE : "第三十条";
            stage = "CLOSED";
            lapsedOn = today;
        }
        if (stage.equals("SUSPENDED") && !asking()) {
            stage = "RECEIVED";
        }
    }

    private void evening() {
        boolean worked = days.worked(today);
        boolean known = days.known(today);
        sinceReceipt += worked && today > receipt ? 1 : 0;
        boolean asked = false;
        for (var letter : letters) {
            asked |= letter.isOutOn(today);
            letter.evening(today, worked);
        }
        boolean open = stage.equals("RECEIVED") || stage.equals("SUSPENDED") || closedWhileRunning;
        if (open && expiredOn == NEVER) {
            if (today > lastStart) {
                guessed |= !known;
                used += worked && !asked ? 1 : 0;
            }
            if (used >= allowed && !asking()) {
                expiredOn = today;
                guessed |= !known;
            }
        }
        boolean correcting = stage.equals("AWAIT_CORRECTION");
        if (correcting || stage.equals("AWAIT_FEE")) {
            boolean counts = today > termFrom;
            termUsed += worked && counts ? 1 : 0;
            termGuessed |= counts && !known;
            termOver |= correcting ? today >= correctBy || termUsed == 15 : termUsed == 20;
        }
    }

    private boolean asking() {
        for (var letter : letters) {
            if (letter.isWaiting()) {
                return true;
            }
        }
        return false;
    }

    /** Takes an event in by day; the article if it is turned away. */
    private @Nullable String take(ClockEvent event) {
        if (event.act() == ClockAct.RECEIVE) {
            if (stage.equals("NOT_RECEIVED")) {
                receipt = today;
                begin();
                return null;
            }
            return "第三十一条";
        }
        if (stage.equals("NOT_RECEIVED") || stage.equals("CLOSED")) {
            return shutBy;
        }
        boolean handling = stage.equals("RECEIVED") || stage.equals("SUSPENDED");
        boolean late = expiredOn != NEVER;
        switch (event.act()) {
            case CORRECTION_NOTICE -> {
                // By day the tally does not hold today yet: on the seventh working day it says six.
                if (noticed || !handling || sinceReceipt >= 7 || known(event.correctBy()) <= today) {
                    return "第三十条";
                }
                noticed = true;
                stage = "AWAIT_CORRECTION";
                correctBy = known(event.correctBy());
                startTerm(event.correctBy() == null ? today : UNKNOWN);
            }
            case CORRECTED -> {
                if (!stage.equals("AWAIT_CORRECTION")) {
                    return "第三十条";
                }
                begin();
            }
            case CONSULT -> {
                int received = known(event.receivedOn());
                if (!handling) {
                    return "第三十二条";
                }
                if (late) {
                    return "第三十三条";
                }
                if (received < today) {
                    return "第三十二条";
                }
                letters.add(new Letter(event.index(), today, received));
                stage = "SUSPENDED";
            }
            case OPINION -> {
                var letter = meant(event.of());
                if (letter == null || letter.isAnswered()) {
                    return "第三十二条";
                }
                letter.answer(today);
                if (stage.equals("SUSPENDED") && !asking()) {
                    stage = "RECEIVED";
                }
            }
            case EXTEND -> {
                Integer more = event.workingDays();
                if (extended || !handling || late || more == null || more < 1 || more > 20) {
                    return "第三十三条";
                }
                extended = true;
                allowed += more;
            }
            case DELAY -> {
                Integer more = event.workingDays();
                if (delayed || !handling || late || more == null || more < 1) {
                    return "第三十五条";
                }
                delayed = true;
                allowed += more;
            }
            case FEE_NOTICE -> {
                if (charged) {
                    return "国办函〔2020〕109号第三条";
                }
                if (!handling) {
                    return "第四十二条";
                }
                if (late) {
                    return FEE;
                }
                if (known(event.receivedOn()) < today) {
                    return "第四十二条";
                }
                charged = true;
                stage = "AWAIT_FEE";
                startTerm(known(event.receivedOn()));
            }
            case FEE_PAID -> {
                if (!stage.equals("AWAIT_FEE")) {
                    return "第四十二条";
                }
                begin();
            }
            case WITHDRAW -> close("第二十七条");
            case REPLY -> {
                inTime = !(late && stage.equals("RECEIVED"));
                close("第三十三条");
            }
            default -> throw new AssertionError(event);
        }
        return null;
    }

    private static int known(@Nullable LocalDate day) {
        return day == null ? UNKNOWN : (int) day.toEpochDay();
    }

    private void begin() {
        allowed = 20;
        used = 0;
        guessed = false;
        expiredOn = NEVER;
        lastStart = today;
        stage = asking() ? "SUSPENDED" : "RECEIVED";
    }

    private void startTerm(int from) {
        termFrom = from;
        termUsed = 0;
        termGuessed = false;
        termOver = false;
    }

    private void close(String article) {
        closedWhileRunning = stage.equals("RECEIVED");
        stage = "CLOSED";
        shutBy = article;
    }

    private @Nullable Letter meant(@Nullable Integer of) {
        if (of != null) {
            return letters.stream()
                    .filter(each -> each.event() == of)
                    .findFirst()
                    .orElse(null);
        }
        var waiting = letters.stream().filter(each -> each.isWaiting()).toList();
        var unanswered = letters.stream().filter(each -> !each.isAnswered()).toList();
        if (waiting.size() == 1) {
            return waiting.get(0);
        }
        return unanswered.size() == 1 ? unanswered.get(0) : null;
    }

    /** Lives on without any event until the period is over, to see when that is. */
    private Lived tell(List<Lived.Refused> refused) {
        LocalDate due = null;
        if (stage.equals("RECEIVED") || closedWhileRunning) {
            while (expiredOn == NEVER) {
                evening();
                today++;
            }
            due = LocalDate.ofEpochDay(expiredOn);
        }
        boolean lapsed = lapsedOn != NEVER;
        return new Lived(
                stage,
                due,
                due != null ? guessed : lapsed && termGuessed,
                refused,
                lapsed ? LocalDate.ofEpochDay(lapsedOn) : null,
                inTime);
    }
}

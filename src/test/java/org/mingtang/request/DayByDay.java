package org.mingtang.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An office that lives through a request's history one calendar day after the other, with a tally of working days and
 * no arithmetic on dates; written from the rules alone to be held against {@link ReplyClock}.
 *
 * <p>Each day has three parts: at midnight a term that ended the evening before takes effect, by day the letters come
 * and go, in the evening the tallies move on.
 */
final class DayByDay {

    private static final String FEE = "国办函〔2020〕109号第六条";

    /** Working days and known years, read from the notices without the program's calendar. */
    static final class Days {
        private static final int FIRST = (int) LocalDate.of(2010, 1, 1).toEpochDay();
        private final boolean[] worked = new boolean[12_000];
        private final boolean[] known = new boolean[worked.length];

        static Days ofTheNotices() {
            var file = DayByDay.class.getResourceAsStream("/procedure/holidays.json");
            JsonNode years = JsonMapper.shared().readTree(file);
            var off = new HashSet<String>();
            var on = new HashSet<String>();
            var names = new TreeSet<>(years.propertyNames());
            for (var year : names) {
                years.get(year).get("closed").forEach(day -> off.add(day.asString()));
                years.get(year).get("makeUp").forEach(day -> on.add(day.asString()));
            }
            return new Days(off, on, names);
        }

        private Days(Set<String> off, Set<String> on, Set<String> years) {
            for (int i = 0; i < worked.length; i++) {
                var date = LocalDate.ofEpochDay(FIRST + i);
                var name = date.toString();
                boolean mondayToFriday = date.getDayOfWeek().getValue() <= 5;
                worked[i] = on.contains(name) || (mondayToFriday && !off.contains(name));
                known[i] = years.contains(name.substring(0, 4));
            }
        }
    }

    /** Someone is asked for an opinion. */
    private static final class Letter {
        private int event;
        private int sent;
        private int received = Integer.MAX_VALUE;
        private int waited;
        private boolean answered;
        private int over = Integer.MAX_VALUE;
    }

    record Refused(int event, String article) {}

    /** What is known on the evening of the last day. */
    record Result(
            String stage,
            @Nullable LocalDate due,
            boolean provisional,
            List<Refused> refused,
            @Nullable LocalDate lapsedOn,
            @Nullable Boolean inTime) {}

    private final Days days;
    private final List<Letter> letters = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    private int today;
    private String stage = "NOT_RECEIVED";
    private String closedBy = "";
    private int sinceReceipt;
    private int receipt;
    private int lastAct;
    private int allowed = 20;
    private int lastStart;
    private int used;
    private boolean guessed;
    private int expiredOn = Integer.MIN_VALUE;
    private boolean noticed;
    private boolean extended;
    private boolean charged;
    private int correctBy = Integer.MAX_VALUE;
    private int toPayFrom = Integer.MAX_VALUE;
    private int toPay;
    private boolean termGuessed;
    private boolean termOver;
    private int lapsedOn = Integer.MIN_VALUE;
    private @Nullable Boolean inTime;
    private @Nullable LocalDate due;
    private boolean dueGuessed;

    private DayByDay(Days days) {
        this.days = days;
    }

    static Result live(Days days, List<ClockEvent> events) {
        var office = new DayByDay(days);
        for (var event : events) {
            int day = (int) event.on().toEpochDay();
            if (office.stage.equals("NOT_RECEIVED")) {
                office.today = day;
            }
            if (day < office.lastAct && !office.stage.equals("NOT_RECEIVED")) {
                // The past is closed: whatever is brought in with such a date is turned away.
                office.refused.add(new Refused(event.index(), event.act() == Act.RECEIVE ? "第三十一条" : "第四十五条"));
                continue;
            }
            // An event turned away leaves no trace, so each is tried on a fresh copy of the office's books.
            var tried = office.copy();
            tried.liveUntil(day);
            var article = tried.take(event);
            if (article == null) {
                tried.lastAct = day;
                office = tried;
            } else {
                office.refused.add(new Refused(event.index(), article));
            }
        }
        if (!events.isEmpty()) {
            int last = (int) events.get(events.size() - 1).on().toEpochDay();
            office.liveUntil(Math.max(last, office.lastAct));
        }
        return office.tell();
    }

    private void liveUntil(int day) {
        while (today < day) {
            evening();
            today++;
            midnight();
        }
    }

    private void midnight() {
        if (termOver && (stage.equals("AWAIT_CORRECTION") || stage.equals("AWAIT_FEE"))) {
            closedBy = stage.equals("AWAIT_FEE") ? FEE : "第三十条";
            stage = "CLOSED";
            lapsedOn = today;
        }
        if (stage.equals("SUSPENDED") && !asking()) {
            stage = "RECEIVED";
        }
    }

    private void evening() {
        boolean worked = days.worked[today - Days.FIRST];
        boolean known = days.known[today - Days.FIRST];
        sinceReceipt += worked && today > receipt ? 1 : 0;
        boolean asked = false;
        for (var letter : letters) {
            boolean running = letter.over == Integer.MAX_VALUE || letter.over == today;
            asked |= running && letter.sent < today;
            if (letter.over == Integer.MAX_VALUE && today > letter.received && worked) {
                letter.waited++;
                letter.over = letter.waited == 15 ? today : letter.over;
            }
        }
        boolean open = stage.equals("RECEIVED") || stage.equals("SUSPENDED");
        if (open && expiredOn == Integer.MIN_VALUE) {
            if (today > lastStart) {
                guessed |= !known;
                used += worked && !asked ? 1 : 0;
            }
            if (used >= allowed && !asking()) {
                expiredOn = today;
                guessed |= !known;
            }
        }
        if (stage.equals("AWAIT_CORRECTION")) {
            toPay += worked && today > toPayFrom ? 1 : 0;
            termGuessed |= today > toPayFrom && !known;
            termOver |= today >= correctBy || toPay == 15;
        }
        if (stage.equals("AWAIT_FEE")) {
            toPay += worked && today > toPayFrom ? 1 : 0;
            termGuessed |= today > toPayFrom && !known;
            termOver |= toPay == 20;
        }
    }

    private boolean asking() {
        return letters.stream().anyMatch(letter -> letter.over == Integer.MAX_VALUE);
    }

    /** Takes an event in by day; the article if it is turned away. */
    private @Nullable String take(ClockEvent event) {
        if (event.act() == Act.RECEIVE) {
            if (!stage.equals("NOT_RECEIVED")) {
                return "第三十一条";
            }
            receipt = today;
            begin();
            return null;
        }
        if (stage.equals("NOT_RECEIVED")) {
            return "第三十一条";
        }
        if (stage.equals("CLOSED")) {
            return closedBy;
        }
        boolean handling = stage.equals("RECEIVED") || stage.equals("SUSPENDED");
        boolean late = expiredOn != Integer.MIN_VALUE;
        switch (event.act()) {
            case CORRECTION_NOTICE -> {
                // By day the tally does not hold today yet: on the seventh working day it says six.
                if (noticed || !handling || sinceReceipt >= 7) {
                    return "第三十条";
                }
                if (event.correctBy() != null && event.correctBy().toEpochDay() <= today) {
                    return "第三十条";
                }
                noticed = true;
                stage = "AWAIT_CORRECTION";
                correctBy = event.correctBy() == null
                        ? Integer.MAX_VALUE
                        : (int) event.correctBy().toEpochDay();
                startTerm(event.correctBy() == null ? today : Integer.MAX_VALUE);
            }
            case CORRECTED -> {
                if (!stage.equals("AWAIT_CORRECTION")) {
                    return "第三十条";
                }
                begin();
            }
            case CONSULT -> {
                int received = event.receivedOn() == null
                        ? Integer.MAX_VALUE
                        : (int) event.receivedOn().toEpochDay();
                if (!handling) {
                    return "第三十二条";
                }
                if (late) {
                    return "第三十三条";
                }
                if (received < today) {
                    return "第三十二条";
                }
                var letter = new Letter();
                letter.event = event.index();
                letter.sent = today;
                letter.received = received;
                letters.add(letter);
                stage = "SUSPENDED";
            }
            case OPINION -> {
                var letter = meant(event.of());
                if (letter == null || letter.answered) {
                    return "第三十二条";
                }
                letter.answered = true;
                letter.over = Math.min(letter.over, today);
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
                if (event.receivedOn() != null && event.receivedOn().toEpochDay() < today) {
                    return "第四十二条";
                }
                charged = true;
                stage = "AWAIT_FEE";
                startTerm(
                        event.receivedOn() == null
                                ? Integer.MAX_VALUE
                                : (int) event.receivedOn().toEpochDay());
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

    private void begin() {
        allowed = 20;
        used = 0;
        guessed = false;
        expiredOn = Integer.MIN_VALUE;
        lastStart = today;
        stage = asking() ? "SUSPENDED" : "RECEIVED";
    }

    private void startTerm(int from) {
        toPayFrom = from;
        toPay = 0;
        termGuessed = false;
        termOver = false;
    }

    private void close(String article) {
        if (stage.equals("RECEIVED")) {
            lookAhead();
        }
        stage = "CLOSED";
        closedBy = article;
    }

    private @Nullable Letter meant(@Nullable Integer of) {
        if (of != null) {
            return letters.stream().filter(each -> each.event == of).findFirst().orElse(null);
        }
        var waiting =
                letters.stream().filter(each -> each.over == Integer.MAX_VALUE).toList();
        var unanswered = letters.stream().filter(each -> !each.answered).toList();
        if (waiting.size() == 1) {
            return waiting.get(0);
        }
        return unanswered.size() == 1 ? unanswered.get(0) : null;
    }

    /** Lives on without any event until the period is over, to see when that is. */
    private void lookAhead() {
        var ahead = copy();
        while (ahead.expiredOn == Integer.MIN_VALUE) {
            ahead.evening();
            ahead.today++;
        }
        due = LocalDate.ofEpochDay(ahead.expiredOn);
        dueGuessed = ahead.guessed;
    }

    private Result tell() {
        if (stage.equals("RECEIVED")) {
            lookAhead();
        }
        boolean lapsed = lapsedOn != Integer.MIN_VALUE;
        return new Result(
                stage,
                due,
                due != null ? dueGuessed : lapsed && termGuessed,
                List.copyOf(refused),
                lapsed ? LocalDate.ofEpochDay(lapsedOn) : null,
                inTime);
    }

    private DayByDay copy() {
        var copy = new DayByDay(days);
        for (var each : letters) {
            var letter = new Letter();
            letter.event = each.event;
            letter.sent = each.sent;
            letter.received = each.received;
            letter.waited = each.waited;
            letter.answered = each.answered;
            letter.over = each.over;
            copy.letters.add(letter);
        }
        copy.refused.addAll(refused);
        copy.today = today;
        copy.stage = stage;
        copy.closedBy = closedBy;
        copy.sinceReceipt = sinceReceipt;
        copy.receipt = receipt;
        copy.lastAct = lastAct;
        copy.allowed = allowed;
        copy.used = used;
        copy.guessed = guessed;
        copy.expiredOn = expiredOn;
        copy.noticed = noticed;
        copy.extended = extended;
        copy.charged = charged;
        copy.correctBy = correctBy;
        copy.toPayFrom = toPayFrom;
        copy.toPay = toPay;
        copy.termGuessed = termGuessed;
        copy.termOver = termOver;
        copy.lapsedOn = lapsedOn;
        copy.inTime = inTime;
        copy.due = due;
        copy.dueGuessed = dueGuessed;
        copy.lastStart = lastStart;
        return copy;
    }
}

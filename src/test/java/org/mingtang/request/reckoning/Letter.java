package org.mingtang.request.reckoning;

/** Someone is asked for an opinion, as {@link DayByDay} keeps it on the desk. */
final class Letter {

    private static final int UNKNOWN = Integer.MAX_VALUE;

    private final int event;
    private final int sent;
    private final int received;
    private int waited;
    private boolean answered;
    private int over = UNKNOWN;

    Letter(int event, int sent, int received) {
        this.event = event;
        this.sent = sent;
        this.received = received;
    }

    int event() {
        return event;
    }

    boolean isWaiting() {
        return over == UNKNOWN;
    }

    boolean isAnswered() {
        return answered;
    }

    /** Whether a day is lost to waiting for it: not that of sending, but that of the answer or the last for it. */
    boolean isOutOn(int today) {
        return sent < today && (isWaiting() || over == today);
    }

    void answer(int today) {
        answered = true;
        over = Math.min(over, today);
    }

    void evening(int today, boolean worked) {
        if (isWaiting() && today > received && worked) {
            waited++;
            over = waited == 15 ? today : over;
        }
    }
}

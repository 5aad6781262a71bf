package org.mingtang.policy.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.policy.text.HeadNote.Act;
import org.mingtang.policy.text.HeadNote.Event;

/** Reads a 题注: with spaces, commas or semicolons between events, with or without 根据 and 经. */
final class HeadNoteReader {

    private static final Pattern EVENT = Pattern.compile("(?:根据|经|由)?(" + Days.DAY + ")((?:(?!" + Days.DAY
            + ").)*?)(?:予以|以)?(?:第([一二三四五六七八九十]+)次)?(通过|批准|公布|发布|印发|修订|修正|修改|废止)(?![^《]*》|的决定|的通知)");
    private static final Pattern EFFECT =
            Pattern.compile("自(" + Days.DAY + ")起(?:施行|实施|执行|生效)|自(?:公布|发布|印发)之日起(?:施行|实施|执行|生效)");
    private static final Pattern NUMBER = Pattern.compile(
            "(《.*》|(?:令|公告)?(?:[（(]?第?\\s*[0-9０-９〇零一二三四五六七八九十百]+\\s*号[）)]?)|第[0-9〇零一二三四五六七八九十百]+(?:届.*)?次.*?会议|[\\p{IsHan}]{1,8}[〔\\[［][0-9]{4}[〕\\]］][0-9]+号)$");

    private final String note;

    HeadNoteReader(String note) {
        this.note = Words.dense(note).replaceAll("[０]", "0");
    }

    Optional<HeadNote> read() {
        Matcher effect = EFFECT.matcher(note);
        String told = effect.find() ? note.substring(0, effect.start()) + "。" + note.substring(effect.end()) : note;
        List<Event> events = new ArrayList<>();
        Matcher event = EVENT.matcher(told);
        while (event.find()) {
            LocalDate date = Days.read(event.group(1));
            if (date != null) {
                events.add(event(date, event));
            }
        }
        return events.isEmpty() ? Optional.empty() : Optional.of(new HeadNote(events, effective(effect, events)));
    }

    private static Event event(LocalDate date, Matcher found) {
        String by = found.group(2).replaceAll("^[，,；;、以]+|[，,；;、]+$", "");
        Matcher number = NUMBER.matcher(by);
        boolean numbered = number.find();
        String organ = numbered ? by.substring(0, number.start()) : by;
        int time = found.group(3) == null ? 0 : Numeral.read(found.group(3));
        return new Event(date, organ, numbered ? number.group(1) : "", act(found.group(4)), time);
    }

    private static Act act(String word) {
        for (Act act : Act.values()) {
            if (act.word().equals(word)) {
                return act;
            }
        }
        throw new IllegalStateException(word);
    }

    /** 自公布之日起施行 means the day of the event told last before it. */
    private static @Nullable LocalDate effective(Matcher effect, List<Event> events) {
        if (!effect.reset().find()) {
            return null;
        }
        return effect.group(1) != null
                ? Days.read(effect.group(1))
                : events.get(events.size() - 1).date();
    }
}

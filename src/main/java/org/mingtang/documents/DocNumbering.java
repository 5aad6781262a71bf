package org.mingtang.documents;

import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.mingtang.documents.ListNumbers.Level;

/** Automatic numbers of doc. */
final class DocNumbering {

    private static final int NO_LIST = 2047;

    private final ListNumbers numbers = new ListNumbers();

    /** The paragraph's text with its automatic number in front; counts on. */
    String numbered(Paragraph paragraph, String text) {
        if (!paragraph.isInList() || paragraph.getIlfo() == NO_LIST) {
            return text;
        }
        HWPFList list;
        try {
            list = paragraph.getList();
        } catch (RuntimeException e) {
            // A broken list table costs the numbers, not the document.
            return text;
        }
        int level = Math.max(0, Math.min(ListNumbers.LEVELS - 1, paragraph.getIlvl()));
        String id = Integer.toString(list.getLsid());
        if (list.isStartAtOverridden((char) level)) {
            numbers.restartOnce(Integer.toString(paragraph.getIlfo()), id, level, list.getStartAt((char) level));
        }
        String number = numbers.next(id, level, index -> level(list, index));
        return ListNumbers.before(number, level(list, level).joined(), text);
    }

    private static Level level(HWPFList list, int index) {
        char at = (char) index;
        int format = list.getNumberFormat(at);
        StringBuilder text = new StringBuilder();
        String raw = list.getNumberText(at);
        for (char c : (raw == null || format == 23 ? "" : raw).toCharArray()) {
            // The binary format writes a level's place as its bare index.
            text.append(c < ListNumbers.LEVELS ? "%" + (char) ('1' + c) : Character.toString(c));
        }
        boolean joined = list.getTypeOfCharFollowingTheNumber(at) == 2;
        return new Level(NumberStyle.ofBinaryCode(format), text.toString(), list.getStartAt(at), -1, false, joined);
    }
}

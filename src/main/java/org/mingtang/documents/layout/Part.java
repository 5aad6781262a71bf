package org.mingtang.documents.layout;

import org.mingtang.documents.HeadingLevel;

/** What a line of an official document is, and in which face it is set. */
enum Part {
    ISSUER("issuer", Face.SONG),
    NUMBER("number", Face.FANG),
    TITLE("title", Face.SONG),
    PROMULGATION("promulgation", Face.KAI),
    ADDRESSEE("addressee", Face.FANG),
    CHAPTER("chapter", Face.HEI),
    SECTION("section", Face.HEI),
    FIRST("first", Face.HEI),
    SECOND("second", Face.KAI),
    THIRD("third", Face.FANG),
    FOURTH("fourth", Face.FANG),
    TEXT("text", Face.FANG),
    ATTACHMENTS("attachments", Face.FANG),
    ATTACHMENT("attachment", Face.FANG),
    UNIT("unit", Face.FANG),
    DATE("date", Face.FANG),
    NOTE("note", Face.FANG),
    ANNEX_LABEL("annex", Face.HEI),
    ANNEX_TITLE("annex-title", Face.SONG),
    /** Of a text that a notice prints, on a page of its own without a label. */
    PRINTED_TITLE("printed-title", Face.SONG),
    COPIES("copies", Face.FANG),
    PRINTED("printed", Face.FANG);

    private final String style;
    private final Face face;

    Part(String style, Face face) {
        this.style = style;
        this.face = face;
    }

    /** The name of its style in the style sheets of pdf and Word. */
    String style() {
        return style;
    }

    Face face() {
        return face;
    }

    static Part of(HeadingLevel level) {
        return switch (level) {
            case CHAPTER -> CHAPTER;
            case SECTION -> SECTION;
            case ARTICLE, FIRST -> FIRST;
            case SECOND -> SECOND;
            case THIRD -> THIRD;
            case FOURTH -> FOURTH;
        };
    }
}

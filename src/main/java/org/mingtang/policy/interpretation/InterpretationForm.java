package org.mingtang.policy.interpretation;

/** In what form a document is interpreted (国办发〔2016〕80号 names several and asks for variety). */
public enum InterpretationForm {
    TEXT("文字解读"),
    PICTURE("图解"),
    QUESTIONS("问答"),
    VIDEO("视频"),
    INTERVIEW("访谈", true),
    BRIEFING("新闻发布会", true);

    private final String label;
    private final boolean live;

    InterpretationForm(String label) {
        this(label, false);
    }

    InterpretationForm(String label, boolean live) {
        this.label = label;
        this.live = live;
    }

    /** Whether it is held on a day of its own, so that what came of it follows the document. */
    boolean live() {
        return live;
    }

    public String label() {
        return label;
    }
}

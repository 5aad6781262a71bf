package org.mingtang.policy.interpretation;

/** In what form a document is interpreted (国办发〔2016〕80号 names several and asks for variety). */
public enum InterpretationForm {
    TEXT("文字解读"),
    PICTURE("图解"),
    QUESTIONS("问答"),
    VIDEO("视频"),
    INTERVIEW("访谈"),
    BRIEFING("新闻发布会");

    private final String label;

    InterpretationForm(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

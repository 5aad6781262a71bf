package org.mingtang.policy.question;

/** Where a question stands. */
enum QuestionStage {
    RECEIVED("待答复", "chip-warn"),
    ANSWERED("已答复", "chip-ok"),
    CLOSED("已办结，未作答复", "chip-idle");

    private final String label;
    private final String chip;

    QuestionStage(String label, String chip) {
        this.label = label;
        this.chip = chip;
    }

    public String label() {
        return label;
    }

    public String chip() {
        return chip;
    }
}

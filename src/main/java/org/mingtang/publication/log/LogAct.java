package org.mingtang.publication.log;

/** What an entry of the log tells of an item. */
public enum LogAct {
    /** The first version, or the first one after a withdrawal. */
    PUBLISH("发布"),
    /** A further version. */
    REVISE("更新"),
    /** The whole item is taken back; a notice with the reason stays. */
    WITHDRAW("撤回"),
    /** The version was published after the period of the law's article 26 had ended. */
    MARK_LATE("补录");

    private final String label;

    LogAct(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

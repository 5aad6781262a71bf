package org.mingtang.policy.cleanup;

/** What is to become of a document. */
public enum Verdict {
    KEEP("继续有效"),
    AMEND("拟修改"),
    ABOLISH("废止");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

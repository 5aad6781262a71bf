package org.mingtang.request.redaction;

import java.util.List;

/** One way in which a secret stays in a file: a real file that has it in this place only. */
record Leak(String name, Seed seed) {

    static final String NAME = "张三丰";
    static final String NUMBER = "370602199001011237";
    static final List<Term> TERMS = List.of(Term.of(NAME, "个人隐私"), Term.of(NUMBER, "个人隐私"));
    static final Redaction REDACTION = new Redaction(List.of(), TERMS);

    /** Stays in every file. */
    static final String HARMLESS = "云麓市行政许可决定书";

    interface Seed {
        byte[] file() throws Exception;
    }

    byte[] file() {
        try {
            return seed.file();
        } catch (Exception e) {
            throw new IllegalStateException(name, e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}

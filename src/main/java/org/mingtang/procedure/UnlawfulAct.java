package org.mingtang.procedure;

/** An act that the procedure does not allow at this stage; the message is a sentence a clerk can read. */
public class UnlawfulAct extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnlawfulAct(String message) {
        super(message);
    }
}

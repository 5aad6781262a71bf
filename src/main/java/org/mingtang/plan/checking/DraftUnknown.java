package org.mingtang.plan.checking;

import org.mingtang.procedure.UnlawfulAct;

/** There is no such draft, or none that this person may know of; both look the same. */
class DraftUnknown extends UnlawfulAct {

    private static final long serialVersionUID = 1L;

    DraftUnknown() {
        super("没有这份待核对的分解表；它可能属于其他单位，或地址有误。");
    }
}

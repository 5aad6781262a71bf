package org.mingtang.request.mailbox;

import java.time.OffsetDateTime;

/** One line of what was done with a letter, for its page. */
public record MailAct(Kind kind, String text, String name, OffsetDateTime at) {

    /** What can be done with a letter. */
    public enum Kind {
        TAKE("从邮箱收取"),
        OPEN("打开查看"),
        REGISTER("登记为申请"),
        JOIN("并入申请"),
        SET_ASIDE("不作为申请"),
        REOPEN("重新处理"),
        ERASE("按期限删除");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}

package org.mingtang.request.exchange;

/** A bundle, receipt or order is not taken at all; nothing was changed by it. */
final class BundleRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, with the status of the answer. */
    enum Reason {
        UNREADABLE(400, "文件读不出来，或者在传送中被改动。请重新导出、重新传送。"),
        UNKNOWN_KEY(401, "签名的密钥不在对接配置里。请核对双方交换的公钥。"),
        BAD_SIGNATURE(401, "签名不符：内容在签名之后被改动。请重新导出、重新传送。"),
        NOT_LINKED(403, "本平台没有与发送方对接。"),
        WRONG_ADDRESS(409, "这个文件不是发给本平台的。"),
        UNKNOWN_BUNDLE(404, "没有发出过这份回执所指的数据包。"),
        TOO_LARGE(413, "数据包太大，最大 8 MB。"),
        FUTURE_SCHEMA(422, "数据包的格式版本比本平台新。请先升级本平台，再由对方重发。");

        private final int status;
        private final String message;

        Reason(int status, String message) {
            this.status = status;
            this.message = message;
        }

        int status() {
            return status;
        }

        String message() {
            return message;
        }
    }

    private final Reason reason;

    BundleRefused(Reason reason) {
        super(reason.message());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}

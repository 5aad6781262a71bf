package org.mingtang.site;

import org.springframework.http.HttpStatus;

/**
 * What an error page says: what happened, what is kept, what to do.
 *
 * @param status shown as a number for whoever helps on the phone
 */
public record Trouble(int status, String title, String what, String next) {

    static final Trouble SEALED = new Trouble(
            500,
            "加密的内容打不开",
            "它的密钥不在服务器上，或者它被改动过。没有改动任何内容。",
            "请把时间和页面地址告诉系统管理员：原因见程序日志，密钥用 bin/mingtang keys status 查看。");

    static Trouble of(int status) {
        return switch (HttpStatus.valueOf(status)) {
            case NOT_FOUND -> new Trouble(status, "没有这个页面", "地址可能写错了，或者页面已经移走。", "请检查地址，或从首页重新查找。");
            case BAD_REQUEST -> new Trouble(status, "地址或填写的内容有误", "系统看不懂这次请求，没有改动任何内容。", "请返回上一页检查后重试。");
            case METHOD_NOT_ALLOWED -> new Trouble(status, "不能这样打开", "这个地址只接受表单提交，没有改动任何内容。", "请返回上一页，用页面上的按钮操作。");
            case PAYLOAD_TOO_LARGE -> new Trouble(status, "文件太大", "单个文件不能超过 100 MB，文件没有收下。", "请压缩图片或分成几个文件后再上传。");
            case CONFLICT -> new Trouble(status, "内容已被别人改动", "在您填写期间，别人先保存了同一内容；您的修改没有保存。", "请返回上一页刷新，看过新内容后再改一次。");
            case SERVICE_UNAVAILABLE ->
                new Trouble(status, "系统暂时不可用", "数据库暂时连不上。此前显示“已完成”的内容都已保存。", "请一分钟后刷新本页；一直如此请联系系统管理员。");
            case INSUFFICIENT_STORAGE ->
                new Trouble(
                        status,
                        "磁盘空间不足",
                        "服务器磁盘已满，这一步没有办成，没有保存。此前显示“已完成”的内容都已保存。",
                        "请联系系统管理员清理磁盘，然后返回上一页再提交一次；填写的内容请先另存一份。");
            default -> new Trouble(status, "系统出错了", "这一步没有办成，没有保存。此前显示“已完成”的内容都已保存。", "请返回上一页重试；一直如此请把时间和页面地址告诉系统管理员。");
        };
    }

    /** The sentence comes from whoever knows which file it is and what to do. */
    static Trouble fileLost(int status, String sentence) {
        return new Trouble(status, status == 507 ? "磁盘空间不足" : "文件没有存取成功", sentence, "此前显示“已完成”的内容都已保存。");
    }

    static Trouble refused(String sentence) {
        return new Trouble(409, "不能这样办理", sentence, "没有改动任何内容。请返回上一页。");
    }
}

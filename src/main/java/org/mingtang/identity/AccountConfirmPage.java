package org.mingtang.identity;

import java.util.List;

/**
 * Asks once more before an act on an account that cannot be taken back.
 *
 * @param effects what it will do, a sentence each
 * @param act last part of its address
 */
public record AccountConfirmPage(AccountRow account, String title, List<String> effects, String button, String act) {

    static AccountConfirmPage ofPassword(AccountRow account) {
        return new AccountConfirmPage(
                account,
                "重置密码",
                List.of("原密码立即失效，正在进行的登录全部退出。", "下一页给出一个一次性密码，只显示一次，请当面或电话告知本人。", "本人首次登录时须改成自己的密码。"),
                "确认重置",
                "password");
    }

    static AccountConfirmPage ofCodes(AccountRow account) {
        return new AccountConfirmPage(
                account,
                "停用动态验证码",
                List.of("此后只凭密码即可登录，请先当面或电话确认是本人要求。", "现有验证器和恢复码全部作废，本人须重新启用才能恢复。"),
                "确认停用",
                "second-factor-removal");
    }

    public String address() {
        return "/desk/accounts/" + account.id();
    }
}

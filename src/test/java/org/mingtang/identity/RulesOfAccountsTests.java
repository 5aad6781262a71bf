package org.mingtang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.audit.AuditFilter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;

/** Passwords, logins, codes and roles at the edges of their rules, without the program. */
class RulesOfAccountsTests {

    @ParameterizedTest
    @DisplayName("NIST SP 800-63B: length counts, in characters as people see them; no classes are forced")
    @CsvSource(
            delimiter = '|',
            value = {
                "九个字的密码不够长|密码至少 10 个字符，可以用一句容易记住的话。",
                "十个字的密码刚刚够长了|''",
                "abcdefghi|密码至少 10 个字符，可以用一句容易记住的话。",
                "aBcDeFgHiK|''",
                "𠀀𠀁𠀂𠀃𠀄𠀅𠀆𠀇𠀈|密码至少 10 个字符，可以用一句容易记住的话。",
                "𠀀𠀁𠀂𠀃𠀄𠀅𠀆𠀇𠀈𠀉|''",
                "password123|这个密码太常见，容易被猜中，请换一个。",
                "PassWord123|这个密码太常见，容易被猜中，请换一个。",
                "ｐａｓｓｗｏｒｄ１２３|这个密码太常见，容易被猜中，请换一个。",
                "aaaaaaaaaaaa|这个密码太常见，容易被猜中，请换一个。",
                "abababababab|这个密码太常见，容易被猜中，请换一个。",
                "abcabcabcabc|这个密码太常见，容易被猜中，请换一个。",
                "abcdabcdabcd|''",
                "zhangwei001abc|密码不能就是登录名。",
                "ZHANGWEI001abc|密码不能就是登录名。",
                "zhangwei001abcd|''",
            })
    void weighsPasswords(String password, String refusal) {
        assertThat(PasswordRules.refusals(password, "zhangwei001"))
                .containsExactlyElementsOf(refusal.isEmpty() ? List.of() : List.of(refusal));
    }

    @ParameterizedTest
    @CsvSource({"127, true", "128, true", "129, false", "10000, false"})
    void boundsPasswordsFromAbove(int length, boolean accepted) {
        String password = "春夏秋冬".repeat(length / 4 + 1).substring(0, length);

        assertThat(PasswordRules.refusals(password, "x").isEmpty()).isEqualTo(accepted);
    }

    @Test
    void saysAllThatSpeaksAgainstAPasswordAtOnce() {
        assertThat(PasswordRules.refusals("aaa", "aaa")).hasSize(3);
        assertThat(PasswordRules.refusals("", "")).hasSize(2);
    }

    @Test
    void takesAPasswordTypedOnAnotherKeyboardForTheSame() {
        assertThat(PasswordRules.normal("Ａｂ１２")).isEqualTo("Ab12");
        assertThat(PasswordRules.normal("é")).isEqualTo(PasswordRules.normal("e\u0301"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ab|true",
                "a|false",
                "张伟|true",
                "zhang.wei_1-2|true",
                "' ab '|true",
                "a b|false",
                "a@b|false",
                "<b>|false",
                "''|false"
            })
    void acceptsLoginsOfLettersAndFigures(String login, boolean accepted) {
        assertThat(refusals(login, "张伟", null, "十个字的密码刚刚够长了").isEmpty()).isEqualTo(accepted);
        assertThat(refusals("x".repeat(40), "张伟", null, "十个字的密码刚刚够长了")).isEmpty();
        assertThat(refusals("x".repeat(41), "张伟", null, "十个字的密码刚刚够长了")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "-|true",
                "''|true",
                "' '|true",
                "a@b.cn|true",
                "' a@b.cn '|true",
                "a@b|true",
                "ab|false",
                "a@|false",
                "@b.cn|false",
                "a b@c.cn|false",
                "a@b@c.cn|false",
                "a@b.cn,c@d.cn|false",
                "<a@b.cn>|false"
            })
    void acceptsMailAddresses(@Nullable String mail, boolean accepted) {
        assertThat(AccountRules.refusals("张伟", Set.of(Role.CLERK), mail).isEmpty())
                .isEqualTo(accepted);
    }

    @Test
    void asksForNameRoleAndWhatElseIsMissingAtOnce() {
        NewAccount nothing = new NewAccount("", " ", UUID.randomUUID(), Set.of(), "x", "", false);

        assertThat(AccountRules.refusals(nothing, login -> false)).hasSizeGreaterThanOrEqualTo(5);
        assertThat(AccountRules.refusals("名".repeat(40), Set.of(Role.CLERK), null))
                .isEmpty();
        assertThat(AccountRules.refusals("名".repeat(41), Set.of(Role.CLERK), null))
                .containsExactly("请填写姓名，不超过 40 个字。");
    }

    @Test
    void tellsOfALoginThatIsTakenInTheFormItIsComparedIn() {
        NewAccount asked =
                new NewAccount(" ZhangWei ", "张伟", UUID.randomUUID(), Set.of(Role.CLERK), null, "十个字的密码刚刚够长了", false);

        assertThat(AccountRules.refusals(asked, "zhangwei"::equals)).containsExactly("登录名“zhangwei”已被使用，请换一个。");
        assertThat(AccountRules.refusals(asked, "ZhangWei"::equals)).isEmpty();
    }

    @Test
    void makesRecoveryCodesThatAreReadInAnyForm() {
        List<String> codes = RecoveryCodes.random(new SecureRandom());

        assertThat(codes)
                .hasSize(RecoveryCodes.COUNT)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));
        String code = codes.get(0);
        assertThat(RecoveryCodes.hash(code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .isEqualTo(RecoveryCodes.hash(code))
                .isNotEqualTo(RecoveryCodes.hash(codes.get(1)))
                .doesNotContain(code);
    }

    @Test
    void namesRolesInTheirOrder() {
        assertThat(Role.labels(Set.of(Role.AUDITOR, Role.CLERK, Role.OPENNESS_OFFICE)))
                .isEqualTo("公开办管理员、单位经办人、审计员");
        assertThat(Role.labels(Set.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    void givesEachPermissionToSomebodyAndToNobodyWithoutARole(Permission permission) {
        assertThat(permission.roles()).isNotEmpty();
        assertThat(permission.isGivenTo(Set.of())).isFalse();
        assertThat(permission.label()).isNotBlank();
        assertThat(Arrays.stream(Role.values()).filter(role -> permission.isGivenTo(Set.of(role))))
                .containsExactlyInAnyOrderElementsOf(permission.roles());
    }

    @Test
    @DisplayName("The system administrator keeps the machine: no matter of the office is his")
    void keepsMattersOfTheOfficeFromTheAdministrator() {
        List<Permission> his = Arrays.stream(Permission.values())
                .filter(permission -> permission.isGivenTo(Set.of(Role.SYSTEM_ADMINISTRATOR)))
                .toList();

        assertThat(his)
                .contains(Permission.EDIT_ACCOUNTS, Permission.READ_AUDIT)
                .doesNotContain(
                        Permission.READ_PUBLICATIONS,
                        Permission.DRAFT_PUBLICATION,
                        Permission.REVIEW_DRAFT,
                        Permission.PUBLISH,
                        Permission.READ_PLANS,
                        Permission.EDIT_REVIEW);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "GET|-|-|true",
                "GET|text/html,*/*|-|true",
                "GET|*/*|-|true",
                "GET|application/json|-|false",
                "GET|image/png|-|false",
                "GET|text/html|true|false",
                "POST|text/html|-|false",
                "HEAD|text/html|-|false"
            })
    @DisplayName("After sign-in only whole pages are opened again, never a form that was sent")
    void opensOnlyWholePagesAgain(String method, @Nullable String accept, @Nullable String htmx, boolean again) {
        var request = new MockHttpServletRequest(method, "/desk");
        if (accept != null) {
            request.addHeader("Accept", accept);
        }
        if (htmx != null) {
            request.addHeader("HX-Request", htmx);
        }

        assertThat(SignInEntry.canBeAskedAgain(request)).isEqualTo(again);
    }

    @Test
    void leadsAFragmentToTheSignInPageAsAWhole() throws Exception {
        var request = new MockHttpServletRequest("GET", "/desk");
        var plain = new MockHttpServletResponse();
        new SignInEntry().commence(request, plain, new BadCredentialsException("x"));
        assertThat(plain.getRedirectedUrl()).isEqualTo("/sign-in");

        request.addHeader("HX-Request", "true");
        var fragment = new MockHttpServletResponse();
        new SignInEntry().commence(request, fragment, new BadCredentialsException("x"));
        assertThat(fragment.getStatus()).isEqualTo(401);
        assertThat(fragment.getHeader("HX-Redirect")).isEqualTo("/sign-in");
    }

    @Test
    void showsNoPasswordInAnyLog() {
        assertThat(new PasswordForm("alt-geheim", "neu-geheim", "neu-geheim").toString())
                .doesNotContain("geheim");
        assertThat(new PasswordForm("x", "十个字的密码刚刚够长了", "别的").refusals("a")).containsExactly("两次输入的新密码不一样，请重新输入。");
        assertThat(new PasswordForm("十个字的密码刚刚够长了", "十个字的密码刚刚够长了", "十个字的密码刚刚够长了").refusals("a"))
                .containsExactly("新密码不能与原密码相同。");
        assertThat(new PasswordForm(null, null, null).refusals("a")).isNotEmpty();
    }

    @Test
    void narrowsTheTrailByWhatIsTypedOnly() {
        AuditFilter all = new AuditQuery(null, null, null, null, null, null).filter();
        assertThat(all).isEqualTo(new AuditFilter("", "", "", null, null, null, 50));
        LocalDate day = LocalDate.of(2026, 3, 9);
        assertThat(new AuditQuery("张", "登录", "x", day, day, 7L).filter())
                .isEqualTo(new AuditFilter("张", "登录", "x", day, day, 7L, 50));
        assertThat(new AuditQuery(null, null, null, LocalDate.of(1, 1, 1), LocalDate.of(99999, 1, 1), null)
                        .filter()
                        .from())
                .isNull();
    }

    private static List<String> refusals(String login, String name, @Nullable String mail, String password) {
        return AccountRules.refusals(
                new NewAccount(login, name, UUID.randomUUID(), Set.of(Role.CLERK), mail, password, false),
                taken -> false);
    }
}

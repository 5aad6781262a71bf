package org.mingtang.identity;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says why a request was refused.
 *
 * @param ask whom to ask, by role and name; empty if nobody can help
 */
public record RefusedPage(String title, String what, String next, List<String> ask) {

    static RefusedPage formExpired() {
        return new RefusedPage(
                "页面已过期", "这个页面打开得太久，提交没有执行，原有数据没有改变。", "请返回上一页，刷新后重新提交；刚才填写的内容通常还在上一页里，可以先复制下来。", List.of());
    }

    static RefusedPage missing(@Nullable Permission permission, @Nullable Person person, List<Person> administrators) {
        if (permission == null) {
            return new RefusedPage("此地址未开放", "此地址没有对任何人开放，操作没有执行。", "请从导航进入其他页面。", List.of());
        }
        String held = person == null ? "" : "您现在的角色是" + Role.labels(person.roles()) + "。";
        return new RefusedPage(
                "没有权限",
                "此操作需要“" + permission.label() + "”权限，操作没有执行。" + held,
                "有此权限的角色是" + Role.labels(permission.roles()) + "。如工作需要，请联系系统管理员调整角色。",
                administrators.stream().map(Person::name).distinct().collect(Collectors.toList()));
    }
}

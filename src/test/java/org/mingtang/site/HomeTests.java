package org.mingtang.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.plan.TaskView;
import org.mingtang.plan.TownHall;
import org.mingtang.plan.TownHall.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MingtangTest
class HomeTests {

    @Autowired
    MockMvcTester web;

    @Autowired
    TownHall hall;

    @Test
    void beginsWithWhatOnesUnitHasToDo() {
        World world = hall.founded();
        TaskView task = hall.issued(world, List.of(), TownHall.responsible(world.education()));

        assertThat(home(world.teacher())).hasStatusOk().bodyText().contains("我的待办", "/desk/tasks/" + task.id(), "待签收");
    }

    @Test
    void offersASystemAdministratorNoTasksThatHeMayNotOpen() {
        World world = hall.founded();
        hall.issued(world, List.of(), TownHall.responsible(world.education()));
        Person admin = TownHall.person("温管", world.education().value(), Role.SYSTEM_ADMINISTRATOR);

        assertThat(home(admin))
                .hasStatusOk()
                .bodyText()
                .contains("系统管理", "href=\"/desk/accounts\"", "href=\"/desk/audit\"")
                .doesNotContain("/desk/tasks/", "/desk/plans", "按期办结率");
    }

    private MvcTestResult home(Person person) {
        return web.get().uri("/desk").with(SignedAs.person(person)).exchange();
    }
}

package org.mingtang.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.plan.PlanView;
import org.mingtang.plan.Plans;
import org.mingtang.plan.TaskBook;
import org.mingtang.plan.TaskView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@InABrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageIT {

    private static final List<String> PUBLIC = List.of("/", "/tasks", "/tasks?words=医", "/sign-in", "/no-such-page");

    private static final List<String> DESK = List.of(
            "/desk",
            "/desk/notices",
            "/desk/agenda",
            "/desk/agenda/sheet",
            "/desk/agenda/calendar",
            "/desk/plans",
            "/desk/plans/new",
            "/desk/plans/drafts",
            "/desk/my-unit",
            "/desk/urgings",
            "/desk/facts",
            "/desk/facts/new",
            "/desk/units",
            "/desk/units/groups",
            "/desk/calendar",
            "/desk/reminders",
            "/desk/password");

    private static final List<String> SYSTEM = List.of("/desk/accounts", "/desk/audit");

    @Autowired
    Plans plans;

    @Autowired
    TaskBook book;

    @LocalServerPort
    int port;

    private Browsing browsing;

    @BeforeAll
    void open() {
        browsing = new Browsing(port);
    }

    @AfterAll
    void close() {
        browsing.close();
    }

    @ParameterizedTest(name = "at {0} px")
    @ValueSource(ints = {1280, 390})
    @DisplayName("WCAG 2.2 AA: axe finds nothing, and nothing is wider than the window")
    void canBeUsedByEverybody(int width) {
        List<String> complaints = new ArrayList<>();
        PlanView plan = plans.all().get(0);
        TaskView task = book.tasksOf(plan.id()).get(10);
        TaskView.Part part = task.parts().get(0);
        List<String> ofPlan = Stream.of("", "/units", "/matrix", "/calendar", "/editions")
                .map(tab -> "/desk/plans/" + plan.id() + tab)
                .toList();
        String acts = "/desk/tasks/" + task.id() + "/parts/" + part.id();
        Page stranger = browsing.stranger(width);
        PUBLIC.forEach(address -> look(stranger, address, complaints));
        look(stranger, "/tasks/" + task.id(), complaints);
        look(stranger, "/tasks/plans/" + plan.id(), complaints);
        Page office = browsing.signedIn("office", width);
        DESK.forEach(address -> look(office, address, complaints));
        ofPlan.forEach(address -> look(office, address, complaints));
        look(office, "/desk/tasks/" + task.id(), complaints);
        look(office, acts + "/report", complaints);
        look(office, acts + "/cancel", complaints);
        look(office, "/desk/accounts", complaints);
        Page admin = browsing.signedIn("admin", width);
        SYSTEM.forEach(address -> look(admin, address, complaints));

        assertThat(complaints).isEmpty();
    }

    private static void look(Page page, String address, List<String> complaints) {
        Response answer = page.navigate(address);
        if (answer.status() >= 500) {
            complaints.add(address + " answers " + answer.status());
        }
        if (Browsing.overflow(page) > 0) {
            complaints.add(address + " is " + Browsing.overflow(page) + " px too wide");
        }
        Browsing.violations(page).forEach(violation -> complaints.add(address + " " + violation));
    }
}

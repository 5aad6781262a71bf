package org.mingtang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.MingtangTest;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Every role in every place: who passes the step that is open, who takes back, who looks. */
@MingtangTest
class ReviewRolesTests {

    @Autowired
    private Reviews reviews;

    @Autowired
    private Units units;

    @Autowired
    private MockMvcTester web;

    private Town town;
    private ReviewId id;

    @BeforeEach
    void submit() {
        town = new Town(units);
        id = reviews.submit(town.draft(), town.author);
    }

    @ParameterizedTest(name = "{1} of the {0}: passes {2}, withdraws {3}, sees {4}")
    @CsvSource({
        "BUREAU, CLERK, false, true, true",
        "BUREAU, HEAD, true, false, true",
        "BUREAU, LEADER, false, false, true",
        "BUREAU, AUDITOR, false, false, true",
        "BUREAU, OPENNESS_OFFICE, false, true, true",
        "BUREAU, SYSTEM_ADMINISTRATOR, false, false, false",
        "OFFICE, CLERK, false, false, true",
        "OFFICE, HEAD, false, false, true",
        "OFFICE, LEADER, false, false, true",
        "OFFICE, OPENNESS_OFFICE, false, false, true",
        "OFFICE, SYSTEM_ADMINISTRATOR, false, false, false",
        "ELSEWHERE, CLERK, false, false, false",
        "ELSEWHERE, HEAD, false, false, false",
        "ELSEWHERE, LEADER, false, false, false",
        "ELSEWHERE, AUDITOR, false, false, false",
        "ELSEWHERE, OPENNESS_OFFICE, false, false, false",
    })
    void mayWhatItsRoleAllowsInItsPlace(String place, Role role, boolean passes, boolean withdraws, boolean sees) {
        Person person = Town.person("某人", at(place), role);
        MvcTestResult page = new DeskOfReviews(web).get(person, "/desk/reviews/" + id);

        assertThat(DeskOfReviews.text(page).contains("一、报名时间。")).isEqualTo(sees);
        holds(passes, () -> reviews.sendBack(id, "不完整", List.of(), person));
        if (passes) {
            reviews.submit(again(), town.author);
        }
        holds(withdraws, () -> reviews.withdraw(id, person));
    }

    private static void holds(boolean may, Runnable act) {
        if (may) {
            act.run();
        } else {
            assertThatThrownBy(act::run).isInstanceOf(UnlawfulAct.class);
        }
    }

    private Submission again() {
        ReviewView view = reviews.find(id).orElseThrow();
        return town.draft(view.kind(), view.subject(), Town.text("义务教育招生通知", "一、报名时间。"));
    }

    private UnitId at(String place) {
        return switch (place) {
            case "BUREAU" -> town.education;
            case "OFFICE" -> town.office;
            default -> new Town(units).education;
        };
    }
}

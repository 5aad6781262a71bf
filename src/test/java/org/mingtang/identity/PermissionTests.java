package org.mingtang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionTests {

    /** One line per permission, one column per role; written down by hand, so that no change passes unseen. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            PERMISSION,        OPENNESS_OFFICE, CLERK, HEAD, LEADER, AUDITOR, SYSTEM_ADMINISTRATOR
            USE_DESK,          yes,             yes,   yes,  yes,    yes,     yes
            READ_PLANS,        yes,             yes,   yes,  yes,    yes,     no
            PREPARE_PLAN,      yes,             yes,   yes,  no,     no,      no
            ISSUE_PLAN,        yes,             no,    yes,  no,     no,      no
            WORK_TASK,         yes,             yes,   yes,  no,     no,      no
            SUPERVISE_TASK,    yes,             no,    yes,  yes,    no,      no
            RECORD_FACT,       yes,             yes,   yes,  no,     no,      no
            READ_PUBLICATIONS, yes,             yes,   yes,  yes,    yes,     no
            DRAFT_PUBLICATION, yes,             yes,   yes,  no,     no,      no
            REVIEW_DRAFT,      yes,             yes,   yes,  yes,    no,      no
            EDIT_REVIEW,       yes,             no,    no,   no,     no,      no
            PUBLISH,           yes,             no,    yes,  no,     no,      no
            EDIT_CATALOGUE,    yes,             no,    no,   no,     no,      no
            KEEP_POLICIES,     yes,             yes,   yes,  no,     no,      no
            READ_REQUESTS,     yes,             yes,   yes,  no,     no,      no
            WORK_REQUEST,      yes,             yes,   yes,  no,     no,      no
            DECIDE_REQUEST,    yes,             no,    yes,  no,     no,      no
            KEEP_SEARCH,       yes,             no,    no,   no,     no,      yes
            EDIT_ORGANISATION, yes,             no,    no,   no,     no,      yes
            EDIT_CALENDAR,     yes,             no,    no,   no,     no,      yes
            EDIT_ACCOUNTS,     no,              no,    no,   no,     no,      yes
            EDIT_REMINDERS,    yes,             no,    no,   no,     no,      yes
            READ_AUDIT,        no,              no,    no,   no,     yes,     yes
            """)
    void isGivenToExactlyTheseRoles(
            Permission permission,
            String opennessOffice,
            String clerk,
            String head,
            String leader,
            String auditor,
            String systemAdministrator) {
        assertThat(given(permission, Role.OPENNESS_OFFICE)).isEqualTo(opennessOffice);
        assertThat(given(permission, Role.CLERK)).isEqualTo(clerk);
        assertThat(given(permission, Role.HEAD)).isEqualTo(head);
        assertThat(given(permission, Role.LEADER)).isEqualTo(leader);
        assertThat(given(permission, Role.AUDITOR)).isEqualTo(auditor);
        assertThat(given(permission, Role.SYSTEM_ADMINISTRATOR)).isEqualTo(systemAdministrator);
    }

    @Test
    void tableAboveNamesEveryPermissionAndRole() {
        assertThat(Permission.values())
                .as("a new permission needs a line above")
                .hasSize(23);
        assertThat(Role.values()).as("a new role needs a column above").hasSize(6);
    }

    @Test
    void severalRolesAddUp() {
        Person both = person(Set.of(Role.CLERK, Role.AUDITOR));
        assertThat(both.may(Permission.WORK_TASK)).isTrue();
        assertThat(both.may(Permission.READ_AUDIT)).isTrue();
        assertThat(both.may(Permission.EDIT_ACCOUNTS)).isFalse();
    }

    @Test
    void withoutARoleNothingIsPermitted() {
        assertThat(Arrays.stream(Permission.values()).filter(person(Set.of())::may))
                .isEmpty();
    }

    @Test
    void hasALabelForTheRefusalPage() {
        assertThat(Permission.values())
                .allSatisfy(each -> assertThat(each.label()).isNotBlank());
        assertThat(Role.labels(Set.of(Role.HEAD, Role.CLERK))).isEqualTo("单位经办人、单位负责人");
    }

    private static String given(Permission permission, Role role) {
        return person(Set.of(role)).may(permission) ? "yes" : "no";
    }

    private static Person person(Set<Role> roles) {
        return new Person(UUID.randomUUID(), "林间", UUID.randomUUID(), roles);
    }
}

package org.mingtang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Goes to every address of the running program as every role: a new page is covered without a word here. */
@MingtangTest
class EveryAddressTests {

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Accounts accounts;

    @Test
    void knowsTheAddressesOfTheProgram() {
        assertThat(addresses()).hasSizeGreaterThan(15);
        assertThat(addresses()).anyMatch(each -> each.path().equals("/desk/accounts/{account}/lock"));
    }

    @Test
    void everyAddressSaysWhoMayCallIt() {
        assertThat(addresses())
                .as("handlers that carry neither @Requires nor @OpenToPublic")
                .filteredOn(each -> each.required() == null && !each.isOpen())
                .isEmpty();
    }

    @Test
    void everyAddressOfTheDeskRequiresAPermission() {
        assertThat(addresses())
                .filteredOn(each -> each.path().startsWith("/desk"))
                .allMatch(each -> each.required() != null);
    }

    @Test
    @DisplayName("Strangers reach what is open, and are led to the sign-in page from the rest")
    void strangersReachWhatIsOpenOnly() {
        List<String> wrong = new ArrayList<>();
        for (Address address : addresses()) {
            Address.Answer answer = address.call(pages, null);
            boolean asExpected = address.isOpen()
                    ? answer.reachedTheHandler() || address.asksForAKey(answer)
                    : answer.status() == 401 || answer.leadsTo().equals("/sign-in");
            if (!asExpected) {
                wrong.add(address + " → " + answer);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void opennessOfficeReachesWhatItMayAndIsRefusedTheRest() {
        assertThat(wrongFor(Role.OPENNESS_OFFICE)).isEmpty();
    }

    @Test
    void clerkReachesWhatHeMayAndIsRefusedTheRest() {
        assertThat(wrongFor(Role.CLERK)).isEmpty();
    }

    @Test
    void headReachesWhatHeMayAndIsRefusedTheRest() {
        assertThat(wrongFor(Role.HEAD)).isEmpty();
    }

    @Test
    void leaderReachesWhatHeMayAndIsRefusedTheRest() {
        assertThat(wrongFor(Role.LEADER)).isEmpty();
    }

    @Test
    void auditorReachesWhatHeMayAndIsRefusedTheRest() {
        assertThat(wrongFor(Role.AUDITOR)).isEmpty();
    }

    @Test
    void systemAdministratorReachesWhatHeMayAndIsRefusedTheRest() {
        assertThat(wrongFor(Role.SYSTEM_ADMINISTRATOR)).isEmpty();
    }

    private List<String> wrongFor(Role role) {
        Person person = new AccountFixture(accounts).open(role).person();
        List<String> wrong = new ArrayList<>();
        for (Address address : addresses()) {
            Address.Answer answer = address.call(pages, person);
            boolean asExpected = address.isOpenTo(person)
                    ? answer.reachedTheHandler() || address.asksForAKey(answer)
                    : answer.status() == 403;
            if (!asExpected) {
                wrong.add(address + " → " + answer);
            }
        }
        return wrong;
    }

    private List<Address> addresses() {
        List<Address> addresses = new ArrayList<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            if (!ErrorController.class.isAssignableFrom(handler.getBeanType())) {
                addresses.addAll(Address.of(mapping, handler));
            }
        });
        addresses.sort(Comparator.comparing(Address::toString));
        return addresses;
    }
}

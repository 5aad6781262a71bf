package org.mingtang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class PermissionInterceptorTests {

    private final MockMvcTester pages =
            MockMvcTester.create(MockMvcBuilders.standaloneSetup(new Unmarked(), new Marked(), new Open())
                    .addInterceptors(new PermissionInterceptor())
                    .setCustomArgumentResolvers(new PersonResolver())
                    .build());

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void closesAHandlerWithoutAMarkToEverybody() {
        assertThat(asked("/unmarked")).failure().rootCause().isInstanceOf(PermissionMissing.class);
        signIn(false, Role.values());
        assertThat(asked("/unmarked")).failure().rootCause().isInstanceOf(PermissionMissing.class);
    }

    @Test
    void asksStrangersToSignIn() {
        assertThat(asked("/read")).failure().rootCause().isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void letsInWhoHasThePermission() {
        signIn(false, Role.LEADER);
        assertThat(asked("/read")).hasStatusOk().bodyText().isEqualTo("Lin Jian");
    }

    @Test
    void refusesWhoLacksItAndKnowsWhatIsMissing() {
        signIn(false, Role.SYSTEM_ADMINISTRATOR);
        assertThat(asked("/read"))
                .failure()
                .rootCause()
                .isInstanceOfSatisfying(
                        PermissionMissing.class,
                        missing -> assertThat(missing.permission()).isEqualTo(Permission.READ_PLANS));
    }

    @Test
    void putsTheMarkOfTheHandlerBeforeThatOfItsController() {
        signIn(false, Role.LEADER);
        assertThat(asked("/accounts")).failure().rootCause().isInstanceOf(PermissionMissing.class);
        assertThat(asked("/open-among-marked")).hasStatusOk();
        SecurityContextHolder.clearContext();
        assertThat(asked("/open-among-marked")).hasStatusOk();
        assertThat(asked("/marked-among-open")).failure().rootCause().isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void givesOpenPagesThePersonOrNull() {
        assertThat(asked("/open")).bodyText().isEqualTo("nobody");
        signIn(false, Role.CLERK);
        assertThat(asked("/open")).bodyText().isEqualTo("Lin Jian");
    }

    @Test
    void refusesAnOpenPageThatCannotDoWithoutAPerson() {
        assertThat(asked("/open-for-whom")).failure().rootCause().isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void leadsToThePasswordPageWhileThePasswordMustBeChanged() {
        signIn(true, Role.LEADER);
        assertThat(asked("/read")).hasRedirectedUrl("/desk/password");
        assertThat(asked("/open")).hasStatusOk();
    }

    private MvcTestResult asked(String address) {
        return pages.get().uri(address).exchange();
    }

    private static void signIn(boolean mustChangePassword, Role... roles) {
        Person person = new Person(UUID.randomUUID(), "Lin Jian", UUID.randomUUID(), Set.copyOf(List.of(roles)));
        SecurityContextHolder.setContext(
                new SecurityContextImpl(new DeskAuthentication(person, 0, mustChangePassword)));
    }

    @RestController
    static class Unmarked {
        @GetMapping("/unmarked")
        String page() {
            return "never";
        }
    }

    @RestController
    @Requires(Permission.READ_PLANS)
    static class Marked {
        @GetMapping("/read")
        String read(Person person) {
            return person.name();
        }

        @GetMapping("/accounts")
        @Requires(Permission.EDIT_ACCOUNTS)
        String accounts() {
            return "accounts";
        }

        @GetMapping("/open-among-marked")
        @OpenToPublic
        String open() {
            return "open";
        }
    }

    @RestController
    @OpenToPublic
    static class Open {
        @GetMapping("/open")
        String open(@Nullable Person person) {
            return person == null ? "nobody" : person.name();
        }

        @GetMapping("/open-for-whom")
        String forWhom(Person person) {
            return person.name();
        }

        @GetMapping("/marked-among-open")
        @Requires(Permission.READ_PLANS)
        String read() {
            return "read";
        }
    }
}

package org.mingtang.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The check page with scripts: what one act changes is fresh everywhere on the page, and nothing typed is lost. */
@InABrowser
class CheckInPlaceIT {

    @LocalServerPort
    int port;

    private final List<String> errors = new ArrayList<>();
    private String mark = "";
    private Browsing browsing;
    private Page page;

    @BeforeEach
    void upload() {
        browsing = new Browsing(port);
        page = browsing.signedIn("office", 1280);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        mark = "岛" + ThreadLocalRandom.current().nextInt(1_000_000);
        page.navigate(Tables.upload(page, Tables.html(mark)));
    }

    @AfterEach
    void close() {
        browsing.close();
    }

    @Test
    void aRowSavedInPlaceRefreshesTheFiguresTheNamesAndItsOtherPlace() {
        Locator row = page.locator("tr[id^='all-']").first();
        row.getByText("修改").click();
        page.locator(".check-editing textarea[name=requirement]").fill("就地改过的要求。");
        page.locator(".check-editing input[name='units[1].name']").fill("市云上办");
        page.locator(".check-editing button:has-text('保存')").first().click();

        assertThat(row).containsText("就地改过的要求。");
        assertThat(page.locator("#names-title")).hasText("有 2 个单位名称需要认定");
        assertThat(errors).isEmpty();
    }

    @Test
    void aNameDecidedInPlaceLeavesTheCardAndShowsInItsRow() {
        assertThat(page.locator("#names-title")).hasText("有 1 个单位名称需要认定");
        Locator names = page.locator("#names form");
        names.locator("summary").click();
        names.locator("select").selectOption(new SelectOption().setLabel("云麓市教育局"));
        names.locator("button").click();

        assertThat(page.locator("#names")).containsText("已认定为 1 个单位");
        assertThat(page.locator("#names-title")).hasCount(0);
        assertThat(page.locator("tr[id^='all-']").last()).not().containsText("待认定");
        assertThat(page.locator("tr[id^='doubt-']:has-text('" + Tables.unknown(mark) + "')"))
                .not()
                .containsText("待认定");
        assertThat(errors).isEmpty();
    }

    @Test
    void aRowThatIsBeingEditedKeepsWhatWasTypedWhenItsNameIsDecided() {
        page.locator("tr[id^='all-']").last().getByText("修改").click();
        Locator typed = page.locator(".check-editing textarea[name=requirement]");
        typed.fill("还没有保存的字");
        Locator names = page.locator("#names form");
        names.locator("summary").click();
        names.locator("select").selectOption(new SelectOption().setLabel("云麓市教育局"));
        names.locator("button").click();

        assertThat(page.locator("#names")).containsText("已认定为 1 个单位");
        assertThat(typed).hasValue("还没有保存的字");
        assertThat(errors).isEmpty();
    }
}

package org.mingtang.request.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.lang.reflect.Parameter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestLists;
import org.mingtang.request.RequestQuery;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever is typed into the fields of the desk: never an error of ours. */
@MingtangTest
class DeskFuzzTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    RequestLists lists;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Autowired
    MovableClock clock;

    RequestDesk desk;
    RequestId id;

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @BeforeEach
    void office() {
        clock.moveTo(DAY);
        desk = new RequestDesk(beans);
        id = desk.received(DAY);
    }

    static Stream<String> odd() {
        return Stream.of(
                "\u0000",
                "学区\u0000划分",
                "\uD800",
                "划\uDC00分",
                "\u202E分划区学\u202C",
                "\u200F\u200E\uFEFF",
                "学".repeat(350_000),
                "%",
                "_%\\",
                "'; drop table request_case; --",
                "<script>alert(1)</script>",
                "\r\n\t\u000B\u0085",
                "\uFFFF\uFFFE",
                "👩‍👩‍👧‍👦".repeat(200));
    }

    @ParameterizedTest
    @MethodSource("odd")
    @DisplayName("检索框里填什么都出列表：不出 5xx，不带出脚本，不会因为怪字符列出全部")
    void theSearchFieldBearsAnything(String words) {
        MvcTestResult result = get(words, "0");

        assertThat(result.getResponse().getStatus()).isEqualTo(200);
        assertThat(result).bodyText().doesNotContain("<script>alert(1)");
        boolean nothingButUnprintable = words.replace("\u0000", "").isBlank();
        boolean found = lists.of(new RequestQuery(desk.education.value(), null, words, null, 0)).lines().stream()
                .anyMatch(line -> line.id().equals(id));
        assertThat(found).isEqualTo(nothingButUnprintable || words.equals("学区\u0000划分"));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"-1", "0", "100001", "999999999"})
    void pagesOutsideTheListAreEmptyNotBroken(String page) {
        assertThat(get("", page).getResponse().getStatus()).isEqualTo(200);
    }

    @Test
    @DisplayName("列表的其他条件乱填是 4xx，不是 5xx")
    void otherConditionsThatAreNoneAreRefused() {
        for (String odd : odd().toList()) {
            for (String field : List.of("stage", "late", "page")) {
                MvcTestResult result = mvc.get()
                        .uri("/desk/requests")
                        .param(field, odd)
                        .with(SignedAs.person(desk.clerk))
                        .exchange();
                assertThat(result.getResponse().getStatus()).as(field).isLessThan(500);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("odd")
    @DisplayName("工作台上每一个表单的每一个字段乱填：不出 5xx；新加的表单自动在内")
    void everyFormOfTheDeskBearsAnything(String odd) {
        int posts = 0;
        for (var each : handlers.getHandlerMethods().entrySet()) {
            HandlerMethod method = each.getValue();
            if (!method.getBeanType().getName().matches("org\\.mingtang\\.request\\.(handling|conversion)\\..*")
                    || !each.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                continue;
            }
            for (String path : each.getKey().getPatternValues()) {
                sent(path, method, odd, true);
                sent(path, method, odd, false);
                posts++;
            }
        }
        assertThat(posts).as("the forms are found").isGreaterThan(20);
    }

    private void sent(String path, HandlerMethod method, String odd, boolean typedAreProper) {
        String here = path.replaceAll("\\{id[^}]*\\{36\\}\\}|\\{id\\}", id.toString())
                .replaceAll("\\{[^}]*\\{36\\}\\}|\\{[^}]*\\}", UUID.randomUUID().toString());
        var request = mvc.method(HttpMethod.POST)
                .uri(here)
                .with(SignedAs.person(desk.head))
                .with(csrf());
        for (Parameter parameter : method.getMethod().getParameters()) {
            RequestParam named = parameter.getAnnotation(RequestParam.class);
            if (named != null) {
                String name = named.name().isEmpty() ? parameter.getName() : named.name();
                String proper = proper(parameter.getType());
                request = request.param(name, typedAreProper && proper != null ? proper : odd);
            }
        }
        for (String field : List.of("subject", "name", "text", "Field", "said[WAY]", "outcome", "superior", "court")) {
            request = request.param(field, odd);
        }
        MvcTestResult result = request.exchange();
        assertThat(result.getResponse().getStatus())
                .as(here + " " + odd.substring(0, Math.min(20, odd.length())))
                .isLessThan(500);
        assertThat(result.getUnresolvedException()).as(here).isNull();
    }

    private static @Nullable String proper(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(each -> ((Enum<?>) each).name())
                    .findFirst()
                    .orElseThrow();
        }
        return type == LocalDate.class
                ? DAY.toString()
                : type == UUID.class
                        ? UUID.randomUUID().toString()
                        : type == int.class || type == long.class || type == Integer.class ? "1" : null;
    }

    private MvcTestResult get(String words, String page) {
        return mvc.get()
                .uri("/desk/requests")
                .param("words", words)
                .param("page", page)
                .with(SignedAs.person(desk.clerk))
                .exchange();
    }
}

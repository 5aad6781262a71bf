package org.mingtang.identity;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.NameValueExpression;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.UriComponentsBuilder;

/** One address of the running program: method, path and the handler behind it. */
record Address(RequestMappingInfo mapping, HandlerMethod handler, HttpMethod method, String path) {

    private static final Pattern LIMITED = Pattern.compile("\\{\\*?(\\w+):([^{}]+)}");
    private static final Pattern NAMED = Pattern.compile("\\{\\*?(\\w+)}");

    /** What came back; {@code failure} is an exception that nothing turned into an answer. */
    record Answer(int status, String leadsTo, @Nullable Throwable failure) {

        /** Tells whether the handler was reached and had an answer: nothing found or nothing done is one too. */
        boolean reachedTheHandler() {
            return failure == null && status < 500 && status != 403 && status != 401 && !leadsTo.equals("/sign-in");
        }
    }

    static List<Address> of(RequestMappingInfo mapping, HandlerMethod handler) {
        Set<RequestMethod> declared = mapping.getMethodsCondition().getMethods();
        Set<RequestMethod> methods = declared.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : declared;
        List<Address> addresses = new ArrayList<>();
        for (RequestMethod method : methods) {
            for (String path : mapping.getPatternValues()) {
                addresses.add(new Address(mapping, handler, method.asHttpMethod(), path));
            }
        }
        return addresses;
    }

    /** Returns the permission that is asked for; read apart from the program's own reading of the marks. */
    @Nullable
    Permission required() {
        Requires onMethod = handler.getMethod().getAnnotation(Requires.class);
        if (onMethod != null) {
            return onMethod.value();
        }
        Requires onType = handler.getBeanType().getAnnotation(Requires.class);
        return onType == null || handler.getMethod().isAnnotationPresent(OpenToPublic.class) ? null : onType.value();
    }

    boolean isOpen() {
        return required() == null
                && (handler.getMethod().isAnnotationPresent(OpenToPublic.class)
                        || handler.getBeanType().isAnnotationPresent(OpenToPublic.class));
    }

    /** Where programs call, a key takes the place of a person: without one 401, from a platform there is no link with 403. */
    boolean asksForAKey(Answer answer) {
        return path.startsWith("/api/catalogue") && answer.status() == 401
                || path.startsWith("/api/exchange") && answer.status() == 403;
    }

    boolean isOpenTo(Person person) {
        Permission required = required();
        return required == null ? isOpen() : person.may(required);
    }

    /** Calls the address as this person, or as a stranger, with made-up values in its path. */
    Answer call(MockMvcTester pages, @Nullable Person person) {
        String uri = UriComponentsBuilder.fromPath(path.replace("{*", "{"))
                .encode()
                .buildAndExpand(values())
                .toUriString();
        var request = pages.perform(requestTo(uri, person));
        return answer(request);
    }

    private RequestBuilder requestTo(String uri, @Nullable Person person) {
        var request =
                method.equals(HttpMethod.POST) && mapping.getConsumesCondition().isEmpty()
                        ? MockMvcRequestBuilders.multipart(URI.create(uri))
                        : MockMvcRequestBuilders.request(method, URI.create(uri));
        request.accept(MediaType.TEXT_HTML, MediaType.ALL).with(csrf());
        for (NameValueExpression<String> header : mapping.getHeadersCondition().getExpressions()) {
            if (!header.isNegated()) {
                request.header(header.getName(), Objects.requireNonNullElse(header.getValue(), "true"));
            }
        }
        for (NameValueExpression<String> param : mapping.getParamsCondition().getExpressions()) {
            if (!param.isNegated()) {
                request.param(param.getName(), Objects.requireNonNullElse(param.getValue(), ""));
            }
        }
        mapping.getConsumesCondition().getConsumableMediaTypes().forEach(request::contentType);
        if (person != null) {
            request.with(SignedInAs.person(person));
        }
        return request;
    }

    private static Answer answer(MvcTestResult result) {
        if (result.getUnresolvedException() != null) {
            return new Answer(500, "", result.getUnresolvedException());
        }
        return new Answer(
                result.getResponse().getStatus(),
                Objects.requireNonNullElse(result.getResponse().getRedirectedUrl(), ""),
                null);
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            PathVariable variable = parameter.getParameterAnnotation(PathVariable.class);
            if (variable != null) {
                String name = variable.value().isEmpty() ? variable.name() : variable.value();
                values.put(name.isEmpty() ? nameOf(parameter) : name, sample(parameter.getParameterType()));
            }
        }
        for (Matcher limited = LIMITED.matcher(path); limited.find(); ) {
            values.put(limited.group(1), sample(limited.group(2)));
        }
        for (Matcher named = NAMED.matcher(path); named.find(); ) {
            values.putIfAbsent(named.group(1), UUID.randomUUID());
        }
        return values;
    }

    private String nameOf(MethodParameter parameter) {
        return handler.getMethod()
                .getParameters()[parameter.getParameterIndex()]
                .getName();
    }

    /** Returns a value that a variable with a rule of its own takes: the first of its words, a year, or any word. */
    private static Object sample(String rule) {
        return List.of(rule.split("\\|")[0], "2026", "2026-01-05", "word", "WORD").stream()
                .filter(value -> value.matches(rule))
                .findFirst()
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    private static Object sample(Class<?> type) {
        if (type == int.class || type == long.class || Number.class.isAssignableFrom(type)) {
            return 2026;
        }
        if (type == LocalDate.class) {
            return "2026-01-05";
        }
        return type.isEnum() ? type.getEnumConstants()[0] : UUID.randomUUID();
    }

    @Override
    public String toString() {
        return method + " " + path + " (" + handler.getShortLogMessage() + ")";
    }
}

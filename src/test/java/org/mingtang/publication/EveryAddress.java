package org.mingtang.publication;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All addresses of the running program, as its handler mappings say, with an id put in wherever one belongs. */
public record EveryAddress(HttpMethod method, String path) {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([^:{}]+)(?::(?:[^{}]|\\{[^{}]*})*)?}");

    /** @param number for numbers, @param id for everything else */
    public static List<EveryAddress> of(BeanFactory beans, long number, String id) {
        List<EveryAddress> all = new ArrayList<>();
        beans.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, handler) -> all.addAll(of(info, handler, number, id)));
        all.sort(Comparator.comparing(EveryAddress::path)
                .thenComparing(each -> each.method().name()));
        return all;
    }

    private static List<EveryAddress> of(RequestMappingInfo info, HandlerMethod handler, long number, String id) {
        List<EveryAddress> all = new ArrayList<>();
        var methods = info.getMethodsCondition().getMethods();
        for (var pattern : info.getPathPatternsCondition().getPatterns()) {
            String path = filled(pattern.getPatternString(), handler, number, id);
            if (methods.isEmpty()) {
                all.add(new EveryAddress(HttpMethod.GET, path));
                all.add(new EveryAddress(HttpMethod.POST, path));
            }
            for (RequestMethod method : methods) {
                all.add(new EveryAddress(method.asHttpMethod(), path));
            }
        }
        return all;
    }

    public boolean reads() {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD) || method.equals(HttpMethod.OPTIONS);
    }

    private static String filled(String pattern, HandlerMethod handler, long number, String id) {
        return VARIABLE.matcher(pattern).replaceAll(found -> {
            String name = found.group(1);
            return Matcher.quoteReplacement(isNumber(name, handler) ? numeral(name, number) : id);
        });
    }

    private static String numeral(String name, long number) {
        return switch (name) {
            case "version", "from" -> "1";
            case "to" -> "2";
            case "position" -> "0";
            default -> String.valueOf(number);
        };
    }

    private static boolean isNumber(String name, HandlerMethod handler) {
        for (Parameter each : handler.getMethod().getParameters()) {
            PathVariable variable = each.getAnnotation(PathVariable.class);
            String called = variable == null || variable.value().isEmpty() ? each.getName() : variable.value();
            if (variable != null && called.equals(name)) {
                Class<?> type = each.getType();
                return type == long.class
                        || type == int.class
                        || type == Long.class
                        || type == Integer.class
                        || type == ItemNumber.class;
            }
        }
        return false;
    }
}

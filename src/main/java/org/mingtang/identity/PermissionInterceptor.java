package org.mingtang.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Lets a request reach its handler only if the handler's mark allows it; a handler without a mark is closed to all. */
class PermissionInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof HandlerMethod method) {
            return mayReach(method, request, response);
        }
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        throw new PermissionMissing(null);
    }

    private static boolean mayReach(HandlerMethod method, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (ErrorController.class.isAssignableFrom(method.getBeanType())) {
            return true;
        }
        Permission required = requiredBy(method);
        if (required == null) {
            return true;
        }
        Person person = SignedIn.current();
        if (person == null) {
            throw new AccessDeniedException("Nobody is signed in");
        }
        if (mustChangePassword() && method.getBeanType() != PasswordController.class) {
            response.sendRedirect(request.getContextPath() + PasswordController.ADDRESS);
            return false;
        }
        if (!person.may(required)) {
            throw new PermissionMissing(required);
        }
        return true;
    }

    /** Returns what the handler needs, null if it is open; the mark on the handler goes before that on its class. */
    private static @Nullable Permission requiredBy(HandlerMethod method) {
        Requires requires = method.getMethodAnnotation(Requires.class);
        if (requires != null) {
            return requires.value();
        }
        if (method.hasMethodAnnotation(OpenToPublic.class)) {
            return null;
        }
        Class<?> controller = method.getBeanType();
        requires = AnnotatedElementUtils.findMergedAnnotation(controller, Requires.class);
        if (requires != null) {
            return requires.value();
        }
        if (AnnotatedElementUtils.hasAnnotation(controller, OpenToPublic.class)) {
            return null;
        }
        throw new PermissionMissing(null);
    }

    private static boolean mustChangePassword() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof DeskAuthentication authentication
                && authentication.mustChangePassword();
    }
}

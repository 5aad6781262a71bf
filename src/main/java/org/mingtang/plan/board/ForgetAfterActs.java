package org.mingtang.plan.board;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Whoever took an act on this instance sees it on its public pages at once; other instances show it a second later. */
@Configuration
class ForgetAfterActs implements WebMvcConfigurer, HandlerInterceptor {

    private final PublicPlans plans;

    ForgetAfterActs(PublicPlans plans) {
        this.plans = plans;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/desk/**");
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (HttpMethod.POST.matches(request.getMethod())) {
            plans.forget();
        }
    }
}

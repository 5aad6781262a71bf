package org.mingtang.request.asking;

import org.mingtang.search.WayToAsk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Whoever finds nothing public is shown the way to the form (政府信息公开条例第二十七条). */
@Configuration(proxyBeanMethods = false)
class RequestWay {

    @Bean
    @Order(20)
    WayToAsk wayToRequest() {
        return new WayToAsk("/requests/new", "申请公开政府信息");
    }
}

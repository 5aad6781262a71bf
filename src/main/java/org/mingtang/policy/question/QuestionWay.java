package org.mingtang.policy.question;

import org.mingtang.search.WayToAsk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Whoever is answered by no document is shown where policies are asked about. */
@Configuration(proxyBeanMethods = false)
class QuestionWay {

    @Bean
    @Order(10)
    WayToAsk wayToQuestions() {
        return new WayToAsk("/questions", "看看别人问过什么，或就政策文件提问");
    }
}

package org.mingtang.review.checking;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tries links to other sites, only where the customer turned it on.
 *
 * <p>Never asks an address inside the own network, whatever name leads there, and follows no redirection.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("mingtang.review.try-outside-links")
class OutsideLinkTries {

    private static final Duration LONGEST = Duration.ofSeconds(15);

    @Bean
    Task<Void> outsideLinks(OutsideLinkQueue queue) {
        return Tasks.recurring("review-outside-links", Schedules.fixedDelay(Duration.ofMinutes(10)))
                .execute((instance, context) -> {
                    for (URI address : queue.waiting()) {
                        queue.tried(address, tried(address));
                    }
                });
    }

    /** What is wrong with the link, empty if it works. */
    static String tried(URI address) {
        try {
            for (InetAddress place : InetAddress.getAllByName(address.getHost())) {
                if (place.isLoopbackAddress()
                        || place.isSiteLocalAddress()
                        || place.isLinkLocalAddress()
                        || place.isAnyLocalAddress()
                        || place.isMulticastAddress()
                        || (place.getAddress()[0] & 0xfe) == 0xfc) {
                    return "这个链接指向内部网络，公众打不开。";
                }
            }
            HttpClient client = HttpClient.newBuilder().connectTimeout(LONGEST).build();
            int status = client.send(
                            HttpRequest.newBuilder(address)
                                    .timeout(LONGEST)
                                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
            return status == 404 || status == 410 ? "上次检查时对方网站没有这个页面（" + status + "），请核对链接。" : "";
        } catch (UnknownHostException e) {
            return "上次检查时找不到这个网站，请核对链接。";
        } catch (IOException | IllegalArgumentException e) {
            return "上次检查时这个链接打不开，请核对。";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}

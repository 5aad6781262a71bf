package org.mingtang.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.SafeHeaders;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;

/** The page for a request so broken that it reaches no filter: the server's own would be English and without a way out. */
@Configuration
class BrokenRequestPage {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> pageOfBrokenRequests(TroublePages pages) {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Page(pages)));
    }

    private static final class Page extends ErrorReportValve {

        private final TroublePages pages;

        Page(TroublePages pages) {
            this.pages = pages;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            int status = response.getStatus();
            boolean told = status < 400 || response.getContentWritten() > 0 || !response.setErrorReported();
            if (told || HttpStatus.resolve(status) == null) {
                return;
            }
            try {
                SafeHeaders.write(response);
                response.setContentType("text/html");
                response.setCharacterEncoding("UTF-8");
                response.getReporter().write(pages.text(Trouble.of(status)));
                response.finishResponse();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}

package tn.aloauto.marketplace.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the server refuses before any of our code sees it, such as a malformed request line, is a problem too. */
@Configuration(proxyBeanMethods = false)
class ServerMistakes {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> answersAsProblem() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        });
    }

    /** Tomcat makes it by name. It knows neither the caller's language nor anything worth telling. */
    public static final class ProblemValve extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, Throwable failure) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            String type = status < 500 ? "invalid-request" : "internal-error";
            String message = status < 500 ? "La demande n'est pas lisible." : "Une erreur interne est survenue.";
            byte[] body = ("{\"type\":\"/problems/" + type + "\",\"title\":\"" + message + "\",\"status\":" + status
                            + ",\"detail\":\"" + message + "\",\"message\":\"" + message + "\"}")
                    .getBytes(StandardCharsets.UTF_8);
            response.setContentType("application/problem+json");
            response.setContentLength(body.length);
            try {
                response.getOutputStream().write(body);
                response.finishResponse();
            } catch (IOException gone) {
                container.getLogger().debug("The caller left", gone);
            }
        }
    }
}

package tn.aloauto.marketplace.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.stereotype.Component;

/** Monitoring shows the token that our own processes share; users' tokens open nothing there. */
@Component
class InternalDoor {

    private static final String PREFIX = "/actuator/";

    private final byte[] expected;
    private final BearerTokenResolver users = new DefaultBearerTokenResolver();

    InternalDoor(@Value("${aloauto.integration.token}") String token) {
        this.expected = token.isBlank() ? null : bytes("Bearer " + token);
    }

    boolean isOpenTo(HttpServletRequest request) {
        String shown = request.getHeader("Authorization");
        return expected != null && shown != null && MessageDigest.isEqual(expected, bytes(shown));
    }

    /** The token to read as a user's, null when the request is not for users. */
    String userToken(HttpServletRequest request) {
        return request.getRequestURI().startsWith(PREFIX) ? null : users.resolve(request);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package tn.aloauto.marketplace.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KeptResponseTests {

    private final KeptResponse kept = new KeptResponse();
    private final HttpServletResponse response = kept.asResponse();

    @Test
    void keepsStatusAndBody() throws IOException {
        response.getOutputStream().write("[]".getBytes(StandardCharsets.UTF_8));
        assertThat(kept.isGood()).isTrue();
        assertThat(kept.body()).asString(StandardCharsets.UTF_8).isEqualTo("[]");

        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        assertThat(kept.isGood()).isFalse();
        assertThat(response.getStatus()).isEqualTo(404);
    }

    @Test
    void hasNoHeadersForALogThatWantsThemAll() {
        response.setHeader("ETag", "\"1\"");
        assertThat(response.getHeaderNames()).isEmpty();
        assertThat(response.getHeaders("ETag")).isEmpty();
        assertThat(response.getHeader("ETag")).isNull();
    }
}

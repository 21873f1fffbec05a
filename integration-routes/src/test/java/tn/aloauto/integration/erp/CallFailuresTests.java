package tn.aloauto.integration.erp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Map;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.junit.jupiter.api.Test;
import tn.aloauto.integration.orders.ExportRefusal;
import tn.aloauto.integration.orders.ExportRefusal.Kind;

class CallFailuresTests {

    @Test
    void nothingWasSentWhenTheConnectionWasNeverMade() {
        assertThat(kindOf(new ConnectException("Connection refused"))).isEqualTo(Kind.UNAVAILABLE);
        assertThat(kindOf(new ConnectTimeoutException("too slow"))).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void theOutcomeIsUnknownOnceSomethingWasSent() {
        assertThat(kindOf(new SocketTimeoutException("Read timed out"))).isEqualTo(Kind.UNKNOWN);
        assertThat(kindOf(new SocketException("Connection reset"))).isEqualTo(Kind.UNKNOWN);
        assertThat(kindOf(http(500))).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void anOverloadedProxyMeansEverybodyWaits() {
        assertThat(kindOf(http(502))).isEqualTo(Kind.UNAVAILABLE);
        assertThat(kindOf(http(503))).isEqualTo(Kind.UNAVAILABLE);
        assertThat(kindOf(http(429))).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void aRefusalIsFoundInsideWhateverWrapsIt() {
        ExportRefusal refusal = new ExportRefusal(Kind.PERMANENT, "unknown_product", "inconnu");

        assertThat(CallFailures.judge(new CamelExecutionException("wrapped", null, refusal)))
                .isSameAs(refusal);
        assertThat(kindOf(http(401))).isEqualTo(Kind.CREDENTIALS);
        assertThat(kindOf(http(400))).isEqualTo(Kind.PERMANENT);
    }

    private static Kind kindOf(Throwable failure) {
        return CallFailures.judge(failure).kind();
    }

    private static HttpOperationFailedException http(int status) {
        return new HttpOperationFailedException("http://erp.example", status, "status", null, Map.of(), "<html>");
    }
}

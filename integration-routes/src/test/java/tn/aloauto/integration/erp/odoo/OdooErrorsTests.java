package tn.aloauto.integration.erp.odoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tn.aloauto.integration.orders.ExportRefusal;
import tn.aloauto.integration.orders.ExportRefusal.Kind;

class OdooErrorsTests {

    @Test
    void theClassDecidesAndNeverTheCode() {
        assertThat(judge(0, "odoo.exceptions.UserError", "Some orders are not in a state")
                        .kind())
                .isEqualTo(Kind.PERMANENT);
        assertThat(judge(200, "builtins.ValueError", "Invalid field").kind()).isEqualTo(Kind.PERMANENT);
        assertThat(judge(0, "odoo.exceptions.AccessDenied", "Access Denied").kind())
                .isEqualTo(Kind.CREDENTIALS);
        assertThat(judge(200, "odoo.exceptions.AccessDenied", "Access Denied").kind())
                .isEqualTo(Kind.CREDENTIALS);
    }

    @Test
    void theOneCodeWithAMeaningIsAnEndedSession() {
        assertThat(judge(100, "odoo.http.SessionExpiredException", "Session expired")
                        .kind())
                .isEqualTo(Kind.CREDENTIALS);
    }

    @Test
    void aDatabaseThatIsAwayKeepsItsAddressToItself() {
        ExportRefusal refusal =
                judge(0, "psycopg2.OperationalError", "connection to server at \"db.internal\" (10.20.0.5) failed");

        assertThat(refusal.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(refusal.getMessage()).doesNotContain("db.internal", "10.20");
    }

    @Test
    void aLostRaceIsTriedAgain() {
        assertThat(OdooErrors.judge("could not serialize access due to concurrent update\n")
                        .kind())
                .isEqualTo(Kind.UNKNOWN);
        assertThat(judge(0, "psycopg2.errors.SerializationFailure", "could not serialize access")
                        .kind())
                .isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void aLongOrManyLinedMessageBecomesOneShortLine() {
        assertThat(OdooErrors.judge("a\nb\r\n" + "x".repeat(1_000)).getMessage())
                .contains("a b x")
                .hasSizeLessThan(350)
                .doesNotContain("\n");
    }

    private static ExportRefusal judge(int code, String name, String message) {
        return OdooErrors.judge(
                Map.of("code", code, "data", Map.of("name", name, "message", message, "debug", "Traceback")));
    }
}

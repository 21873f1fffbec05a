package tn.aloauto.integration.erp;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import tn.aloauto.integration.orders.ExportRefusal;
import tn.aloauto.integration.orders.ExportRefusal.Kind;

/**
 * What a failed HTTP call means. Nothing was sent when the connection was never made; once it was, a missing answer leaves
 * the outcome unknown.
 */
public final class CallFailures {

    /** The reason code of a partner that is away. */
    public static final String UNAVAILABLE = "erp_unavailable";

    private CallFailures() {}

    public static ExportRefusal judge(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            ExportRefusal refusal = known(cause);
            if (refusal != null) {
                return refusal;
            }
        }
        return new ExportRefusal(Kind.UNKNOWN, "unreadable_answer", "La réponse de l'ERP est illisible", failure);
    }

    private static ExportRefusal known(Throwable cause) {
        if (cause instanceof ExportRefusal refusal) {
            return refusal;
        }
        if (cause instanceof CallNotPermittedException) {
            return unavailable("L'ERP a trop souvent échoué : les envois reprendront d'eux-mêmes", cause);
        }
        if (cause instanceof DirectConsumerNotAvailableException) {
            return unavailable("La connexion à l'ERP n'est pas en service", cause);
        }
        if (cause instanceof HttpOperationFailedException answered) {
            return judge(answered.getStatusCode());
        }
        if (cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof ConnectTimeoutException) {
            return unavailable("L'ERP ne répond pas : connexion impossible", cause);
        }
        if (cause instanceof SocketTimeoutException || cause instanceof TimeoutException) {
            return new ExportRefusal(
                    Kind.UNKNOWN,
                    "no_answer_in_time",
                    "L'ERP n'a pas répondu à temps : on vérifiera avant de renvoyer",
                    cause);
        }
        if (cause instanceof IOException && !(cause instanceof com.fasterxml.jackson.core.JsonProcessingException)) {
            return new ExportRefusal(
                    Kind.UNKNOWN,
                    "lost_answer",
                    "La réponse de l'ERP s'est perdue : on vérifiera avant de renvoyer",
                    cause);
        }
        return null;
    }

    /** What a status means that no application gave a reason for. */
    public static ExportRefusal judge(int status) {
        return switch (status) {
            case 401 -> new ExportRefusal(Kind.CREDENTIALS, "credentials", "L'ERP refuse nos identifiants (HTTP 401)");
            case 404, 405, 408, 429, 502, 503, 504 ->
                new ExportRefusal(Kind.UNAVAILABLE, UNAVAILABLE, "L'ERP est indisponible (HTTP " + status + ")");
            case 400, 403, 413, 415, 422 ->
                new ExportRefusal(Kind.PERMANENT, "refused", "L'ERP refuse la demande (HTTP " + status + ")");
            default ->
                new ExportRefusal(
                        Kind.UNKNOWN,
                        "erp_error",
                        "L'ERP a échoué (HTTP " + status + ") : on vérifiera avant de renvoyer");
        };
    }

    private static ExportRefusal unavailable(String message, Throwable cause) {
        return new ExportRefusal(Kind.UNAVAILABLE, UNAVAILABLE, message, cause);
    }
}

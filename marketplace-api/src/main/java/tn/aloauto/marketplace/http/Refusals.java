package tn.aloauto.marketplace.http;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tn.aloauto.marketplace.shared.Refusal;

/** Reads a failure as the refusal it is: the caller's mistake, a busy moment, or an incident of ours. */
final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final Map<Integer, String> TYPES = Map.of(
            400, "invalid-request",
            403, "forbidden",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "too-large",
            415, "unsupported-media-type",
            503, "unavailable");

    private Refusals() {}

    static Refusal of(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return refusal;
        }
        if (failure instanceof AccessDeniedException) {
            return Refusal.forbidden();
        }
        if (databaseIsAway(failure)) {
            return Problems.unavailable(failure);
        }
        if (failure instanceof PessimisticLockingFailureException) {
            return new Refusal(409, "busy");
        }
        if (failure instanceof DataIntegrityViolationException) {
            return conflict(failure);
        }
        Refusal mistake = mistake(failure);
        return mistake == null ? Problems.incident(failure) : mistake;
    }

    private static Refusal mistake(Throwable failure) {
        if (failure instanceof MethodArgumentNotValidException invalid) {
            return new Refusal(
                    400,
                    "invalid-request",
                    invalid.getBindingResult().getFieldErrors().stream()
                            .map(Refusals::fieldError)
                            .toList(),
                    Map.of());
        }
        if (failure instanceof HandlerMethodValidationException invalid) {
            return parameters(invalid);
        }
        if (failure instanceof ConstraintViolationException invalid) {
            return violations(invalid);
        }
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return unreadable(unreadable);
        }
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                    ? Refusal.notFound()
                    : Refusal.invalid(mismatch.getName(), "bad_value");
        }
        if (failure instanceof MissingServletRequestParameterException missing) {
            return Refusal.invalid(missing.getParameterName(), "required");
        }
        if (failure instanceof MissingServletRequestPartException missing) {
            return Refusal.invalid(missing.getRequestPartName(), "required");
        }
        if (failure instanceof ErrorResponse response) {
            int status = response.getStatusCode().value();
            return TYPES.containsKey(status) ? new Refusal(status, TYPES.get(status)) : null;
        }
        return null;
    }

    static Refusal ofStatus(int status) {
        return new Refusal(status, TYPES.getOrDefault(status, status < 500 ? "invalid-request" : "internal-error"));
    }

    static boolean databaseIsAway(Throwable failure) {
        if (failure instanceof TransactionSystemException atCommit) {
            return atCommit.getMostSpecificCause() instanceof SQLException cause
                    && cause.getSQLState() != null
                    && (cause.getSQLState().startsWith("08")
                            || cause.getSQLState().startsWith("57P"));
        }
        return failure instanceof CannotCreateTransactionException
                || failure instanceof CannotGetJdbcConnectionException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof TransientDataAccessResourceException
                || failure instanceof QueryTimeoutException
                || failure.getCause() instanceof SQLTransientConnectionException;
    }

    /** Two requests wanted the same thing and the constraint decided; features name the cases they foresee themselves. */
    private static Refusal conflict(Throwable failure) {
        LOG.info("Refused by a constraint: {}", failure.getMessage());
        return new Refusal(409, "conflict");
    }

    private static Refusal unreadable(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof UnrecognizedPropertyException unknown) {
            return Refusal.invalid(path(unknown), "unknown_field");
        }
        if (unreadable.getCause() instanceof JsonMappingException mapping
                && !path(mapping).isEmpty()) {
            return Refusal.invalid(path(mapping), "bad_value");
        }
        return new Refusal(400, "malformed-body");
    }

    private static String path(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static Refusal.FieldError fieldError(FieldError error) {
        return new Refusal.FieldError(snake(error.getField()), snake(error.getCode()), limits(error));
    }

    private static Refusal parameters(HandlerMethodValidationException invalid) {
        List<Refusal.FieldError> errors = invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new Refusal.FieldError(
                                error instanceof FieldError field
                                        ? snake(field.getField())
                                        : snake(result.getMethodParameter().getParameterName()),
                                snake(lastCode(error)),
                                limits(error))))
                .toList();
        return new Refusal(400, "invalid-request", errors, Map.of());
    }

    private static Refusal violations(ConstraintViolationException invalid) {
        List<Refusal.FieldError> errors = invalid.getConstraintViolations().stream()
                .map(violation -> {
                    Map<String, Object> limits =
                            violation.getConstraintDescriptor().getAttributes();
                    return new Refusal.FieldError(
                            snake(violation.getPropertyPath().toString()),
                            snake(violation
                                    .getConstraintDescriptor()
                                    .getAnnotation()
                                    .annotationType()
                                    .getSimpleName()),
                            limits.containsKey("value") ? limits.get("value") : limits.getOrDefault("max", ""),
                            limits.getOrDefault("min", ""));
                })
                .toList();
        return new Refusal(400, "invalid-request", errors, Map.of());
    }

    private static String lastCode(MessageSourceResolvable error) {
        String[] codes = error.getCodes();
        return codes == null || codes.length == 0 ? "bad_value" : codes[codes.length - 1];
    }

    /** Bean validation lists an annotation's members by name: Size gives max, then min. */
    private static Object[] limits(MessageSourceResolvable error) {
        Object[] arguments = error.getArguments();
        return arguments == null
                ? new Object[0]
                : Arrays.stream(arguments)
                        .filter(argument -> !(argument instanceof DefaultMessageSourceResolvable))
                        .toArray();
    }

    private static String snake(String name) {
        String snake = PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(name);
        return snake == null ? "" : snake.toLowerCase(Locale.ROOT);
    }
}

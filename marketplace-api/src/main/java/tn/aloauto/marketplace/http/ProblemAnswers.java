package tn.aloauto.marketplace.http;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tn.aloauto.marketplace.shared.Refusal;

/** Whatever a controller throws leaves as a problem. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAnswers {

    private final Problems problems;
    private final DatabaseWatch database;

    ProblemAnswers(Problems problems, DatabaseWatch database) {
        this.problems = problems;
        this.database = database;
    }

    @ExceptionHandler
    ResponseEntity<Object> answer(Exception failure, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        if (failure instanceof ErrorResponse response) {
            headers.putAll(response.getHeaders());
        }
        Refusal refusal = Refusals.of(failure);
        if (Refusals.databaseIsAway(failure)) {
            database.reportAway();
        }
        Problems.retryAfter(refusal).ifPresent(seconds -> headers.set(HttpHeaders.RETRY_AFTER, seconds));
        return problems.answer(request, refusal, headers);
    }
}

package tn.aloauto.marketplace.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list. {@code next} and {@code previous} are addresses or null.
 *
 * @param count all matches; past 10 000 it may be an estimate, then {@code countIsEstimate} is true
 */
public record PageOf<T>(
        long count,
        String next,
        String previous,
        List<T> results,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean countIsEstimate) {

    public <R> PageOf<R> map(Function<T, R> change) {
        return new PageOf<>(count, next, previous, results.stream().map(change).toList(), countIsEstimate);
    }
}

package tn.aloauto.marketplace.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;

/** What PostgreSQL gave up for another's sake is tried again, a few times; a real mistake is not. */
class RetryAfterDeadlockTests {

    private final AtomicInteger attempts = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(strings = {"40P01", "40001"})
    void runsAVictimAgain(String state) {
        assertThat(RetryAfterDeadlock.run(() -> {
                    if (attempts.incrementAndGet() < 3) {
                        throw failure(state);
                    }
                    return "done";
                }))
                .isEqualTo("done");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void givesUpAfterFiveTimes() {
        assertThatThrownBy(() -> RetryAfterDeadlock.run(() -> {
                    attempts.incrementAndGet();
                    throw failure("40P01");
                }))
                .isInstanceOf(CannotAcquireLockException.class);
        assertThat(attempts).hasValue(5);
    }

    @Test
    void aMistakeIsNotRepeated() {
        assertThatThrownBy(() -> RetryAfterDeadlock.run(() -> {
                    attempts.incrementAndGet();
                    throw failure("23505");
                }))
                .isInstanceOf(CannotAcquireLockException.class);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void whoIsToldToStopDoesNotTryAgain() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> RetryAfterDeadlock.run(() -> {
                    attempts.incrementAndGet();
                    throw failure("40P01");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(attempts).hasValue(1);
    }

    private static CannotAcquireLockException failure(String state) {
        return new CannotAcquireLockException("test", new SQLException("test", state));
    }
}

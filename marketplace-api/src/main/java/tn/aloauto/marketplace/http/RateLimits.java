package tn.aloauto.marketplace.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConfigurationBuilder;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.shared.Refusal;

/**
 * Counts requests. What must hold across instances is counted in PostgreSQL; public reads are counted in memory, so that
 * they cost no database round trip.
 */
@Component
class RateLimits {

    private static final int EXPIRED_AT_ONCE = 1000;

    private final RateLimitSettings settings;
    private final PostgreSQLSelectForUpdateBasedProxyManager<String> shared;
    private final Cache<String, Bucket> local = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(2))
            .maximumSize(100_000)
            .build();

    RateLimits(RateLimitSettings settings, DataSource dataSource) {
        this.settings = settings;
        this.shared = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate_limit")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    void countUser(String account) {
        countShared("user", account, settings.userPerMinute(), Duration.ofMinutes(1), settings.userPerDay());
    }

    void countOrder(String account) {
        countShared("order", account, settings.ordersPerMinute(), Duration.ofMinutes(1), 0);
    }

    void countSignIn(String address) {
        countShared("token", address, settings.tokenPerMinute(), Duration.ofMinutes(1), 0);
    }

    void countRegistration(String address) {
        countShared("register", address, settings.registerPerHour(), Duration.ofHours(1), 0);
    }

    void countAnonymous(String address) {
        int limit = settings.anonymousPerMinute();
        if (limit > 0) {
            refuseWhenEmpty(local.get(address, key -> Bucket.builder()
                            .addLimit(band -> band.capacity(limit).refillGreedy(limit, Duration.ofMinutes(1)))
                            .build())
                    .tryConsumeAndReturnRemaining(1));
        }
    }

    /** Refilled at once when its time is over: the 61st request within a minute of the first is refused. */
    private void countShared(String kind, String who, int limit, Duration every, int perDay) {
        if (limit <= 0) {
            return;
        }
        // a changed limit starts a new count instead of keeping the old one for a day
        String key = kind + ":" + limit + "/" + perDay + ":" + who;
        refuseWhenEmpty(
                shared.getProxy(key, () -> configuration(limit, every, perDay)).tryConsumeAndReturnRemaining(1));
    }

    private static BucketConfiguration configuration(int limit, Duration every, int perDay) {
        ConfigurationBuilder limits = BucketConfiguration.builder()
                .addLimit(band -> band.capacity(limit).refillIntervally(limit, every));
        if (perDay > 0) {
            limits.addLimit(band -> band.capacity(perDay).refillIntervally(perDay, Duration.ofDays(1)));
        }
        return limits.build();
    }

    private static void refuseWhenEmpty(ConsumptionProbe probe) {
        if (!probe.isConsumed()) {
            long seconds = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill() + 999_999_999L));
            throw new Refusal(429, "too-many-requests", seconds);
        }
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT10M")
    void forgetExpired() {
        int removed;
        do {
            removed = shared.removeExpired(EXPIRED_AT_ONCE);
        } while (removed == EXPIRED_AT_ONCE);
    }
}

package tn.aloauto.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

@IntegrationTest
class IntegrationStartsIT {

    @Autowired
    private CamelContext camel;

    @Autowired
    private ThreadPoolTaskScheduler scheduler;

    @Test
    void starts() {
        assertThat(camel.isStarted()).isTrue();
    }

    /** A partner's server that does not answer would otherwise hold up leases and sweeps (D2). */
    @Test
    void heartbeatsAndSweepsHaveThreadsOfTheirOwn() {
        await().until(() -> threads("scheduling-"));
        assertThat(scheduler.getScheduledThreadPoolExecutor().getCorePoolSize()).isEqualTo(8);
    }

    private static boolean threads(String prefix) {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().startsWith(prefix));
    }
}

package tn.aloauto.integration.dropbox;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * One pool of threads for all polls of outside servers: a thread per partner would not scale. And another for our own
 * heartbeats and sweeps, which Spring would otherwise run on the first: a partner that does not answer must not cost a lease.
 */
@Configuration(proxyBeanMethods = false)
class PollConfiguration {

    @Bean(destroyMethod = "shutdown")
    ScheduledExecutorService pollPool(@Value("${aloauto.poll-threads:4}") int threads) {
        return Executors.newScheduledThreadPool(threads, task -> {
            Thread thread = new Thread(task, "outside-poll");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Bean
    ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder builder) {
        return builder.build();
    }
}

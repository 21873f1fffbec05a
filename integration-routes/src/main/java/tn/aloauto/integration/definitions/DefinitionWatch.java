package tn.aloauto.integration.definitions;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Loads the definitions before the application says it is ready, then looks at the folder again and again. */
@Component
class DefinitionWatch implements ApplicationRunner, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DefinitionWatch.class);

    /** For every so many files the folder holds, one round passes between two looks. */
    private static final int FILES_A_ROUND = 200;

    /** An edit is never left lying longer than so many rounds, however many files there are. */
    private static final int MOST_ROUNDS = 5;

    private final DefinitionKeeper keeper;
    private final DefinitionsSettings settings;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "definitions-watch"));
    private volatile ScheduledFuture<?> nextLook;

    DefinitionWatch(DefinitionKeeper keeper, DefinitionsSettings settings) {
        this.keeper = keeper;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        keeper.begin();
        lookAfter(settings.watchEvery());
    }

    /** Takes one file up as soon as the thread is free; what that came to stands in {@link Definitions}. */
    Future<?> hurry(String file) {
        return thread.submit(() -> {
            keeper.takeNow(file);
            return null;
        });
    }

    @Override
    public void destroy() {
        thread.shutdown();
        ScheduledFuture<?> next = nextLook;
        if (next != null) {
            next.cancel(false);
        }
    }

    private void lookAfter(Duration pause) {
        try {
            nextLook = thread.schedule(this::look, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            LOG.debug("The engine stops, nobody looks any more");
        }
    }

    /** A file that is being written is looked at again sooner, a folder of very many files that lie still less often. */
    private void look() {
        Duration pause = settings.watchEvery();
        try {
            pause = switch (keeper.look()) {
                case NOTHING -> pause.multipliedBy(Math.max(1, Math.min(keeper.files() / FILES_A_ROUND, MOST_ROUNDS)));
                case UNSETTLED -> pause.compareTo(settings.settleFor()) < 0 ? pause : settings.settleFor();
                case CHANGES -> pause;
            };
            keeper.followStops();
        } catch (IOException | RuntimeException failure) {
            LOG.warn("The definitions folder could not be followed this time: {}", failure.toString());
        } finally {
            lookAfter(pause);
        }
    }
}

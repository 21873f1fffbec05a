package tn.aloauto.marketplace.syncview.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tn.aloauto.marketplace.shared.Refusal;
import tn.aloauto.marketplace.syncview.web.FileProgress.FileProgressView;

/** The open streams of progress: one look at the database a second for all of them, and no more streams than agreed. */
@Component
class ProgressStreams implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressStreams.class);

    static final int MOST_OF_ONE_CALLER = 5;
    private static final int MOST = 200;
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int SAY_SOMETHING_EVERY = 15;

    private final FileProgress progress;
    private final Set<Stream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    ProgressStreams(FileProgress progress) {
        this.progress = progress;
    }

    private static final class Stream {

        private final UUID caller;
        private final UUID file;
        private final SseEmitter emitter;
        private FileProgressView last;
        private int silentFor;

        private Stream(UUID caller, UUID file, SseEmitter emitter) {
            this.caller = caller;
            this.file = file;
            this.emitter = emitter;
        }
    }

    /** @throws Refusal when this caller, or all of them together, have as many as they may */
    SseEmitter open(UUID caller, UUID file) {
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        Stream stream = new Stream(caller, file, emitter);
        synchronized (open) {
            long own = open.stream().filter(each -> each.caller.equals(caller)).count();
            if (own >= MOST_OF_ONE_CALLER || open.size() >= MOST) {
                throw new Refusal(429, "too-many-requests", 10);
            }
            open.add(stream);
        }
        emitter.onCompletion(() -> open.remove(stream));
        emitter.onTimeout(emitter::complete);
        emitter.onError(gone -> open.remove(stream));
        return emitter;
    }

    @Scheduled(fixedDelay = 1000)
    void tell() {
        if (open.isEmpty()) {
            return;
        }
        try {
            Set<UUID> files = open.stream().map(stream -> stream.file).collect(Collectors.toSet());
            Map<UUID, FileProgressView> now =
                    progress.of(files).stream().collect(Collectors.toMap(FileProgressView::id, Function.identity()));
            open.forEach(stream -> tell(stream, now.get(stream.file)));
        } catch (DataAccessException databaseAway) {
            LOG.warn("Progress cannot be told now: {}", databaseAway.getMessage());
        }
    }

    private void tell(Stream stream, FileProgressView now) {
        try {
            if (now == null || now.hasEnded()) {
                if (now != null) {
                    send(stream, "outcome", now);
                }
                open.remove(stream);
                stream.emitter.complete();
            } else if (!now.equals(stream.last)) {
                stream.last = now;
                stream.silentFor = 0;
                send(stream, "progress", now);
            } else if (++stream.silentFor >= SAY_SOMETHING_EVERY) {
                stream.silentFor = 0;
                stream.emitter.send(SseEmitter.event().comment("still there"));
            }
        } catch (IOException | IllegalStateException gone) {
            open.remove(stream);
        }
    }

    private static void send(Stream stream, String name, FileProgressView view) throws IOException {
        stream.emitter.send(SseEmitter.event().name(name).data(view, MediaType.APPLICATION_JSON));
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the server waits for its requests to end: these would not. */
    @Override
    public void stop() {
        running = false;
        open.forEach(stream -> stream.emitter.complete());
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

package tn.aloauto.simulators.odoo;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Carries calls out and answers them, whichever door they came through; here the dialled faults strike. */
public final class CallsUnderFire {

    private static final int DRIPPING = 20;

    private final FaultDial faults;
    private final Map<String, Integer> calls = new TreeMap<>();
    private volatile Consumer<String> listener = text -> {};
    private final Map<String, Runnable> meanwhile = new ConcurrentHashMap<>();

    public CallsUnderFire(FaultDial faults) {
        this.faults = faults;
    }

    /** How often each model.method was called, counted on arrival, answered or not. */
    public Map<String, Integer> counts() {
        synchronized (calls) {
            return new TreeMap<>(calls);
        }
    }

    void forget() {
        synchronized (calls) {
            calls.clear();
        }
    }

    void listen(Consumer<String> toldOfEachCall) {
        listener = toldOfEachCall;
    }

    public void answer(HttpExchange exchange, Call call) throws IOException {
        listener.accept(call.text());
        synchronized (calls) {
            calls.merge(call.model() + "." + call.method(), 1, Integer::sum);
        }
        Optional<Fault> fault = faults.take(call.model(), call.method(), call.text());
        if (fault.isEmpty()) {
            Answers.send(exchange, carriedOut(call));
        } else {
            strike(exchange, fault.get(), call);
        }
    }

    /** Something that happens in the ERP while the next such call is answered. */
    void meanwhile(String model, String method, Runnable work) {
        meanwhile.put(model + "." + method, work);
    }

    /** What did not happen meanwhile, and will not any more. */
    List<String> neverHappenedMeanwhile() {
        List<String> left = List.copyOf(meanwhile.keySet());
        meanwhile.keySet().removeAll(left);
        return left;
    }

    private Reply carriedOut(Call call) {
        try {
            Reply reply = call.succeeded(call.run());
            Runnable work = meanwhile.remove(call.model() + "." + call.method());
            if (work != null) {
                work.run();
            }
            return reply;
        } catch (OdooFault fault) {
            return call.failed(fault);
        }
    }

    private void strike(HttpExchange exchange, Fault fault, Call call) throws IOException {
        switch (fault.kind()) {
            case RESET -> exchange.close();
            case DROP_ANSWER, LOST_THEN_OK -> {
                carriedOut(call);
                exchange.close();
            }
            case DELAY -> {
                Reply late = carriedOut(call);
                pause(fault.millis());
                Answers.send(exchange, late);
            }
            case DUPLICATE -> {
                carriedOut(call);
                Answers.send(exchange, carriedOut(call));
            }
            case TRUNCATED -> cutShort(exchange, carriedOut(call));
            case SLOW_DRIP -> drip(exchange, carriedOut(call), fault.millis());
            default -> Answers.send(exchange, inPlaceOfTheAnswer(fault, call));
        }
    }

    private static Reply inPlaceOfTheAnswer(Fault fault, Call call) {
        return switch (fault.kind()) {
            case HTTP_429 ->
                Reply.html(429, "<html><h1>429 Too Many Requests</h1></html>").with("Retry-After", "1");
            case HTTP_500 -> Reply.html(500, "<html><h1>Internal Server Error</h1></html>");
            case HTTP_502 -> Reply.html(502, "<html><h1>502 Bad Gateway</h1></html>");
            case HTTP_503 -> Reply.html(503, "<html><h1>503 Service Unavailable</h1></html>");
            case HTML_200 -> Reply.html(200, "<html><body>Maintenance en cours</body></html>");
            case USER_ERROR -> call.failed(OdooFault.userError("The journal is locked by an accountant."));
            case LOAD_CONFLICT -> call.succeeded(loadConflict());
            case SESSION_EXPIRED -> call.signedOut();
            case EMPTY_ANSWER -> call.succeeded(List.of());
            case HALF_ANSWER -> call.succeeded(half(call.run()));
            default -> throw new IllegalArgumentException("No answer stands for " + fault.kind());
        };
    }

    private static Object half(Object result) {
        return result instanceof List<?> rows ? rows.subList(0, rows.size() / 2) : result;
    }

    private static Map<String, Object> loadConflict() {
        Map<String, Object> message = Map.of(
                "rows",
                Map.of("from", 0, "to", 0),
                "record",
                0,
                "type",
                "error",
                "message",
                "could not serialize access due to concurrent update\n");
        return Map.of("ids", false, "messages", List.of(message), "nextrow", 0);
    }

    private static void cutShort(HttpExchange exchange, Reply reply) throws IOException {
        byte[] bytes = Answers.begin(exchange, reply);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    /** A byte now and then: each comes in time, the whole does not. */
    private static void drip(HttpExchange exchange, Reply reply, int millis) {
        try {
            byte[] bytes = Answers.begin(exchange, reply);
            int dripping = Math.min(DRIPPING, bytes.length);
            for (int i = 0; i < dripping; i++) {
                exchange.getResponseBody().write(bytes[i]);
                exchange.getResponseBody().flush();
                pause(millis);
            }
            exchange.getResponseBody().write(bytes, dripping, bytes.length - dripping);
        } catch (IOException callerLeft) {
            // that is what it should do
        } finally {
            exchange.close();
        }
    }

    /** An answer that no fault can strike. */
    public static void send(HttpExchange exchange, Reply reply) throws IOException {
        Answers.send(exchange, reply);
    }

    static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}

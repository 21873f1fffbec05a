package tn.aloauto.simulators.flatfile;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tn.aloauto.simulators.odoo.CallsUnderFire;
import tn.aloauto.simulators.odoo.Fault;
import tn.aloauto.simulators.odoo.FaultDial;
import tn.aloauto.simulators.odoo.Reply;

/**
 * A running flat-file ERP. Orders are CSV files in Windows-1252 with semicolons whose first column is the order's number; an
 * order that is imported keeps its first BC number, however often its file comes. An answer is
 * {@code <number column>;Etat;NumBC;Motif}, Etat {@code OK} or {@code KO}. Faults on model {@code orders}, method {@code import}:
 * RESET leaves the file, DROP_ANSWER imports and says nothing, DUPLICATE answers twice, USER_ERROR refuses.
 */
public final class FlatFileErp implements AutoCloseable {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LOOK_EVERY_MILLIS = 150;

    private final Path orders;
    private final Path answers;
    private final FaultDial dial = new FaultDial();
    private final Map<String, List<String>> imported = new LinkedHashMap<>();
    private final HttpServer server;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private ScheduledFuture<?> looking;
    private int answered;

    private FlatFileErp(Path orders, Path answers, int port) throws IOException {
        this.orders = orders;
        this.answers = answers;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
        server.createContext("/simulator", this::door);
    }

    /**
     * @param orders where orders appear
     * @param answers where answers are put, under a temporary name first
     * @param port of {@code /simulator/orders} and {@code /simulator/faults}; 0 takes any free one
     */
    public static FlatFileErp start(Path orders, Path answers, int port) {
        try {
            FlatFileErp erp = new FlatFileErp(orders, answers, port);
            erp.server.start();
            erp.looking = erp.clock.scheduleWithFixedDelay(erp::look, 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            return erp;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void fault(Fault fault) {
        dial.set(fault);
    }

    /** Whether every order that has appeared was looked at and is gone. */
    public synchronized boolean hasTakenAll() {
        if (!Files.isDirectory(orders)) {
            return true;
        }
        try (Stream<Path> files = Files.list(orders)) {
            return files.noneMatch(file -> file.toString().endsWith(".csv"));
        } catch (IOException gone) {
            return false;
        }
    }

    public void clearFaults() {
        dial.clear();
    }

    /** The faults that were set since the last such question and have not happened once. */
    public List<Fault> neverStruck() {
        return dial.neverStruck();
    }

    /** Lines of each imported order, by its number. */
    public synchronized Map<String, List<String>> imported() {
        return new LinkedHashMap<>(imported);
    }

    @Override
    public void close() {
        looking.cancel(true);
        clock.shutdownNow();
        server.stop(0);
    }

    private void look() {
        if (!Files.isDirectory(orders)) {
            return;
        }
        try (Stream<Path> files = Files.list(orders)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                take(file);
            }
        } catch (IOException gone) {
            // the next look finds it
        }
    }

    private synchronized void take(Path file) throws IOException {
        List<String> lines = Files.readString(file, WINDOWS).lines().toList();
        String number = lines.get(1).split(";", 2)[0];
        Optional<Fault> fault = dial.take("orders", "import", String.join("\n", lines));
        Fault.Kind kind = fault.map(Fault::kind).orElse(null);
        if (kind == Fault.Kind.RESET) {
            return;
        }
        String column = lines.get(0).split(";", 2)[0];
        String refused = column + ";Etat;NumBC;Motif\r\n" + number + ";KO;;Client bloqué\r\n";
        if (kind == Fault.Kind.USER_ERROR) {
            answer(refused);
        } else {
            imported.putIfAbsent(number, lines.subList(1, lines.size()));
            int position = List.copyOf(imported.keySet()).indexOf(number) + 1;
            String taken = column + ";Etat;NumBC;Motif\r\n" + number + ";OK;BC%05d;\r\n".formatted(position);
            int times = kind == Fault.Kind.DROP_ANSWER ? 0 : kind == Fault.Kind.DUPLICATE ? 2 : 1;
            for (int i = 0; i < times; i++) {
                answer(taken);
            }
        }
        Files.delete(file);
    }

    private void answer(String text) throws IOException {
        Files.createDirectories(answers);
        String name = "retour-%05d.csv".formatted(++answered);
        Path writing = answers.resolve(name + ".part");
        Files.writeString(writing, text, WINDOWS);
        Files.move(writing, answers.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private void door(HttpExchange exchange) throws IOException {
        String request =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        switch (request) {
            case "GET /simulator/orders" -> CallsUnderFire.send(exchange, Reply.json(200, imported()));
            case "GET /simulator/faults" -> CallsUnderFire.send(exchange, Reply.json(200, dial.list()));
            case "POST /simulator/faults" -> {
                fault(JSON.readValue(exchange.getRequestBody(), Fault.class));
                CallsUnderFire.send(exchange, Reply.json(201, dial.list()));
            }
            case "DELETE /simulator/faults" -> {
                dial.clear();
                CallsUnderFire.send(exchange, Reply.json(200, dial.list()));
            }
            default -> CallsUnderFire.send(exchange, Reply.json(404, Map.of("message", "There is no " + request)));
        }
    }
}

package tn.aloauto.simulators.x3;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tn.aloauto.simulators.odoo.Call;
import tn.aloauto.simulators.odoo.CallsUnderFire;
import tn.aloauto.simulators.odoo.Fault;
import tn.aloauto.simulators.odoo.FaultDial;
import tn.aloauto.simulators.odoo.OdooFault;
import tn.aloauto.simulators.odoo.Reply;

/**
 * A running X3-like server on loopback. {@code YORDER} takes an order and makes a new one each time it is asked, {@code YFIND} finds
 * one by field NUMBER, {@code YCANCEL} cancels it. The envelope is an outline of public examples, not a recording.
 */
public final class X3Simulator implements AutoCloseable {

    public static final String USER = "marketplace";
    public static final String PASSWORD = "demo-x3-password";

    private static final Pattern NAME = Pattern.compile("<publicName>([^<]*)</publicName>");
    private static final Pattern INPUT = Pattern.compile("<inputXml>(.*)</inputXml>", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("<FLD NAME=\"NUMBER\">([^<]*)</FLD>");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final FaultDial dial = new FaultDial();
    private final CallsUnderFire calls = new CallsUnderFire(dial);
    private final Map<String, String> orders = new LinkedHashMap<>();
    private volatile boolean knowsItsNumbers;

    private X3Simulator(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
        server.createContext("/soap", this::soap);
        server.createContext("/simulator/orders", exchange -> CallsUnderFire.send(exchange, Reply.json(200, orders())));
        server.setExecutor(threads);
    }

    /** Port 0 takes any free one. */
    public static X3Simulator start(int port) {
        try {
            X3Simulator simulator = new X3Simulator(port);
            simulator.server.start();
            return simulator;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/soap";
    }

    /** On model {@code soap}, method: the public name. */
    public void fault(Fault fault) {
        dial.set(fault);
    }

    public void clearFaults() {
        dial.clear();
    }

    /** The faults that were set since the last such question and have not happened once. */
    public List<Fault> neverStruck() {
        return dial.neverStruck();
    }

    /** YORDER answers an order whose number it has with the one it took, as it should be written. */
    public X3Simulator knowingItsNumbers() {
        knowsItsNumbers = true;
        return this;
    }

    /** What came in, by the number given; a cancelled order begins with {@code CANCELLED}. */
    public Map<String, String> orders() {
        synchronized (orders) {
            return new LinkedHashMap<>(orders);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void soap(HttpExchange exchange) throws IOException {
        String expected =
                "Basic " + Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            CallsUnderFire.send(exchange, Reply.html(401, "<html>401</html>"));
            return;
        }
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.answer(exchange, new SubProgram(body, this));
    }

    private String take(String input) {
        synchronized (orders) {
            String known = knowsItsNumbers ? find(first(NUMBER, input)) : "";
            if (!known.isEmpty()) {
                return known;
            }
            String number = "SON%05d".formatted(orders.size() + 1);
            orders.put(number, input);
            return number;
        }
    }

    private String find(String number) {
        return orders().entrySet().stream()
                .filter(order -> order.getValue().contains(">" + number + "<"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private String cancel(String number) {
        synchronized (orders) {
            String found = find(number);
            orders.computeIfPresent(found, (key, input) -> "CANCELLED " + input);
            return found;
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** One sub-program asked for. */
    private record SubProgram(String text, X3Simulator x3) implements Call {

        @Override
        public String model() {
            return "soap";
        }

        @Override
        public String method() {
            return first(NAME, text);
        }

        @Override
        public Object run() {
            String input = first(INPUT, text)
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&amp;", "&");
            return switch (method()) {
                case "YORDER" -> x3.take(input);
                case "YFIND" -> x3.find(first(NUMBER, input));
                case "YCANCEL" -> x3.cancel(first(NUMBER, input));
                default -> throw OdooFault.userError("Sous-programme inconnu : " + method());
            };
        }

        @Override
        public Reply succeeded(Object result) {
            return answer(
                    1,
                    "",
                    "&lt;RESULT&gt;&lt;GRP ID=\"GRP1\"&gt;&lt;FLD NAME=\"SOHNUM\"&gt;" + result
                            + "&lt;/FLD&gt;&lt;/GRP&gt;&lt;/RESULT&gt;");
        }

        @Override
        public Reply failed(OdooFault fault) {
            return answer(0, fault.getMessage(), "");
        }

        @Override
        public Reply signedOut() {
            return Reply.html(401, "<html>401</html>");
        }

        private static Reply answer(int status, String message, String result) {
            String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><soapenv:Envelope"
                    + " xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"><soapenv:Body><wss:runResponse"
                    + " xmlns:wss=\"http://www.adonix.com/WSS\"><runReturn><messages>" + message
                    + "</messages><resultXml>" + result + "</resultXml><status>" + status
                    + "</status></runReturn></wss:runResponse></soapenv:Body></soapenv:Envelope>";
            return new Reply(200, "text/xml; charset=utf-8", xml, Map.of());
        }
    }
}
